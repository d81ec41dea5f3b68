//! Content codings: which ones a client takes (`Accept-Encoding`, RFC 9110 §12.5.3), and which one it is given.

/// A form in which bytes travel.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Coding {
    /// Brotli (RFC 7932).
    Brotli,
    /// Zstandard (RFC 8878).
    Zstd,
    /// Gzip (RFC 1952).
    Gzip,
    /// As they are.
    Identity,
}

impl Coding {
    /// The smallest first: the order of choice among those that a client likes equally.
    pub const ALL: [Self; 4] = [Self::Brotli, Self::Zstd, Self::Gzip, Self::Identity];

    /// The value of `Content-Encoding`; nothing for identity, which is not named.
    pub const fn name(self) -> Option<&'static str> {
        match self {
            Self::Brotli => Some("br"),
            Self::Zstd => Some("zstd"),
            Self::Gzip => Some("gzip"),
            Self::Identity => None,
        }
    }

    fn index(self) -> usize {
        self as usize
    }

    fn named(name: &str) -> Option<Self> {
        [("br", Self::Brotli), ("zstd", Self::Zstd), ("gzip", Self::Gzip), ("x-gzip", Self::Gzip)]
            .into_iter()
            .chain([("identity", Self::Identity)])
            .find_map(|(known, coding)| known.eq_ignore_ascii_case(name).then_some(coding))
    }
}

/// The coding that suits this `Accept-Encoding` best. Without the header, identity. Nothing when the client refuses
/// whatever we could send.
pub fn best(accept_encoding: Option<&str>) -> Option<Coding> {
    let Some(header) = accept_encoding else { return Some(Coding::Identity) };
    let mut weights: [Option<u16>; 4] = [None; 4];
    let mut rest = None;
    for (name, weight) in weighted(header) {
        if name == "*" {
            rest = Some(weight);
        } else if let Some(coding) = Coding::named(name) {
            weights[coding.index()] = Some(weight);
        }
    }
    let weight = |coding: Coding| {
        // Identity is taken unless refused, but only when nothing named serves.
        let unnamed = if coding == Coding::Identity { rest.filter(|weight| *weight == 0).or(Some(1)) } else { rest };
        weights[coding.index()].or(unnamed).unwrap_or(0)
    };
    // `max_by_key` takes the last of equals: hence from the largest form to the smallest.
    Coding::ALL.into_iter().rev().filter(|coding| weight(*coding) > 0).max_by_key(|coding| weight(*coding))
}

/// The members of a weighted list with their quality in thousandths: `a, b;q=0.5` is (a, 1000), (b, 500). A quality that
/// cannot be read counts as 0.
pub fn weighted(header: &str) -> impl Iterator<Item = (&str, u16)> {
    header.split(',').filter_map(|member| {
        let mut parts = member.split(';');
        let name = parts.next()?.trim();
        let weight = parts
            .find_map(|parameter| {
                let (key, value) = parameter.split_once('=')?;
                key.trim().eq_ignore_ascii_case("q").then(|| thousandths(value.trim()))
            })
            .unwrap_or(1000);
        (!name.is_empty()).then_some((name, weight))
    })
}

fn thousandths(quality: &str) -> u16 {
    match quality.parse::<f32>() {
        Ok(value) if (0.0..=1.0).contains(&value) => (value * 1000.0).round() as u16,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_smallest_form_that_the_client_takes() {
        let cases = [
            (None, Some(Coding::Identity)),
            (Some(""), Some(Coding::Identity)),
            (Some("gzip, deflate, br, zstd"), Some(Coding::Brotli)),
            (Some("gzip, deflate"), Some(Coding::Gzip)),
            (Some("GZip;Q=0.3"), Some(Coding::Gzip)),
            (Some("br;q=0.5, gzip;q=0.8"), Some(Coding::Gzip)),
            (Some("br;q=0, gzip"), Some(Coding::Gzip)),
            (Some("zstd, gzip"), Some(Coding::Zstd)),
            (Some("*"), Some(Coding::Brotli)),
            (Some("*;q=0.5, br;q=0"), Some(Coding::Zstd)),
            (Some("deflate"), Some(Coding::Identity)),
            (Some("identity"), Some(Coding::Identity)),
            (Some("identity;q=1, br;q=0.5"), Some(Coding::Identity)),
            (Some("identity;q=0"), None),
            (Some("*;q=0"), None),
            (Some("*;q=0, gzip"), Some(Coding::Gzip)),
            (Some("identity;q=0, gzip;q=0.1"), Some(Coding::Gzip)),
            (Some("br;q=nonsense"), Some(Coding::Identity)),
            (Some(",,;q=1,"), Some(Coding::Identity)),
        ];
        for (header, expected) in cases {
            assert_eq!(best(header), expected, "{header:?}");
        }
    }
}
