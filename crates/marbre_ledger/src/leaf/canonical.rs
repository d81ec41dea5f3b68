//! JSON in one form only (RFC 8785, JSON Canonicalization Scheme), for the values that entries hold: objects, arrays,
//! texts, whole numbers, truth values and null. Other numbers have no place in an entry.

use serde_json::Value;
use std::cmp::Ordering;

/// The largest whole number that every reader of JSON keeps exactly (RFC 8785 refers to I-JSON): 2^53 - 1.
const LARGEST: u64 = (1 << 53) - 1;

/// A number that has no sure canonical form here.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0} is not a whole number between -(2^53 - 1) and 2^53 - 1")]
pub struct NotCanonical(pub String);

/// The canonical bytes of a value.
///
/// # Errors
/// [`NotCanonical`] names a number that is not whole, or too large.
pub fn canonical(value: &Value) -> Result<Vec<u8>, NotCanonical> {
    let mut out = String::new();
    write(value, &mut out)?;
    Ok(out.into_bytes())
}

fn write(value: &Value, out: &mut String) -> Result<(), NotCanonical> {
    match value {
        Value::Null => out.push_str("null"),
        Value::Bool(truth) => out.push_str(if *truth { "true" } else { "false" }),
        Value::Number(number) => {
            let whole = number.as_i64().filter(|whole| whole.unsigned_abs() <= LARGEST);
            out.push_str(&whole.ok_or_else(|| NotCanonical(number.to_string()))?.to_string());
        }
        Value::String(text) => write_text(text, out),
        Value::Array(items) => {
            out.push('[');
            for (at, item) in items.iter().enumerate() {
                if at > 0 {
                    out.push(',');
                }
                write(item, out)?;
            }
            out.push(']');
        }
        Value::Object(members) => {
            let mut members: Vec<_> = members.iter().collect();
            members.sort_by(|(a, _), (b, _)| in_order(a, b));
            out.push('{');
            for (at, (name, member)) in members.into_iter().enumerate() {
                if at > 0 {
                    out.push(',');
                }
                write_text(name, out);
                out.push(':');
                write(member, out)?;
            }
            out.push('}');
        }
    }
    Ok(())
}

/// The order of names by their UTF-16 code units (RFC 8785, section 3.2.3); that of their bytes, where they are ASCII.
fn in_order(a: &str, b: &str) -> Ordering {
    if a.is_ascii() && b.is_ascii() { a.cmp(b) } else { a.encode_utf16().cmp(b.encode_utf16()) }
}

fn write_text(text: &str, out: &mut String) {
    out.push('"');
    let mut written = 0;
    for (at, byte) in text.bytes().enumerate() {
        if byte >= b' ' && byte != b'"' && byte != b'\\' {
            continue;
        }
        out.push_str(text.get(written..at).unwrap_or_default());
        written = at + 1;
        match byte {
            b'"' => out.push_str("\\\""),
            b'\\' => out.push_str("\\\\"),
            8 => out.push_str("\\b"),
            b'\t' => out.push_str("\\t"),
            b'\n' => out.push_str("\\n"),
            12 => out.push_str("\\f"),
            b'\r' => out.push_str("\\r"),
            control => out.push_str(&format!("\\u{control:04x}")),
        }
    }
    out.push_str(text.get(written..).unwrap_or_default());
    out.push('"');
}

#[cfg(test)]
mod tests {
    use super::*;

    fn made(json: &str) -> String {
        String::from_utf8(canonical(&serde_json::from_str(json).unwrap()).unwrap()).unwrap()
    }

    /// RFC 8785, section 3.2.2 to 3.2.4, with whole numbers in place of the example's others.
    #[test]
    fn the_example_of_the_standard() {
        let given = r#"{
            "numbers": [333333333, 4, 2, 0],
            "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
            "literals": [null, true, false]
        }"#;
        assert_eq!(
            made(given),
            r#"{"literals":[null,true,false],"numbers":[333333333,4,2,0],"string":"€$\u000f\nA'B\"\\\\\"/"}"#
        );
    }

    /// RFC 8785, section 3.2.3: names are sorted by their UTF-16 code units.
    #[test]
    fn names_are_sorted_as_the_standard_says() {
        let given = r#"{
            "\u20ac": "Euro Sign", "\r": "Carriage Return", "\ufb33": "Hebrew Letter Dalet With Dagesh", "1": "One",
            "\ud83d\ude00": "Emoji: Grinning Face", "\u0080": "Control", "\u00f6": "Latin Small Letter O With Diaeresis"
        }"#;
        let value: Value = serde_json::from_str(&made(given)).unwrap();
        let text = made(given);
        let places: Vec<usize> = [
            "Carriage Return",
            "One",
            "Control",
            "Latin Small Letter O With Diaeresis",
            "Euro Sign",
            "Emoji: Grinning Face",
            "Hebrew Letter Dalet With Dagesh",
        ]
        .iter()
        .map(|name| text.find(name).unwrap())
        .collect();
        assert!(places.is_sorted(), "{text}");
        assert_eq!(value.as_object().unwrap().len(), 7);
    }

    #[test]
    fn controls_and_numbers_have_one_form() {
        assert_eq!(made(r#""\b\f\n\r\t\u0000\u001f\u007f\u2028""#), "\"\\b\\f\\n\\r\\t\\u0000\\u001f\u{7f}\u{2028}\"");
        assert_eq!(made("[-0, 9007199254740991, -9007199254740991]".replace("-0", "0").as_str()).len(), 38);
        for bad in ["1.5", "1e30", "-0", "9007199254740992", "-9007199254740992", "18446744073709551615", "1.0"] {
            let value: Value = serde_json::from_str(bad).unwrap();
            assert!(canonical(&value).is_err(), "{bad}");
        }
        assert_eq!(made("[ ]"), "[]");
        assert_eq!(made("{ }"), "{}");
    }
}
