//! Every check, on an article that passes and on one that does not.

use super::*;
use crate::{
    BylineId, Document, SectionId,
    content::Signature,
    document::{Alternative, Block, Image, ImageSource, Inline, Sha256Hex},
};
use std::collections::BTreeSet;
use uuid::Uuid;

const NOW: Moment = Moment(1_000_000);

static NO_IMAGES: BTreeMap<Sha256Hex, ImageFacts> = BTreeMap::new();

fn image() -> Image {
    Image {
        source: ImageSource::Asset(Sha256Hex::of(b"port")),
        alt: Alternative::Text("Boats at the quay".into()),
        caption: Vec::new(),
        credit: "Neema Okello".into(),
        link: None,
    }
}

/// An article that no check finds fault with.
fn content() -> ArticleContent {
    ArticleContent {
        headline: "The port opens again".into(),
        standfirst: "After eleven days of strike, ships unload.".into(),
        body: Document::new(vec![
            Block::Paragraph { content: vec![Inline::text("Cranes moved at dawn.")] },
            Block::Image(image()),
            Block::Image(Image { alt: Alternative::Decorative, ..image() }),
        ]),
        bylines: vec![Signature { byline: BylineId(Uuid::from_u128(1)), role: String::new() }],
        section: Some(SectionId(Uuid::from_u128(2))),
        lead_image: Some(image()),
        ..ArticleContent::default()
    }
}

fn subject<'a>(content: &'a ArticleContent, lang: &'a LanguageTag) -> Subject<'a> {
    Subject {
        content,
        kind: Kind::Article,
        lang,
        page_bytes: Some(9_000),
        now: NOW,
        embargo_until: None,
        stale_translation: false,
        original_withdrawn: false,
        due_at: None,
        open_notes: 0,
        images: &NO_IMAGES,
    }
}

