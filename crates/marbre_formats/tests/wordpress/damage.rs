//! Real files, damaged in many ways: nothing panics or hangs, and what comes before the damage is read.

use super::data::{exports, file, items, problems, read_bytes};
use marbre_formats::import::wordpress::{Index, Reader, Record, body, byline, language, sections};
use std::fs;

const FILES: [&str; 5] = [
    "wxr-real/wordpress-dev.wxr.xml",
    "wxr-wordpress-importer/small-export.xml",
    "wxr-wordpress-importer/namespace-edge-cases.xml",
    "wxr-wordpress-importer/crazy-cdata.xml",
    "wxr-hostile/php-objects.xml",
];

/// Numbers that look like chance and are the same every time.
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % limit.max(1)
    }
}

/// Reads as an import would, texts included. The first pass, which passes them over, learns the same.
fn through(bytes: &[u8]) {
    let mut index = Index::default();
    let mut read = Vec::new();
    for record in Reader::new(bytes).map_while(Result::ok) {
        if let Record::Item(item) = &record {
            read.push(item.clone());
        }
        index.add(record);
    }
    let mut first = Index::default();
    Reader::for_index(bytes).map_while(Result::ok).for_each(|record| first.add(record));
    assert!(
        first == index,
        "the first pass over this is not what the second reads:\n{}",
        String::from_utf8_lossy(bytes)
    );
    sections::tree(&index);
    for item in read {
        let _ = (byline::of(&item, &index), language::of(&item, &index), body::pictures(&item, &index));
        let _: Vec<String> = item.comments.iter().map(|comment| comment.text()).collect();
    }
}

#[test]
fn not_damaged() {
    for suite in ["wxr-real", "wxr-theme-unit-test", "wxr-wordpress-importer", "wxr-ghost-migrate", "wxr-hostile"] {
        exports(suite).iter().for_each(|path| through(&fs::read(path).unwrap()));
    }
}

#[test]
fn cut_off_anywhere() {
    for name in FILES {
        let whole = fs::read(file(name)).unwrap();
        let Ok(all) = read_bytes(&whole) else { panic!("{name}") };
        let all = items(&all);
        for end in (0..whole.len()).step_by(97) {
            let Ok(records) = read_bytes(&whole[..end]) else { continue };
            let kept = items(&records);
            let same = kept.iter().zip(&all).filter(|(ours, whole)| ours == whole).count();
            // The last one may have lost its end tag's last character.
            assert!(same == kept.len(), "{name} cut at {end}: {same} of {} items are as they were", kept.len());
            if kept.len() < all.len() {
                assert!(!problems(&records).is_empty(), "{name} cut at {end}: nothing is said");
            }
        }
    }
}

#[test]
fn changed_bytes() {
    let mut chance = Chance(7);
    for name in FILES {
        let whole = fs::read(file(name)).unwrap();
        for _ in 0..30 {
            let mut bytes = whole.clone();
            for _ in 0..=chance.below(8) {
                let at = chance.below(bytes.len());
                bytes[at] = b"<>&[]!/\"=\0\xff ;-"[chance.below(14)];
            }
            through(&bytes);
        }
    }
}

#[test]
fn missing_and_repeated_pieces() {
    let mut chance = Chance(11);
    for name in FILES {
        let whole = fs::read(file(name)).unwrap();
        for _ in 0..30 {
            let mut bytes = whole.clone();
            let start = chance.below(bytes.len());
            let end = (start + chance.below(4000)).min(bytes.len());
            if chance.below(2) == 0 {
                bytes.drain(start..end);
            } else {
                let piece = bytes[start..end].to_vec();
                let at = chance.below(bytes.len());
                bytes.splice(at..at, piece);
            }
            through(&bytes);
        }
    }
}

#[test]
fn any_bytes() {
    let mut chance = Chance(13);
    let head =
        br#"<rss xmlns:wp="http://wordpress.org/export/1.2/"><channel><wp:wxr_version>1.2</wp:wxr_version><item>"#;
    let alphabet = b"<>&[]!/\"=\0\xff ;-CDATA?xitem:wp#\n";
    for _ in 0..300 {
        let length = chance.below(600);
        let noise: Vec<u8> = (0..length).map(|_| alphabet[chance.below(alphabet.len())]).collect();
        through(&noise);
        through(&[&head[..], &noise].concat());
    }
}
