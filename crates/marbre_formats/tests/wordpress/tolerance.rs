//! Faults that exports have in practice, and what is made of them.

use super::data::{export, item, items, problems, read_bytes};
use encoding_rs::{UTF_16LE, WINDOWS_1252};
use marbre_formats::import::wordpress::{ProblemKind, Record, Refusal};
use std::io::{self, BufReader, Read};

fn contents(records: &[Record]) -> Vec<&str> {
    items(records).into_iter().map(|item| item.content.as_str()).collect()
}

/// The content of one item, and the problems.
fn one(content: &str) -> (String, Vec<ProblemKind>) {
    let records = read_bytes(export(&item(1, content)).as_bytes()).unwrap();
    (contents(&records)[0].to_owned(), problems(&records).into_iter().cloned().collect())
}

#[test]
fn sections_and_text_in_any_mixture() {
    assert_eq!(one("<![CDATA[a ]]]]><![CDATA[> b]]>"), ("a ]]> b".into(), vec![]));
    assert_eq!(
        one("a <![CDATA[<b>]]> &lt;c&gt;<!-- d --> e"),
        ("a <b> &lt;c&gt; e".replace("&lt;", "<").replace("&gt;", ">"), vec![])
    );
    assert_eq!(one(""), (String::new(), vec![]));
    assert_eq!(one("<![CDATA[a\r\nb]]>"), ("a\r\nb".into(), vec![]));
}

#[test]
fn entities_known_and_unknown() {
    assert_eq!(one("a&nbsp;b&eacute;&#233;&#xE9;"), ("a\u{a0}bééé".into(), vec![]));
    assert_eq!(one("&foo; x"), ("&foo; x".into(), vec![ProblemKind::UnknownEntity("foo".into())]));
    assert_eq!(one("?a=1&b=2 & c"), ("?a=1&b=2 & c".into(), vec![ProblemKind::BareAmpersand]));
    assert_eq!(one("a&#0;&#8;b"), ("ab".into(), vec![ProblemKind::ControlCharacters(1)]));
}

#[test]
fn sections_that_end_badly() {
    let (content, problems) = one("<![CDATA[Content with nested <![CDATA[ tags ]]> :)]]>");
    assert_eq!(content, "Content with nested <![CDATA[ tags ]]> :)");
    assert_eq!(problems, [ProblemKind::BrokenCdata("encoded".into())]);
}

#[test]
fn markup_where_text_should_be() {
    let (content, problems) = one("<p>a <b>b</b><br/></p>");
    assert_eq!(content, "a b");
    assert_eq!(problems, [ProblemKind::MarkupInText("encoded".into())]);
}

#[test]
fn a_broken_item_harms_no_other() {
    for broken in [
        "<item><title>x</titel><wp:post_id>9</wp:post_id></item>\n",
        "<item><title>x</title><wp:post_id>9</wp:post_id>\n",
        "<item><title>x<wp:post_id>9</item>\n",
        "<item><content:encoded><![CDATA[never closed</content:encoded><wp:post_id>9</wp:post_id></item>\n",
        "<item><title a=\"1>x</title></item>\n",
        "<item><!-- never closed <title>x</title></b></item>\n",
        "<item><></item>\n",
    ] {
        let file = export(&[item(1, "a").as_str(), broken, &item(2, "<![CDATA[b]]>"), &item(3, "c")].concat());
        let records = read_bytes(file.as_bytes()).unwrap();
        let ids: Vec<i64> = items(&records).iter().map(|item| item.id).filter(|id| *id != 9).collect();
        assert_eq!(ids, [1, 2, 3], "{broken}");
        assert!(problems(&records).iter().any(|problem| problem.is_loss()), "{broken}");
    }
}

#[test]
fn what_stands_inside_a_broken_item_is_not_published() {
    let inside = item(2, "b").replace("</item>", "<wp:status>publish</wp:status></item>");
    let broken = format!("<item><content:encoded><![CDATA[never closed</content:encoded></item>{inside}");
    let records = read_bytes(export(&[item(1, "a"), broken, item(3, "c")].concat()).as_bytes()).unwrap();
    let standing: Vec<_> = items(&records).iter().map(|item| (item.id, item.recovered, item.standing())).collect();
    assert_eq!(standing[1], (2, true, marbre_formats::import::wordpress::Standing::Draft));
    assert!(!standing[2].1);
    let merged =
        "<item><wp:post_id>1</wp:post_id><title><![CDATA[x</title></item><item><title><![CDATA[y]]></title></item>";
    let records = read_bytes(export(merged).as_bytes()).unwrap();
    assert_eq!(problems(&records), [&ProblemKind::HoldsAnItem("title".into())]);
}

#[test]
fn windows_line_ends_of_the_whole_file_are_not_the_texts() {
    let file = export(&item(1, "<![CDATA[a\nb]]>")).replace('\n', "\r\n");
    assert_eq!(contents(&read_bytes(file.as_bytes()).unwrap()), ["a\nb"]);
}

#[test]
fn places_are_those_of_the_file() {
    let file = export(&[item(1, "a").as_str(), "<item><b></item>\n", &item(2, "c")].concat());
    let records = read_bytes(file.as_bytes()).unwrap();
    let Some(Record::Problem(problem)) = records.iter().find(|record| matches!(record, Record::Problem(_))) else {
        panic!("nothing was said");
    };
    assert_eq!(problem.place.offset, file.find("<item><b>").unwrap() as u64);
    assert_eq!(problem.place.line, 5);
    let second = items(&records)[1].place;
    assert_eq!(second.offset, file.rfind("<item>").unwrap() as u64);
}