/// What is found after a change, at the checks' own levels: `code level place`.
fn found(change: impl FnOnce(&mut ArticleContent, &mut Subject<'_>)) -> Vec<String> {
    let lang = "en".parse().unwrap();
    let nothing = ArticleContent::default();
    let mut content = content();
    let mut subject = subject(&nothing, &lang);
    change(&mut content, &mut subject);
    let findings = run(&Subject { content: &content, ..subject }, &CheckLevels::default());
    let place = |at| match at {
        None => String::new(),
        Some(At::LeadImage) => " lead".to_owned(),
        Some(At::Image(number)) => format!(" {number}"),
    };
    findings.into_iter().map(|f| format!("{} {}{}", f.code, f.level.as_str(), place(f.at))).collect()
}

#[test]
fn nothing_is_found_in_an_article_that_is_ready() {
    assert_eq!(found(|_, _| ()), [""; 0]);
}

#[test]
fn texts() {
    assert_eq!(found(|content, _| content.headline = " \u{a0}".into()), ["headline_missing block"]);
    assert_eq!(found(|content, _| content.headline = "é".repeat(100)), [""; 0]);
    assert_eq!(found(|content, _| content.headline = "é".repeat(101)), ["headline_long warn"]);
    assert_eq!(found(|content, _| content.standfirst.clear()), ["no_standfirst warn"]);
    assert_eq!(found(|content, _| content.section = None), ["no_section block"]);
    assert_eq!(found(|content, _| content.bylines.clear()), ["no_byline warn"]);
    let page = found(|content, subject| {
        subject.kind = Kind::Page;
        *content = ArticleContent { headline: "About us".into(), ..ArticleContent::default() };
    });
    assert_eq!(page, [""; 0]);
}

#[test]
fn images_one_by_one() {
    let unwritten = || Image { alt: Alternative::Unwritten, ..image() };
    let several = found(|content, _| {
        content.lead_image = Some(Image { credit: " ".into(), ..unwritten() });
        content.body.blocks.push(Block::Gallery { images: vec![image(), unwritten()], caption: Vec::new() });
    });
    assert_eq!(several, ["no_alt block lead", "no_alt block 4", "no_credit block lead"]);
    let lost = Image { source: ImageSource::Missing("https://ex.org/a.jpg".into()), ..image() };
    assert_eq!(found(|content, _| content.body.blocks.push(Block::Image(lost))), ["missing_image warn 3"]);
}

#[test]
fn the_library_speaks_for_an_image() {
    let with = |facts: ImageFacts, alt: Alternative, credit: &str| {
        let images = BTreeMap::from([(Sha256Hex::of(b"port"), facts)]);
        let mut content = content();
        content.lead_image = Some(Image { alt, credit: credit.into(), ..image() });
        content.body.blocks.truncate(1);
        let lang = "en".parse().unwrap();
        let nothing = ArticleContent::default();
        let subject = subject(&nothing, &lang);
        let findings = run(&Subject { content: &content, images: &images, ..subject }, &CheckLevels::default());
        findings.into_iter().map(|finding| format!("{} {}", finding.code, finding.level.as_str())).collect::<Vec<_>>()
    };
    let known = ImageFacts { has_alt: true, has_credit: true, ..ImageFacts::default() };
    let written = || Alternative::Text("Boats".into());
    assert_eq!(with(known.clone(), Alternative::Unwritten, ""), [""; 0]);
    assert_eq!(with(ImageFacts::default(), Alternative::Unwritten, ""), ["no_alt block", "no_credit block"]);
    assert_eq!(with(known.clone(), Alternative::Text(" ".into()), "AFP"), ["no_alt block"], "emptied on purpose");
    let ends = |at| ImageFacts { expires_at: Some(at), ..known.clone() };
    assert_eq!(with(ends(NOW), written(), "AFP"), ["image_expired block"]);
    assert_eq!(with(ends(Moment(NOW.0 + 1)), written(), "AFP"), ["image_expiring warn"]);
    assert_eq!(with(ends(Moment(NOW.0 + RIGHTS_SOON)), written(), "AFP"), ["image_expiring warn"]);
    assert_eq!(with(ends(Moment(NOW.0 + RIGHTS_SOON + 1)), written(), "AFP"), [""; 0]);
    assert_eq!(with(ImageFacts { pulled: true, ..ends(NOW) }, written(), "AFP"), ["image_pulled warn"]);
}

#[test]
fn weight_and_time() {
    for (bytes, says) in [
        (None, None),
        (Some(10_000), None),
        (Some(10_001), Some("page_heavy warn")),
        (Some(14_000), Some("page_heavy warn")),
        (Some(14_001), Some("page_too_heavy block")),
    ] {
        assert_eq!(found(|_, subject| subject.page_bytes = bytes), says.into_iter().collect::<Vec<_>>());
    }
    for (until, says) in [(Moment(NOW.0 + 1), Some("embargo block")), (NOW, None)] {
        assert_eq!(found(|_, subject| subject.embargo_until = Some(until)), says.into_iter().collect::<Vec<_>>());
    }
    for (due, says) in [(Moment(NOW.0 - 1), Some("overdue warn")), (NOW, None)] {
        assert_eq!(found(|_, subject| subject.due_at = Some(due)), says.into_iter().collect::<Vec<_>>());
    }
    assert_eq!(found(|_, subject| subject.stale_translation = true), ["translation_stale warn"]);
    assert_eq!(found(|_, subject| subject.original_withdrawn = true), ["original_withdrawn warn"]);
    assert_eq!(found(|_, subject| subject.open_notes = 2), ["unresolved_notes warn"]);
}

#[test]
fn what_blocks_comes_first() {
    let all = found(|content, subject| {
        *content = ArticleContent::default();
        (subject.open_notes, subject.page_bytes) = (1, Some(20_000));
    });
    let blocking = all.iter().take_while(|line| line.contains(" block")).count();
    assert_eq!(blocking, 3);
    assert!(all.len() > blocking && all.iter().skip(blocking).all(|line| line.contains(" warn")), "{all:?}");
}

#[test]
fn the_publication_decides() {
    let levels: CheckLevels =
        serde_json::from_str(r#"{"no_credit":"warn","no_alt":"off","no_byline":"warn"}"#).unwrap();
    assert_eq!(levels.changed().collect::<Vec<_>>(), [("no_alt", Level::Off), ("no_credit", Level::Warn)]);
    assert_eq!(serde_json::to_string(&levels).unwrap(), r#"{"no_alt":"off","no_credit":"warn"}"#);
    let lang = "en".parse().unwrap();
    let mut content = content();
    content.lead_image = Some(Image { alt: Alternative::Unwritten, credit: String::new(), ..image() });
    let subject = Subject { page_bytes: Some(15_000), ..subject(&content, &lang) };
    let findings = run(&subject, &levels);
    assert_eq!(findings.iter().map(|f| f.code).collect::<Vec<_>>(), ["page_too_heavy", "no_credit"]);
    assert_eq!(findings.iter().map(Finding::stops_everybody).collect::<Vec<_>>(), [false, false]);
    assert_eq!(
        serde_json::to_string(&findings).unwrap(),
        r#"[{"code":"page_too_heavy","level":"block","arguments":{"bytes":{"number":15000},"most":{"number":14000}}},{"code":"no_credit","level":"warn","at":"lead_image"}]"#
    );
}

#[test]
fn levels_that_cannot_be_are_refused() {
    for (stored, says) in [
        (r#"{"no_altt":"off"}"#, "there is no check “no_altt”"),
        (r#"{"embargo":"warn"}"#, "the check “embargo” is always at “block”"),
        (r#"{"headline_missing":"off"}"#, "always at “block”"),
        (r#"{"no_alt":"never"}"#, "unknown variant"),
    ] {
        let error = serde_json::from_str::<CheckLevels>(stored).unwrap_err().to_string();
        assert!(error.contains(says), "{error}");
    }
}

#[test]
fn codes_are_names() {
    let codes: BTreeSet<&str> = CHECKS.iter().map(|check| check.code).collect();
    assert_eq!(codes.len(), CHECKS.len());
    for check in CHECKS {
        assert!(check.code.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_'), "{}", check.code);
        assert!(check.changeable || check.level == Level::Block);
    }
}
