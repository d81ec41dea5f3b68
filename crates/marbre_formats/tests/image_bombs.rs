//! Files that claim to be enormous are refused before memory is spent on them.
#![expect(clippy::unwrap_used, reason = "a test")]

use marbre_formats::image::{ImageError, MOST_BYTES, Master, probe, read_notes};
use peak_alloc::PeakAlloc;

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

/// A PNG with these chunks before its picture.
fn png(width: u32, height: u32, chunks: &[(&[u8; 4], Vec<u8>)]) -> Vec<u8> {
    let mut header = [width.to_be_bytes(), height.to_be_bytes()].concat();
    header.extend([8, 2, 0, 0, 0]);
    let row = vec![0; 1 + 3 * usize::try_from(width.min(64)).unwrap()];
    let rows = row.repeat(usize::try_from(height.min(64)).unwrap());
    let picture = miniz_oxide::deflate::compress_to_vec_zlib(&rows, 9);
    let mut file = b"\x89PNG\r\n\x1a\n".to_vec();
    let all = [(b"IHDR", header)].into_iter().chain(chunks.iter().cloned());
    for (name, content) in all.chain([(b"IDAT", picture), (b"IEND", Vec::new())]) {
        file.extend(u32::try_from(content.len()).unwrap().to_be_bytes());
        file.extend(name);
        file.extend(&content);
        file.extend(crc(&[name.as_slice(), &content].concat()).to_be_bytes());
    }
    file
}

fn crc(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| if crc & 1 == 1 { (crc >> 1) ^ 0xedb8_8320 } else { crc >> 1 })
    })
}

/// A JPEG of nearly one colour that claims this size.
fn jpeg(progressive: bool, width: u16, height: u16) -> Vec<u8> {
    let mut file = Vec::new();
    let mut encoder = jpeg_encoder::Encoder::new(&mut file, 50);
    encoder.set_progressive(progressive);
    encoder.encode(&[0; 8 * 8 * 3], 8, 8, jpeg_encoder::ColorType::Rgb).unwrap();
    let frame = file.windows(2).position(|at| at == [0xff, 0xc0] || at == [0xff, 0xc2]).unwrap();
    file[frame + 5..frame + 9].copy_from_slice(&[height.to_be_bytes(), width.to_be_bytes()].concat());
    file
}

fn gif(width: u16, height: u16) -> Vec<u8> {
    let size = [width.to_le_bytes(), height.to_le_bytes()].concat();
    [b"GIF89a", &size[..], &[0x80, 0, 0, 0, 0, 0, 255, 255, 255, 0x2c, 0, 0, 0, 0], &size, &[0, 2, 2, 0x44, 1, 0, 0x3b]]
        .concat()
}

/// A WebP in the lossless form, whose picture is missing.
fn webp(width: u32, height: u32) -> Vec<u8> {
    let size = (width - 1) | (height - 1) << 14;
    let picture = [&[0x2f][..], &size.to_le_bytes(), &[0; 11]].concat();
    let mut file = b"RIFF\x1c\0\0\0WEBPVP8L".to_vec();
    file.extend(u32::try_from(picture.len()).unwrap().to_le_bytes());
    file.extend(picture);
    file
}

/// A TIFF of one strip that stands nowhere.
fn tiff(width: u32, height: u32) -> Vec<u8> {
    let tags = [(256, width), (257, height), (258, 8), (259, 1), (262, 1), (273, 8), (277, 1), (278, height), (279, 4)];
    let mut file = b"II*\0\x08\0\0\0\x09\0".to_vec();
    for (tag, value) in tags {
        file.extend(u16::to_le_bytes(tag));
        file.extend([4, 0, 1, 0, 0, 0]);
        file.extend(u32::to_le_bytes(value));
    }
    file.extend([0; 4]);
    file
}

