//! Images of all kinds, sound and damaged, as other people made them.
#![expect(clippy::unwrap_used, clippy::expect_used, reason = "a test")]

use image::DynamicImage;
use marbre_article::{framing::Cut, render::ImageFormat};
use marbre_formats::image::{ImageError, Kind, Marks, Master, Rendition, probe, read_notes};
use serde::Deserialize;
use std::{fs, path::PathBuf};

const FORMATS: [ImageFormat; 2] = [ImageFormat::Jpeg, ImageFormat::Webp];

/// The whole of it, in that width and format, for nobody in particular.
fn made(master: &Master, width: u32, format: ImageFormat) -> Rendition {
    master.rendition(Cut::WHOLE, width, format, &Marks::default()).unwrap()
}

#[derive(Deserialize)]
struct Sample {
    file: String,
    r#type: String,
    width: Option<u32>,
    height: Option<u32>,
    orientation: Option<u8>,
    suspect: bool,
}

fn folder() -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data/images"))
}

fn read(file: &str) -> Vec<u8> {
    let path = folder().join(file);
    fs::read(&path).unwrap_or_else(|error| panic!("the test images should stand beside the project: {path:?}: {error}"))
}

fn samples() -> Vec<Sample> {
    serde_json::from_slice::<Vec<serde_json::Value>>(&read("manifest.json"))
        .unwrap()
        .into_iter()
        .filter_map(|sample| serde_json::from_value(sample).ok())
        .collect()
}

fn pixels(rendition: &Rendition) -> DynamicImage {
    image::load_from_memory(&rendition.bytes).expect("what we make can be read")
}

/// How far two pictures of one size are apart, on a scale of 0 to 255.
fn distance(one: &DynamicImage, other: &DynamicImage) -> f64 {
    let (one, other) = (one.to_luma8(), other.to_luma8());
    assert_eq!(one.dimensions(), other.dimensions());
    let sum: u64 = one.iter().zip(other.iter()).map(|(a, b)| u64::from(a.abs_diff(*b))).sum();
    sum as f64 / one.len() as f64
}

#[test]
fn sound_files_are_read() {
    let samples = samples();
    assert!(samples.len() > 40);
    for sample in samples.iter().filter(|sample| !sample.suspect) {
        let (bytes, file) = (read(&sample.file), &sample.file);
        let probed = probe(&bytes).unwrap_or_else(|error| panic!("{file}: {error}"));
        let kind = match sample.r#type.as_str() {
            "JPEG" => Kind::Jpeg,
            "PNG" | "APNG" => Kind::Png,
            "GIF" => Kind::Gif,
            _ => Kind::Webp,
        };
        assert_eq!(probed.kind, kind, "{file}");
        let turned = sample.orientation.is_some_and(|orientation| orientation >= 5);
        let size = (sample.width.unwrap(), sample.height.unwrap());
        let upright = if turned { (size.1, size.0) } else { size };
        assert_eq!((probed.width, probed.height), upright, "{file}");

        let master = Master::decode(&bytes).unwrap_or_else(|error| panic!("{file}: {error}"));
        for format in FORMATS {
            let rendition = made(&master, 480, format);
            assert_eq!(rendition.width, upright.0.min(480), "{file}: never wider than the original");
            let picture = pixels(&rendition);
            assert_eq!((picture.width(), picture.height()), (rendition.width, rendition.height), "{file}");
        }
    }
}

#[test]
fn scans_in_tiff_are_read() {
    let original = image::load_from_memory(&read("flower.jpg")).unwrap();
    let mut file = std::io::Cursor::new(Vec::new());
    original.write_to(&mut file, image::ImageFormat::Tiff).unwrap();
    let probed = probe(file.get_ref()).unwrap();
    assert_eq!((probed.kind, probed.width, probed.height, probed.frames), (Kind::Tiff, 480, 360, 1));
    let shown = made(&Master::decode(file.get_ref()).unwrap(), 480, ImageFormat::Jpeg);
    assert!(distance(&original, &pixels(&shown)) < 8.0);
}

