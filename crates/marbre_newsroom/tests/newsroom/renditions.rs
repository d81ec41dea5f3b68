//! What readers get of images, made in the background.

use crate::{
    Room, both_engines, content,
    images::png,
    people::{editor, hire},
    writing::{begin, save},
};
use bytes::Bytes;
use marbre_article::{
    document::{Alternative, Image, ImageSource, Sha256Hex},
    event::Event,
    framing::{Framing, Point, Slot},
    render::ImageFormat,
};
use marbre_newsroom::{Actor, ImageChange, ImageNotes, Publishing, TextToSave, Workbench};
use marbre_store::assets::Asset;
use std::{collections::BTreeSet, sync::atomic::Ordering, time::Duration};

/// A picture of many colours, as a JPEG.
fn jpeg(width: u32, height: u32) -> Bytes {
    let picture = image::RgbImage::from_fn(width, height, |x, y| image::Rgb([(x / 4) as u8, (y / 4) as u8, 120]));
    let mut bytes = std::io::Cursor::new(Vec::new());
    picture.write_to(&mut bytes, image::ImageFormat::Jpeg).unwrap();
    bytes.into_inner().into()
}

async fn filed(room: &Room, actor: &Actor, file: Bytes) -> Sha256Hex {
    let notes = ImageNotes { filename: "photo.jpg".into(), ..ImageNotes::default() };
    room.newsroom.file_image_of(actor, file, notes).await.unwrap().asset.sha256
}

async fn known(room: &Room, hash: &Sha256Hex) -> Asset {
    room.newsroom.store().reader().assets(std::slice::from_ref(hash)).await.unwrap().pop().unwrap()
}

/// What has been made: part, width and format of each file that is noted and there, with the length that is noted.
async fn made(room: &Room, hash: &Sha256Hex) -> BTreeSet<String> {
    let store = room.newsroom.store();
    let rows = store.reader().renditions(std::slice::from_ref(hash)).await.unwrap();
    let mut names = BTreeSet::new();
    for row in rows {
        let ending = if row.format == ImageFormat::Avif { "avif" } else { "jpg" };
        let part = if row.cut.is_whole() { String::new() } else { format!("{}-", row.cut) };
        let name = format!("{part}{}.{ending}", row.width);
        let file = store.blobs().get_rendition(&format!("{hash}-{name}")).await.unwrap().expect("it is there");
        assert_eq!(file.len() as u64, row.bytes, "{name}");
        names.insert(name);
    }
    names
}

async fn work(room: &Room, bench: &Workbench) {
    while room.newsroom.make_next_renditions(bench).await.unwrap() {}
}

async fn publish_with(room: &Room, actor: &Actor, hash: &Sha256Hex) {
    let id = begin(room, actor, "Le port").await;
    let mut text = content(room, "Le port", "Un.");
    text.lead_image = Some(Image {
        source: ImageSource::Asset(hash.clone()),
        alt: Alternative::Text("Le quai".into()),
        caption: Vec::new(),
        credit: "AFP".into(),
        link: None,
    });
    save(room, actor, id, TextToSave { base: 1, content: text, slug: None, comments: None }).await;
    room.newsroom.publish_article(actor, id, Publishing::default()).await.unwrap();
}

