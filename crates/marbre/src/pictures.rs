//! The task that makes what readers get of images. Which images wait is kept in the store; this task looks there whenever
//! an event says that something may have been put there, and now and then all the same.

use marbre_article::event::Event;
use marbre_newsroom::{Newsroom, NewsroomError, Workbench};
use std::{sync::Arc, time::Duration};
use tokio::sync::Notify;

/// How often is looked without an event: for what another process has filed, and what has failed and is tried again.
pub const LOOK: Duration = Duration::from_secs(15);

/// Makes images ready one after the other, as long as it is polled: it never ends. At the latest after `look` it looks
/// again.
pub async fn keep(newsroom: Newsroom, bench: Workbench, look: Duration) {
    let news = Arc::new(Notify::new());
    let told = Arc::clone(&news);
    newsroom.store().on_commit(Arc::new(move |events| {
        if events.iter().any(|recorded| calls_for_work(&recorded.event)) {
            told.notify_one();
        }
    }));
    let (mut in_trouble, mut looked_back) = (false, false);
    loop {
        match next(&newsroom, &bench, &mut looked_back).await {
            Ok(true) => in_trouble = false,
            Ok(false) => {
                in_trouble = false;
                // Whichever comes first; news that came meanwhile counts.
                let _ = tokio::time::timeout(look, news.notified()).await;
            }
            Err(cause) => {
                // Said once, not every time.
                if !std::mem::replace(&mut in_trouble, true) {
                    tracing::error!(%cause, "could not look for images that wait");
                }
                tokio::time::sleep(look).await;
            }
        }
    }
}

/// Whether there may be an image in the queue since this happened: one was filed, changed or brought back, or lists show
/// one that they did not show.
const fn calls_for_work(event: &Event) -> bool {
    matches!(event, Event::ImageChanged { gone: false, .. } | Event::VersionPublished(_))
}

/// Makes the image that waits first; at its first call it looks for those that nobody has put in the queue. False when
/// none waits.
async fn next(newsroom: &Newsroom, bench: &Workbench, looked_back: &mut bool) -> Result<bool, NewsroomError> {
    if !*looked_back {
        let found = newsroom.queue_forgotten_images().await?;
        *looked_back = true;
        if found > 0 {
            tracing::info!(found, "images without files for readers: they are made now");
        }
    }
    newsroom.make_next_renditions(bench).await
}

#[cfg(test)]
mod tests {
    use super::*;
    use marbre_article::Moment;
    use marbre_newsroom::ImageNotes;
    use marbre_store::testing::TestStore;

    fn drawing(shade: u8) -> bytes::Bytes {
        let picture = image::RgbImage::from_pixel(40, 30, image::Rgb([shade, 90, 30]));
        let mut file = std::io::Cursor::new(Vec::new());
        picture.write_to(&mut file, image::ImageFormat::Png).unwrap();
        file.into_inner().into()
    }

    /// It looks once an hour: what is made was made because an event said so.
    #[tokio::test]
    async fn an_image_is_made_when_it_is_filed() {
        let store = TestStore::sqlite().await.unwrap();
        let newsroom = Newsroom::new(store.clone(), Arc::new(|| Moment(1_000)));
        let hour = Duration::from_secs(3600);
        let keeper = tokio::spawn(keep(newsroom.clone(), Workbench::of_priority(0).unwrap(), hour));
        for shade in 0..3 {
            // Time for it to find the queue empty.
            tokio::time::sleep(Duration::from_millis(300)).await;
            let filed = newsroom.file_image(drawing(shade), ImageNotes::default()).await.unwrap();
            let made = async {
                while store.reader().count_images_waiting().await.unwrap() > 0 {
                    tokio::time::sleep(Duration::from_millis(20)).await;
                }
            };
            tokio::time::timeout(Duration::from_secs(60), made).await.expect("nothing was made of it");
            assert_eq!(store.reader().renditions(&[filed.asset.sha256]).await.unwrap().len(), 2);
        }
        keeper.abort();
    }
}
