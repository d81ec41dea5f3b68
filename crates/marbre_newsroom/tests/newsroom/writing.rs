//! Writing at the desk: beginning, saving, two at once, the old text back.

use crate::{
    NOON, Room, both_engines,
    people::{correspondent, editor, hire, publisher},
};
use marbre_article::{
    ArticleContent, ArticleId, Document, Moment,
    document::{Block, Inline},
    workflow::{Kind, State},
};
use marbre_newsroom::{
    Actor, Beginning, Hold, NewNote, NewsroomError, SaveOutcome, SavedText, TextToSave, rights::Refusal,
};
use marbre_store::{StoreError, articles::Article, audit::AuditFilter};
use std::sync::atomic::Ordering;

pub async fn begin(room: &Room, actor: &Actor, headline: &str) -> ArticleId {
    let lang = "fr".parse().unwrap();
    let beginning = Beginning { lang, section: Some(room.section), kind: Kind::Article, headline: headline.into() };
    room.newsroom.begin_article(actor, beginning).await.unwrap().id
}

pub async fn row(room: &Room, id: ArticleId) -> Article {
    room.newsroom.store().reader().article(id).await.unwrap().unwrap()
}

/// Every act on record, by name: the clock of these tests mostly stands.
pub async fn record(room: &Room) -> Vec<String> {
    let entries = room.newsroom.store().reader().audit(&AuditFilter::default(), None, 500).await.unwrap();
    let mut acts: Vec<String> = entries.into_iter().map(|entry| entry.act).collect();
    acts.sort();
    acts
}

fn text(room: &Room, headline: &str, paragraphs: &[&str]) -> ArticleContent {
    let blocks = paragraphs.iter().map(|text| Block::Paragraph { content: vec![Inline::text(*text)] }).collect();
    ArticleContent {
        headline: headline.into(),
        section: Some(room.section),
        body: Document::new(blocks),
        ..ArticleContent::default()
    }
}

fn on(base: u32, content: &ArticleContent) -> TextToSave {
    TextToSave { base, content: content.clone(), slug: None, comments: None }
}

pub async fn save(room: &Room, actor: &Actor, id: ArticleId, text: TextToSave) -> SavedText {
    match room.newsroom.save_article_text(actor, id, text).await.unwrap() {
        SaveOutcome::Saved(saved) => *saved,
        other => panic!("it should be saved: {other:?}"),
    }
}

