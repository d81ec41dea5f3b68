//! AV1 pictures into pixels: one still picture, by a decoder in Rust that was made from dav1d.

use re_rav1d::dav1d::{Decoder, Picture, PixelLayout, PlanarImageComponent as Component, Plane, Settings, pixel};
use std::panic::{AssertUnwindSafe, catch_unwind};

/// What the numbers of a picture mean, by ITU-T H.273.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Coding {
    /// How luma and colour differences were made of red, green and blue.
    pub matrix: u16,
    /// Whether black is 0 and white the highest number; else, in eight bits, 16 and 235.
    pub full_range: bool,
}

/// Why a picture is not decoded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Undecodable {
    /// It is damaged, cut off, or larger than it may be.
    Damaged,
    /// Its colours are coded in a way that is not read.
    Uncommon,
}

/// A decoded picture.
pub struct Decoded {
    planes: Picture,
    coding: Coding,
}

/// How red, green and blue come out of luma and colour differences.
enum Matrix {
    /// They are the planes themselves: green, blue, red.
    Identity,
    /// By the weights of red and blue.
    Weights(f32, f32),
}

/// One plane, whose rows can be asked for beyond its edges.
struct Samples {
    bytes: Plane,
    /// Bytes from a row to the next.
    stride: usize,
    width: usize,
    height: usize,
    /// Two bytes for each sample.
    wide: bool,
}

impl Decoded {
    /// Decodes the first picture in these bytes, which may have so many pixels at most. `said` is what the file says of
    /// its coding; else the picture itself does.
    ///
    /// # Errors
    /// [`Undecodable`]
    pub fn of(bytes: Vec<u8>, most: u32, said: Option<Coding>) -> Result<Self, Undecodable> {
        let decode = AssertUnwindSafe(|| {
            let planes = picture(bytes, most)?;
            let coding = said.unwrap_or_else(|| Coding {
                matrix: planes.matrix_coefficients() as u16,
                full_range: planes.color_range() == pixel::YUVRange::Full,
            });
            Some(Self { planes, coding })
        });
        // What it does not expect in damaged files ends in a panic.
        catch_unwind(decode).ok().flatten().ok_or(Undecodable::Damaged)
    }

    /// Pixels across.
    pub fn width(&self) -> u32 {
        self.planes.width()
    }

    /// Pixels down.
    pub fn height(&self) -> u32 {
        self.planes.height()
    }

    /// Writes red, green and blue of each pixel, row after row, `step` bytes from one pixel to the next.
    ///
    /// # Errors
    /// [`Undecodable::Uncommon`]
    pub fn rgb_into(&self, out: &mut [u8], step: usize) -> Result<(), Undecodable> {
        let matrix = self.matrix()?;
        let (depth, scale) = (self.depth(), self.scale());
        let luma = self.samples(Component::Y);
        let colours = (self.planes.pixel_layout() != PixelLayout::I400)
            .then(|| (self.samples(Component::U), self.samples(Component::V)));
        let half = (1_u32 << (depth - 1)) as f32;
        let (mut blues, mut reds) = (vec![half; luma.width], vec![half; luma.width]);
        for (y, row) in out.chunks_exact_mut(luma.width * step).take(luma.height).enumerate() {
            if let Some((blue, red)) = &colours {
                blue.spread(y, &luma, &mut blues);
                red.spread(y, &luma, &mut reds);
            }
            for (x, pixel) in row.chunks_exact_mut(step).enumerate() {
                let luma = luma.at(x, y) as f32;
                let rgb = match matrix {
                    Matrix::Identity => [reds[x], luma, blues[x]].map(|value| (value - scale.black) / scale.luma),
                    Matrix::Weights(red, blue) => {
                        let luma = (luma - scale.black) / scale.luma;
                        let b = luma + 2.0 * (1.0 - blue) * (blues[x] - half) / scale.colour;
                        let r = luma + 2.0 * (1.0 - red) * (reds[x] - half) / scale.colour;
                        [r, (luma - red * r - blue * b) / (1.0 - red - blue), b]
                    }
                };
                for (place, value) in pixel.iter_mut().zip(rgb) {
                    *place = byte(value);
                }
            }
        }
        Ok(())
    }

