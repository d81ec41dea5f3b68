//! Free addresses: the wished slug, or the wished slug with a number.

use marbre_article::{ArticleId, address::ArticleAddress};
use marbre_store::{Reader, StoreError};
use std::collections::{HashMap, HashSet};

/// The slug, or where there is none the end of the identity, which is as good as random.
pub(crate) fn or_identity(slug: String, id: ArticleId) -> String {
    if slug.is_empty() {
        let digits = id.0.simple().to_string();
        digits[digits.len() - 12..].to_owned()
    } else {
        slug
    }
}

/// The address, if it is free or `id` has it already; else with the first free number behind the slug.
///
/// # Errors
/// What the engine said.
pub(crate) async fn free(reader: &Reader, wished: ArticleAddress, id: ArticleId) -> Result<ArticleAddress, StoreError> {
    Ok(free_many(reader, &[(wished.clone(), id)]).await?.pop().unwrap_or(wished))
}

/// As [`free`], for many at once: the first who wishes an address gets it.
///
/// # Errors
/// What the engine said.
pub(crate) async fn free_many(
    reader: &Reader,
    wishes: &[(ArticleAddress, ArticleId)],
) -> Result<Vec<ArticleAddress>, StoreError> {
    let mut given: Vec<Option<ArticleAddress>> = vec![None; wishes.len()];
    let mut used: HashSet<ArticleAddress> = HashSet::new();
    let mut number = 1_u32;
    while given.iter().any(Option::is_none) {
        let open: Vec<usize> = (0..wishes.len()).filter(|at| given[*at].is_none()).collect();
        let candidates: Vec<ArticleAddress> = open.iter().map(|at| numbered(&wishes[*at].0, number)).collect();
        let taken: HashMap<ArticleAddress, ArticleId> =
            reader.addresses_taken(&candidates).await?.into_iter().collect();
        for (at, candidate) in open.into_iter().zip(candidates) {
            let free = taken.get(&candidate).is_none_or(|holder| *holder == wishes[at].1);
            if free && used.insert(candidate.clone()) {
                given[at] = Some(candidate);
            }
        }
        number += 1;
    }
    Ok(given.into_iter().flatten().collect())
}

fn numbered(wished: &ArticleAddress, number: u32) -> ArticleAddress {
    let slug = if number == 1 { wished.slug.clone() } else { format!("{}-{number}", wished.slug) };
    ArticleAddress { slug, ..wished.clone() }
}