#[test]
fn encodings() {
    let file = export(&item(1, "café “x”"));
    for declared in ["ISO-8859-1", "windows-1252", "latin1"] {
        let named = file.replace("UTF-8", declared);
        let bytes = WINDOWS_1252.encode(&named).0.into_owned();
        assert_eq!(contents(&read_bytes(&bytes).unwrap()), ["café “x”"], "{declared}");
        assert_eq!(contents(&read_bytes(named.as_bytes()).unwrap()), ["café “x”"], "{declared}, but UTF-8");
    }
    let wrong = WINDOWS_1252.encode(&file).0.into_owned();
    let records = read_bytes(&wrong).unwrap();
    assert_eq!(contents(&records), ["café “x”"]);
    assert!(matches!(problems(&records)[..], [ProblemKind::Encoding(_)]));
    let wide: Vec<u8> = file.encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(UTF_16LE.decode(&wide).0, file);
    for bytes in [wide.clone(), [&[0xFF, 0xFE][..], &wide].concat()] {
        assert_eq!(contents(&read_bytes(&bytes).unwrap()), ["café “x”"]);
    }
    let unknown = read_bytes(file.replace("UTF-8", "klingon").as_bytes()).unwrap();
    assert!(matches!(problems(&unknown)[..], [ProblemKind::UnknownEncoding(_)]));
}

#[test]
fn what_stands_before_the_beginning() {
    let warned = format!("\u{feff}\n<br />\n<b>Warning</b>: x in <b>y.php</b>\n{}", export(&item(1, "a")));
    let records = read_bytes(warned.as_bytes()).unwrap();
    assert_eq!(contents(&records), ["a"]);
    assert!(matches!(problems(&records)[..], [ProblemKind::TextBefore(_)]));
}

#[test]
fn versions() {
    let file = export(&item(1, "a"));
    let with = |version: &str| {
        read_bytes(file.replace("<wp:wxr_version>1.2<", &format!("<wp:wxr_version>{version}<")).as_bytes())
    };
    assert!(with(" 1.0\n").is_ok());
    assert!(matches!(problems(&with("1.9").unwrap())[..], [ProblemKind::NewerVersion(_)]));
    assert!(matches!(with("abc"), Err(Refusal::StrangeVersion(_))));
    assert!(matches!(with(""), Err(Refusal::StrangeVersion(_) | Refusal::NoVersion)));
    let none = file.replace("<wp:wxr_version>1.2</wp:wxr_version>", "");
    assert!(matches!(read_bytes(none.as_bytes()), Err(Refusal::NoVersion)));
}

#[test]
fn what_is_no_export_is_named() {
    for (bytes, named) in [
        (&b""[..], "empty"),
        (b" \n ", "empty"),
        (b"\x1f\x8b\x08\0\0", "gzip"),
        (b"PK\x03\x04xxxx", "zip"),
        (b"{\"db\":[]}", "JSON"),
        (b"hello", "does not begin like XML"),
        (b"<!doctype html><html></html>", "DOCTYPE"),
        (b"<html><body>404</body></html>", "web page"),
        (b"<?xml version='1.0'?><feed xmlns='http://www.w3.org/2005/Atom'/>", "Atom"),
    ] {
        let refusal = read_bytes(bytes).unwrap_err().to_string();
        assert!(refusal.contains(named), "{refusal}");
    }
}

/// Bytes that go on for long without being kept in memory.
fn endless(begin: String, byte: u8, length: u64, end: &'static str) -> impl io::BufRead {
    let middle = io::repeat(byte).take(length);
    BufReader::with_capacity(1 << 18, io::Cursor::new(begin).chain(middle).chain(end.as_bytes()))
}

#[test]
fn a_field_without_end_is_cut() {
    let begin = export("").replace("\n</channel></rss>", "<item><wp:post_id>1</wp:post_id><content:encoded><![CDATA[");
    let end = "é]]></content:encoded><wp:post_type>post</wp:post_type></item></channel></rss>";
    let input = endless(begin, b'x', 80 << 20, end);
    let records: Vec<Record> = marbre_formats::import::wordpress::Reader::new(input).collect::<Result<_, _>>().unwrap();
    let item = items(&records)[0];
    assert_eq!((item.id, item.content.len(), item.post_type.as_str()), (1, 32 << 20, "post"));
    assert!(matches!(problems(&records)[..], [ProblemKind::TooLarge(_)]));
}

#[test]
fn elements_without_end_are_no_matter() {
    let begin = export("").replace("\n</channel></rss>", "<item><wp:post_id>1</wp:post_id>");
    let records = read_bytes(format!("{begin}{}", "<a>".repeat(200_000)).as_bytes()).unwrap();
    assert!(items(&records).is_empty());
    let deep = export(&format!("<item>{}{}</item>{}", "<a>".repeat(2000), "</a>".repeat(2000), item(2, "b")));
    let records = read_bytes(deep.as_bytes()).unwrap();
    assert_eq!(items(&records).iter().map(|item| item.id).collect::<Vec<_>>(), [2]);
}

#[test]
fn more_comments_than_anybody_reads_are_cut() {
    let many = "<wp:comment/>".repeat(250_000);
    let records = read_bytes(export(&item(1, "a").replace("</item>", &format!("{many}</item>"))).as_bytes()).unwrap();
    assert_eq!(items(&records)[0].comments.len(), 200_000);
    assert_eq!(problems(&records), [&ProblemKind::TooMany("comment".into())]);
}

#[test]
fn declarations_without_end_are_no_matter() {
    let many: String = (0..3000).map(|at| format!(" xmlns:p{at}='http://p.example/'")).collect();
    let broken = format!("<item{many}>{}</item>", "<q:x/>".repeat(100_000));
    let records = read_bytes(export(&format!("{broken}{}", item(2, "b"))).as_bytes()).unwrap();
    assert_eq!(items(&records).len(), 2);
}
