//! Forms as browsers send them (`application/x-www-form-urlencoded`), where a field may come several times.

use crate::DeskError;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

/// Reads a form. Every value is a text, or a list of texts where the field came several times or its name ends in `[]`;
/// line ends are `\n`.
pub fn read<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, DeskError> {
    let bad = |cause: String| DeskError::BadRequest(cause);
    let pairs: Vec<(String, String)> = serde_urlencoded::from_bytes(bytes).map_err(|cause| bad(cause.to_string()))?;
    of_pairs(pairs.into_iter())
}

/// The same of fields that have been read.
pub fn of_pairs<T: DeserializeOwned>(pairs: impl Iterator<Item = (String, String)>) -> Result<T, DeskError> {
    let mut fields = Map::new();
    for (name, value) in pairs {
        let value = Value::String(value.replace("\r\n", "\n"));
        match name.strip_suffix("[]") {
            Some(list) => match fields.entry(list.to_owned()).or_insert_with(|| Value::Array(Vec::new())) {
                Value::Array(values) => values.push(value),
                other => *other = value,
            },
            None => {
                fields.insert(name, value);
            }
        }
    }
    serde_json::from_value(Value::Object(fields)).map_err(|cause| DeskError::BadRequest(cause.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde::Deserialize;

    #[derive(Debug, PartialEq, Deserialize)]
    struct Form {
        name: String,
        #[serde(default)]
        sections: Vec<String>,
    }

    #[test]
    fn fields_may_come_several_times() {
        let form: Form = read("name=Néma+K%0D%0Ax&sections[]=a&sections[]=b".as_bytes()).unwrap();
        assert_eq!(form, Form { name: "Néma K\nx".into(), sections: vec!["a".into(), "b".into()] });
        assert_eq!(read::<Form>(b"name=x").unwrap().sections, Vec::<String>::new());
        assert!(matches!(read::<Form>(b"other=x"), Err(DeskError::BadRequest(cause)) if cause.contains("name")));
    }
}
