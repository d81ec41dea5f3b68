//! How good our AVIF files are beside avifenc's of the same size, and how fast images are made beside vips.
//!   marbre-bench FILE...
//! Needs avifenc, avifdec (libavif-bin) and vipsthumbnail (libvips-tools). `scripts/bench-images` calls it.

use image::RgbImage;
use marbre_article::{framing::Cut, render::ImageFormat};
use marbre_formats::image::{Marks, Master, WIDTHS};
use ssimulacra2::{ColorPrimaries, Rgb, TransferCharacteristic, compute_frame_ssimulacra2};
use std::{
    error::Error,
    fs,
    path::{Path, PathBuf},
    process::Command,
    time::Instant,
};

type Outcome<T> = Result<T, Box<dyn Error>>;

/// The widths that are compared: what opens an article on a phone, and the widest.
const COMPARED: [u32; 2] = [480, 1080];

/// The best number of avifenc's quantizers, and the worst.
const QUANTIZERS: (u32, u32) = (0, 63);

/// So many times each file is made, to measure how fast.
const TIMES: usize = 8;

/// An image beside what is made of it.
struct Sample {
    name: String,
    file: PathBuf,
    bytes: Vec<u8>,
}

/// How near to the original a picture is: 100 is the same, 90 cannot be told apart, 70 is good, 50 fair.
fn score(original: &RgbImage, coded: &RgbImage) -> Outcome<f64> {
    let frame = |picture: &RgbImage| {
        let pixels = picture.pixels().map(|pixel| pixel.0.map(|value| f32::from(value) / 255.0)).collect();
        let (width, height) = (picture.width() as usize, picture.height() as usize);
        Rgb::new(pixels, width, height, TransferCharacteristic::SRGB, ColorPrimaries::BT709)
    };
    Ok(compute_frame_ssimulacra2(frame(original)?, frame(coded)?)?)
}

/// Runs a program that must succeed.
fn run(command: &mut Command) -> Outcome<()> {
    let output = command.output().map_err(|cause| format!("{command:?}: {cause}"))?;
    if output.status.success() {
        return Ok(());
    }
    Err(format!("{command:?}: {}", String::from_utf8_lossy(&output.stderr)).into())
}

/// The pixels of an AVIF file, by avifdec.
fn decoded(file: &Path, folder: &Path) -> Outcome<RgbImage> {
    let to = folder.join("decoded.png");
    run(Command::new("avifdec").arg(file).arg(&to))?;
    Ok(image::open(&to)?.into_rgb8())
}

/// The best that avifenc makes of it in at most so many bytes, in 4:2:0 as ours are.
fn avifenc(original: &Path, most: u64, folder: &Path) -> Outcome<PathBuf> {
    let made = |quantizer: u32| -> Outcome<(PathBuf, u64)> {
        let to = folder.join(format!("theirs-{quantizer}.avif"));
        let quantizer = quantizer.to_string();
        let limits = ["--min", &quantizer, "--max", &quantizer, "--yuv", "420", "--speed", "6", "--jobs", "1"];
        run(Command::new("avifenc").args(limits).arg(original).arg(&to))?;
        let bytes = fs::metadata(&to)?.len();
        Ok((to, bytes))
    };
    let (mut from, mut to) = QUANTIZERS;
    while from < to {
        let middle = (from + to) / 2;
        if made(middle)?.1 <= most { to = middle } else { from = middle + 1 }
    }
    Ok(made(to)?.0)
}

/// Prints a line for each width that the image reaches; gives the ratios of scores.
fn compare(sample: &Sample, folder: &Path) -> Outcome<Vec<f64>> {
    let master = Master::decode(&sample.bytes)?;
    let whole = image::load_from_memory(&sample.bytes)?.into_rgb8();
    let mut ratios = Vec::new();
    for width in COMPARED.into_iter().filter(|width| *width <= whole.width()) {
        let ours = master.rendition(Cut::WHOLE, width, ImageFormat::Avif, &Marks::default())?;
        let original = resized(&whole, ours.width, ours.height)?;
        let (png, file) = (folder.join("original.png"), folder.join("ours.avif"));
        original.save(&png)?;
        fs::write(&file, &ours.bytes)?;
        let theirs = avifenc(&png, ours.bytes.len() as u64, folder)?;
        let our_score = score(&original, &decoded(&file, folder)?)?;
        let their_score = score(&original, &decoded(&theirs, folder)?)?;
        let ratio = our_score / their_score;
        let their_bytes = fs::metadata(&theirs)?.len();
        println!(
            "{:<34} {:>5}  {:>7} {our_score:>6.1}  {their_bytes:>7} {their_score:>6.1}  {ratio:>5.2}",
            sample.name,
            width,
            ours.bytes.len()
        );
        ratios.push(ratio);
    }
    Ok(ratios)
}

