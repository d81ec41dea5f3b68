//! Makes what readers get of image files, for other programs to look at: each width that the file reaches, as JPEG and AVIF.
//!   cargo run -p marbre_formats --example renditions -- FOLDER [--only 480.jpg] FILE...
//! Prints what it made, one a line; what is refused goes to standard error.
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "a program")]

use marbre_article::{framing::Cut, render::ImageFormat};
use marbre_formats::image::{ImageError, Marks, Master, WIDTHS, probe};
use std::{error::Error, ffi::OsStr, fs, path::Path};

/// What each file says of itself.
const CREDIT: &str = "Awa Diop / Agence du Lac";
const COPYRIGHT: &str = "© Agence du Lac 2026 — الحقوق محفوظة";

/// A file: its width, its ending, what is in it.
type Made = (u32, &'static str, Vec<u8>);

/// The files made of these bytes; with `only` that one alone: `480.jpg`.
fn made(bytes: &[u8], only: Option<&str>) -> Result<Vec<Made>, ImageError> {
    let widest = probe(bytes)?.width;
    let master = Master::decode(bytes)?;
    let marks = Marks { credit: CREDIT.into(), copyright: COPYRIGHT.into() };
    let mut made = Vec::new();
    for width in WIDTHS.into_iter().filter(|width| *width <= widest.max(WIDTHS[0])) {
        for (format, ending) in [(ImageFormat::Jpeg, "jpg"), (ImageFormat::Avif, "avif")] {
            if only.is_some_and(|only| only != format!("{width}.{ending}")) {
                continue;
            }
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
    let mut arguments = arguments.peekable();
    let only = arguments.next_if(|first| first == "--only").and_then(|_| arguments.next());
    let only = only.as_deref().and_then(OsStr::to_str);
    for file in arguments {
        let file = Path::new(&file);
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        match made(&fs::read(file)?, only) {
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
