//! Numbers and bytes as C2SP writes them: decimals and base64 have one form each, and no other is read.

use base64::{
    Engine, alphabet,
    engine::{GeneralPurpose, GeneralPurposeConfig, general_purpose::STANDARD},
};

/// As others read it who do not look at the last bits.
const LENIENT: GeneralPurpose =
    GeneralPurpose::new(&alphabet::STANDARD, GeneralPurposeConfig::new().with_decode_allow_trailing_bits(true));

/// A decimal of ASCII digits without sign, space or leading zero.
pub fn decimal(text: &str) -> Option<u64> {
    let sound =
        !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit()) && (text == "0" || !text.starts_with('0'));
    sound.then(|| text.parse().ok())?
}

/// Bytes in base64 (RFC 4648, section 4), padded.
pub fn to_base64(bytes: &[u8]) -> String {
    STANDARD.encode(bytes)
}

/// The bytes of canonical base64: padded, nothing over, no other letters.
pub fn from_base64(text: &str) -> Option<Vec<u8>> {
    STANDARD.decode(text).ok().filter(|bytes| STANDARD.encode(bytes) == text)
}

/// The bytes of padded base64 whose last letter may hold bits that say nothing.
pub fn from_lenient_base64(text: &str) -> Option<Vec<u8>> {
    LENIENT.decode(text).ok()
}

/// Bytes in lower-case hexadecimal.
pub fn to_hex(bytes: &[u8]) -> String {
    const DIGITS: [char; 16] = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'];
    bytes.iter().flat_map(|byte| [DIGITS[usize::from(byte >> 4)], DIGITS[usize::from(byte & 15)]]).collect()
}

/// `N` bytes of lower-case hexadecimal.
pub fn from_hex<const N: usize>(text: &str) -> Option<[u8; N]> {
    let digit = |byte: u8| match byte {
        b'0'..=b'9' => Some(byte - b'0'),
        b'a'..=b'f' => Some(byte - b'a' + 10),
        _ => None,
    };
    let text = text.as_bytes();
    if text.len() != N * 2 {
        return None;
    }
    let mut bytes = [0; N];
    for (byte, pair) in bytes.iter_mut().zip(text.chunks_exact(2)) {
        *byte = digit(pair[0])? << 4 | digit(pair[1])?;
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_has_one_form() {
        assert_eq!(decimal("0"), Some(0));
        assert_eq!(decimal("18446744073709551615"), Some(u64::MAX));
        for bad in ["", "00", "01", "+1", "-1", " 1", "1 ", "0x1", "٥", "18446744073709551616", "1\n"] {
            assert_eq!(decimal(bad), None, "{bad:?}");
        }
    }

    #[test]
    fn base64_has_one_form() {
        assert_eq!(from_base64("AAE="), Some(vec![0, 1]));
        for bad in ["AAE", "AAF=", "AAE=\n", "AA E=", "AAE==", "_-8="] {
            assert_eq!(from_base64(bad), None, "{bad:?}");
        }
        assert_eq!(from_lenient_base64("AAF="), Some(vec![0, 1]));
        for bad in ["AAE", "AAE=\n", "AA E=", "AAE==", "_-8="] {
            assert_eq!(from_lenient_base64(bad), None, "{bad:?}");
        }
    }

    #[test]
    fn hexadecimal_has_one_form() {
        assert_eq!(from_hex::<2>("0aff"), Some([10, 255]));
        assert_eq!(to_hex(&[10, 255]), "0aff");
        for bad in ["0aFF", "0af", "0aff0", "0ag0", "é0a"] {
            assert_eq!(from_hex::<2>(bad), None, "{bad:?}");
        }
    }
}
