//! Feeds as editors can read them, and feeds that hold anything that people may type.

#![expect(clippy::unwrap_used, clippy::expect_used, reason = "a test")]

mod rendered;

use marbre_article::Moment;
use marbre_formats::feed::{Author, FORMATS, Feed, FeedImage, FeedItem, Format};
use quick_xml::{Reader, events::Event};
use serde_json::Value;

fn format(name: &str) -> &'static Format {
    FORMATS.iter().find(|format| format.name == name).unwrap()
}

fn author(name: &str, url: Option<&str>) -> Author {
    Author { name: name.to_owned(), url: url.map(str::to_owned) }
}

/// An item that says the least that an item can say.
fn plain_item(number: usize, title: &str) -> FeedItem {
    FeedItem {
        id: format!("tag:kiosque.example,2026:article/{number}"),
        url: format!("https://kiosque.example/fr/2026/11/{number}"),
        title: title.to_owned(),
        summary: String::new(),
        content_html: None,
        published: Moment(1_793_714_709_999),
        updated: Moment(1_793_714_709_999),
        authors: vec![],
        categories: vec![],
        image: None,
        language: "fr".parse().unwrap(),
        translations: vec![],
    }
}

fn feed(items: Vec<FeedItem>) -> Feed {
    Feed {
        id: "tag:kiosque.example,2026:fr".to_owned(),
        title: "Le Kiosque".to_owned(),
        subtitle: "Les nouvelles du fleuve & d’ailleurs".to_owned(),
        home_url: "https://kiosque.example/fr/".to_owned(),
        folder_url: "https://kiosque.example/fr/".to_owned(),
        language: "fr".parse().unwrap(),
        updated: Moment(1_793_714_709_999),
        authors: vec![],
        hub: Some("https://kiosque.example/hub".to_owned()),
        items,
    }
}

/// Two articles as they come: one in full, in French; one in Arabic, with its summary only.
fn sample() -> Feed {
    let full = FeedItem {
        summary: "Le pont rouvre ; 3 < 4 & « tout va bien ».".to_owned(),
        content_html: Some(rendered::html("Le pont a rouvert lundi <à midi> & sans heurts.")),
        updated: Moment(1_793_718_309_000),
        authors: vec![
            author("Aïcha Diallo", Some("https://kiosque.example/fr/author/aïcha-diallo")),
            author(" ", None),
            author("La rédaction", None),
        ],
        categories: vec!["Politique".into(), "Ponts & routes".into(), "Politique".into(), " ".into()],
        image: Some(FeedImage {
            url: "https://kiosque.example/media/ab-1080.jpg".to_owned(),
            media_type: "image/jpeg",
            bytes: Some(84_000),
            width: 1080,
            height: 720,
            alt: "Le pont, \"vu\" du ciel".to_owned(),
        }),
        translations: vec![("ar".parse().unwrap(), "https://kiosque.example/ar/2026/11/الجسر".to_owned())],
        ..plain_item(1, "Le pont de l’Île <rouvert> & repeint")
    };
    let arabic = FeedItem {
        url: "https://kiosque.example/ar/2026/11/الجسر".to_owned(),
        summary: "أعيد فتح الجسر".to_owned(),
        content_html: Some(rendered::html("أعيد فتح الجسر يوم الاثنين")),
        language: "ar".parse().unwrap(),
        ..plain_item(2, "الجسر")
    };
    feed(vec![full, arabic, plain_item(3, "Sans résumé")])
}

#[test]
fn atom() {
    insta::assert_snapshot!((format("Atom").write)(&sample()));
}

#[test]
fn rss() {
    insta::assert_snapshot!((format("RSS").write)(&sample()));
}

#[test]
fn json_feed() {
    let document: Value = serde_json::from_str(&(format("JSON Feed").write)(&sample())).unwrap();
    insta::assert_json_snapshot!(document);
}