#[test]
fn damaged_files_are_refused_or_shown_as_far_as_they_go() {
    for sample in samples().iter().filter(|sample| sample.suspect) {
        match Master::decode(&read(&sample.file)) {
            Ok(master) => assert!(!made(&master, 320, ImageFormat::Jpeg).bytes.is_empty(), "{}", sample.file),
            Err(error) => {
                assert!(!matches!(error, ImageError::NotAnImage | ImageError::Foreign(_)), "{}: {error}", sample.file);
            }
        }
    }
}

#[test]
fn a_cut_file_is_refused() {
    let whole = read("flower.jpg");
    assert_eq!(Master::decode(&whole[..whole.len() / 2]).unwrap_err(), ImageError::Damaged);
    let whole = read("test-card.png");
    assert_eq!(Master::decode(&whole[..whole.len() / 2]).unwrap_err(), ImageError::Damaged);
}

#[test]
fn turned_pictures_come_out_upright() {
    let upright = made(&Master::decode(&read("hopper_gray.jpg")).unwrap(), 128, ImageFormat::Webp);
    for file in [
        "hopper_orientation_2.jpg",
        "hopper_orientation_3.jpg",
        "hopper_orientation_6.jpg",
        "hopper_orientation_7.jpg",
        "hopper_orientation_4.webp",
        "hopper_orientation_6.webp",
        "hopper_orientation_8.webp",
    ] {
        let turned = made(&Master::decode(&read(file)).unwrap(), 128, ImageFormat::Webp);
        let apart = distance(&pixels(&upright), &pixels(&turned));
        assert!(apart < 8.0, "{file}: {apart}");
    }
    let probed = probe(&read("orientation_rectangle.jpg")).unwrap();
    assert_eq!((probed.width, probed.height), (1, 2));
}

#[test]
fn nothing_but_pixels_reaches_the_public() {
    const MARKS: [&[u8]; 8] =
        [b"Exif", b"GPS", b"http://ns.adobe", b"XMP", b"8BIM", b"Photoshop", b"ICC_PROFILE", b"EXIF"];
    for sample in samples() {
        let Ok(master) = Master::decode(&read(&sample.file)) else { continue };
        for format in FORMATS {
            let bytes = made(&master, 720, format).bytes;
            for mark in MARKS {
                assert!(!bytes.windows(mark.len()).any(|window| window == mark), "{}: {mark:?}", sample.file);
            }
            let head: Vec<u8> = match format {
                ImageFormat::Webp => bytes[12..16].to_vec(),
                _ => jpeg_markers(&bytes),
            };
            match format {
                ImageFormat::Webp => assert_eq!(head, b"VP8 ", "{}: a picture and nothing else", sample.file),
                _ => assert!(head.iter().all(|marker| !matches!(marker, 0xe1..=0xef | 0xfe)), "{}", sample.file),
            }
        }
    }
}

/// The markers of the segments before the first scan.
fn jpeg_markers(bytes: &[u8]) -> Vec<u8> {
    let (mut at, mut markers) = (2, Vec::new());
    while bytes[at + 1] != 0xda {
        markers.push(bytes[at + 1]);
        at += 2 + usize::from(u16::from_be_bytes([bytes[at + 2], bytes[at + 3]]));
    }
    markers
}

#[test]
fn photographs_keep_to_their_budget() {
    let photo = Master::decode(&read("sugarshack_bad_mpo_header.jpg")).unwrap();
    for format in FORMATS {
        let (small, lead) = (made(&photo, 320, format), made(&photo, 480, format));
        assert!(lead.bytes.len() <= 22_500, "{format:?}: {} bytes at 480 in 4:3", lead.bytes.len());
        assert!(small.bytes.len() <= 9_000 || format == ImageFormat::Jpeg, "{format:?}: {}", small.bytes.len());
        assert!(small.bytes.len() < lead.bytes.len());
    }
}