both_engines! {
    what_is_written_is_kept_once(room) {
        let neema = hire(&room, correspondent("Neema")).await;
        let id = begin(&room, &neema, "").await;
        let first = text(&room, "Le port", &["Un."]);
        let saved = save(&room, &neema, id, on(1, &first)).await;
        assert_eq!((saved.revision, saved.saved_at), (2, Moment(NOON)));
        assert_eq!(save(&room, &neema, id, on(1, &first)).await.revision, 2, "the answer was lost, and it is sent again");
        let second = text(&room, "Le port", &["Un.", "Deux."]);
        assert_eq!(save(&room, &neema, id, on(2, &second)).await.revision, 3);
        assert_eq!(save(&room, &neema, id, on(1, &first)).await.revision, 2, "a straggler changes nothing");
        assert_eq!(row(&room, id).await.revision, 3);
        let ahead = room.newsroom.save_article_text(&neema, id, on(9, &second)).await;
        assert!(matches!(ahead, Err(NewsroomError::Store(StoreError::Stale { .. }))), "{ahead:?}");
        assert_eq!(record(&room).await, ["begin"], "the owner's own sitting is one with the beginning");
        room.clock.fetch_add(31 * 60 * 1000, Ordering::Relaxed);
        save(&room, &neema, id, on(3, &text(&room, "Le port", &["Trois."]))).await;
        assert_eq!(record(&room).await, ["begin", "save"]);
    }

    the_address_follows_the_headline_until_it_is_chosen_or_public(room) {
        let sara = hire(&room, editor("Sara")).await;
        let id = begin(&room, &sara, "").await;
        let slug = |slug: &str, base, headline: &str| TextToSave {
            slug: Some(slug.into()),
            ..on(base, &text(&room, headline, &["Un texte."]))
        };
        let current = row(&room, id).await.address.slug;
        let saved = save(&room, &sara, id, slug(&current, 1, "Le port")).await;
        assert_eq!(saved.article.address.slug, "le-port");
        let saved = save(&room, &sara, id, slug("le-port", 2, "L’école")).await;
        assert_eq!(saved.article.address.slug, "l-école");
        let saved = save(&room, &sara, id, slug("Ma Rentrée", 3, "L’école")).await;
        assert_eq!(saved.article.address.slug, "ma-rentrée");
        let saved = save(&room, &sara, id, slug("ma-rentrée", 3, "Autre chose")).await;
        assert_eq!(saved.article.address.slug, "ma-rentrée", "it was chosen");
        room.newsroom.publish_article(&sara, id, Default::default()).await.unwrap();
        room.newsroom.open_working_copy(&sara, id).await.unwrap();
        let refused = room.newsroom.save_article_text(&sara, id, slug("encore", 4, "Autre chose")).await;
        assert!(matches!(refused, Err(NewsroomError::AddressStays(_))), "{refused:?}");
        save(&room, &sara, id, slug("ma-rentrée", 4, "Autre titre")).await;
    }

    two_at_once_lose_nothing(room) {
        let (neema, sara) = (hire(&room, correspondent("Neema")).await, hire(&room, editor("Sara")).await);
        let id = begin(&room, &neema, "Le port").await;
        let base = text(&room, "Le port", &["Un.", "Deux."]);
        save(&room, &neema, id, on(1, &base)).await;
        save(&room, &sara, id, on(2, &text(&room, "Le port rouvre", &["Un.", "Deux."]))).await;
        let mine = text(&room, "Le port", &["Un.", "Deux.", "Trois."]);
        let outcome = room.newsroom.save_article_text(&neema, id, on(2, &mine)).await.unwrap();
        let SaveOutcome::Merged(saved, theirs) = outcome else { panic!("{outcome:?}") };
        assert_eq!((saved.revision, theirs.revision, theirs.by), (4, 3, Some(sara.id)));
        assert_eq!(saved.content, text(&room, "Le port rouvre", &["Un.", "Deux.", "Trois."]));
        let again = room.newsroom.save_article_text(&neema, id, on(2, &mine)).await.unwrap();
        assert!(matches!(&again, SaveOutcome::Merged(saved, _) if saved.revision == 4), "{again:?}");

        let clashing = text(&room, "Le port ferme", &["Un.", "Deux."]);
        let outcome = room.newsroom.save_article_text(&neema, id, on(2, &clashing)).await.unwrap();
        let SaveOutcome::Clash(clash) = outcome else { panic!("{outcome:?}") };
        assert_eq!(clash.theirs.content.headline, "Le port rouvre");
        assert_eq!(clash.clashes[0].path, "headline");
        assert_eq!(row(&room, id).await.revision, 4, "nothing was saved");
    }

    nobody_writes_where_they_may_not(room) {
        let (neema, omar) = (hire(&room, correspondent("Neema")).await, hire(&room, correspondent("Omar")).await);
        let id = begin(&room, &neema, "Le port").await;
        let mine = text(&room, "À moi", &[]);
        let refused = room.newsroom.save_article_text(&omar, id, on(1, &mine)).await;
        assert!(matches!(refused, Err(NewsroomError::Refused(Refusal::NotYours))), "{refused:?}");
        room.newsroom.submit(&neema, id).await.unwrap();
        let refused = room.newsroom.save_article_text(&neema, id, on(1, &mine)).await;
        assert!(matches!(refused, Err(NewsroomError::Refused(Refusal::HandedIn))), "{refused:?}");
        let sara = hire(&room, editor("Sara")).await;
        save(&room, &sara, id, on(1, &mine)).await;
        room.newsroom.publish_article(&sara, id, Default::default()).await.unwrap();
        let refused = room.newsroom.save_article_text(&sara, id, on(2, &text(&room, "x", &[]))).await;
        assert!(matches!(refused, Err(NewsroomError::Move(_))), "not without a working copy: {refused:?}");
        assert_eq!(row(&room, id).await.state, State::Published);
    }

    an_old_text_comes_back_as_a_new_one(room) {
        let sara = hire(&room, editor("Sara")).await;
        let id = begin(&room, &sara, "Un").await;
        save(&room, &sara, id, on(1, &text(&room, "Deux", &["x"]))).await;
        assert_eq!(room.newsroom.restore(&sara, id, 1).await.unwrap(), 3);
        assert_eq!(room.newsroom.restore(&sara, id, 1).await.unwrap(), 3, "it says that already");
        assert!(room.newsroom.restore(&sara, id, 9).await.is_err());
        let reader = room.newsroom.store().reader();
        assert_eq!(reader.article_with_content(id, None).await.unwrap().unwrap().content.headline, "Un");
        let revisions = reader.revisions(id, None, 9).await.unwrap();
        assert_eq!(revisions.iter().map(|revision| revision.number).collect::<Vec<_>>(), [3, 2, 1]);
        assert_eq!(revisions[0].staff, Some(sara.id));
        assert_eq!(record(&room).await, ["begin", "restore"]);
    }

    a_lock_belongs_to_a_person_and_falls_silent(room) {
        let (neema, sara) = (hire(&room, correspondent("Neema")).await, hire(&room, editor("Sara")).await);
        let id = begin(&room, &neema, "Le port").await;
        let hold = async |actor: &Actor, hold| room.newsroom.hold_article(actor, id, hold).await.unwrap();
        assert!(hold(&neema, Hold::Stay).await.unwrap().mine);
        room.clock.fetch_add(20_000, Ordering::Relaxed);
        let seen = hold(&neema, Hold::Stay).await.unwrap();
        assert_eq!((seen.mine, seen.since), (true, Moment(NOON)), "another page of one’s own");
        let seen = hold(&sara, Hold::Stay).await.unwrap();
        assert_eq!((seen.mine, seen.name.as_str()), (false, "Neema"));
        assert!(hold(&sara, Hold::Take).await.unwrap().mine);
        assert!(!hold(&neema, Hold::Stay).await.unwrap().mine);
        assert_eq!(hold(&sara, Hold::Leave).await, None);
        assert!(hold(&neema, Hold::Stay).await.unwrap().mine);
        room.clock.fetch_add(90_000, Ordering::Relaxed);
        assert!(hold(&sara, Hold::Stay).await.unwrap().mine, "not heard of for a minute and a half");
        assert_eq!(record(&room).await, ["begin", "take_over"]);
    }

    notes_call_people_and_are_settled(room) {
        let (neema, sara) = (hire(&room, correspondent("Neema")).await, hire(&room, editor("Sara")).await);
        let omar = hire(&room, correspondent("Omar")).await;
        let id = begin(&room, &neema, "Le port").await;
        let note = |body: &str, mentions: &[&Actor], parent| NewNote {
            quote: "le port".into(),
            body: body.into(),
            mentions: mentions.iter().map(|actor| actor.id).collect(),
            parent,
        };
        let refused = room.newsroom.add_note(&omar, id, note("x", &[], None)).await;
        assert!(matches!(refused, Err(NewsroomError::Refused(_))), "{refused:?}");
        assert!(room.newsroom.add_note(&sara, id, note("  ", &[], None)).await.is_err());
        let first = room.newsroom.add_note(&sara, id, note("Quelle source ?", &[&neema, &sara, &omar], None)).await.unwrap();
        let reader = room.newsroom.store().reader();
        let unseen = reader.unseen_mentions(neema.id, 9).await.unwrap();
        assert_eq!((unseen.len(), unseen[0].headline.as_str()), (1, "Le port"));
        assert!(reader.unseen_mentions(sara.id, 9).await.unwrap().is_empty(), "nobody calls themselves");
        assert!(reader.unseen_mentions(omar.id, 9).await.unwrap().is_empty(), "Omar could not open it");
        room.newsroom.resolve_note(&neema, id, first.id, true).await.unwrap();
        assert_eq!(reader.open_notes(id).await.unwrap(), 0);
        room.newsroom.add_note(&neema, id, note("Le maire.", &[], Some(first.id))).await.unwrap();
        assert_eq!(reader.open_notes(id).await.unwrap(), 1, "an answer opens it again, and is none of its own");
        assert_eq!(reader.unseen_mentions(sara.id, 9).await.unwrap().len(), 1, "whoever asked hears of the answer");
        assert!(reader.unseen_mentions(neema.id, 9).await.unwrap().is_empty());
        assert_eq!(record(&room).await, ["add_note", "add_note", "begin", "resolve_note"]);
    }

    outsiders_see_a_preview_until_it_ends(room) {
        let neema = hire(&room, correspondent("Neema")).await;
        let id = begin(&room, &neema, "Le port").await;
        assert!(room.newsroom.share_preview(&neema, id, 31).await.is_err());
        let token = room.newsroom.share_preview(&neema, id, 2).await.unwrap();
        room.clock.fetch_add(1, Ordering::Relaxed);
        let other = room.newsroom.share_preview(&neema, id, 2).await.unwrap();
        let shown = async |token: &str| room.newsroom.preview_of(token).await.unwrap();
        assert_eq!((shown(&token).await, shown("x").await), (Some(id), None));
        let links = room.newsroom.store().reader().preview_links(id).await.unwrap();
        room.newsroom.revoke_preview(&neema, id, links[1].id).await.unwrap();
        assert_eq!((shown(&token).await, shown(&other).await), (Some(id), None));
        assert!(room.newsroom.revoke_preview(&neema, id, links[1].id).await.is_err());
        room.clock.fetch_add(2 * 24 * 3_600_000, Ordering::Relaxed);
        assert_eq!(shown(&token).await, None);
        assert_eq!(record(&room).await, ["begin", "revoke_preview", "share_preview", "share_preview"]);
    }

    whoever_is_shut_out_shows_nothing_to_outsiders_any_more(room) {
        let (neema, sara) = (hire(&room, correspondent("Neema")).await, hire(&room, editor("Sara")).await);
        let aline = hire(&room, publisher("Aline")).await;
        let id = begin(&room, &neema, "Le port").await;
        let hers = [2, 30].map(|days| room.newsroom.share_preview(&neema, id, days));
        let hers = futures_util::future::try_join_all(hers).await.unwrap();
        let other = room.newsroom.share_preview(&sara, id, 2).await.unwrap();
        room.newsroom.shut_out(&aline, neema.id, true).await.unwrap();
        for token in &hers {
            assert_eq!(room.newsroom.preview_of(token).await.unwrap(), None);
        }
        assert_eq!(room.newsroom.preview_of(&other).await.unwrap(), Some(id));
        room.newsroom.shut_out(&aline, neema.id, false).await.unwrap();
        assert_eq!(room.newsroom.preview_of(&hers[0]).await.unwrap(), None, "what was taken back stays so");
        let reader = room.newsroom.store().reader();
        let out = AuditFilter { act: Some("disable_member".into()), ..AuditFilter::default() };
        assert_eq!(reader.audit(&out, None, 1).await.unwrap()[0].details["previews"], 2);
    }
}