#[test]
fn the_catalogue_is_whole() {
    let names: Vec<_> = FORMATS.iter().map(|format| (format.file_name, format.media_type)).collect();
    insta::assert_debug_snapshot!(names, @r#"
    [
        (
            "feed.atom",
            "application/atom+xml",
        ),
        (
            "feed.rss",
            "application/rss+xml",
        ),
        (
            "feed.json",
            "application/feed+json",
        ),
    ]
    "#);
}

#[test]
fn an_empty_feed_is_a_feed() {
    for format in FORMATS {
        let text = (format.write)(&feed(vec![]));
        assert!(text.contains("Le Kiosque"), "{}", format.name);
        assert!(text.contains(&format!("https://kiosque.example/fr/{}", format.file_name)), "{}", format.name);
    }
    let document: Value = serde_json::from_str(&(format("JSON Feed").write)(&feed(vec![]))).unwrap();
    assert_eq!(document["items"], Value::Array(vec![]));
}

/// The texts of all elements of that name, in order. Fails on what is not well-formed.
fn texts(xml: &str, name: &str) -> Vec<String> {
    let mut reader = Reader::from_str(xml);
    let (mut open, mut texts, mut inside) = (Vec::new(), Vec::new(), false);
    loop {
        match reader.read_event().expect("well-formed") {
            Event::Start(element) => {
                open.push(element.name().into_inner().to_owned());
                inside = element.name().into_inner() == name;
                if inside {
                    texts.push(String::new());
                }
            }
            Event::Text(text) if inside => texts.last_mut().unwrap().push_str(&text.xml10_content()),
            Event::GeneralRef(reference) if inside => {
                let character = match &*reference {
                    "amp" => '&',
                    "lt" => '<',
                    "gt" => '>',
                    "quot" => '"',
                    _ => reference.resolve_char_ref().unwrap().expect("a reference that XML knows"),
                };
                texts.last_mut().unwrap().push(character);
            }
            Event::End(element) => {
                assert_eq!(open.pop().as_deref(), Some(element.name().into_inner()));
                inside = false;
            }
            Event::Eof => break,
            _ => {}
        }
    }
    assert!(open.is_empty());
    texts
}

/// What XML 1.0 can hold, and what can be seen.
fn legal(text: &str) -> String {
    text.chars()
        .filter(|c| !matches!(c, '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}'))
        .filter(|c| !matches!(c, '\u{7f}'..='\u{84}' | '\u{86}'..='\u{9f}'))
        .collect()
}

/// What a browser shows of HTML that holds nothing but text.
fn as_shown(html: &str) -> String {
    html.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
}

fn assert_text_survives(texts_in: &[String]) {
    let items = texts_in.iter().enumerate().map(|(number, text)| FeedItem {
        summary: text.clone(),
        content_html: Some(rendered::html(text)),
        authors: vec![author(text, Some("https://kiosque.example/fr/author/a"))],
        categories: vec![text.clone()],
        ..plain_item(number, text)
    });
    let feed = Feed { subtitle: texts_in.concat(), ..feed(items.collect()) };
    let expected: Vec<String> = texts_in.iter().map(|text| legal(text)).collect();

    let atom = (format("Atom").write)(&feed);
    assert_eq!(texts(&atom, "title")[1..], expected);
    let expected_summaries: Vec<_> =
        texts_in.iter().filter(|text| !text.trim().is_empty()).map(|text| legal(text)).collect();
    assert_eq!(texts(&atom, "summary"), expected_summaries);

    let rss = (format("RSS").write)(&feed);
    assert_eq!(texts(&rss, "title")[1..], expected);
    let shown: Vec<_> = texts(&rss, "description")[1..].iter().map(|html| as_shown(html)).collect();
    assert_eq!(shown, expected);

    let json: Value = serde_json::from_str(&(format("JSON Feed").write)(&feed)).unwrap();
    let titles: Vec<_> = json["items"].as_array().unwrap().iter().map(|item| item["title"].as_str().unwrap()).collect();
    assert_eq!(titles, texts_in);
}

#[test]
fn naughty_strings_stay_text() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data/naughty-strings/blns.json");
    let strings = std::fs::read(path).expect("the naughty strings should stand beside the project");
    let strings: Vec<String> = serde_json::from_slice(&strings).unwrap();
    assert!(strings.len() > 200);
    assert_text_survives(&strings);
    assert_text_survives(&[
        "]]>".into(),
        "a]]&gt;b<![CDATA[c]]>".into(),
        "tab\tline\nreturn\r\nnull\0end\u{fffe}".into(),
    ]);
}

proptest::proptest! {
    #[test]
    fn any_text_stays_text(text in proptest::collection::vec(proptest::char::any(), 1..60)) {
        assert_text_survives(&[text.into_iter().collect::<String>()]);
    }
}

#[test]
fn json_feeds_keep_the_rules() {
    let document: Value = serde_json::from_str(&(format("JSON Feed").write)(&sample())).unwrap();
    assert_eq!(document["version"], "https://jsonfeed.org/version/1.1");
    assert!(document["title"].is_string());
    let items = document["items"].as_array().unwrap();
    let mut ids: Vec<&str> = items.iter().map(|item| item["id"].as_str().unwrap()).collect();
    ids.dedup();
    assert_eq!(ids.len(), items.len(), "every id once");
    for item in items {
        assert!(item["content_html"].is_string() ^ item["content_text"].is_string());
        for date in ["date_published", "date_modified"] {
            assert!(item[date].as_str().unwrap().parse::<jiff::Timestamp>().is_ok());
        }
        for key in item.as_object().unwrap().keys() {
            let known = [
                "id",
                "url",
                "title",
                "summary",
                "content_html",
                "content_text",
                "image",
                "date_published",
                "date_modified",
                "authors",
                "tags",
                "language",
            ];
            assert!(known.contains(&key.as_str()), "{key}");
        }
    }
}

#[test]
fn an_item_is_named_by_its_page_only_when_that_is_its_id() {
    let page = "https://kiosque.example/fr/2026/11/7";
    let item = FeedItem { id: page.to_owned(), ..plain_item(7, "Sept") };
    let rss = (format("RSS").write)(&feed(vec![item, plain_item(8, "Huit")]));
    assert!(rss.contains(&format!("<guid isPermaLink=\"true\">{page}</guid>")));
    assert!(rss.contains("<guid isPermaLink=\"false\">tag:kiosque.example,2026:article/8</guid>"));
}
