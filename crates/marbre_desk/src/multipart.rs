//! Forms with files (`multipart/form-data`, RFC 7578). The body is here already, and no larger than its route allows.

use crate::DeskError;

/// The most bytes of what is said of one field.
const HEAD: usize = 4096;
/// The most fields.
const PARTS: usize = 100;

/// One field, as sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part<'a> {
    /// The field's name.
    pub name: String,
    /// The name of the file, if it is one. Never trusted as more than words.
    pub filename: Option<String>,
    /// What was sent.
    pub bytes: &'a [u8],
}

/// The fields of a body; nothing when the type is another.
///
/// # Errors
/// [`DeskError::BadRequest`]
pub fn read<'a>(content_type: &str, body: &'a [u8]) -> Result<Option<Vec<Part<'a>>>, DeskError> {
    let Some(parameters) = content_type.strip_prefix("multipart/form-data") else { return Ok(None) };
    let bad = || DeskError::BadRequest("a form with files is cut short or has no boundary".into());
    let boundary = parameters.split(';').find_map(|one| one.trim().strip_prefix("boundary=")).ok_or_else(bad)?;
    let boundary = boundary.trim_matches('"');
    if boundary.is_empty() || boundary.len() > 70 {
        return Err(bad());
    }
    let (first, between) = (format!("--{boundary}"), format!("\r\n--{boundary}"));
    let start = find(body, first.as_bytes()).ok_or_else(bad)?;
    let mut rest = &body[start + first.len()..];
    let mut parts = Vec::new();
    while !rest.starts_with(b"--") {
        let head = rest.strip_prefix(b"\r\n").ok_or_else(bad)?;
        let end = find(&head[..head.len().min(HEAD)], b"\r\n\r\n").ok_or_else(bad)?;
        let (head, content) = (String::from_utf8_lossy(&head[..end]).into_owned(), &head[end + 4..]);
        let length = find(content, between.as_bytes()).ok_or_else(bad)?;
        let name = parameter(&head, "name").ok_or_else(bad)?;
        parts.push(Part { name, filename: parameter(&head, "filename"), bytes: &content[..length] });
        if parts.len() > PARTS {
            return Err(bad());
        }
        rest = &content[length + between.len()..];
    }
    Ok(Some(parts))
}

/// A parameter of the line `Content-Disposition`.
fn parameter(head: &str, key: &str) -> Option<String> {
    let is_disposition = |line: &&str| line.to_ascii_lowercase().starts_with("content-disposition:");
    let line = head.split("\r\n").find(is_disposition)?;
    let (_, rest) = line.split_once(&format!("; {key}=\""))?;
    let (value, _) = rest.split_once('"')?;
    Some(value.replace("%22", "\"").replace("%0D", "").replace("%0A", " "))
}

fn find(hay: &[u8], needle: &[u8]) -> Option<usize> {
    let first = *needle.first()?;
    let mut from = 0;
    loop {
        let next = from + hay.get(from..)?.iter().position(|byte| *byte == first)?;
        if hay.get(next..)?.starts_with(needle) {
            return Some(next);
        }
        from = next + 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TYPE: &str = "multipart/form-data; boundary=----x7";

    fn body(parts: &str) -> Vec<u8> {
        parts.replace('\n', "\r\n").into_bytes()
    }

    #[test]
    fn fields_and_files_are_told_apart() {
        let sent = body(
            "------x7\nContent-Disposition: form-data; name=\"csrf\"\n\nabc\n------x7\n\
             content-disposition: form-data; name=\"logo\"; filename=\"le %22phare%22.png\"\nContent-Type: image/png\n\n\
             \u{1}--x7\n\n\n------x7--\n",
        );
        let parts = read(TYPE, &sent).unwrap().unwrap();
        assert_eq!((parts[0].name.as_str(), &parts[0].filename, parts[0].bytes), ("csrf", &None, b"abc".as_slice()));
        assert_eq!(parts[1].filename.as_deref(), Some("le \"phare\".png"));
        assert_eq!(parts[1].bytes, b"\x01--x7\r\n\r\n");
        assert_eq!(parts.len(), 2);
    }

    #[test]
    fn what_is_cut_short_is_refused() {
        for sent in [
            "",
            "------x7",
            "------x7\n",
            "------x7\nContent-Disposition: form-data; name=\"a\"\n\nabc",
            "------x7\nContent-Type: x\n\nabc\n------x7--",
            "------x7\nContent-Disposition: form-data; name=\"a\n\nabc\n------x7--",
        ] {
            assert!(matches!(read(TYPE, &body(sent)), Err(DeskError::BadRequest(_))), "{sent}");
        }
        assert!(read("multipart/form-data", b"x").is_err());
        assert_eq!(read("application/x-www-form-urlencoded", b"x=1").unwrap(), None);
    }
}
