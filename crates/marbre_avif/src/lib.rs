//! Pixels into AVIF files: AV1 by rav1e, 4:2:0 in eight bits as photographs on the web are, in the container that browsers
//! read. And AV1 pictures into pixels.
//!
//! A crate of its own because the encoder is compiled where its pixels are named: here it is always optimised, however the
//! rest is built.

mod decode;

pub use decode::{Coding, Decoded, Undecodable};

use avif_serialize::{Aviffy, constants::MatrixCoefficients as Matrix};
use rav1e::prelude::*;

/// How much work is put into a picture, 0 (most) to 10 (least): from 8 on the encoder leaves out what costs most and
/// saves least.
const SPEED: u8 = 8;

/// A picture: red, green and blue of each pixel, row after row.
#[derive(Debug, Clone, Copy)]
pub struct Pixels<'a> {
    /// Three bytes a pixel.
    pub rgb: &'a [u8],
    /// Pixels across.
    pub width: u32,
    /// Pixels down.
    pub height: u32,
}

/// The file of these pixels; nothing when there are none, or too many for the format. `quality` goes from 0 to 100; `exif`
/// is what the file says of itself, if anything.
pub fn encode(pixels: Pixels<'_>, quality: u8, exif: &[u8]) -> Option<Vec<u8>> {
    let (width, height) = (pixels.width as usize, pixels.height as usize);
    if width == 0 || height == 0 || pixels.rgb.len() != width * height * 3 {
        return None;
    }
    let config = Config::new().with_encoder_config(settings(width, height, quality)).with_threads(1);
    let mut context: Context<u8> = config.new_context().ok()?;
    let mut frame = context.new_frame();
    fill(&mut frame, &pixels);
    context.send_frame(frame).ok()?;
    context.flush();
    let mut picture = Vec::new();
    loop {
        match context.receive_packet() {
            Ok(packet) => picture.extend_from_slice(&packet.data),
            Err(EncoderStatus::Encoded) => {}
            Err(EncoderStatus::LimitReached) => break,
            Err(_) => return None,
        }
    }
    let mut file = Aviffy::new();
    // Profile 0 is that of 4:2:0 in eight bits.
    file.set_matrix_coefficients(Matrix::Bt601).set_full_color_range(true).set_chroma_subsampling((true, true));
    file.set_seq_profile(0);
    if !exif.is_empty() {
        file.set_exif(exif.to_vec());
    }
    Some(file.to_vec(&picture, None, pixels.width, pixels.height, 8))
}

fn settings(width: usize, height: usize, quality: u8) -> EncoderConfig {
    EncoderConfig {
        width,
        height,
        time_base: Rational::new(1, 1),
        bit_depth: 8,
        chroma_sampling: ChromaSampling::Cs420,
        pixel_range: PixelRange::Full,
        color_description: Some(ColorDescription {
            color_primaries: ColorPrimaries::BT709,
            transfer_characteristics: TransferCharacteristics::SRGB,
            matrix_coefficients: MatrixCoefficients::BT601,
        }),
        still_picture: true,
        quantizer: quantizer(quality),
        min_quantizer: 0,
        tune: Tune::Psychovisual,
        speed_settings: speed(),
        ..EncoderConfig::default()
    }
}

/// What pays for a single picture, and nothing that looks at others.
fn speed() -> SpeedSettings {
    let mut speed = SpeedSettings::from_preset(SPEED);
    speed.multiref = false;
    speed.rdo_lookahead_frames = 1;
    speed.scene_detection_mode = SceneDetectionSpeed::None;
    speed.motion.include_near_mvs = false;
    speed.motion.use_satd_subpel = false;
    speed.cdef = true;
    speed.lrf = true;
    speed
}

/// The encoder's own scale, 255 (least) to 0 (lossless). 100 is as good as is useful.
fn quantizer(quality: u8) -> usize {
    let lack = 100 - usize::from(quality.min(100));
    (lack * 230 / 100 + 20).min(255)
}

/// Luma for each pixel, colour for each square of four, by BT.601 in the full range.
fn fill(frame: &mut Frame<u8>, pixels: &Pixels<'_>) {
    let (width, height) = (pixels.width, pixels.height);
    let [luma, blue, red] = &mut frame.planes;
    for (y, row) in luma.mut_slice(Default::default()).rows_iter_mut().take(height as usize).enumerate() {
        for (x, place) in row.iter_mut().take(width as usize).enumerate() {
            let [r, g, b] = channels(pixels, x, y);
            *place = byte((19_595 * r + 38_470 * g + 7_471 * b + 32_768) >> 16);
        }
    }
    for (plane, [by_red, by_green, by_blue]) in
        [(blue, [-11_058_i32, -21_710, 32_768]), (red, [32_768, -27_439, -5_329])]
    {
        for (y, row) in
            plane.mut_slice(Default::default()).rows_iter_mut().take(height.div_ceil(2) as usize).enumerate()
        {
            for (x, place) in row.iter_mut().take(width.div_ceil(2) as usize).enumerate() {
                let mut sum = [0_i32; 3];
                for (dx, dy) in [(0, 0), (1, 0), (0, 1), (1, 1)] {
                    let (x, y) = ((2 * x + dx).min(width as usize - 1), (2 * y + dy).min(height as usize - 1));
                    for (sum, value) in sum.iter_mut().zip(channels(pixels, x, y)) {
                        *sum += value;
                    }
                }
                let [r, g, b] = sum;
                *place = byte((by_red * r + by_green * g + by_blue * b + (128 << 18) + (1 << 17)) >> 18);
            }
        }
    }
}

fn channels(pixels: &Pixels<'_>, x: usize, y: usize) -> [i32; 3] {
    let at = (y * pixels.width as usize + x) * 3;
    match pixels.rgb.get(at..at + 3) {
        Some([r, g, b]) => [i32::from(*r), i32::from(*g), i32::from(*b)],
        _ => [0; 3],
    }
}

fn byte(value: i32) -> u8 {
    u8::try_from(value.clamp(0, 255)).unwrap_or(u8::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_becomes_a_file() {
        let rgb: Vec<u8> = (0..33 * 17).flat_map(|n: u32| [n as u8, (n >> 2) as u8, 90]).collect();
        let file = encode(Pixels { rgb: &rgb, width: 33, height: 17 }, 60, b"II*\0\x08\0\0\0\0\0").unwrap();
        assert_eq!(&file[4..12], b"ftypavif");
        assert!(file.windows(4).any(|window| window == b"Exif"));
        let worse = encode(Pixels { rgb: &rgb, width: 33, height: 17 }, 10, &[]).unwrap();
        assert!(worse.len() < file.len());
        assert!(encode(Pixels { rgb: &rgb, width: 33, height: 18 }, 60, &[]).is_none());
        assert!(encode(Pixels { rgb: &[], width: 0, height: 0 }, 60, &[]).is_none());
    }

    #[test]
    fn colours_are_those_of_the_standard() {
        let red = Pixels { rgb: &[255, 0, 0], width: 1, height: 1 };
        let config = Config::new().with_encoder_config(settings(16, 16, 60));
        let mut frame = config.new_context::<u8>().unwrap().new_frame();
        fill(&mut frame, &red);
        let first = |plane: usize| frame.planes[plane].data_origin()[0];
        assert_eq!((first(0), first(1), first(2)), (76, 85, 255), "BT.601, full range");
    }
}
