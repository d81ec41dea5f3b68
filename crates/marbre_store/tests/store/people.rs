//! The publication, its staff and its bylines.

use crate::samples::{NOW, id, lang};
use marbre_article::{BylineId, Moment, SectionId, StaffId, workflow::Role};
use marbre_store::{
    StoreError, both_engines,
    bylines::{Byline, BylineKind, BylineName},
    publication::{Edition, EditionSettings, Publication, PublicationSettings},
    staff::{Reach, Staff},
};
use std::collections::BTreeMap;

fn edition(tag: &str, motto: &str) -> Edition {
    Edition { lang: lang(tag), settings: EditionSettings { motto: motto.into(), ..EditionSettings::default() } }
}

fn byline(number: u128, slug: &str, tag: &str, name: &str) -> Byline {
    let name = BylineName { name: name.into(), role: "correspondante".into(), ..BylineName::default() };
    Byline {
        id: BylineId(id(number)),
        kind: BylineKind::Person,
        slug: slug.into(),
        names: BTreeMap::from([(lang(tag), name)]),
    }
}

both_engines! {
    async fn there_is_one_publication(store) {
        assert!(matches!(store.reader().publication().await, Err(StoreError::Missing { .. })));
        let settings = PublicationSettings { name: "Le Phare".into(), time_zone: "Africa/Lubumbashi".into(), ..PublicationSettings::default() };
        let mut publication = Publication { id: id(1), settings, editions: vec![edition("fr", ""), edition("ar", "")], created_at: NOW };
        let mut change = store.begin().await.unwrap();
        let none = change.save_publication(&publication.settings).await;
        assert!(matches!(none, Err(StoreError::Missing { .. })), "{none:?}");
        change.create_publication(&publication).await.unwrap();
        let second = change.create_publication(&publication).await;
        assert!(matches!(second, Err(StoreError::Taken { .. })), "{second:?}");
        change.save_edition(&edition("en", "")).await.unwrap();
        change.save_edition(&edition("ar", "شعار")).await.unwrap();
        publication.settings.former_sites.push("https://vieux.example".into());
        change.save_publication(&publication.settings).await.unwrap();
        change.commit(NOW).await.unwrap();
        publication.editions = vec![edition("fr", ""), edition("ar", "شعار"), edition("en", "")];
        assert_eq!(store.public().publication().await.unwrap(), publication);
    }

    async fn staff_have_one_mail_address_each(store) {
        let mut amina = Staff {
            id: StaffId(id(1)),
            name: "Amina".into(),
            email: "amina@phare.example".into(),
            role: Role::Editor,
            created_at: NOW,
            disabled_at: None,
            lang: lang("fr"),
            reach: Reach { sections: vec![SectionId(id(5))], langs: vec![lang("fr"), lang("ar")] },
        };
        let zoe = Staff { id: StaffId(id(2)), name: "Zoé".into(), email: "Amina@Phare.example".into(), ..amina.clone() };
        let mut change = store.begin().await.unwrap();
        change.save_staff(&amina).await.unwrap();
        let taken = change.save_staff(&zoe).await.unwrap_err();
        assert_eq!(taken.to_string(), "the mail address amina@phare.example is already taken");
        amina.disabled_at = Some(Moment(NOW.0 + 1));
        change.save_staff(&amina).await.unwrap();
        change.save_staff(&Staff { email: "zoe@phare.example".into(), ..zoe.clone() }).await.unwrap();
        change.commit(NOW).await.unwrap();
        let staff = store.reader().staff().await.unwrap();
        assert_eq!(staff, [amina, Staff { email: "zoe@phare.example".into(), ..zoe }]);
    }

    async fn bylines_have_names_in_languages(store) {
        let amina = byline(1, "amina", "fr", "Amina Kasongo");
        let mut change = store.begin().await.unwrap();
        change.save_bylines(&[byline(1, "amina", "fr", "Vieux nom"), byline(2, "redaction", "fr", "La rédaction"), amina.clone()]).await.unwrap();
        let taken = change.save_bylines(&[byline(3, "amina", "fr", "Autre")]).await.unwrap_err();
        assert_eq!(taken.to_string(), "the byline address “amina” is already taken");
        change.save_bylines(&[byline(1, "amina-k", "ar", "أمينة")]).await.unwrap();
        change.commit(NOW).await.unwrap();
        let mut both = byline(1, "amina-k", "ar", "أمينة");
        both.names.extend(amina.names);
        assert_eq!(store.public().byline_by_slug("amina-k").await.unwrap(), Some(both.clone()));
        assert_eq!(store.public().byline_by_slug("amina").await.unwrap(), None);
        assert_eq!(store.public().bylines(&[BylineId(id(1)), BylineId(id(9))]).await.unwrap(), [both.clone()]);
        let slugs = ["amina-k", "amina", "redaction"].map(str::to_owned);
        let found = store.reader().bylines_by_slugs(&slugs).await.unwrap();
        assert_eq!(found, [both, byline(2, "redaction", "fr", "La rédaction")]);
    }
}
