//! What readers see of the publication on every page: its colour, its logo, its menus, its pages of policy.

use crate::{NOON, both_engines, lang};
use bytes::Bytes;
use marbre_article::{
    ArticleId,
    colour::DARK_PAPER,
    document::Href,
    event::Event,
    workflow::{Kind, Role},
};
use marbre_newsroom::{Beginning, LogoChange, MenuStep, NewsroomError, Paper, PolicyPage, Step, rights::Refusal};
use marbre_store::publication::{CommentRules, MenuEntry, MenuPlace, Menus, Policy};
use std::collections::BTreeMap;

async fn settings(room: &crate::Room) -> marbre_store::publication::PublicationSettings {
    room.newsroom.store().reader().publication().await.unwrap().settings
}

async fn french(room: &crate::Room) -> marbre_store::publication::EditionSettings {
    let editions = room.newsroom.store().reader().publication().await.unwrap().editions;
    editions.into_iter().find(|edition| edition.lang == lang("fr")).unwrap().settings
}

/// A picture of that many pixels in each direction; with `noise` one that cannot be made small.
fn picture(side: u32, noise: bool) -> Bytes {
    let mut state = 7_u32;
    let mut rows = Vec::new();
    for _ in 0..side {
        rows.extend([0]);
        for _ in 0..side * 3 {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            rows.push(if noise { (state >> 24) as u8 } else { 200 });
        }
    }
    png(side, &rows)
}

/// A PNG of these rows, not compressed.
fn png(side: u32, rows: &[u8]) -> Bytes {
    let crc = |bytes: &[u8]| {
        !bytes.iter().fold(!0_u32, |crc, byte| {
            (0..8).fold(crc ^ u32::from(*byte), |crc, _| if crc & 1 == 1 { crc >> 1 ^ 0xEDB8_8320 } else { crc >> 1 })
        })
    };
    let chunk = |kind: &[u8; 4], data: &[u8]| {
        let mut whole = (data.len() as u32).to_be_bytes().to_vec();
        let body = [kind.as_slice(), data].concat();
        whole.extend(&body);
        whole.extend(crc(&body).to_be_bytes());
        whole
    };
    let mut stored = vec![0x78, 0x01];
    let blocks: Vec<&[u8]> = rows.chunks(65_535).collect();
    for (place, block) in blocks.iter().enumerate() {
        stored.push(u8::from(place + 1 == blocks.len()));
        stored.extend((block.len() as u16).to_le_bytes());
        stored.extend((!(block.len() as u16)).to_le_bytes());
        stored.extend_from_slice(block);
    }
    let (low, high) = rows.iter().fold((1_u32, 0_u32), |(low, high), byte| {
        let low = (low + u32::from(*byte)) % 65_521;
        (low, (high + low) % 65_521)
    });
    stored.extend((high << 16 | low).to_be_bytes());
    let mut file = b"\x89PNG\r\n\x1a\n".to_vec();
    let size = [side.to_be_bytes(), side.to_be_bytes()].concat();
    file.extend(chunk(b"IHDR", &[size.as_slice(), &[8, 2, 0, 0, 0]].concat()));
    file.extend(chunk(b"IDAT", &stored));
    file.extend(chunk(b"IEND", &[]));
    file.into()
}