/// An AVIF that claims this size; what is coded in it is 160 × 80.
fn avif(width: u32, height: u32) -> Vec<u8> {
    let mut file = include_bytes!("fixtures/images/plain.avif").to_vec();
    let at = file.windows(4).position(|name| name == b"ispe").unwrap() + 8;
    file[at..at + 8].copy_from_slice(&[width.to_be_bytes(), height.to_be_bytes()].concat());
    file
}

/// A GIF of that many frames of one pixel.
fn film(frames: usize) -> Vec<u8> {
    let frame = [0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0];
    [b"GIF89a\x01\0\x01\0\x80\0\0\0\0\0\xff\xff\xff".as_slice(), &frame.repeat(frames), &[0x3b]].concat()
}

/// One test, since memory is counted for the whole program.
#[test]
fn bombs_are_refused_in_little_memory() {
    let unfolds = miniz_oxide::deflate::compress_to_vec_zlib(&vec![b'x'; 60_000_000], 9);
    let note = |name: &'static [u8; 4], head: &[u8]| (name, [head, &unfolds].concat());
    let unfolding = png(64, 64, &[note(b"zTXt", b"Description\0\0"), note(b"iTXt", b"XML:com.adobe.xmp\0\x01\0\0\0")]);
    let profile = png(64, 64, &[note(b"iCCP", b"p\0\0")]);

    for (what, file) in [
        ("PNG", png(50_000, 50_000, &[])),
        ("PNG, wide", png(2_000_000_000, 1, &[])),
        ("JPEG", jpeg(false, 65_500, 65_500)),
        ("JPEG, progressive", jpeg(true, 9_000, 9_000)),
        ("GIF", gif(65_535, 65_535)),
        ("WebP", webp(16_383, 16_383)),
        ("TIFF", tiff(60_000, 60_000)),
        ("TIFF of 4 billion", tiff(u32::MAX, u32::MAX)),
        ("AVIF", avif(50_000, 50_000)),
    ] {
        let before = MEMORY.current_usage();
        MEMORY.reset_peak_usage();
        assert!(probe(&file).is_err(), "{what}");
        let error = Master::decode(&file).unwrap_err();
        assert!(matches!(error, ImageError::TooLarge { .. } | ImageError::Damaged), "{what}: {error:?}");
        assert!(what.contains("TIFF") || matches!(error, ImageError::TooLarge { .. }), "{what}: {error:?}");
        let spent = MEMORY.peak_usage() - before;
        assert!(spent < 4_000_000, "{what}: {spent} bytes");
    }

    for (what, file, refusal) in [
        ("AVIF that says less than it holds", avif(40, 20), ImageError::Damaged),
        ("AVIF that says more", avif(1600, 800), ImageError::Damaged),
        ("GIF of 10,000 frames", film(10_000), ImageError::TooLong { frames: 10_000 }),
        ("archive", b"PK\x03\x04\x14\0\0\0\x08\0".repeat(1000), ImageError::NotAnImage),
    ] {
        let before = MEMORY.current_usage();
        MEMORY.reset_peak_usage();
        assert_eq!(Master::decode(&file).unwrap_err(), refusal, "{what}");
        let spent = MEMORY.peak_usage() - before;
        assert!(spent < 8_000_000, "{what}: {spent} bytes");
    }
    assert_eq!(probe(&film(1000)).unwrap().frames, 1000);
    let heavy = [jpeg(false, 8, 8), vec![0; MOST_BYTES]].concat();
    assert!(matches!(probe(&heavy), Err(ImageError::TooHeavy { .. })));

    for (what, file) in [("notes", unfolding), ("profile", profile)] {
        let before = MEMORY.current_usage();
        MEMORY.reset_peak_usage();
        assert!(Master::decode(&file).is_ok(), "{what}: the picture itself is sound");
        assert_eq!(read_notes(&file).caption, "", "{what}");
        let spent = MEMORY.peak_usage() - before;
        assert!(spent < 40_000_000, "{what}: {spent} bytes");
    }
}
