//! Images at the desk: filed, described, pulled, replaced, and sent over lines that break.

use crate::{
    Room, both_engines, content,
    people::{correspondent, editor, hire},
    writing::{begin, record, row, save},
};
use bytes::Bytes;
use marbre_article::{
    ArticleId, Moment,
    document::{Alternative, Image, ImageSource, Sha256Hex},
    event::Event,
    framing::{Cut, Point, Slot},
    workflow::Working,
};
use marbre_newsroom::{
    Actor, ImageChange, ImageNotes, NewsroomError, Publishing, Replacing, Sending, SendingProblem, TextToSave,
    rights::Refusal,
};
use marbre_store::assets::{AssetWords, Standing};
use std::sync::atomic::Ordering;

/// A small picture in one colour, as a PNG.
pub fn png(shade: u8) -> Bytes {
    let picture = image::RgbImage::from_pixel(64, 48, image::Rgb([shade, 90, 200]));
    let mut bytes = std::io::Cursor::new(Vec::new());
    picture.write_to(&mut bytes, image::ImageFormat::Png).unwrap();
    bytes.into_inner().into()
}

async fn filed(room: &Room, actor: &Actor, shade: u8) -> Sha256Hex {
    let notes = ImageNotes { filename: format!("{shade}.png"), ..ImageNotes::default() };
    room.newsroom.file_image_of(actor, png(shade), notes).await.unwrap().asset.sha256
}

fn shown(hash: &Sha256Hex) -> Image {
    Image {
        source: ImageSource::Asset(hash.clone()),
        alt: Alternative::Text("Le quai".into()),
        caption: Vec::new(),
        credit: "Neema Okello".into(),
        link: None,
    }
}

/// An article of that person with this image above it.
async fn article_with(room: &Room, actor: &Actor, hash: &Sha256Hex) -> ArticleId {
    let id = begin(room, actor, "Le port").await;
    let mut text = content(room, "Le port", "Un.");
    text.lead_image = Some(shown(hash));
    let text = TextToSave { base: 1, content: text, slug: None, comments: None };
    save(room, actor, id, text).await;
    id
}

async fn publish(room: &Room, actor: &Actor, id: ArticleId, reason: &str) {
    let publishing = Publishing { reason: reason.into(), ..Publishing::default() };
    room.newsroom.publish_article(actor, id, publishing).await.unwrap();
}

/// The image above the newest text, and above the one that readers see.
async fn leads(room: &Room, id: ArticleId) -> (Option<ImageSource>, Option<ImageSource>) {
    let reader = room.newsroom.store().reader();
    let lead = |content: marbre_article::ArticleContent| content.lead_image.map(|image| image.source);
    let newest = reader.article_with_content(id, None).await.unwrap().unwrap();
    let seen = room.newsroom.store().public().contents(&[id]).await.unwrap().pop();
    (lead(newest.content), seen.and_then(|seen| lead(seen.content)))
}