both_engines! {
    a_colour_must_be_readable(room) {
        let publisher = room.member(Role::Publisher).await;
        let before = room.newsroom.store().public().newest_event().await.unwrap();
        let yellow = "#ffd400".parse().unwrap();
        let refused = room.newsroom.change_colour(&publisher, Some((yellow, None))).await;
        let Err(NewsroomError::Faint(faint)) = refused else { panic!("{refused:?}") };
        assert_eq!((faint.paper, faint.wished), (Paper::Light, yellow));
        assert!(faint.contrast < 1.5 && faint.nearest.contrast(faint.paper.colour()) >= 4.5, "{faint:?}");
        assert_eq!(settings(&room).await.look.accents, None);
        let dark = room.newsroom.change_colour(&publisher, Some((faint.nearest, Some("#101010".parse().unwrap())))).await;
        assert!(matches!(dark, Err(NewsroomError::Faint(faint)) if faint.paper == Paper::Dark), "{dark:?}");
        room.newsroom.change_colour(&publisher, Some((faint.nearest, None))).await.unwrap();
        let accents = settings(&room).await.look.accents.unwrap();
        assert_eq!(accents.light, faint.nearest);
        assert!(accents.dark.contrast(DARK_PAPER) >= 4.5, "{accents:?}");
        let events = room.newsroom.store().public().events_after(before, 9).await.unwrap();
        assert_eq!(events.iter().map(|event| event.event.clone()).collect::<Vec<_>>(), [Event::PublicationChanged]);
        room.newsroom.change_colour(&publisher, None).await.unwrap();
        assert_eq!(settings(&room).await.look.accents, None);
    }

    a_logo_travels_light(room) {
        let publisher = room.member(Role::Publisher).await;
        let newsroom = &room.newsroom;
        let nothing = newsroom.change_logo(&publisher, LogoChange::Place, true).await;
        assert!(matches!(nothing, Err(NewsroomError::Needed { field: "logo", .. })), "{nothing:?}");
        let words = LogoChange::File(Bytes::from_static(b"<svg onload=alert(1)>"), "logo.png".into());
        let foreign = newsroom.change_logo(&publisher, words, true).await;
        assert!(matches!(foreign, Err(NewsroomError::Image { .. })), "{foreign:?}");
        let heavy = newsroom.change_logo(&publisher, LogoChange::File(picture(320, true), "noise.png".into()), true).await;
        assert!(matches!(heavy, Err(NewsroomError::BadSetting { what: "the logo", .. })), "{heavy:?}");
        newsroom.change_logo(&publisher, LogoChange::File(picture(64, false), "logo.png".into()), true).await.unwrap();
        let logo = settings(&room).await.look.logo.unwrap();
        assert_eq!((logo.width, logo.height, logo.beside), (64, 64, true));
        newsroom.change_logo(&publisher, LogoChange::Place, false).await.unwrap();
        assert!(!settings(&room).await.look.logo.unwrap().beside);
        newsroom.change_logo(&publisher, LogoChange::Remove, false).await.unwrap();
        assert_eq!(settings(&room).await.look.logo, None);
    }

    a_logo_that_is_taken_out_leaves_no_hole(room) {
        let publisher = room.member(Role::Publisher).await;
        let newsroom = &room.newsroom;
        let file = || LogoChange::File(picture(64, false), "logo.png".into());
        newsroom.change_logo(&publisher, file(), true).await.unwrap();
        let logo = settings(&room).await.look.logo.unwrap().asset;
        let public = newsroom.store().public();
        let before = public.newest_event().await.unwrap();
        newsroom.pull_image(&publisher, &logo, "Droits").await.unwrap();
        assert_eq!(settings(&room).await.look.logo, None, "no page asks for a file that is gone");
        let events: Vec<_> = public.events_after(before, 9).await.unwrap().into_iter().map(|event| event.event).collect();
        assert_eq!(events.len(), 2);
        assert!(events.contains(&Event::PublicationChanged), "{events:?}");
        assert!(events.contains(&Event::ImageChanged { asset: logo.clone(), gone: true }), "{events:?}");
        let again = newsroom.change_logo(&publisher, file(), true).await;
        assert!(matches!(&again, Err(NewsroomError::TakenOut { name }) if name == "logo.png"), "{again:?}");
        newsroom.restore_image(&publisher, &logo).await.unwrap();
        newsroom.change_logo(&publisher, file(), true).await.unwrap();
        assert_eq!(settings(&room).await.look.logo.unwrap().asset, logo);
    }

    a_menu_is_chosen_ordered_and_forgotten(room) {
        let publisher = room.member(Role::Publisher).await;
        let (newsroom, fr) = (&room.newsroom, lang("fr"));
        let section = MenuEntry::Section { id: room.section };
        let link = MenuEntry::Link { name: "Radio".into(), href: Href::parse("https://radio.example/").unwrap() };
        let change = |place, step| newsroom.change_menu(&publisher, &fr, place, step);
        change(MenuPlace::Header, MenuStep::Choose(vec![section.clone()])).await.unwrap();
        change(MenuPlace::Header, MenuStep::Add(link.clone())).await.unwrap();
        change(MenuPlace::Header, MenuStep::Add(link.clone())).await.unwrap();
        change(MenuPlace::Header, MenuStep::Move(link.clone(), Step::Up)).await.unwrap();
        change(MenuPlace::Header, MenuStep::Move(link.clone(), Step::Up)).await.unwrap();
        assert_eq!(french(&room).await.menus.header, Some(vec![link.clone(), section.clone()]));
        let nameless = MenuEntry::Link { name: " ".into(), href: Href::parse("/x").unwrap() };
        let refused = change(MenuPlace::Header, MenuStep::Add(nameless)).await;
        assert!(matches!(refused, Err(NewsroomError::BadSetting { what: "the words", .. })), "{refused:?}");
        for number in 0..6 {
            let more = MenuEntry::Link { name: number.to_string(), href: Href::parse("/x").unwrap() };
            change(MenuPlace::Header, MenuStep::Add(more)).await.unwrap();
        }
        let ninth = MenuEntry::Link { name: "9".into(), href: Href::parse("/x").unwrap() };
        let full = change(MenuPlace::Header, MenuStep::Add(ninth)).await;
        assert!(matches!(full, Err(NewsroomError::BadSetting { what: "the menu", .. })), "{full:?}");
        change(MenuPlace::Header, MenuStep::Remove(section)).await.unwrap();
        assert_eq!(french(&room).await.menus.header.unwrap().len(), 7);
        change(MenuPlace::Footer, MenuStep::Choose(Vec::new())).await.unwrap();
        change(MenuPlace::Header, MenuStep::Automatic).await.unwrap();
        assert_eq!(french(&room).await.menus, Menus { header: None, footer: Some(Vec::new()) });
        let elsewhere = newsroom.change_menu(&publisher, &lang("sw"), MenuPlace::Header, MenuStep::Automatic).await;
        assert!(matches!(elsewhere, Err(NewsroomError::Store(_))), "{elsewhere:?}");
    }

    pages_of_policy_are_begun_and_chosen(room) {
        let publisher = room.member(Role::Publisher).await;
        let (newsroom, fr) = (&room.newsroom, lang("fr"));
        let headings = vec!["Indépendance".to_owned(), "Sources".to_owned()];
        let page = PolicyPage { lang: fr.clone(), policy: Policy::Ethics, headline: "Charte".into(), headings };
        let begun = newsroom.begin_policy(&publisher, page).await.unwrap();
        let text = newsroom.store().reader().article_with_content(begun.id, None).await.unwrap().unwrap();
        assert_eq!((text.article.kind, text.content.headline.as_str()), (Kind::Page, "Charte"));
        assert_eq!(text.content.body.blocks.len(), 2);
        assert_eq!(french(&room).await.policies, BTreeMap::from([(Policy::Ethics, begun.id)]));
        let pages = newsroom.store().reader().standing_pages(&fr).await.unwrap();
        assert_eq!(pages.iter().map(|page| page.id).collect::<Vec<_>>(), [begun.id]);
        let news = Beginning { lang: fr.clone(), section: None, kind: Kind::Article, headline: "Nouvelle".into() };
        let news = newsroom.begin_article(&publisher, news).await.unwrap();
        for wrong in [news.id, ArticleId(uuid::Uuid::from_u128(9))] {
            let refused = newsroom.choose_policies(&publisher, &fr, [(Policy::Privacy, wrong)].into()).await;
            assert!(matches!(refused, Err(NewsroomError::BadSetting { what: "the page", .. })), "{refused:?}");
        }
        let both = BTreeMap::from([(Policy::Privacy, begun.id), (Policy::Contact, begun.id)]);
        newsroom.choose_policies(&publisher, &fr, both.clone()).await.unwrap();
        assert_eq!(french(&room).await.policies, both);
        let change = marbre_newsroom::PublicationChange {
            name: "Le Phare".into(),
            time_zone: "Europe/Paris".into(),
            editions: vec![(fr.clone(), marbre_store::publication::EditionSettings { motto: "Du lac".into(), ..Default::default() })],
            ..Default::default()
        };
        newsroom.change_publication(&publisher, change).await.unwrap();
        let kept = french(&room).await;
        assert_eq!((kept.motto.as_str(), kept.policies), ("Du lac", both), "other settings leave them as they are");
    }

    nobody_else_decides_what_the_publication_looks_like(room) {
        let editor = room.member(Role::Editor).await;
        let (newsroom, fr) = (&room.newsroom, lang("fr"));
        let page = PolicyPage { lang: fr.clone(), policy: Policy::Ethics, headline: "x".into(), headings: Vec::new() };
        let results = [
            newsroom.change_colour(&editor, None).await,
            newsroom.change_logo(&editor, LogoChange::Remove, false).await,
            newsroom.change_menu(&editor, &fr, MenuPlace::Header, MenuStep::Automatic).await,
            newsroom.choose_policies(&editor, &fr, BTreeMap::new()).await,
            newsroom.begin_policy(&editor, page).await.map(drop),
            newsroom.rule_comments(&editor, CommentRules::default()).await,
        ];
        for result in results {
            assert!(matches!(result, Err(NewsroomError::Refused(Refusal::Role { needs: Role::Publisher }))), "{result:?}");
        }
        assert_eq!(newsroom.now().0, NOON);
    }
}
