//! The library: images found by words, by what they lack, by their rights, page after page.

use super::{Asset, asset, asset_columns};
use crate::{
    Reader, StoreError,
    articles::row::folded_words,
    engine::{Row, Value, values},
};
use marbre_article::{LanguageTag, Moment, StaffId, document::Sha256Hex};
use sqlx::{AssertSqlSafe, SqlSafeStr as _};

/// Which images are wanted. Every condition that is given must hold.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct LibraryFilter {
    /// Words of the file name, alternative texts, captions, credit or copyright, in any case, with or without accents.
    pub words: String,
    /// The publication's logo: it stands on every page.
    pub logo: Option<Sha256Hex>,
    /// Standing in some article or not, or as the logo.
    pub used: Option<bool>,
    /// Standing in a version that readers see.
    pub public: bool,
    /// Without an alternative text in one of these languages, unless it needs none.
    pub without_alt: Vec<LanguageTag>,
    /// Without a credit.
    pub without_credit: bool,
    /// By the right to show them.
    pub rights: Option<Rights>,
    /// Taken out of every page, or not.
    pub pulled: Option<bool>,
    /// Filed by them.
    pub filed_by: Option<StaffId>,
    /// Filed since then.
    pub since: Option<Moment>,
}

/// By the right to show an image.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rights {
    /// It has ended by then.
    Expired(Moment),
    /// It ends between these.
    Expiring(Moment, Moment),
}

/// Where a page of the library ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LibraryPlace {
    /// When the last image was filed; when its right ends, where rights were asked for.
    pub at: Moment,
    /// Which it was.
    pub sha256: Sha256Hex,
}

impl LibraryFilter {
    /// The time by which the list is ordered, and what comes after: where rights are asked for, those that end first
    /// stand first; else those filed last.
    const fn order(&self) -> (&'static str, &'static str, &'static str) {
        match self.rights {
            Some(_) => ("expires_at", ">", "ASC"),
            None => ("created_at", "<", "DESC"),
        }
    }

    /// Where a page of this list that ends with that image ended.
    pub fn place(&self, item: &LibraryItem) -> LibraryPlace {
        let LibraryItem { asset, .. } = item;
        let ends = asset.keeping.expires_at.filter(|_| self.rights.is_some());
        LibraryPlace { at: ends.unwrap_or(asset.created_at), sha256: asset.sha256.clone() }
    }
}

/// An image in the library.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LibraryItem {
    /// The image.
    pub asset: Asset,
    /// In how many articles it stands.
    pub uses: u32,
    /// In how many that readers see.
    pub public_uses: u32,
}

/// The most images given at once.
const LIMIT: u32 = 200;

const ITEMS: &str = concat!(
    "SELECT ",
    asset_columns!(),
    ", (SELECT COUNT(*) FROM asset_use u WHERE u.asset = a.sha256), \
     (SELECT COUNT(*) FROM asset_use u JOIN article p ON p.id = u.article \
      WHERE u.asset = a.sha256 AND u.public > 0 AND p.state = 'published') FROM asset a"
);

const STANDS: &str = "EXISTS (SELECT 1 FROM asset_use u WHERE u.asset = a.sha256)";

const IS_SEEN: &str = "EXISTS (SELECT 1 FROM asset_use u JOIN article p ON p.id = u.article \
     WHERE u.asset = a.sha256 AND u.public > 0 AND p.state = 'published')";

/// Images that readers see although the right to show them has ended.
const OVERDUE: &str = concat!(
    "SELECT ",
    asset_columns!(),
    " FROM asset a WHERE a.expires_at <= $1 AND a.pulled_at IS NULL AND EXISTS (SELECT 1 FROM asset_use u \
     JOIN article p ON p.id = u.article WHERE u.asset = a.sha256 AND u.public > 0 AND p.state = 'published') \
     ORDER BY a.expires_at, a.sha256 LIMIT $2"
);

/// Conditions and their values, in step.
#[derive(Default)]
struct Where<'a> {
    conditions: Vec<String>,
    values: Vec<Value<'a>>,
}

impl<'a> Where<'a> {
    fn place(&mut self, value: impl Into<Value<'a>>) -> String {
        self.values.push(value.into());
        format!("${}", self.values.len())
    }