#[test]
fn avif_keeps_what_is_promised() {
    let photo = Master::decode(&read("sugarshack_bad_mpo_header.jpg")).unwrap();
    let (small, lead) = (made(&photo, 320, ImageFormat::Avif), made(&photo, 480, ImageFormat::Avif));
    assert!(small.bytes.len() <= 8_000, "{} bytes at 320", small.bytes.len());
    assert!(lead.bytes.len() <= 20_000, "{} bytes at 480", lead.bytes.len());
    assert_eq!(&lead.bytes[4..12], b"ftypavif");
    assert_eq!((lead.width, lead.height), (480, 360));
}

#[test]
fn whose_it_is_travels_with_it() {
    let photo = Master::decode(&read("exif_gps.jpg")).unwrap();
    let marks = Marks { credit: "Élodie N’Diaye / AFP".into(), copyright: "© Rivage 2026".into() };
    let jpeg = photo.rendition(Cut::WHOLE, 320, ImageFormat::Jpeg, &marks).unwrap().bytes;
    let notes = read_notes(&jpeg);
    assert_eq!((notes.credit.as_str(), notes.copyright.as_str()), ("Élodie N’Diaye / AFP", "© Rivage 2026"));
    assert_eq!((notes.caption.as_str(), notes.taken.as_str()), ("", ""));
    let avif = photo.rendition(Cut::WHOLE, 320, ImageFormat::Avif, &marks).unwrap().bytes;
    let holds = |text: &str| avif.windows(text.len()).any(|window| window == text.as_bytes());
    assert!(holds(&marks.credit) && holds(&marks.copyright) && !holds("GPS"));
}

#[test]
fn parts_are_cut_out() {
    let photo = Master::decode(&read("flower.jpg")).unwrap();
    let square = Cut::new(125, 0, 750, 1000).unwrap();
    let cut = photo.rendition(square, 320, ImageFormat::Jpeg, &Marks::default()).unwrap();
    assert_eq!((cut.width, cut.height), (320, 320));
    let whole = pixels(&made(&photo, 480, ImageFormat::Jpeg)).crop_imm(60, 0, 360, 360);
    let whole = whole.resize_exact(320, 320, image::imageops::FilterType::Lanczos3);
    assert!(distance(&whole, &pixels(&cut)) < 6.0);
}

#[test]
fn notes_are_kept_as_data() {
    let notes: Vec<(String, _)> = samples()
        .into_iter()
        .map(|sample| (read_notes(&read(&sample.file)), sample.file))
        .filter(|(notes, _)| *notes != marbre_formats::image::Notes::default())
        .map(|(notes, file)| (file, notes))
        .collect();
    insta::assert_debug_snapshot!(notes);
}

#[test]
fn animations_are_counted() {
    for (file, frames) in [("iss634.gif", 42), ("apng-delay.png", 4), ("anim_frame1.webp", 1), ("flower.jpg", 1)] {
        assert_eq!(probe(&read(file)).unwrap().frames, frames, "{file}");
    }
}

proptest::proptest! {
    #[test]
    fn damage_is_an_answer_and_never_a_crash(
        file in proptest::sample::select(vec![
            "exif_gps.jpg",
            "app13.jpg",
            "xmp_padded.jpg",
            "empty_gps_ifd.jpg",
            "apng-delay.png",
            "l_trns.png",
            "decompression_bomb_extents.gif",
            "multiple_comments.gif",
            "anim_frame1.webp",
            "hopper_orientation_8.webp",
        ]),
        damage in proptest::collection::vec((proptest::prelude::any::<proptest::sample::Index>(), proptest::num::u8::ANY), 1..12),
        cut in proptest::option::of(proptest::prelude::any::<proptest::sample::Index>()),
    ) {
        let mut bytes = read(file);
        for (place, byte) in damage {
            let place = place.index(bytes.len());
            bytes[place] = byte;
        }
        if let Some(cut) = cut {
            bytes.truncate(cut.index(bytes.len()));
        }
        let _ = (probe(&bytes), read_notes(&bytes), Master::decode(&bytes).is_ok());
    }
}
