//! The desk beside the site: proofs of what is not public yet are made by the site that will show it.

use futures_util::future::BoxFuture;
use marbre_desk::{Desk, DeskOptions, Proof, ProofPage, Proofs};
use marbre_newsroom::Newsroom;
use marbre_site::{
    Page, Site,
    cache::{HeadPolicy, weight},
    pages,
};
use std::sync::Arc;

/// The desk of this newsroom.
///
/// # Errors
/// What is wrong with the built-in templates: a fault of the program.
pub fn open(site: &Site, newsroom: Newsroom, options: DeskOptions) -> Result<Desk, String> {
    let press = Press { site: site.clone(), newsroom: newsroom.clone() };
    Desk::new(newsroom, site.words.clone(), Arc::new(press), options)
}

/// Makes proofs with the site's own pages and theme.
struct Press {
    site: Site,
    newsroom: Newsroom,
}

impl Press {
    async fn page(&self, proof: Proof) -> Result<Page, String> {
        match proof {
            Proof::Article { id, content } => {
                let found = self.newsroom.store().reader().article(id).await.map_err(|cause| cause.to_string())?;
                let article = found.ok_or("there is no such article")?;
                let now = self.newsroom.now();
                pages::proof(&self.site, article, *content, now).await.map_err(|cause| cause.to_string())
            }
            Proof::Front { lang, layout } => {
                let layout = serde_json::from_value(layout).map_err(|cause| cause.to_string())?;
                let page = pages::front_proof(&self.site, &lang, layout).await.map_err(|cause| cause.to_string())?;
                page.ok_or_else(|| format!("there is no edition in {lang}"))
            }
        }
    }
}

impl Proofs for Press {
    fn proof(&self, proof: Proof) -> BoxFuture<'_, Result<ProofPage, String>> {
        Box::pin(async move {
            let page = self.page(proof).await?;
            let style = page.style.clone();
            let policy = HeadPolicy::of_origin(&self.site.options.origin);
            let weighed = page.clone();
            // Brotli 11 takes some ten milliseconds of a core.
            let bytes = tokio::task::spawn_blocking(move || weight(&weighed, policy))
                .await
                .map_err(|cause| cause.to_string())?;
            let html = String::from_utf8(page.body).map_err(|cause| cause.to_string())?;
            Ok(ProofPage { html, style, bytes })
        })
    }
}