both_engines! {
    every_file_that_pages_ask_for_is_made(room) {
        let sara = hire(&room, editor("Sara")).await;
        let bench = Workbench::of_priority(0).unwrap();
        let hash = filed(&room, &sara, jpeg(500, 500)).await;
        work(&room, &bench).await;
        let whole: BTreeSet<String> = ["320.jpg", "480.jpg", "320.avif", "480.avif"].map(str::to_owned).into();
        assert_eq!(made(&room, &hash).await, whole, "no shapes of what no list shows, and none wider than it is");
        let asset = known(&room, &hash).await;
        assert!(asset.keeping.made_at.is_some() && asset.keeping.trouble.is_empty());
        let reader = room.newsroom.store().reader();
        let events = reader.events_after(0, 99).await.unwrap();
        let change = Event::ImageChanged { asset: hash.clone(), gone: false };
        assert_eq!(events.iter().filter(|event| event.event == change).count(), 2, "filed, and ready");
        // Now lists show it.
        publish_with(&room, &sara, &hash).await;
        work(&room, &bench).await;
        let lead = Framing::default().cut(Slot::Lead, 500, 500);
        let social = Framing::default().cut(Slot::Social, 500, 500);
        let mut all = whole.clone();
        all.extend(["320.jpg", "480.jpg", "320.avif", "480.avif"].map(|file| format!("{lead}-{file}")));
        all.insert(format!("{social}-480.jpg"));
        assert_eq!(made(&room, &hash).await, all, "a square needs no square cut out of it");
        // Another focal point is other parts; the credit goes into the files.
        let wanted = ImageChange { focus: Some(Point::new(0, 0)), credit: Some("Awa Diop".into()), ..ImageChange::default() };
        room.newsroom.describe_image(&sara, &hash, wanted).await.unwrap();
        work(&room, &bench).await;
        let moved = Framing { focus: Point::new(0, 0), ..Framing::default() }.cut(Slot::Lead, 500, 500);
        assert!(made(&room, &hash).await.contains(&format!("{moved}-480.avif")));
        let file = room.newsroom.store().blobs().get_rendition(&format!("{hash}-480.avif")).await.unwrap().unwrap();
        assert!(file.windows(8).any(|window| window == b"Awa Diop"));
        assert_eq!(reader.count_images_waiting().await.unwrap(), 0);
    }

    work_that_was_broken_off_goes_on(room) {
        let sara = hire(&room, editor("Sara")).await;
        let hash = filed(&room, &sara, jpeg(720, 480)).await;
        let wanted = 6;
        let mut tries = 0;
        // Each time it is stopped somewhere; what is noted is there, and nothing is made twice for long.
        while room.newsroom.store().reader().count_images_waiting().await.unwrap() > 0 {
            let bench = Workbench::of_priority(0).unwrap();
            let stopped = Duration::from_millis(300 + 3000 * tries);
            let _ = tokio::time::timeout(stopped, room.newsroom.make_next_renditions(&bench)).await;
            made(&room, &hash).await;
            tries += 1;
            assert!(tries < 60, "it comes to an end");
        }
        assert_eq!(made(&room, &hash).await.len(), wanted);
    }

    what_cannot_be_made_is_said_and_left(room) {
        let sara = hire(&room, editor("Sara")).await;
        let bench = Workbench::of_priority(0).unwrap();
        let store = room.newsroom.store();
        // An image whose file is gone, and one that was pulled.
        let pulled = filed(&room, &sara, png(4)).await;
        room.newsroom.pull_image(&sara, &pulled, "Contrat").await.unwrap();
        let mut lost = known(&room, &pulled).await;
        lost.sha256 = Sha256Hex::of(b"lost");
        let mut change = store.begin().await.unwrap();
        change.insert_assets(&[lost.clone()]).await.unwrap();
        change.commit(room.newsroom.now()).await.unwrap();
        work(&room, &bench).await;
        assert_eq!(known(&room, &lost.sha256).await.keeping.trouble, "its file is missing");
        assert!(made(&room, &pulled).await.is_empty());
        assert_eq!(store.reader().count_images_waiting().await.unwrap(), 0);
        room.newsroom.restore_image(&sara, &pulled).await.unwrap();
        work(&room, &bench).await;
        assert_eq!(made(&room, &pulled).await.len(), 2, "it may be shown again");
    }

    nothing_is_forgotten(room) {
        let sara = hire(&room, editor("Sara")).await;
        let hash = filed(&room, &sara, png(5)).await;
        marbre_store::testing::run_script(room.newsroom.store(), "DELETE FROM rendition_queue").await.unwrap();
        assert_eq!(room.newsroom.queue_forgotten_images().await.unwrap(), 1);
        assert_eq!(room.newsroom.queue_forgotten_images().await.unwrap(), 0);
        room.clock.fetch_add(1000, Ordering::Relaxed);
        work(&room, &Workbench::of_priority(0).unwrap()).await;
        assert_eq!(made(&room, &hash).await.len(), 2);
        assert_eq!(room.newsroom.queue_forgotten_images().await.unwrap(), 0);
    }
}
