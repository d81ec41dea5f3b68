//! Saved pages of invented newspapers, and what is to be read out of them: each page in `fixtures/capture` stands
//! beside a file with its name and `.expected.txt` that an editor can read and correct.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use marbre_article::document::{Alternative, Block, Image, ImageSource, plain_text};
use marbre_formats::import::capture::{Captured, Dated, Options, Problem, read};
use std::{fmt::Write as _, fs, path::Path};

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/capture");

/// Everything about an article, as the expected files write it.
fn written(captured: &Captured) -> String {
    let mut out = String::new();
    let mut line = |name: &str, value: &str| {
        if !value.is_empty() {
            writeln!(out, "{name}: {value}").unwrap();
        }
    };
    line("publication", &captured.publication);
    line("address", &captured.address);
    captured.sections.iter().for_each(|section| line("section", section));
    line("topics", &captured.topics.join(", "));
    line("kicker", &captured.kicker);
    line("headline", &captured.headline);
    line("standfirst", &captured.standfirst);
    line("published", &captured.published.as_ref().map(clock).unwrap_or_default());
    line("modified", &captured.modified.as_ref().map(clock).unwrap_or_default());
    for signed in &captured.bylines {
        let role = if signed.role.is_empty() { String::new() } else { format!(" ({})", signed.role) };
        line("byline", &format!("{}{role}", signed.name));
    }
    line("lead image", &captured.lead_image.as_ref().map(image).unwrap_or_default());
    line("language", captured.language.as_ref().map_or("", |language| language.as_str()));
    captured.related.iter().for_each(|related| line("related", &related.title));
    let problems = captured.problems.iter().filter(|problem| !matches!(problem, Problem::Lost(_)));
    problems.for_each(|problem| line("problem", &problem.to_string()));
    out.push_str(&blocks(&captured.body.blocks));
    out
}

fn clock(dated: &Dated) -> String {
    let time = dated.time.map(|time| format!(" {:02}:{:02}", time.hour(), time.minute())).unwrap_or_default();
    let hours = dated.offset.map(|offset| offset.seconds() / 3600);
    let zone =
        hours.map(|hours| if hours == 0 { " UTC".into() } else { format!(" UTC{hours:+03}") }).unwrap_or_default();
    format!("{}{time}{zone}", dated.day)
}

fn image(image: &Image) -> String {
    let ImageSource::Missing(address) = &image.source else { panic!("no image is at hand: {image:?}") };
    let alt = match &image.alt {
        Alternative::Text(text) => text.as_str(),
        Alternative::Decorative => "decorative",
        Alternative::Unwritten => "",
    };
    [address.as_str(), alt, &plain_text(&image.caption), &image.credit]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" | ")
}

fn blocks(blocks: &[Block]) -> String {
    let mut out = String::new();
    for block in blocks {
        let text = match block {
            Block::Paragraph { content } => plain_text(content),
            Block::Heading(heading) => format!("## {}", plain_text(&heading.content)),
            Block::List(list) => {
                let items = list.items.iter().map(|item| format!("- {}", self::blocks(&item.blocks).trim()));
                items.collect::<Vec<_>>().join("\n")
            }
            Block::Quote(quote) => {
                let said = self::blocks(&quote.blocks).trim().to_owned();
                format!("> {said} — {}", plain_text(&quote.attribution))
            }
            Block::Image(block) => format!("[image {}]", image(block)),
            other => format!("{other:?}"),
        };
        write!(out, "\n{text}\n").unwrap();
    }
    out
}

#[test]
fn every_page_is_read_as_expected() {
    let mut pages = 0;
    let mut report = String::new();
    for entry in fs::read_dir(FOLDER).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        if name.ends_with(".expected.txt") {
            continue;
        }
        let stem = name.rsplit_once('.').unwrap().0;
        let expected = fs::read_to_string(Path::new(FOLDER).join(format!("{stem}.expected.txt"))).unwrap();
        let captured = read(&fs::read(&path).unwrap(), &name, &Options::default()).unwrap();
        pages += 1;
        compare(&name, &expected, &written(&captured), &mut report);
    }
    assert!(pages >= 4, "only {pages} pages were found");
    assert!(report.is_empty(), "{report}");
}

/// Lines that differ, with their number in the expected file.
fn compare(name: &str, expected: &str, read: &str, report: &mut String) {
    let (expected, read): (Vec<_>, Vec<_>) = (expected.trim_end().lines().collect(), read.trim_end().lines().collect());
    for (number, line) in expected.iter().enumerate().filter(|(_, line)| !read.contains(line)) {
        writeln!(report, "{name}, expected line {} is not there:\n  {line}", number + 1).unwrap();
    }
    for line in read.iter().filter(|line| !expected.contains(line)) {
        writeln!(report, "{name}, not expected:\n  {line}").unwrap();
    }
    if report.is_empty() && expected != read {
        writeln!(report, "{name}: the right lines in the wrong order:\n{}", read.join("\n")).unwrap();
    }
}
