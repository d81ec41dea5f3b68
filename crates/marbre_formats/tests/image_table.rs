//! What becomes of each picture beside what other programs see of it: the table in `fixtures/images.md`.
#![expect(clippy::unwrap_used, reason = "a test")]

use image::RgbImage;
use marbre_article::{framing::Cut, render::ImageFormat};
use marbre_formats::image::{ImageError, Kind, Marks, Master, Notes, Probed, probe, read_notes};
use std::{collections::BTreeMap, fs, path::PathBuf};

/// How far a colour may be from what others see, on a scale of 0 to 255: what readers get is coded with losses.
const NEAR: u8 = 12;

/// The pictures, by name.
fn pictures() -> BTreeMap<String, Vec<u8>> {
    let here = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let folders = [here.join("../../../shared/data/images"), here.join("tests/fixtures/images")];
    let files = folders.iter().flat_map(|folder| {
        fs::read_dir(folder).unwrap_or_else(|cause| panic!("the pictures should stand in {folder:?}: {cause}"))
    });
    let files = files.map(|file| file.unwrap().path());
    let files = files.filter(|file| !matches!(file.extension().unwrap().to_str().unwrap(), "md" | "json" | "py"));
    files.map(|file| (file.file_name().unwrap().to_str().unwrap().to_owned(), fs::read(&file).unwrap())).collect()
}

/// The rows of the table: the name of a file, and what is said of it.
fn rows() -> BTreeMap<String, [String; 3]> {
    let table = include_str!("fixtures/images.md");
    let rows = table.lines().filter(|line| line.starts_with('|')).skip(2);
    rows.map(|row| {
        let cells: Vec<&str> = row.trim_matches('|').split('|').map(str::trim).collect();
        let [file, becomes, points, notes] = cells[..] else { panic!("four columns: {row}") };
        (file.to_owned(), [becomes, points, notes].map(str::to_owned))
    })
    .collect()
}

fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Jpeg => "JPEG",
        Kind::Png => "PNG",
        Kind::Webp => "WEBP",
        Kind::Gif => "GIF",
        Kind::Tiff => "TIFF",
        Kind::Avif => "AVIF",
    }
}

fn becomes(bytes: &[u8]) -> Result<(Probed, Master), ImageError> {
    Ok((probe(bytes)?, Master::decode(bytes)?))
}

fn word(cause: &ImageError) -> &'static str {
    match cause {
        ImageError::NotAnImage => "not an image",
        ImageError::Foreign(_) => "another kind of file",
        ImageError::TooHeavy { .. } => "too heavy",
        ImageError::TooLarge { .. } => "too large",
        ImageError::TooLong { .. } => "too long",
        ImageError::Damaged => "damaged",
        ImageError::Uncommon => "uncommon",
    }
}

fn said(notes: &Notes) -> String {
    let Notes { caption, credit, copyright, alt, taken } = notes;
    let all = [("caption", caption), ("credit", credit), ("copyright", copyright), ("alt", alt), ("taken", taken)];
    let all: Vec<String> =
        all.into_iter().filter(|(_, text)| !text.is_empty()).map(|(name, text)| format!("{name}: {text}")).collect();
    all.join("; ").replace(['|', '\n'], " ")
}

/// What readers see at the points that the table names: the same points with our colours, and how far the worst is off.
fn seen(points: &str, probed: &Probed, shown: &RgbImage) -> (String, u8) {
    let (mut ours, mut worst) = (Vec::new(), 0);
    for point in points.split(", ").filter(|point| !point.is_empty()) {
        let (place, colour) = point.split_once(" #").unwrap();
        let (x, y) = place.split_once(',').unwrap();
        let at = |place: &str, from: u32, to: u32| (place.parse::<u32>().unwrap() * to / from).min(to - 1);
        let pixel = shown.get_pixel(at(x, probed.width, shown.width()), at(y, probed.height, shown.height())).0;
        let wanted = u32::from_str_radix(colour, 16).unwrap().to_be_bytes();
        worst = pixel.iter().zip(&wanted[1..]).map(|(ours, theirs)| ours.abs_diff(*theirs)).fold(worst, u8::max);
        ours.push(format!("{place} #{:02x}{:02x}{:02x}", pixel[0], pixel[1], pixel[2]));
    }
    (ours.join(", "), worst)
}

#[test]
fn every_picture_becomes_what_the_table_says() {
    let (rows, mut wrong) = (rows(), Vec::new());
    let pictures = pictures();
    for name in rows.keys().filter(|name| !pictures.contains_key(*name)) {
        wrong.push(format!("{name} is in the table and nowhere else"));
    }
    for (name, bytes) in &pictures {
        let Some([expected, points, notes]) = rows.get(name) else {
            wrong.push(format!("{name} is not in the table"));
            continue;
        };
        let (found, ours, worst) = match becomes(bytes) {
            Ok((probed, master)) => {
                let file = master.rendition(Cut::WHOLE, 1080, ImageFormat::Jpeg, &Marks::default()).unwrap();
                let shown = image::load_from_memory(&file.bytes).unwrap().into_rgb8();
                let frames = if probed.frames > 1 { format!(", {} frames", probed.frames) } else { String::new() };
                let found = format!("{} {}×{}{frames}", kind(probed.kind), probed.width, probed.height);
                let (ours, worst) = seen(points, &probed, &shown);
                (found, ours, worst)
            }
            Err(cause) => (format!("refused: {}", word(&cause)), String::new(), 0),
        };
        let read = said(&read_notes(bytes));
        if found != *expected || worst > NEAR || read != *notes {
            wrong.push(format!(
                "table: | {name} | {expected} | {points} | {notes} |\n here: | {name} | {found} | {ours} | {read} |"
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(pictures.len() > 75, "only {} pictures", pictures.len());
}

#[test]
fn what_is_cut_off_is_refused() {
    let pictures = pictures();
    for name in
        ["flower.jpg", "progressive.jpg", "test-card.png", "flower2.webp", "iss634.gif", "scan.tif", "plain.avif"]
    {
        let whole = &pictures[name];
        assert!(becomes(whole).is_ok(), "{name}");
        for part in [1, 2, 3] {
            let cut = &whole[..whole.len() * part / 4];
            // Of an animation the first picture is whole long before the file is.
            let refused = matches!(becomes(cut), Err(ImageError::Damaged)) || name == "iss634.gif";
            assert!(refused, "{name} cut off after {part} of 4 parts: {:?}", becomes(cut).map(|(probed, _)| probed));
        }
    }
}
