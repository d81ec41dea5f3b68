//! What the law requires to be removed is gone wherever it was kept; its entries stay, and readers are told.

use crate::{
    Room, both_engines,
    inspecting::{correct, inspected, keeper, publish},
    people::{editor, hire, publisher},
};
use marbre_article::{ArticleContent, ArticleId, workflow::State};
use marbre_ledger::Leaf;
use marbre_newsroom::{
    NewNote, NewsroomError, Unlawful,
    ledger::LogKeys,
    rights::{Act, Refusal},
};
use marbre_store::{
    audit::AuditFilter,
    ledger::EntryKind,
    public::{AtAddress, PublicVersion},
    testing::{TestStore, run_script},
};
use std::path::Path;

const RULING: &str = "Jugement du tribunal de Goma, 3 mars 2026";

/// A record in which three articles stand; the second has three versions, under a signed head.
async fn three(room: &Room, folder: &Path) -> [ArticleId; 3] {
    room.newsroom.store().name_publication("phare.example");
    let ids = [
        publish(room, "Premier", None).await,
        publish(room, "Deuxième", None).await,
        publish(room, "Troisième", None).await,
    ];
    correct(room, ids[1], "Deuxième, corrigé").await;
    correct(room, ids[1], "Deuxième, corrigé encore").await;
    LogKeys::open(folder).unwrap().settle("phare.example").unwrap();
    keeper(room.newsroom.store(), folder).advance().await.unwrap();
    ids
}

async fn seen(room: &Room, id: ArticleId) -> AtAddress {
    let address = room.newsroom.store().reader().article(id).await.unwrap().unwrap().address;
    room.newsroom.store().public().at(&address).await.unwrap().unwrap()
}

async fn history(room: &Room, id: ArticleId) -> Vec<PublicVersion> {
    room.newsroom.store().public().history(id).await.unwrap()
}

async fn text(room: &Room, id: ArticleId, revision: u32) -> ArticleContent {
    room.newsroom.store().reader().article_with_content(id, Some(revision)).await.unwrap().unwrap().content
}

