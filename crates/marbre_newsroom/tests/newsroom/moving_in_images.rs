//! The images of an archive: with it, after it, and never.

use crate::{
    Room, both_engines,
    images::png,
    writing::{row, save},
    wxr::{Folder, Outcome, Post, SITE, attachment, export, id_of, moved_in, newest, noted, post, seen, try_moving_in},
};
use marbre_article::{
    document::{Alternative, ImageSource},
    workflow::{Role, Working},
};
use marbre_newsroom::{PublishOptions, TextToSave, import::ImportOptions};
use marbre_store::{imports::Lacking, redirects::Target};
use std::{
    io::{Cursor, Write as _},
    path::{Path, PathBuf},
};

/// A post with an image above it, one in its text, two in a gallery, and one that nobody has.
fn illustrated() -> Post {
    post(
        1,
        "pont",
        &format!(
            "<p>Le pont.</p>\n<img src=\"{SITE}/wp-content/uploads/2024/05/quai-300x200.png\" alt=\"Le quai\">\n\n\
             [gallery ids=\"12,13\"]\n\n<img src=\"{SITE}/wp-content/uploads/2024/05/perdue.jpg\">"
        ),
    )
    .meta("_thumbnail_id", "10")
}

fn attachments() -> [Post; 4] {
    [
        attachment(10, 1, "une.png"),
        attachment(11, 1, "quai.png"),
        attachment(12, 1, "grue.png"),
        attachment(13, 1, "môle.png"),
    ]
}

fn files(folder: &Folder, names: &[&str]) -> PathBuf {
    for name in names {
        let shade = name.bytes().fold(0_u8, u8::wrapping_add);
        folder.file(&format!("uploads/2024/05/{name}"), png(shade));
    }
    folder.path().join("uploads")
}

