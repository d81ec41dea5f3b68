//! robots.txt: <https://www.rfc-editor.org/rfc/rfc9309>.

use crate::uri::ascii;

/// The media type to serve it with.
pub const MEDIA_TYPE: &str = "text/plain; charset=utf-8";

/// Crawlers that gather texts to train language models, and no others: search engines are not among them.
pub const TRAINING_CRAWLERS: &[&str] = &[
    "AI2Bot",
    "Amazonbot",
    "Applebot-Extended",
    "Bytespider",
    "CCBot",
    "ClaudeBot",
    "cohere-training-data-crawler",
    "Diffbot",
    "Google-Extended",
    "GPTBot",
    "Meta-ExternalAgent",
    "PanguBot",
];

/// What crawlers are asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Robots {
    /// Beginnings of paths that are not worth a visit: `/desk/`.
    pub keep_out: Vec<String>,
    /// False when texts may not be gathered to train language models. Must agree with trust.txt.
    pub training_allowed: bool,
    /// The addresses of the sitemaps or their index, absolute.
    pub sitemaps: Vec<String>,
}

/// The file.
pub fn write(robots: &Robots) -> String {
    let mut out = String::from("User-agent: *\n");
    for path in &robots.keep_out {
        line(&mut out, "Disallow", path);
    }
    if robots.keep_out.is_empty() {
        out.push_str("Disallow:\n");
    }
    if !robots.training_allowed {
        out.push('\n');
        for crawler in TRAINING_CRAWLERS {
            line(&mut out, "User-agent", crawler);
        }
        out.push_str("Disallow: /\n");
    }
    if !robots.sitemaps.is_empty() {
        out.push('\n');
    }
    for sitemap in &robots.sitemaps {
        line(&mut out, "Sitemap", &ascii(sitemap));
    }
    out
}

/// One line, whatever the value holds.
fn line(out: &mut String, name: &str, value: &str) {
    out.push_str(name);
    out.push_str(": ");
    out.extend(value.chars().filter(|c| !c.is_control()));
    out.push('\n');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn open_to_all() {
        let robots = Robots {
            keep_out: vec!["/desk/".into(), "/api/\nAllow: /".into()],
            training_allowed: true,
            sitemaps: vec!["https://kiosque.example/sitemap.xml".into()],
        };
        assert_eq!(
            write(&robots),
            "User-agent: *\nDisallow: /desk/\nDisallow: /api/Allow: /\n\n\
             Sitemap: https://kiosque.example/sitemap.xml\n"
        );
    }

    #[test]
    fn training_refused_to_trainers_only() {
        let robots = write(&Robots { keep_out: vec![], training_allowed: false, sitemaps: vec![] });
        assert!(robots.starts_with("User-agent: *\nDisallow:\n\nUser-agent: AI2Bot\n"));
        assert!(robots.ends_with("User-agent: PanguBot\nDisallow: /\n"));
        assert!(!robots.contains("Googlebot\n"));
    }
}