both_engines! {
    an_article_goes_with_all_its_words(room) {
        let folder = tempfile::tempdir().unwrap();
        let ids = three(&room, folder.path()).await;
        let aline = hire(&room, publisher("Aline")).await;
        let sara = hire(&room, editor("Sara")).await;
        let note = NewNote { body: "Cette phrase ?".into(), quote: "le chiffre 40".into(), mentions: Vec::new(), parent: None };
        room.newsroom.add_note(&sara, ids[1], note).await.unwrap();
        let remove = async |actor, reason: &str| room.newsroom.remove_by_law(actor, ids[1], Unlawful::Article, reason).await;
        assert!(matches!(remove(&sara, RULING).await, Err(NewsroomError::Refused(Refusal::Role { .. }))));
        assert!(matches!(remove(&aline, " ").await, Err(NewsroomError::Needed { field: "reason", .. })));
        remove(&aline, RULING).await.unwrap();

        let AtAddress::Removed(stone, removal) = seen(&room, ids[1]).await else { panic!("it is said why") };
        assert_eq!((removal.reason.as_str(), removal.at, stone.state), (RULING, room.newsroom.now(), State::Withdrawn));
        for revision in 1..=3 {
            assert_eq!(text(&room, ids[1], revision).await, ArticleContent::default());
        }
        let reader = room.newsroom.store().reader();
        assert!(reader.notes(ids[1]).await.unwrap().is_empty());
        let (sheet, _) = room.newsroom.standing(ids[1]).await.unwrap();
        assert_eq!((sheet.headline.as_str(), sheet.task.brief.as_str()), ("", ""));
        let entries = reader.ledger_entries_of(ids[1]).await.unwrap();
        let salted: Vec<bool> = entries.iter().map(|entry| entry.salt.is_some()).collect();
        assert_eq!(salted, [false, false, false, true], "the notice keeps its own");
        let leaf = Leaf::parse(entries[3].leaf.as_bytes()).unwrap();
        assert_eq!((leaf.kind, leaf.version, leaf.previous), (EntryKind::Withdrawn, 4, Some(entries[2].number)));
        let told: Vec<bool> = history(&room, ids[1]).await.iter().map(|version| version.removed.is_some()).collect();
        assert_eq!(told, [true, true, true, false]);
        assert!(history(&room, ids[1]).await.iter().all(|version| !version.is_shown));
        let audit = reader.audit(&AuditFilter::default(), None, 9).await.unwrap();
        assert_eq!((audit[0].act.as_str(), audit[0].details["reason"].as_str()), ("remove_by_law", Some(RULING)));

        assert!(matches!(remove(&aline, RULING).await, Err(NewsroomError::NoText)), "once is enough");
        assert!(matches!(room.newsroom.reopen(&aline, ids[1]).await, Err(NewsroomError::NoText)));
        keeper(room.newsroom.store(), folder.path()).advance().await.unwrap();
        let found = inspected(room.newsroom.store(), folder.path()).await;
        assert_eq!((found.differences, found.removed, found.versions), (vec![], 3, 6));
        assert!(matches!(seen(&room, ids[0]).await, AtAddress::Published(_)), "the others stay");
    }

    an_older_version_goes_alone(room) {
        let folder = tempfile::tempdir().unwrap();
        let ids = three(&room, folder.path()).await;
        let aline = hire(&room, publisher("Aline")).await;
        let remove = async |number| room.newsroom.remove_by_law(&aline, ids[1], Unlawful::Version(number), RULING).await;
        assert!(matches!(remove(3).await, Err(NewsroomError::CurrentVersion)));
        assert!(matches!(remove(9).await, Err(NewsroomError::NoText)));
        remove(1).await.unwrap();
        assert!(matches!(remove(1).await, Err(NewsroomError::NoText)));
        let AtAddress::Published(found) = seen(&room, ids[1]).await else { panic!("it is still public") };
        assert_eq!(found.content.headline, "Deuxième, corrigé encore");
        assert_eq!(text(&room, ids[1], 1).await, ArticleContent::default());
        assert_eq!(text(&room, ids[1], 2).await.headline, "Deuxième, corrigé");
        let history = history(&room, ids[1]).await;
        let told: Vec<_> = history.iter().map(|version| (version.is_shown, version.removed.is_some())).collect();
        assert_eq!(told, [(false, true), (true, false), (true, false)]);
        assert_eq!(room.newsroom.store().public().version_text(ids[1], 1).await.unwrap(), None);
        let store = room.newsroom.store();
        let found = inspected(store, folder.path()).await;
        assert_eq!((found.differences, found.removed), (vec![], 1));
        // The rest goes later.
        room.newsroom.remove_by_law(&aline, ids[1], Unlawful::Article, RULING).await.unwrap();
        let found = inspected(store, folder.path()).await;
        assert_eq!((found.differences, found.removed), (vec![], 3));
    }

    what_was_withdrawn_can_be_removed_too(room) {
        let folder = tempfile::tempdir().unwrap();
        let ids = three(&room, folder.path()).await;
        let aline = hire(&room, publisher("Aline")).await;
        room.newsroom.withdraw(&aline, ids[0], "Une source s’est rétractée").await.unwrap();
        room.newsroom.remove_by_law(&aline, ids[0], Unlawful::Article, RULING).await.unwrap();
        let AtAddress::Removed(_, removal) = seen(&room, ids[0]).await else { panic!("it is said why") };
        assert_eq!(removal.reason, RULING);
        assert_eq!(inspected(room.newsroom.store(), folder.path()).await.differences, []);
    }

    what_only_pretends_to_be_removed_is_found(room) {
        let folder = tempfile::tempdir().unwrap();
        let ids = three(&room, folder.path()).await;
        let store = room.newsroom.store();
        let aline = hire(&room, publisher("Aline")).await;
        let found = async || inspected(store, folder.path()).await.differences;
        let pretended = "INSERT INTO removal (article, version, at, reason) SELECT id, 0, 1, '' FROM article WHERE slug = 'troisième'";
        run_script(store, pretended).await.unwrap();
        assert!(found().await[0].wrong.contains("removed by law"), "no entry says so");
        run_script(store, "DELETE FROM removal").await.unwrap();
        room.newsroom.remove_by_law(&aline, ids[1], Unlawful::Version(1), RULING).await.unwrap();
        assert_eq!(found().await, []);
        run_script(store, "UPDATE revision SET content_json = '{\"format\":1,\"headline\":\"x\",\"body\":{\"blocks\":[]}}' \
             WHERE number = 1 AND content_json NOT LIKE '%chiffre%'").await.unwrap();
        assert!(found().await[0].wrong.contains("text is still kept"));
    }
}

#[test]
fn only_publishers_remove() {
    let may = |role| marbre_newsroom::rights::role_may(role, Act::RemoveByLaw);
    use marbre_article::workflow::Role;
    assert_eq!(Role::ALL.map(may), [false, false, false, true, true]);
}

/// Every file of a folder that holds these words.
fn holding(folder: &Path, words: &str) -> Vec<String> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap().map(Result::unwrap) {
        let path = entry.path();
        if path.is_dir() {
            found.extend(holding(&path, words));
        } else if std::fs::read(&path).unwrap().windows(words.len()).any(|bytes| bytes == words.as_bytes()) {
            found.push(path.display().to_string());
        }
    }
    found
}

#[tokio::test]
async fn no_file_holds_the_words_any_more() {
    let store = TestStore::sqlite().await.unwrap();
    let path = store.options().database.strip_prefix("sqlite:").unwrap().to_owned();
    let folder = tempfile::tempdir().unwrap();
    let room = Room::new(store).await;
    let ids = three(&room, folder.path()).await;
    let aline = hire(&room, publisher("Aline")).await;
    let place = Path::new(&path).parent().unwrap();
    let words = "texte de Deuxième, avec";
    assert_ne!(holding(place, words), [""; 0]);
    room.newsroom.remove_by_law(&aline, ids[1], Unlawful::Article, RULING).await.unwrap();
    room.newsroom.store().close().await;
    assert_eq!(holding(place, words), [""; 0]);
    assert_eq!(holding(place, "chapô de Deuxième"), [""; 0]);
}