    /// Writes the luma of each pixel as the last of `step` bytes: what a picture of transparency says.
    pub fn alpha_into(&self, out: &mut [u8], step: usize) {
        let (luma, scale) = (self.samples(Component::Y), self.scale());
        for (y, row) in out.chunks_exact_mut(luma.width * step).take(luma.height).enumerate() {
            for (x, pixel) in row.chunks_exact_mut(step).enumerate() {
                if let Some(last) = pixel.last_mut() {
                    *last = byte((luma.at(x, y) as f32 - scale.black) / scale.luma);
                }
            }
        }
    }

    fn matrix(&self) -> Result<Matrix, Undecodable> {
        Ok(match self.coding.matrix {
            0 if self.planes.pixel_layout() == PixelLayout::I444 => Matrix::Identity,
            1 => Matrix::Weights(0.2126, 0.0722),
            4 => Matrix::Weights(0.30, 0.11),
            2 | 5 | 6 => Matrix::Weights(0.299, 0.114),
            7 => Matrix::Weights(0.212, 0.087),
            9 => Matrix::Weights(0.2627, 0.0593),
            _ => return Err(Undecodable::Uncommon),
        })
    }

    fn depth(&self) -> u32 {
        u32::try_from(self.planes.bit_depth()).unwrap_or(8)
    }

    fn scale(&self) -> Scale {
        let depth = self.depth();
        let of_eight = |value: u32| (value << (depth - 8)) as f32;
        let highest = ((1_u32 << depth) - 1) as f32;
        match self.coding.full_range {
            true => Scale { black: 0.0, luma: highest, colour: highest },
            false => Scale { black: of_eight(16), luma: of_eight(219), colour: of_eight(224) },
        }
    }

    fn samples(&self, component: Component) -> Samples {
        let (width, height) = (self.width() as usize, self.height() as usize);
        let (width, height) = match (component, self.planes.pixel_layout()) {
            (Component::Y, _) | (_, PixelLayout::I444 | PixelLayout::I400) => (width, height),
            (_, PixelLayout::I422) => (width.div_ceil(2), height),
            (_, PixelLayout::I420) => (width.div_ceil(2), height.div_ceil(2)),
        };
        let stride = self.planes.stride(component) as usize;
        Samples { bytes: self.planes.plane(component), stride, width, height, wide: self.depth() > 8 }
    }
}

/// Where black is, and how far it is from there to white, and from one end of a colour difference to the other.
struct Scale {
    black: f32,
    luma: f32,
    colour: f32,
}

impl Samples {
    fn at(&self, x: usize, y: usize) -> u32 {
        let row = self.bytes.get(y.min(self.height - 1) * self.stride..).unwrap_or_default();
        let x = x.min(self.width - 1);
        match self.wide {
            false => row.get(x).copied().unwrap_or_default().into(),
            true => row.get(2 * x..2 * x + 2).map_or(0, |pair| u16::from_ne_bytes([pair[0], pair[1]]).into()),
        }
    }

    /// The samples of a row of `luma`, spread over its pixels where there are fewer of them. A sample stands in the middle
    /// of the pixels that it is for, and goes over into its neighbours.
    fn spread(&self, y: usize, luma: &Self, out: &mut [f32]) {
        let (near, far) = match self.height < luma.height {
            true => beside(y),
            false => (y, y),
        };
        let column = |x: usize| self.at(x, near) * 3 + self.at(x, far);
        for (x, place) in out.iter_mut().enumerate() {
            let (near, far) = match self.width < luma.width {
                true => beside(x),
                false => (x, x),
            };
            *place = (column(near) * 3 + column(far)) as f32 / 16.0;
        }
    }
}

