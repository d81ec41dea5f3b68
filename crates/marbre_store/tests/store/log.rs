//! The audit log and the sessions of the desk.

use crate::samples::{NOW, id, lang};
use marbre_article::{Moment, StaffId, document::Sha256Hex, workflow::Role};
use marbre_store::{
    Store,
    audit::{AuditEntry, AuditFilter},
    both_engines,
    sessions::{EndSessions, Session, SessionLevel},
    staff::{Reach, Staff},
};
use uuid::Uuid;

fn at(seconds: i64) -> Moment {
    Moment(NOW.0 + seconds * 1000)
}

fn entry(number: u128, seconds: i64, staff: Option<u128>, act: &str, subject: Option<u128>) -> AuditEntry {
    let details = serde_json::Map::from_iter([("number".to_owned(), u64::try_from(number).unwrap().into())]);
    AuditEntry {
        id: id(number),
        at: at(seconds),
        staff: staff.map(|number| StaffId(id(number))),
        act: act.into(),
        subject_kind: "article".into(),
        subject: subject.map(id),
        details,
    }
}

fn member(number: u128) -> Staff {
    Staff {
        id: StaffId(id(number)),
        name: format!("Personne {number}"),
        email: format!("p{number}@phare.example"),
        role: Role::Editor,
        created_at: NOW,
        disabled_at: None,
        lang: lang("fr"),
        reach: Reach::default(),
    }
}

fn session(number: u128, staff: u128, seconds: i64) -> Session {
    Session {
        token: Sha256Hex::of(&number.to_le_bytes()),
        id: id(number),
        staff: StaffId(id(staff)),
        level: SessionLevel::Password,
        csrf: format!("csrf {number}"),
        device: "Firefox".into(),
        created_at: at(seconds),
        seen_at: at(seconds),
        confirmed_at: at(seconds),
    }
}

async fn numbers(store: &Store, filter: AuditFilter, before: Option<(Moment, Uuid)>, limit: u32) -> Vec<u128> {
    let entries = store.reader().audit(&filter, before, limit).await.unwrap();
    entries.iter().map(|entry| entry.id.as_u128()).collect()
}

both_engines! {
    async fn the_log_is_read_backwards(store) {
        let entries = [
            entry(1, 1, Some(101), "submit", Some(7)),
            entry(2, 2, Some(102), "return", Some(7)),
            entry(3, 2, Some(101), "submit", Some(8)),
            entry(4, 3, None, "publish", Some(7)),
            entry(5, 4, Some(101), "log_in", None),
        ];
        let mut change = store.begin().await.unwrap();
        change.save_staff(&member(101)).await.unwrap();
        change.save_staff(&member(102)).await.unwrap();
        for entry in &entries {
            change.add_audit(entry).await.unwrap();
        }
        change.commit(NOW).await.unwrap();
        let any = AuditFilter::default;
        assert_eq!(store.reader().audit(&any(), None, 1).await.unwrap(), [entries[4].clone()], "as it was written");
        assert_eq!(numbers(store, any(), None, 2).await, [5, 4]);
        assert_eq!(numbers(store, any(), Some((at(3), id(4))), 2).await, [3, 2], "the later identity first");
        assert_eq!(numbers(store, any(), Some((at(2), id(3))), 2).await, [2, 1]);
        assert_eq!(numbers(store, AuditFilter { staff: Some(StaffId(id(101))), ..any() }, None, 9).await, [5, 3, 1]);
        assert_eq!(numbers(store, AuditFilter { subject: Some(id(7)), ..any() }, None, 9).await, [4, 2, 1]);
        let submitted = AuditFilter { act: Some("submit".into()), subject: Some(id(7)), ..any() };
        assert_eq!(numbers(store, submitted, None, 9).await, [1]);
        assert_eq!(numbers(store, AuditFilter { since: Some(at(2)), until: Some(at(4)), ..any() }, None, 9).await, [4, 3, 2]);
    }

    async fn sessions_are_found_by_their_secret(store) {
        let mut change = store.begin().await.unwrap();
        for number in [101, 102] {
            change.save_staff(&member(number)).await.unwrap();
        }
        for session in [session(1, 101, 5), session(2, 101, 1), session(3, 102, 2)] {
            change.add_session(&session).await.unwrap();
        }
        change.touch_session(id(1), at(60)).await.unwrap();
        change.confirm_session(id(1), at(50)).await.unwrap();
        change.commit(NOW).await.unwrap();
        let reader = store.reader();
        let used = Session { seen_at: at(60), confirmed_at: at(50), ..session(1, 101, 5) };
        let found = reader.session(&Sha256Hex::of(&1u128.to_le_bytes())).await.unwrap();
        assert_eq!(found, Some((used.clone(), member(101))), "with whose it is");
        assert_eq!(reader.session(&Sha256Hex::of(b"guessed")).await.unwrap(), None);
        let of = reader.sessions_of(StaffId(id(101))).await.unwrap();
        assert_eq!(of, [session(2, 101, 1), used], "the oldest first");
        let mut change = store.begin().await.unwrap();
        assert_eq!(change.end_sessions(StaffId(id(102)), EndSessions::Only(id(1))).await.unwrap(), 0, "another's");
        assert_eq!(change.end_sessions(StaffId(id(101)), EndSessions::AllBut(id(1))).await.unwrap(), 1);
        assert_eq!(change.end_sessions(StaffId(id(102)), EndSessions::All).await.unwrap(), 1);
        change.commit(NOW).await.unwrap();
        assert_eq!(reader.sessions_of(StaffId(id(102))).await.unwrap(), []);
        assert_eq!(reader.sessions_of(StaffId(id(101))).await.unwrap().len(), 1);
    }
}
