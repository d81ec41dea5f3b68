//! The drawings of the demo as PNG files, for benchmarks.
//!   cargo run -p marbre --example drawings -- FOLDER NAME...
use std::{error::Error, fs, path::Path};

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let folder = arguments.next().ok_or("say where to: drawings FOLDER NAME...")?;
    for name in arguments {
        let file = format!("{}/demo/images/{name}.svg", env!("CARGO_MANIFEST_DIR"));
        let drawing = fs::read_to_string(&file).map_err(|cause| format!("{file}: {cause}"))?;
        let tree = resvg::usvg::Tree::from_str(&drawing, &resvg::usvg::Options::default())?;
        let size = tree.size().to_int_size();
        let pixels = resvg::tiny_skia::Pixmap::new(size.width(), size.height());
        let mut pixels = pixels.ok_or_else(|| format!("{file} has no size"))?;
        resvg::render(&tree, resvg::tiny_skia::Transform::identity(), &mut pixels.as_mut());
        fs::write(Path::new(&folder).join(format!("{name}.png")), pixels.encode_png()?)?;
    }
    Ok(())
}