/// The picture in that size, made smaller as ours are.
fn resized(picture: &RgbImage, width: u32, height: u32) -> Outcome<RgbImage> {
    use fast_image_resize::{FilterType, ResizeAlg, ResizeOptions, Resizer};
    if picture.dimensions() == (width, height) {
        return Ok(picture.clone());
    }
    let mut smaller = image::DynamicImage::new_rgb8(width, height);
    let options = ResizeOptions::new().resize_alg(ResizeAlg::Convolution(FilterType::Lanczos3));
    let source = image::DynamicImage::from(picture.clone());
    Resizer::new().resize(&source, &mut smaller, Some(&options))?;
    Ok(smaller.into_rgb8())
}

/// Images in a second of this work.
fn rate(images: usize, work: impl FnOnce() -> Outcome<()>) -> Outcome<f64> {
    let begun = Instant::now();
    work()?;
    Ok(images as f64 / begun.elapsed().as_secs_f64())
}

/// How fast images are made on one core, beside vips on one core.
fn throughput(samples: &[Sample], folder: &Path) -> Outcome<()> {
    let ours = |widths: &[u32], formats: &[ImageFormat], times: usize| {
        rate(samples.len() * times, || {
            for sample in std::iter::repeat_n(samples, times).flatten() {
                let master = Master::decode(&sample.bytes)?;
                for width in widths {
                    for format in formats {
                        master.rendition(Cut::WHOLE, *width, *format, &Marks::default())?;
                    }
                }
            }
            Ok(())
        })
    };
    let one = ours(&[480], &[ImageFormat::Jpeg], TIMES)?;
    let all = ours(&WIDTHS, &[ImageFormat::Jpeg, ImageFormat::Avif], 1)?;
    let theirs = |ending: &str, times: usize| {
        let output = format!("{}/vips-%s.{ending}", folder.display());
        rate(samples.len() * times, || {
            for _ in 0..times {
                let mut command = Command::new("vipsthumbnail");
                command.env("VIPS_CONCURRENCY", "1").args(["--size", "480x", "-o", &output]);
                run(command.args(samples.iter().map(|sample| &sample.file)))?;
            }
            Ok(())
        })
    };
    let vips = theirs("jpg", TIMES)?;
    println!("\nimages a second on one core");
    println!("  JPEG at 480, ours                     {one:>8.1}");
    println!("  JPEG at 480, vipsthumbnail            {vips:>8.1}   ratio {:.2}", one / vips);
    println!("  everything that readers get (8 files) {all:>8.2}");
    Ok(())
}

fn main() -> Outcome<()> {
    let mut samples = Vec::new();
    for file in std::env::args_os().skip(1).map(PathBuf::from) {
        let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
        samples.push(Sample { name, bytes: fs::read(&file)?, file });
    }
    if samples.is_empty() {
        return Err("name the images: marbre-bench FILE...".into());
    }
    let folder = std::env::temp_dir().join(format!("marbre-bench-{}", std::process::id()));
    fs::create_dir_all(&folder)?;
    println!("AVIF: bytes and SSIMULACRA2 of ours, and of avifenc's best (speed 6) in as many bytes\n");
    println!("{:<34} {:>5}  {:>7} {:>6}  {:>7} {:>6}  ratio", "image", "width", "ours", "", "avifenc", "");
    let mut ratios = Vec::new();
    for sample in &samples {
        ratios.extend(compare(sample, &folder)?);
    }
    println!("{:<34} {:>38}  {:>5.2}", "mean", "", ratios.iter().sum::<f64>() / ratios.len().max(1) as f64);
    throughput(&samples, &folder)?;
    fs::remove_dir_all(&folder)?;
    Ok(())
}