both_engines! {
    a_description_changes_what_it_names_and_nothing_else(room) {
        let (neema, sara) = (hire(&room, correspondent("Neema")).await, hire(&room, editor("Sara")).await);
        let hash = filed(&room, &neema, 1).await;
        let words = |alt: &str| AssetWords { alt: alt.into(), caption: String::new() };
        let first = ImageChange {
            words: [("fr".parse().unwrap(), words(" Deux étals "))].into(),
            credit: Some("AFP".into()),
            focus: Some(Point::new(100, 200)),
            ..ImageChange::default()
        };
        room.newsroom.describe_image(&neema, &hash, first.clone()).await.unwrap();
        let second = ImageChange {
            words: [("en".parse().unwrap(), words("Two stalls"))].into(),
            licence: Some("50 €, un an".into()),
            expires_at: Some(Some(Moment(9))),
            cuts: [(Slot::Card, Cut::new(0, 0, 500, 500))].into(),
            ..ImageChange::default()
        };
        let asset = room.newsroom.describe_image(&sara, &hash, second).await.unwrap();
        assert_eq!(asset.details.alt_in(&"fr".parse().unwrap()), "Deux étals");
        assert_eq!(asset.details.alt_in(&"en".parse().unwrap()), "Two stalls");
        assert_eq!((asset.details.credit.as_str(), asset.keeping.licence.as_str()), ("AFP", "50 €, un an"));
        assert_eq!((asset.details.framing.focus, asset.keeping.expires_at), (Point::new(100, 200), Some(Moment(9))));
        assert_eq!(asset.keeping.filed_by, Some(neema.id));
        assert_eq!(room.newsroom.store().reader().assets(std::slice::from_ref(&hash)).await.unwrap(), [asset]);
        // Said again it is no act.
        room.newsroom.describe_image(&sara, &hash, first).await.unwrap();
        assert_eq!(record(&room).await, ["describe_image", "describe_image", "file_image"]);
        let other = filed(&room, &sara, 2).await;
        let refused = room.newsroom.describe_image(&neema, &other, ImageChange::default()).await;
        assert!(matches!(refused, Err(NewsroomError::Refused(Refusal::NotYourImage))), "{refused:?}");
        let unknown = room.newsroom.describe_image(&sara, &Sha256Hex::of(b"?"), ImageChange::default()).await;
        assert!(matches!(unknown, Err(NewsroomError::NoImage(_))), "{unknown:?}");
        let long = ImageChange { credit: Some("x".repeat(5001)), ..ImageChange::default() };
        assert!(matches!(room.newsroom.describe_image(&sara, &hash, long).await, Err(NewsroomError::BadText(_))));
    }

    a_pulled_image_is_told_to_whoever_follows(room) {
        let (neema, sara) = (hire(&room, correspondent("Neema")).await, hire(&room, editor("Sara")).await);
        let hash = filed(&room, &neema, 1).await;
        let refused = room.newsroom.pull_image(&neema, &hash, "Contrat").await;
        assert!(matches!(refused, Err(NewsroomError::Refused(Refusal::Role { .. }))), "{refused:?}");
        let silent = room.newsroom.pull_image(&sara, &hash, " ").await;
        assert!(matches!(silent, Err(NewsroomError::Needed { field: "reason", .. })), "{silent:?}");
        room.newsroom.pull_image(&sara, &hash, "Contrat").await.unwrap();
        room.newsroom.pull_image(&sara, &hash, "Encore").await.unwrap();
        let store = room.newsroom.store();
        let events = store.reader().events_after(0, 99).await.unwrap();
        assert_eq!(events.last().unwrap().event, Event::ImageChanged { asset: hash.clone(), gone: true });
        assert!(store.public().is_pulled(&hash).await.unwrap());
        room.newsroom.restore_image(&sara, &hash).await.unwrap();
        assert!(!store.public().is_pulled(&hash).await.unwrap());
        assert_eq!(record(&room).await, ["file_image", "pull_image", "restore_image"]);
    }

    one_image_takes_the_place_of_another_everywhere(room) {
        let sara = hire(&room, editor("Sara")).await;
        let (old, new) = (filed(&room, &sara, 1).await, filed(&room, &sara, 2).await);
        let fr = "fr".parse().unwrap();
        let words = AssetWords { alt: "La grue".into(), caption: "Mardi.".into() };
        let said = ImageChange { words: [(fr, words)].into(), credit: Some("AFP".into()), ..ImageChange::default() };
        room.newsroom.describe_image(&sara, &new, said).await.unwrap();
        let draft = article_with(&room, &sara, &old).await;
        let published = article_with(&room, &sara, &old).await;
        publish(&room, &sara, published, "").await;
        let working = article_with(&room, &sara, &old).await;
        publish(&room, &sara, working, "").await;
        room.newsroom.open_working_copy(&sara, working).await.unwrap();
        let mut text = content(&room, "Le port, suite", "Deux.");
        text.lead_image = Some(shown(&old));
        save(&room, &sara, working, TextToSave { base: 2, content: text, slug: None, comments: None }).await;
        let replacing = |reason: &str| Replacing { old: old.clone(), new: new.clone(), reason: reason.into(), with_words: true };
        let silent = room.newsroom.replace_image(&sara, replacing("")).await;
        assert!(matches!(silent, Err(NewsroomError::Needed { field: "reason", .. })), "{silent:?}");
        let replaced = room.newsroom.replace_image(&sara, replacing("Autre photo")).await.unwrap();
        assert_eq!((replaced.articles.len(), replaced.left.len()), (3, 0), "{:?}", replaced.left);
        let there = Some(ImageSource::Asset(new.clone()));
        assert_eq!(leads(&room, draft).await, (there.clone(), None));
        assert_eq!(leads(&room, published).await, (there.clone(), there.clone()));
        assert_eq!(leads(&room, working).await, (there.clone(), there));
        assert_eq!((row(&room, published).await.version, row(&room, published).await.working), (2, None));
        let copy = row(&room, working).await;
        assert_eq!((copy.version, copy.working), (2, Some(Working::Draft)));
        let reader = room.newsroom.store().reader();
        let newest = reader.article_with_content(working, None).await.unwrap().unwrap().content;
        assert_eq!(newest.headline, "Le port, suite", "nobody's text is overwritten");
        let lead = newest.lead_image.unwrap();
        assert_eq!((lead.alt, lead.credit.as_str()), (Alternative::Text("La grue".into()), "AFP"));
        let seen = room.newsroom.store().public().contents(&[working]).await.unwrap().pop().unwrap();
        assert_eq!(seen.content.headline, "Le port");
        assert_eq!(reader.asset_uses(&old).await.unwrap(), []);
        let uses = reader.asset_uses(&new).await.unwrap();
        assert_eq!(uses.iter().filter(|place| place.public == Standing::Lead).count(), 2);
        let known = reader.assets(std::slice::from_ref(&old)).await.unwrap().pop().unwrap();
        assert_eq!(known.keeping.replaced_by, Some(new.clone()));
        let again = room.newsroom.replace_image(&sara, replacing("Autre photo")).await.unwrap();
        assert_eq!((again.articles.len(), again.left.len()), (0, 0));
    }

    an_article_whose_image_may_not_be_shown_is_not_published(room) {
        let sara = hire(&room, editor("Sara")).await;
        let hash = filed(&room, &sara, 1).await;
        let now = room.newsroom.now();
        let ended = ImageChange { expires_at: Some(Some(now)), ..ImageChange::default() };
        room.newsroom.describe_image(&sara, &hash, ended).await.unwrap();
        let id = article_with(&room, &sara, &hash).await;
        match room.newsroom.publish_article(&sara, id, Publishing::default()).await {
            Err(NewsroomError::Blocked(found)) => assert_eq!(found[0].code, "image_expired"),
            other => panic!("it should be held back: {other:?}"),
        }
        let renewed = ImageChange { expires_at: Some(None), ..ImageChange::default() };
        room.newsroom.describe_image(&sara, &hash, renewed).await.unwrap();
        publish(&room, &sara, id, "").await;
    }

    a_file_comes_in_parts_over_a_broken_line(room) {
        let (neema, sara) = (hire(&room, correspondent("Neema")).await, hire(&room, editor("Sara")).await);
        let (news, file) = (&room.newsroom, png(3));
        let length = file.len() as u64;
        let upload = news.begin_upload(&neema, "C:\\photos\\IMG_3.png", length).await.unwrap();
        assert_eq!((upload.filename.as_str(), upload.received), ("IMG_3.png", 0));
        let part = |from: usize, to: usize| file.slice(from..to);
        let sent = news.receive_part(&neema, upload.id, 0, part(0, 20)).await.unwrap();
        assert!(matches!(sent, Sending::Under { upload } if upload.received == 20));
        // The answer was lost: the same part again is told where to go on.
        let again = news.receive_part(&neema, upload.id, 0, part(0, 20)).await;
        assert!(matches!(again, Err(NewsroomError::Sending(SendingProblem::Offset { received: 20 }))), "{again:?}");
        let gap = news.receive_part(&neema, upload.id, 30, part(30, 40)).await;
        assert!(matches!(gap, Err(NewsroomError::Sending(SendingProblem::Offset { received: 20 }))), "{gap:?}");
        assert_eq!(news.upload(&neema, upload.id).await.unwrap().received, 20);
        let strange = news.upload(&sara, upload.id).await;
        assert!(matches!(strange, Err(NewsroomError::Sending(SendingProblem::Unknown))), "{strange:?}");
        let long = Bytes::from(vec![0; file.len()]);
        let more = news.receive_part(&neema, upload.id, 20, long).await;
        assert!(matches!(more, Err(NewsroomError::Sending(SendingProblem::TooLong { .. }))), "{more:?}");
        let Sending::Filed(filed) = news.receive_part(&neema, upload.id, 20, part(20, file.len())).await.unwrap() else {
            panic!("it is whole");
        };
        assert_eq!((filed.new, filed.asset.sha256.clone()), (true, Sha256Hex::of(&file)));
        assert_eq!(filed.asset.keeping.filed_by, Some(neema.id));
        let Sending::Filed(answer) = news.receive_part(&neema, upload.id, length, Bytes::new()).await.unwrap() else {
            panic!("the answer was lost, and it is asked for again");
        };
        assert_eq!(answer.asset.sha256, filed.asset.sha256);
        assert_eq!(news.store().blobs().get_upload(upload.id).await.unwrap(), None);
        // Somebody else sends the same photo.
        let second = news.begin_upload(&sara, "copie.png", length).await.unwrap();
        let Sending::Filed(same) = news.receive_part(&sara, second.id, 0, file.clone()).await.unwrap() else {
            panic!("it is whole");
        };
        assert!(!same.new && same.asset.keeping.filed_by == Some(neema.id), "one asset");
    }

    what_is_no_image_is_refused_and_forgotten(room) {
        let neema = hire(&room, correspondent("Neema")).await;
        let page = Bytes::from_static(b"<html><script>alert(1)</script>");
        let upload = room.newsroom.begin_upload(&neema, "photo.jpg", page.len() as u64).await.unwrap();
        let refused = room.newsroom.receive_part(&neema, upload.id, 0, page).await;
        assert!(matches!(refused, Err(NewsroomError::Image { .. })), "{refused:?}");
        assert_eq!(room.newsroom.store().reader().upload(upload.id).await.unwrap(), None);
        for size in [0, 50_000_001] {
            let refused = room.newsroom.begin_upload(&neema, "a.jpg", size).await;
            assert!(matches!(refused, Err(NewsroomError::Sending(SendingProblem::Size { .. }))), "{refused:?}");
        }
    }

    nobody_sends_without_end(room) {
        let neema = hire(&room, correspondent("Neema")).await;
        let mut first = None;
        for _ in 0..60 {
            let upload = room.newsroom.begin_upload(&neema, "a.jpg", 1_000).await.unwrap();
            first.get_or_insert(upload.id);
        }
        let refused = room.newsroom.begin_upload(&neema, "a.jpg", 1_000).await;
        assert!(matches!(refused, Err(NewsroomError::Sending(SendingProblem::TooMany { .. }))), "{refused:?}");
        room.clock.fetch_add(25 * 60 * 60 * 1000, Ordering::Relaxed);
        let gone = room.newsroom.upload(&neema, first.unwrap()).await;
        assert!(matches!(gone, Err(NewsroomError::Sending(SendingProblem::Unknown))), "{gone:?}");
        room.newsroom.begin_upload(&neema, "a.jpg", 1_000).await.unwrap();
        assert_eq!(room.newsroom.store().reader().upload(first.unwrap()).await.unwrap(), None, "cleared away");
    }
}