    /// Adds a condition; `?` in it becomes the placeholder of the value.
    fn and(&mut self, condition: &str, value: impl Into<Value<'a>>) {
        let place = self.place(value);
        self.conditions.push(condition.replace('?', &place));
    }

    fn either(&mut self, yes: Option<bool>, condition: &str) {
        if let Some(yes) = yes {
            self.conditions.push(if yes { condition.to_owned() } else { format!("NOT ({condition})") });
        }
    }

    fn of(filter: &'a LibraryFilter) -> Self {
        let mut all = Self::default();
        for word in folded_words(&filter.words) {
            all.and("a.folded LIKE ?", format!("%{word}%"));
        }
        let logo = filter.logo.as_ref().filter(|_| filter.used.is_some() || filter.public);
        let or_logo = logo.map_or_else(String::new, |logo| format!(" OR a.sha256 = {}", all.place(logo)));
        all.either(filter.used, &format!("({STANDS}{or_logo})"));
        all.either(filter.public.then_some(true), &format!("({IS_SEEN}{or_logo})"));
        all.either(filter.pulled, "a.pulled_at IS NOT NULL");
        all.either(filter.without_credit.then_some(true), "a.has_credit = 0");
        if !filter.without_alt.is_empty() {
            let lacks: Vec<String> = filter
                .without_alt
                .iter()
                .map(|lang| {
                    let place = all.place(format!("% {lang} %"));
                    format!("a.alt_langs NOT LIKE {place}")
                })
                .collect();
            all.conditions.push(format!("a.alt_langs NOT LIKE ' * %' AND ({})", lacks.join(" OR ")));
        }
        match filter.rights {
            Some(Rights::Expired(now)) => all.and("a.expires_at <= ?", now),
            Some(Rights::Expiring(from, until)) => {
                all.and("a.expires_at > ?", from);
                all.and("a.expires_at <= ?", until);
            }
            None => {}
        }
        if let Some(staff) = filter.filed_by {
            all.and("a.filed_by = ?", staff);
        }
        if let Some(since) = filter.since {
            all.and("a.created_at >= ?", since);
        }
        all
    }

    fn text(&self) -> String {
        if self.conditions.is_empty() { String::new() } else { format!(" WHERE {}", self.conditions.join(" AND ")) }
    }
}

fn item(row: &mut Row) -> Result<LibraryItem, StoreError> {
    Ok(LibraryItem { asset: asset(row)?, uses: row.u32()?, public_uses: row.u32()? })
}

impl Reader {
    /// Images after that place, those filed last first, or those whose right ends first where rights are asked for; at
    /// most `limit` (200 at most).
    ///
    /// # Errors
    /// What the engine said.
    pub async fn library(
        &self,
        filter: &LibraryFilter,
        after: Option<&LibraryPlace>,
        limit: u32,
    ) -> Result<Vec<LibraryItem>, StoreError> {
        let mut all = Where::of(filter);
        let (column, sign, direction) = filter.order();
        if let Some(LibraryPlace { at, sha256 }) = after {
            let (time, hash) = (all.place(*at), all.place(sha256));
            all.conditions.push(format!("(a.{column}, a.sha256) {sign} ({time}, {hash})"));
        }
        let limit = all.place(limit.min(LIMIT));
        let order = format!("ORDER BY a.{column} {direction}, a.sha256 {direction}");
        let text = format!("{ITEMS}{} {order} LIMIT {limit}", all.text());
        let rows = self.rows("look through the images", AssertSqlSafe(text).into_sql_str(), all.values).await?;
        rows.into_iter().map(|mut row| item(&mut row)).collect()
    }

    /// How many images there are of that kind.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn count_library(&self, filter: &LibraryFilter) -> Result<u64, StoreError> {
        let all = Where::of(filter);
        let text = format!("SELECT COUNT(*) FROM asset a{}", all.text());
        let row = self.row("count the images", AssertSqlSafe(text).into_sql_str(), all.values).await?;
        row.map_or(Ok(0), |mut row| row.u64())
    }

    /// Images that readers see although the right to show them has ended, the longest ended first, at most `limit`.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn images_past_rights(&self, now: Moment, limit: u32) -> Result<Vec<Asset>, StoreError> {
        let rows = self.rows("look for images past their rights", OVERDUE, values![now, limit]).await?;
        rows.into_iter().map(|mut row| asset(&mut row)).collect()
    }
}
