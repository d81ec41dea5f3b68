//! Colours: into sRGB, onto paper, and the one that covers most.

use image::{DynamicImage, RgbImage};
use moxcms::{ColorProfile, DataColorSpace, Layout, TransformOptions};

/// What transparent images are laid on: the paper of the default theme.
const PAPER: [u8; 3] = [0xff, 0xfd, 0xf8];

/// The longest colour profile that is read, in bytes.
const LONGEST_PROFILE: usize = 4_000_000;

/// The picture in sRGB and opaque. A profile that cannot be read, or is not meant for these colours, is passed over.
pub fn to_srgb(picture: DynamicImage, profile: Option<&[u8]>) -> RgbImage {
    let profile = profile.filter(|profile| profile.len() <= LONGEST_PROFILE);
    let profile = profile.and_then(|profile| ColorProfile::new_from_slice(profile).ok());
    let opaque = !picture.color().has_alpha();
    if opaque {
        let mut pixels = match profile.as_ref().map(|profile| profile.color_space) {
            Some(DataColorSpace::Gray) => {
                return profile
                    .and_then(|profile| gray_to_srgb(&picture, &profile))
                    .unwrap_or_else(|| picture.into_rgb8());
            }
            _ => picture.into_rgb8(),
        };
        convert(&mut pixels, profile.as_ref(), Layout::Rgb);
        return pixels;
    }
    let mut pixels = picture.into_rgba8();
    convert(&mut pixels, profile.as_ref(), Layout::Rgba);
    on_paper(&pixels)
}

/// Converts colours in place, pixel for pixel.
fn convert(pixels: &mut [u8], profile: Option<&ColorProfile>, layout: Layout) {
    let Some(profile) = profile.filter(|profile| profile.color_space == DataColorSpace::Rgb) else { return };
    let srgb = ColorProfile::new_srgb();
    if let Ok(transform) = profile.create_transform_8bit(layout, &srgb, layout, TransformOptions::default()) {
        let source = pixels.to_vec();
        if transform.transform(&source, pixels).is_err() {
            pixels.copy_from_slice(&source);
        }
    }
}

/// A grey picture whose profile says how dark its greys are.
fn gray_to_srgb(picture: &DynamicImage, profile: &ColorProfile) -> Option<RgbImage> {
    if picture.color().has_color() {
        return None;
    }
    let gray = picture.to_luma8();
    let mut pixels = RgbImage::new(gray.width(), gray.height());
    let options = TransformOptions::default();
    let transform =
        profile.create_transform_8bit(Layout::Gray, &ColorProfile::new_srgb(), Layout::Rgb, options).ok()?;
    transform.transform(&gray, &mut pixels).ok()?;
    Some(pixels)
}

fn on_paper(pixels: &image::RgbaImage) -> RgbImage {
    let mut opaque = RgbImage::new(pixels.width(), pixels.height());
    for (from, to) in pixels.pixels().zip(opaque.pixels_mut()) {
        let alpha = u32::from(from.0[3]);
        for ((to, from), paper) in to.0.iter_mut().zip(from.0).zip(PAPER) {
            let mixed = u32::from(from) * alpha + u32::from(paper) * (255 - alpha) + 127;
            *to = u8::try_from(mixed / 255).unwrap_or(u8::MAX);
        }
    }
    opaque
}

/// The colour that covers most of the picture: the mean of the fullest of 64 boxes, as `#rrggbb`.
pub fn dominant(pixels: &RgbImage) -> String {
    let mut boxes = [[0_u64; 4]; 64];
    let step = (pixels.len() / 3 / 10_000).max(1);
    for pixel in pixels.pixels().step_by(step) {
        let [red, green, blue] = pixel.0;
        let place = &mut boxes[usize::from(red >> 6) << 4 | usize::from(green >> 6) << 2 | usize::from(blue >> 6)];
        for (sum, value) in place.iter_mut().zip([red, green, blue, 1]) {
            *sum += u64::from(value);
        }
    }
    let fullest = boxes.into_iter().max_by_key(|place| place[3]).unwrap_or_default();
    let mean = |channel: usize| fullest[channel] / fullest[3].max(1);
    format!("#{:02x}{:02x}{:02x}", mean(0), mean(1), mean(2))
}

#[cfg(test)]
mod tests {
    use super::*;
    use image::{Rgb, Rgba, RgbaImage};

    #[test]
    fn most_of_a_picture() {
        let mut picture = RgbImage::from_pixel(30, 30, Rgb([20, 90, 200]));
        picture.put_pixel(0, 0, Rgb([255, 0, 0]));
        assert_eq!(dominant(&picture), "#145ac8");
    }

    #[test]
    fn transparency_is_laid_on_paper() {
        let clear = RgbaImage::from_pixel(2, 2, Rgba([0, 0, 0, 0]));
        assert_eq!(to_srgb(clear.into(), None).get_pixel(0, 0).0, PAPER);
        let half = RgbaImage::from_pixel(2, 2, Rgba([0, 0, 0, 128]));
        assert_eq!(to_srgb(half.into(), None).get_pixel(0, 0).0, [127, 126, 124]);
    }

    #[test]
    fn other_colour_spaces_become_srgb() {
        let profile = ColorProfile::new_display_p3().encode().unwrap();
        let red = RgbImage::from_pixel(2, 2, Rgb([200, 30, 30]));
        let [red, green, _] = to_srgb(red.into(), Some(&profile)).get_pixel(0, 0).0;
        assert!(red > 210 && green < 30, "{red} {green}");
        let profile = ColorProfile::new_gray_with_gamma(1.0).encode().unwrap();
        let gray = image::GrayImage::from_pixel(2, 2, image::Luma([55]));
        let [red, green, blue] = to_srgb(gray.into(), Some(&profile)).get_pixel(0, 0).0;
        assert!(red > 110 && red == green && green == blue, "{red} {green} {blue}");
    }

    #[test]
    fn a_profile_for_other_colours_changes_nothing() {
        let gray_profile = ColorProfile::new_gray_with_gamma(1.0).encode().unwrap();
        let red = RgbImage::from_pixel(2, 2, Rgb([200, 30, 30]));
        assert_eq!(to_srgb(red.clone().into(), Some(&gray_profile)), red);
        assert_eq!(to_srgb(red.clone().into(), Some(b"not a profile")), red);
    }
}