/// The sample for a pixel, of which there are half as many, and the one next to it on the nearer side. The last one stands
/// for what would be beyond the edge.
const fn beside(at: usize) -> (usize, usize) {
    let near = at / 2;
    (near, if at.is_multiple_of(2) { near.saturating_sub(1) } else { near + 1 })
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and 255")]
fn byte(value: f32) -> u8 {
    (value * 255.0).round().clamp(0.0, 255.0) as u8
}

/// The first picture, decoded on this thread.
fn picture(bytes: Vec<u8>, most: u32) -> Option<Picture> {
    let mut settings = Settings::new();
    settings.set_n_threads(1);
    settings.set_max_frame_delay(1);
    settings.set_all_layers(false);
    settings.set_frame_size_limit(most);
    if bytes.is_empty() {
        return None;
    }
    let mut decoder = Decoder::with_settings(&settings).ok()?;
    let mut sent = decoder.send_data(bytes, None, None, None);
    loop {
        match decoder.get_picture() {
            Ok(picture) => return Some(picture),
            Err(error) if error.is_again() => {}
            Err(_) => return None,
        }
        // All of it was taken in, and there is no picture in it.
        match sent {
            Err(error) if error.is_again() => sent = decoder.send_pending_data(),
            _ => return None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Pixels, encode};

    /// The picture in a file that was written here: the content of its last box.
    fn av1(file: &[u8]) -> Vec<u8> {
        let at = file.windows(4).position(|name| name == b"mdat").unwrap();
        file[at + 4..].to_vec()
    }

    #[test]
    fn what_is_encoded_is_decoded() {
        // Two colours, of an odd width and height.
        let (width, height) = (65_u32, 33_u32);
        let rgb: Vec<u8> =
            (0..width * height).flat_map(|n| if n % width < 32 { [200, 40, 40] } else { [30, 90, 200] }).collect();
        let file = encode(Pixels { rgb: &rgb, width, height }, 90, &[]).unwrap();
        let decoded = Decoded::of(av1(&file), width * height, None).unwrap();
        assert_eq!((decoded.width(), decoded.height()), (width, height));
        assert_eq!(decoded.coding, Coding { matrix: 5, full_range: true });
        let mut out = vec![0; (width * height * 4) as usize];
        decoded.rgb_into(&mut out, 4).unwrap();
        let pixel = |x: usize, y: usize| &out[(y * width as usize + x) * 4..][..3];
        for (x, y, expected) in [(3, 3, [200, 40, 40]), (60, 30, [30, 90, 200]), (64, 32, [30, 90, 200])] {
            for (value, wanted) in pixel(x, y).iter().zip(expected) {
                assert!(value.abs_diff(wanted) < 8, "{x}, {y}: {:?}", pixel(x, y));
            }
        }
        decoded.alpha_into(&mut out, 4);
        assert!(out[3].abs_diff(88) < 8, "the luma of red: {}", out[3]);
    }

    #[test]
    fn what_is_damaged_or_too_large_is_no_picture() {
        let rgb = [90; 64 * 64 * 3];
        let file = encode(Pixels { rgb: &rgb, width: 64, height: 64 }, 60, &[]).unwrap();
        let bytes = av1(&file);
        assert_eq!(Decoded::of(bytes.clone(), 64 * 64 - 1, None).err(), Some(Undecodable::Damaged));
        assert_eq!(Decoded::of(bytes[..bytes.len() / 2].to_vec(), 64 * 64, None).err(), Some(Undecodable::Damaged));
        assert_eq!(Decoded::of(Vec::new(), 64 * 64, None).err(), Some(Undecodable::Damaged));
        assert_eq!(Decoded::of(vec![0xff; 500], 64 * 64, None).err(), Some(Undecodable::Damaged));
        let strange = Coding { matrix: 14, full_range: true };
        let decoded = Decoded::of(bytes, 64 * 64, Some(strange)).unwrap();
        assert_eq!(decoded.rgb_into(&mut [0; 64 * 64 * 3], 3), Err(Undecodable::Uncommon));
    }

    #[test]
    fn samples_go_over_into_their_neighbours() {
        assert_eq!([0, 1, 2, 3, 4].map(beside), [(0, 0), (0, 1), (1, 0), (1, 2), (2, 1)]);
    }
}
