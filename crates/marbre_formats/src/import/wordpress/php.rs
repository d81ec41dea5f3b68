//! Values that PHP serialised, as plain data. No class is ever made of them, and nothing is believed that they say of
//! their own size.

/// The deepest nesting read.
const DEEPEST: usize = 32;
/// The most values read.
const MOST: usize = 20_000;

/// A value.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// `N;`
    Null,
    /// `b:1;`
    Bool(bool),
    /// `i:5;`
    Int(i64),
    /// `d:0.5;`
    Float(f64),
    /// `s:4:"text";`
    Text(String),
    /// `a:1:{…}`: keys and values in order.
    Array(Vec<(Key, Value)>),
    /// `O:8:"stdClass":1:{…}`: the class's name and the properties, as data only.
    Object(String, Vec<(Key, Value)>),
}

/// A key of an array.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Key {
    /// A number.
    Int(i64),
    /// A text.
    Text(String),
}

/// The text is no serialised value, or one too large or deep to be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a PHP value that can be read")]
pub struct Unreadable;

impl Value {
    /// The value of this key of an array or object.
    pub fn get(&self, key: &str) -> Option<&Self> {
        self.entries().iter().find(|(name, _)| matches!(name, Key::Text(text) if text == key)).map(|(_, value)| value)
    }

    /// The entries of an array or object; none of anything else.
    pub fn entries(&self) -> &[(Key, Self)] {
        match self {
            Self::Array(entries) | Self::Object(_, entries) => entries,
            _ => &[],
        }
    }

    /// The text, if it is one.
    pub fn as_text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The number, if it is one or a text of digits.
    pub fn as_int(&self) -> Option<i64> {
        match self {
            Self::Int(number) => Some(*number),
            Self::Text(text) => text.trim().parse().ok(),
            _ => None,
        }
    }
}

/// Reads a serialised value. Lengths of texts that are wrong (after a change of line ends or encoding) are put right
/// where the end can still be found.
///
/// # Errors
/// [`Unreadable`], also when something stands after the value.
pub fn parse(text: &str) -> Result<Value, Unreadable> {
    let mut parser = Parser { rest: text.trim(), left: MOST };
    let value = parser.value(0)?;
    if parser.rest.is_empty() { Ok(value) } else { Err(Unreadable) }
}

struct Parser<'a> {
    rest: &'a str,
    /// How many values may still come.
    left: usize,
}

impl<'a> Parser<'a> {
    fn value(&mut self, depth: usize) -> Result<Value, Unreadable> {
        self.left = self.left.checked_sub(1).ok_or(Unreadable)?;
        if depth > DEEPEST {
            return Err(Unreadable);
        }
        let kind = self.rest.get(..2).ok_or(Unreadable)?;
        self.rest = &self.rest[2..];
        match kind {
            "N;" => Ok(Value::Null),
            "b:" => Ok(Value::Bool(self.until(';')? == "1")),
            "i:" => self.until(';')?.parse().map(Value::Int).map_err(|_| Unreadable),
            "d:" => self.until(';')?.parse().map(Value::Float).map_err(|_| Unreadable),
            "s:" => self.text().map(Value::Text),
            "a:" => self.entries(depth).map(Value::Array),
            "O:" => {
                let _length = self.until(':')?;
                self.take("\"")?;
                let class = self.until('"')?.to_owned();
                self.take(":")?;
                Ok(Value::Object(class, self.entries(depth)?))
            }
            // References (R, r), custom classes (C) and enumerations (E) have no place in data.
            _ => Err(Unreadable),
        }
    }

    /// The entries of an array: its length, which is not believed, then keys and values up to the brace.
    fn entries(&mut self, depth: usize) -> Result<Vec<(Key, Value)>, Unreadable> {
        let _length = self.until(':')?;
        self.take("{")?;
        let mut entries = Vec::new();
        while self.take("}").is_err() {
            let key = match self.value(depth + 1)? {
                Value::Int(number) => Key::Int(number),
                Value::Text(text) => Key::Text(text),
                _ => return Err(Unreadable),
            };
            entries.push((key, self.value(depth + 1)?));
        }
        Ok(entries)
    }

    fn text(&mut self) -> Result<String, Unreadable> {
        let length: usize = self.until(':')?.parse().map_err(|_| Unreadable)?;
        self.take("\"")?;
        let exact = self.rest.get(..length).filter(|_| self.rest[length..].starts_with("\";"));
        let text = match exact {
            Some(text) => text,
            None => self
                .rest
                .match_indices("\";")
                .map(|(at, _)| &self.rest[..at])
                .find(|text| {
                    let after = &self.rest[text.len() + 2..];
                    after.is_empty() || after.starts_with(['N', 'b', 'i', 'd', 's', 'a', 'O', '}'])
                })
                .ok_or(Unreadable)?,
        };
        self.rest = &self.rest[text.len() + 2..];
        Ok(text.to_owned())
    }

    fn until(&mut self, end: char) -> Result<&'a str, Unreadable> {
        let (before, after) = self.rest.split_once(end).ok_or(Unreadable)?;
        self.rest = after;
        Ok(before)
    }

    fn take(&mut self, expected: &str) -> Result<(), Unreadable> {
        self.rest = self.rest.strip_prefix(expected).ok_or(Unreadable)?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_polylang_group() {
        let group = parse(r#"a:3:{s:2:"fr";i:9;s:2:"ar";i:11;s:4:"sync";a:1:{s:2:"en";s:2:"fr";}}"#).unwrap();
        assert_eq!(group.get("ar").and_then(Value::as_int), Some(11));
        assert_eq!(group.entries().len(), 3);
    }

    #[test]
    fn texts_are_measured_in_bytes_and_may_hold_anything() {
        let value = parse(r#"a:1:{s:4:"clé";s:6:"é"';";}"#).unwrap();
        assert_eq!(value.get("clé").and_then(Value::as_text), Some("é\"';"));
    }

    #[test]
    fn a_wrong_length_is_put_right() {
        assert_eq!(parse("s:9:\"two\nlines\";"), Ok(Value::Text("two\nlines".to_owned())));
        let value = parse("a:2:{s:1:\"a\";s:11:\"two\nlines\";s:1:\"b\";i:1;}").unwrap();
        assert_eq!(value.get("b").and_then(Value::as_int), Some(1));
    }

    #[test]
    fn hostile_values_are_data_or_refused() {
        assert_eq!(
            parse(r#"O:8:"Exploit_":1:{s:1:"a";s:2:"ls";}"#),
            Ok(Value::Object("Exploit_".into(), vec![(Key::Text("a".into()), Value::Text("ls".into()))]))
        );
        assert_eq!(parse(r#"a:999999999:{i:0;s:10:"x""#), Err(Unreadable));
        let deep = "a:1:{i:0;".repeat(10_000);
        assert_eq!(parse(&deep), Err(Unreadable));
        for odd in ["", "x", "s:", "s:99999999999999999999:\"a\";", "i:1", "i:1;i:2;", "a:1:{a:0:{}i:1;}", "é"] {
            assert_eq!(parse(odd), Err(Unreadable), "{odd}");
        }
    }
}
