//! Front pages: their states, the newest one for readers, and what they are filled from.

use crate::samples::{NOW, draft, id, insert, lang, published};
use marbre_article::{
    ArticleId, Moment, SectionId,
    front::{FrontLayout, Pin, SectionPlace},
};
use marbre_store::{StoreError, both_engines, front_pages::FrontEntry};

fn leading(number: u128) -> FrontLayout {
    FrontLayout { lead: Some(Pin { article: ArticleId(id(number)), until: None }), ..FrontLayout::default() }
}

both_engines! {
    async fn every_state_is_kept_and_readers_see_the_newest(store) {
        let fr = lang("fr");
        assert_eq!(store.reader().front_page(&fr).await.unwrap(), None);
        assert_eq!(store.public().front_layout(&fr).await.unwrap(), None);
        for (based_on, lead) in [(0, 1), (1, 2), (2, 3)] {
            let mut change = store.begin().await.unwrap();
            let at = Moment(NOW.0 + i64::from(based_on));
            let number = change.add_front_page(&fr, based_on, &leading(lead), None, at).await.unwrap();
            assert_eq!(number, based_on + 1);
            change.commit(NOW).await.unwrap();
        }
        let mut change = store.begin().await.unwrap();
        let late = change.add_front_page(&fr, 2, &leading(9), None, NOW).await;
        assert!(matches!(&late, Err(StoreError::Overtaken { .. })), "{late:?}");
        assert_eq!(change.add_front_page(&lang("ar"), 0, &leading(4), None, NOW).await.unwrap(), 1);
        change.commit(NOW).await.unwrap();

        assert_eq!(store.public().front_layout(&fr).await.unwrap(), Some(leading(3)));
        let (reader, first) = (store.reader(), FrontEntry { number: 1, staff: None, at: NOW });
        assert_eq!(reader.front_page(&fr).await.unwrap().unwrap().entry.number, 3);
        assert_eq!(reader.front_page_at(&fr, 1).await.unwrap().unwrap().layout, leading(1));
        assert_eq!(reader.front_page_at(&fr, 4).await.unwrap(), None);
        let numbers: Vec<u32> = reader.front_history(&fr, None, 2).await.unwrap().iter().map(|entry| entry.number).collect();
        assert_eq!(numbers, [3, 2]);
        assert_eq!(reader.front_history(&fr, Some(2), 9).await.unwrap(), [first]);
    }

    async fn a_page_is_filled_from_what_is_published_in_its_language(store) {
        let section = SectionId(id(100));
        let mut all: Vec<_> = (1..=30).map(|number| published(number, number as i64, &[section.0])).collect();
        all.push(draft(40));
        let mut arabic = published(41, 41, &[section.0]);
        arabic.article.address.lang = lang("ar");
        all.push(arabic);
        insert(store, &all).await;
        let layout = FrontLayout {
            seconds: [2, 40, 41].map(|number| leading(number).lead).into(),
            sections: vec![SectionPlace { section, slots: vec![None; 6] }],
            ..leading(1)
        };
        let supply = store.public().front_supply(&lang("fr"), &layout, &[section]).await.unwrap();
        let mut pinned: Vec<_> = supply.pinned.iter().map(|listed| listed.id.0.as_u128()).collect();
        pinned.sort_unstable();
        assert_eq!(pinned, [1, 2], "not the draft, not the Arabic one");
        assert_eq!((supply.newest.len(), supply.newest[0].id.0), (20, id(30)));
        assert_eq!((supply.sections[0].0, supply.sections[0].1.len()), (section, 14));
    }
}
