//! Making the compressed forms, quickly or well.

use super::Coding;

/// How much work a form is worth.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Effort {
    /// While a reader waits: Brotli 5, gzip 6, Zstandard 3.
    Quick,
    /// Once, in the background: Brotli 11, gzip 12, Zstandard 19.
    Lasting,
}

/// Beyond this many bytes Brotli 11 takes seconds; Brotli 9 serves.
const LARGE: usize = 1 << 20;
/// Below this many bytes nothing is won.
const SMALL: usize = 200;

/// The bytes in that coding; nothing when it would not be smaller, or for identity.
pub fn compress(bytes: &[u8], coding: Coding, effort: Effort) -> Option<Vec<u8>> {
    if bytes.len() < SMALL {
        return None;
    }
    let made = match coding {
        Coding::Brotli => brotli(bytes, effort),
        Coding::Zstd => zstd(bytes, effort),
        Coding::Gzip => gzip(bytes, effort),
        Coding::Identity => None,
    };
    made.filter(|made| made.len() < bytes.len())
}

fn brotli(bytes: &[u8], effort: Effort) -> Option<Vec<u8>> {
    let quality = match effort {
        Effort::Quick => 5,
        Effort::Lasting if bytes.len() <= LARGE => 11,
        Effort::Lasting => 9,
    };
    let params = brotli::enc::BrotliEncoderParams {
        quality,
        lgwin: window(bytes.len()),
        size_hint: bytes.len(),
        mode: brotli::enc::backward_references::BrotliEncoderMode::BROTLI_MODE_TEXT,
        ..brotli::enc::BrotliEncoderParams::default()
    };
    let mut out = Vec::with_capacity(bytes.len() / 3);
    brotli::BrotliCompress(&mut &bytes[..], &mut out, &params).ok()?;
    Some(out)
}

/// The logarithm of the smallest window that holds this many bytes, from 17 on: under that Brotli looks for repetitions in
/// other ways. Memory is cleared for a whole window, and for several at quality 11, however small the page is.
fn window(bytes: usize) -> i32 {
    (17..22).find(|bits| (1 << bits) - 16 >= bytes).unwrap_or(22)
}

fn zstd(bytes: &[u8], effort: Effort) -> Option<Vec<u8>> {
    let level = match effort {
        Effort::Quick => 3,
        Effort::Lasting => 19,
    };
    zstd::bulk::compress(bytes, level).ok()
}

fn gzip(bytes: &[u8], effort: Effort) -> Option<Vec<u8>> {
    let level = match effort {
        Effort::Quick => 6,
        Effort::Lasting => 12,
    };
    let mut compressor = libdeflater::Compressor::new(libdeflater::CompressionLvl::new(level).ok()?);
    let mut out = vec![0; compressor.gzip_compress_bound(bytes.len())];
    let length = compressor.gzip_compress(bytes, &mut out).ok()?;
    out.truncate(length);
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read as _;

    fn unpack(bytes: &[u8], coding: Coding) -> Vec<u8> {
        let mut out = Vec::new();
        match coding {
            Coding::Brotli => {
                brotli::Decompressor::new(bytes, 4096).read_to_end(&mut out).unwrap();
            }
            Coding::Zstd => out = zstd::decode_all(bytes).unwrap(),
            Coding::Gzip => {
                out = vec![0; 1 << 20];
                let length = libdeflater::Decompressor::new().gzip_decompress(bytes, &mut out).unwrap();
                out.truncate(length);
            }
            Coding::Identity => out.extend_from_slice(bytes),
        }
        out
    }

    #[test]
    fn every_form_gives_the_bytes_back_and_lasting_ones_are_smaller() {
        let text = "<p>La pêche au filet reprend lundi sur le lac, après trois mois d’arrêt. ".repeat(40)
            + &(0..600_u64).map(|n| format!("<li>{}", n * n * 7919 % 10007)).collect::<String>();
        for coding in [Coding::Brotli, Coding::Zstd, Coding::Gzip] {
            let quick = compress(text.as_bytes(), coding, Effort::Quick).unwrap();
            let lasting = compress(text.as_bytes(), coding, Effort::Lasting).unwrap();
            assert_eq!(unpack(&quick, coding), text.as_bytes());
            assert_eq!(unpack(&lasting, coding), text.as_bytes());
            assert!(lasting.len() <= quick.len(), "{coding:?}: {} > {}", lasting.len(), quick.len());
        }
    }

    #[test]
    fn windows_are_as_large_as_the_page() {
        let sizes = [0, (1 << 17) - 16, (1 << 17) - 15, (1 << 20) - 16, 1 << 21, usize::MAX];
        assert_eq!(sizes.map(window), [17, 17, 18, 20, 22, 22]);
    }

    #[test]
    fn what_does_not_shrink_stays_as_it_is() {
        assert_eq!(compress(b"short", Coding::Brotli, Effort::Quick), None);
        let mut state = 1_u64;
        let noise: Vec<u8> = (0..2000)
            .map(|_| {
                state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
                (state >> 56) as u8
            })
            .collect();
        assert_eq!(compress(&noise, Coding::Gzip, Effort::Quick), None);
        assert_eq!(compress(&[b'a'; 500], Coding::Identity, Effort::Quick), None);
    }
}
