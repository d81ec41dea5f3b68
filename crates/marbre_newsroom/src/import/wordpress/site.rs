//! The site that an archive comes from, as import records name it.

use crate::{Newsroom, NewsroomError};
use marbre_article::{event::Event, slug::slugify};
use marbre_formats::import::wordpress::Index;
use marbre_store::publication::Publication;

/// The name of the site: as it was written when its archive first came, whatever it calls itself now. An export that does
/// not name its site is named by where its texts stood, or by its title.
pub(super) fn source(index: &Index, publication: &Publication) -> String {
    let site = &index.site;
    let named = [&site.base_blog_url, &site.link, &site.base_site_url]
        .into_iter()
        .map(|url| url.trim().trim_end_matches('/'))
        .find(|url| !url.is_empty());
    let source = match (named, index.hosts().first()) {
        (Some(named), _) => named.to_owned(),
        (None, Some(host)) => format!("https://{host}"),
        (None, None) if slugify(&site.title).is_empty() => "wordpress".to_owned(),
        (None, None) => format!("wordpress:{}", slugify(&site.title)),
    };
    let before = publication.settings.former_sites.iter().find(|site| bare(site) == bare(&source));
    before.cloned().unwrap_or(source)
}

/// An address without what may change while the site stays the same: scheme, `www.`, capitals of the host.
fn bare(address: &str) -> String {
    let rest = address.split_once("//").map_or(address, |(_, rest)| rest);
    let (host, path) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
    let host = host.to_lowercase();
    format!("{}{}", host.strip_prefix("www.").unwrap_or(&host), path.trim_end_matches('/'))
}

/// Keeps the old site's address with the publication's settings.
pub(super) async fn remember(
    newsroom: &Newsroom,
    publication: &Publication,
    source: &str,
) -> Result<(), NewsroomError> {
    let mut settings = publication.settings.clone();
    if settings.former_sites.iter().any(|site| site == source) {
        return Ok(());
    }
    settings.former_sites.push(source.to_owned());
    let mut change = newsroom.store.begin().await?;
    change.save_publication(&settings).await?;
    change.record(Event::PublicationChanged);
    change.commit(newsroom.now()).await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_site_is_the_same_after_a_move_to_https_or_www() {
        for same in ["http://h.example/", "https://www.h.example", "HTTPS://WWW.H.example/", "//h.example"] {
            assert_eq!(bare(same), "h.example", "{same}");
        }
        assert_eq!(bare("https://www.h.example/Blog/"), "h.example/Blog");
        for other in ["https://h.example/blog", "https://ar.h.example", "wordpress"] {
            assert_ne!(bare(other), "h.example", "{other}");
        }
    }
}
