//! Makes what readers get of image files, for other programs to look at: each width that the file reaches, as JPEG and AVIF.
//!   cargo run -p marbre_formats --example renditions -- FOLDER FILE...
//! Prints what it made, one a line; what is refused goes to standard error.
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "a program")]

use marbre_article::{framing::Cut, render::ImageFormat};
use marbre_formats::image::{ImageError, Marks, Master, WIDTHS, probe};
use std::{error::Error, fs, path::Path};

/// What each file says of itself.
const CREDIT: &str = "Awa Diop / Agence du Lac";
const COPYRIGHT: &str = "© Agence du Lac 2026 — الحقوق محفوظة";

/// A file: its width, its ending, what is in it.
type Made = (u32, &'static str, Vec<u8>);

/// The files made of these bytes.
fn made(bytes: &[u8]) -> Result<Vec<Made>, ImageError> {
    let widest = probe(bytes)?.width;
    let master = Master::decode(bytes)?;
    let marks = Marks { credit: CREDIT.into(), copyright: COPYRIGHT.into() };
    let mut made = Vec::new();
    for width in WIDTHS.into_iter().filter(|width| *width <= widest.max(WIDTHS[0])) {
        for (format, ending) in [(ImageFormat::Jpeg, "jpg"), (ImageFormat::Avif, "avif")] {
            made.push((width, ending, master.rendition(Cut::WHOLE, width, format, &marks)?.bytes));
        }
    }
    Ok(made)
}

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args_os().skip(1);
    let folder = arguments.next().ok_or("say where to: renditions FOLDER FILE...")?;
    let folder = Path::new(&folder);
    fs::create_dir_all(folder)?;
    for file in arguments {
        let file = Path::new(&file);
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        match made(&fs::read(file)?) {
            Ok(made) => {
                for (width, ending, bytes) in made {
                    let to = folder.join(format!("{name}-{width}.{ending}"));
                    fs::write(&to, bytes)?;
                    println!("{}", to.display());
                }
            }
            Err(cause) => eprintln!("{name}: {cause}"),
        }
    }
    Ok(())
}