fn zipped(folder: &Folder, names: &[&str]) -> PathBuf {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for name in names {
        zip.start_file(format!("wp-content/uploads/2024/05/{name}"), zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(&png(name.bytes().fold(0_u8, u8::wrapping_add))).unwrap();
    }
    folder.file("media.zip", zip.finish().unwrap().into_inner())
}

async fn with_media(room: &Room, files: &[PathBuf], media: &Path) -> Outcome {
    let options = ImportOptions { media: Some(media.to_owned()), ..ImportOptions::default() };
    try_moving_in(room, files, &options).await.unwrap()
}

/// How many images of the newest text are here, and the addresses of those that are not.
async fn images(room: &Room, key: &str) -> (usize, Vec<String>) {
    let content = newest(room, key).await.content;
    let missing = content.images().filter_map(|image| match &image.source {
        ImageSource::Missing(address) => Some(address.clone()),
        ImageSource::Asset(_) => None,
    });
    (content.assets().len(), missing.collect())
}

const ALL: [&str; 4] = ["une.png", "quai.png", "grue.png", "môle.png"];
const LOST: &str = "https://port.example/wp-content/uploads/2024/05/perdue.jpg";

both_engines! {
    images_come_with_an_archive(room) {
        let folder = Folder::new();
        let file = folder.file("a.xml", export(&[&[illustrated()], &attachments()[..]].concat()));
        let media = files(&folder, &ALL);
        let came = with_media(&room, std::slice::from_ref(&file), &media).await;
        assert_eq!(images(&room, "1").await, (4, vec![LOST.to_owned()]));
        assert_eq!(came.said("post 1", "the file was not found"), [LOST]);
        assert_eq!((came.summary.images.kept, came.summary.images.skipped), (4, 0), "{came:?}");
        let content = newest(&room, "1").await.content;
        let lead = content.lead_image.unwrap();
        assert_eq!(lead.alt, Alternative::Text("Image 10".into()));
        assert_eq!(row(&room, id_of(&room, "1").await).await.teaser.unwrap().image.unwrap().asset, *lead.source.asset().unwrap());
        // Where the file stood, in whatever size, leads to it; the page of the attachment to the article.
        let public = room.newsroom.store().public();
        let led = public.redirect("/wp-content/uploads/2024/05/une.png").await.unwrap().unwrap();
        let hash = lead.source.asset().unwrap();
        assert_eq!(led.target, Target::Path(format!("/media/{hash}-320.jpg")));
        for path in ["/?attachment_id=10", "/2024/05/photo-10"] {
            let led = public.redirect(path).await.unwrap().unwrap_or_else(|| panic!("{path}"));
            assert_eq!(led.target, Target::Article(id_of(&room, "1").await), "{path}");
        }
        let again = with_media(&room, &[file], &media).await;
        assert_eq!((again.summary.articles.unchanged, again.summary.articles.changed), (1, 0), "{again:?}");
        assert_eq!((again.summary.images.kept, again.summary.images.unchanged), (0, 4), "{again:?}");
        assert_eq!(row(&room, id_of(&room, "1").await).await.version, 1);
    }

    images_that_come_later_take_their_places(room) {
        let folder = Folder::new();
        let file = folder.file("a.xml", export(&[&[illustrated()], &attachments()[..]].concat()));
        let without = moved_in(&room, std::slice::from_ref(&file)).await;
        assert_eq!(without.said("post 1", "the file was not found").len(), 5, "{without:?}");
        let media = zipped(&folder, &ALL[..2]);
        with_media(&room, std::slice::from_ref(&file), &media).await;
        let (here, missing) = images(&room, "1").await;
        assert_eq!((here, missing.len()), (2, 3), "{missing:?}");
        let media = zipped(&folder, &ALL);
        let complete = with_media(&room, std::slice::from_ref(&file), &media).await;
        assert_eq!(complete.summary.articles.changed, 1, "{complete:?}");
        assert_eq!(images(&room, "1").await, (4, vec![LOST.to_owned()]));
        assert_eq!(row(&room, id_of(&room, "1").await).await.version, 3);
        assert_eq!(noted(&room, SITE, "1").await.unwrap().left.lacking, Lacking::Files);
        let again = with_media(&room, &[file], &media).await;
        assert_eq!((again.summary.articles.changed, again.summary.articles.unchanged), (0, 1), "{again:?}");
    }

    images_come_into_a_text_that_the_desk_has_corrected(room) {
        let publisher = room.member(Role::Publisher).await;
        let folder = Folder::new();
        let file = folder.file("a.xml", export(&[&[illustrated()], &attachments()[..]].concat()));
        moved_in(&room, std::slice::from_ref(&file)).await;
        let found = newest(&room, "1").await;
        let id = found.article.id;
        room.newsroom.open_working_copy(&publisher, id).await.unwrap();
        let mut content = found.content;
        content.standfirst = "Une précision.".into();
        save(&room, &publisher, id, TextToSave { base: 1, content, slug: None, comments: None }).await;
        let why = PublishOptions { reason: "Précision".into(), ..PublishOptions::default() };
        room.newsroom.publish(id, why).await.unwrap();
        let came = with_media(&room, std::slice::from_ref(&file), &files(&folder, &ALL)).await;
        assert_eq!(images(&room, "1").await.0, 4, "{came:?}");
        let now = newest(&room, "1").await;
        assert_eq!((now.content.standfirst.as_str(), now.article.version), ("Une précision.", 3));
        assert!(seen(&room, "1").await.is_some());
        assert!(came.said("post 1", "its text changed").is_empty(), "{came:?}");
    }

    images_come_into_a_working_copy_without_publishing_it(room) {
        let publisher = room.member(Role::Publisher).await;
        let folder = Folder::new();
        let file = folder.file("a.xml", export(&[&[illustrated()], &attachments()[..]].concat()));
        moved_in(&room, std::slice::from_ref(&file)).await;
        let id = id_of(&room, "1").await;
        room.newsroom.open_working_copy(&publisher, id).await.unwrap();
        with_media(&room, &[file], &files(&folder, &ALL)).await;
        let article = row(&room, id).await;
        assert_eq!((article.version, article.working, images(&room, "1").await.0), (1, Some(Working::Draft), 4));
    }

    attachments_that_come_in_a_later_run_are_found_their_places(room) {
        let folder = Folder::new();
        let posts = folder.file("posts.xml", export(&[illustrated()]));
        let media = files(&folder, &ALL);
        let first = with_media(&room, std::slice::from_ref(&posts), &media).await;
        assert_eq!(first.said("post 1", "its featured image is not in the export"), ["https://port.example/?attachment_id=10"]);
        assert_eq!(noted(&room, SITE, "1").await.unwrap().left.lacking, Lacking::Attachments);
        let lead = newest(&room, "1").await.content.lead_image.unwrap();
        assert!(lead.source.asset().is_none());
        let later = folder.file("attachments.xml", export(&attachments()));
        with_media(&room, std::slice::from_ref(&later), &media).await;
        let lead = newest(&room, "1").await.content.lead_image.unwrap();
        assert!(lead.source.asset().is_some(), "{lead:?}");
        assert_eq!(lead.alt, Alternative::Text("Image 10".into()));
        // The gallery is made of numbers, and comes when both files come together.
        with_media(&room, &[posts, later], &media).await;
        assert_eq!(images(&room, "1").await, (4, vec![LOST.to_owned()]));
    }

    other_files_are_named_once_and_stay_where_they_are(room) {
        let folder = Folder::new();
        let text = format!("<a href=\"{SITE}/wp-content/uploads/2024/05/budget.pdf\">Le budget</a>");
        let posts = [post(1, "budget", &text), post(2, "encore", &text), attachment(9, 1, "budget.pdf")];
        let file = folder.file("a.xml", export(&posts));
        folder.file("uploads/2024/05/budget.pdf", b"%PDF-1.4");
        let came = with_media(&room, &[file], &folder.path().join("uploads")).await;
        assert_eq!(came.said("attachment 9", "it is no image"), [format!("{SITE}/wp-content/uploads/2024/05/budget.pdf")]);
        assert_eq!((came.lines.len(), came.summary.others.skipped), (1, 1), "{came:?}");
    }
}
