//! Events: numbered without gaps, told after the commit, followed by cursors.

use crate::samples::{NOW, id};
use marbre_article::{
    Moment, SectionId,
    event::{Event, Recorded},
};
use marbre_store::{both_engines, events::Cursor};
use std::sync::{Arc, Mutex};

fn event(number: u128) -> Event {
    Event::SectionChanged { section: SectionId(id(number)) }
}

both_engines! {
    async fn eight_writers_leave_no_gap(store) {
        let writers = (0..8u128).map(|writer| {
            let store = (**store).clone();
            tokio::spawn(async move {
                for round in 0..12u128 {
                    let mut change = store.begin().await.unwrap();
                    change.record(event(writer));
                    if round % 2 == 0 {
                        change.record(event(writer + 100));
                    }
                    if round % 4 == 3 {
                        drop(change);
                    } else {
                        change.commit(NOW).await.unwrap();
                    }
                }
            })
        });
        futures_util::future::try_join_all(writers).await.unwrap();
        let events = store.reader().events_after(0, 1000).await.unwrap();
        // Of twelve rounds three are dropped, and six of the others have two events.
        assert_eq!(events.len(), 8 * (9 + 6));
        assert!(events.iter().zip(1..).all(|(event, number)| event.seq == number));
        assert_eq!(store.reader().newest_event().await.unwrap(), 120);
        assert_eq!(store.public().newest_event().await.unwrap(), 120);
    }

    async fn listeners_are_told_before_commit_returns(store) {
        let told: Arc<Mutex<Vec<Recorded>>> = Arc::default();
        let listener = told.clone();
        store.on_commit(Arc::new(|_| panic!("a listener that fails")));
        store.on_commit(Arc::new(move |events| listener.lock().unwrap().extend_from_slice(events)));
        let mut change = store.begin().await.unwrap();
        change.record(event(1));
        change.record(event(2));
        change.commit(Moment(5)).await.unwrap();
        let kept = store.reader().events_after(0, 10).await.unwrap();
        assert_eq!(*told.lock().unwrap(), kept);
        let expected = [(1, 1), (2, 2)].map(|(seq, number)| Recorded { seq, at: Moment(5), event: event(number) });
        assert_eq!(kept, expected);
        assert_eq!(store.public().events_after(1, 10).await.unwrap(), expected[1..]);
        assert_eq!(store.reader().events_after(0, 1).await.unwrap(), expected[..1]);
    }

    async fn cursors_stay_where_they_are_put(store) {
        assert_eq!(store.reader().cursor("search").await.unwrap(), Cursor::default());
        for cursor in [Cursor { seq: 7, failures: 0 }, Cursor { seq: 7, failures: 3 }, Cursor { seq: 0, failures: 0 }] {
            let mut change = store.begin().await.unwrap();
            change.save_cursor("search", cursor).await.unwrap();
            change.commit(NOW).await.unwrap();
            assert_eq!(store.reader().cursor("search").await.unwrap(), cursor);
        }
        assert_eq!(store.reader().cursor("mail").await.unwrap(), Cursor::default());
    }
}
