//! The front page of each edition, every state of it; and what it is filled from.

use crate::{
    PublicReader, Reader, StoreError, Transaction,
    engine::{Row, values},
    listing::{EDITION, Listed},
};
use marbre_article::{
    ArticleId, LanguageTag, Moment, SectionId, StaffId, StoryId,
    front::{Candidate, FrontLayout, Supply},
};

/// A state of a front page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FrontPage {
    /// What, when, by whom.
    pub entry: FrontEntry,
    /// How it is laid out.
    pub layout: FrontLayout,
}

/// A line in the history of a front page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FrontEntry {
    /// 1, 2, 3… The highest is what readers see.
    pub number: u32,
    /// Who laid it out, if a person did.
    pub staff: Option<StaffId>,
    /// When.
    pub at: Moment,
}

const NEWEST: &str =
    "SELECT number, staff, at, layout_json FROM front_page WHERE lang = $1 ORDER BY number DESC LIMIT 1";

const AT: &str = "SELECT number, staff, at, layout_json FROM front_page WHERE lang = $1 AND number = $2";

const HISTORY: &str =
    "SELECT number, staff, at FROM front_page WHERE lang = $1 AND number < $2 ORDER BY number DESC LIMIT $3";

const ADD: &str = "INSERT INTO front_page (lang, number, staff, at, layout_json) VALUES ($1, $2, $3, $4, $5)";

fn entry(row: &mut Row) -> Result<FrontEntry, StoreError> {
    Ok(FrontEntry { number: row.u32()?, staff: row.opt_uuid()?.map(StaffId), at: row.moment()? })
}

fn front_page(row: &mut Row) -> Result<FrontPage, StoreError> {
    Ok(FrontPage { entry: entry(row)?, layout: row.json()? })
}

impl Candidate for Listed {
    fn article(&self) -> ArticleId {
        self.id
    }
    fn story(&self) -> StoryId {
        self.story
    }
    fn has_image(&self) -> bool {
        self.teaser.image.is_some()
    }
}

impl Reader {
    /// The front page of an edition as readers see it; nothing when nobody ever laid it out.
    ///
    /// # Errors
    /// What the engine said; [`StoreError::Damaged`] when a newer program laid it out.
    pub async fn front_page(&self, lang: &LanguageTag) -> Result<Option<FrontPage>, StoreError> {
        let row = self.row("read the front page", NEWEST, values![lang]).await?;
        row.map(|mut row| front_page(&mut row)).transpose()
    }

    /// That state of the front page of an edition.
    ///
    /// # Errors
    /// As [`Reader::front_page`].
    pub async fn front_page_at(&self, lang: &LanguageTag, number: u32) -> Result<Option<FrontPage>, StoreError> {
        let row = self.row("read the front page", AT, values![lang, number]).await?;
        row.map(|mut row| front_page(&mut row)).transpose()
    }

    /// The states of a front page before that number, the newest first, at most `limit`.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn front_history(
        &self,
        lang: &LanguageTag,
        before: Option<u32>,
        limit: u32,
    ) -> Result<Vec<FrontEntry>, StoreError> {
        let before = before.map_or(i64::MAX, i64::from);
        let rows = self.rows("read the front page’s history", HISTORY, values![lang, before, limit]).await?;
        rows.into_iter().map(|mut row| entry(&mut row)).collect()
    }
}

impl PublicReader {
    /// How the front page of an edition is laid out now; nothing when nobody ever laid it out. Never an older state.
    ///
    /// # Errors
    /// As [`Reader::front_page`].
    pub async fn front_layout(&self, lang: &LanguageTag) -> Result<Option<FrontLayout>, StoreError> {
        Ok(self.reader().front_page(lang).await?.map(|page| page.layout))
    }

    /// What a front page is filled from. `sections`: those that the edition shows, in the publication's order.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn front_supply(
        &self,
        lang: &LanguageTag,
        layout: &FrontLayout,
        sections: &[SectionId],
    ) -> Result<Supply<Listed>, StoreError> {
        let (newest, each) = Supply::<Listed>::needed(layout, sections.len());
        let most = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
        let pins: Vec<ArticleId> = layout.pins().map(|pin| pin.article).collect();
        let pinned = if pins.is_empty() { Vec::new() } else { self.listed(&pins).await? };
        let scopes: Vec<_> = sections.iter().map(|section| section.0).collect();
        Ok(Supply {
            pinned: pinned.into_iter().filter(|listed| listed.address.lang == *lang).collect(),
            newest: self.list(EDITION, lang, 0, most(newest)).await?.items,
            sections: sections.iter().copied().zip(self.newest(&scopes, lang, most(each)).await?).collect(),
        })
    }
}

impl Transaction {
    /// Adds a state of a front page after `based_on` (0 when there was none). Gives its number.
    ///
    /// # Errors
    /// [`StoreError::Overtaken`] when `based_on` is no longer the newest.
    pub async fn add_front_page(
        &mut self,
        lang: &LanguageTag,
        based_on: u32,
        layout: &FrontLayout,
        staff: Option<StaffId>,
        now: Moment,
    ) -> Result<u32, StoreError> {
        let overtaken = || StoreError::Overtaken { what: format!("the front page in {lang}") };
        let newest = match self.row("read the front page", NEWEST, values![lang]).await? {
            Some(mut row) => row.u32()?,
            None => 0,
        };
        if newest != based_on {
            return Err(overtaken());
        }
        let number = based_on + 1;
        self.begin_part().await?;
        let row = values![lang, number, staff, now, crate::json(layout)?];
        let added = self.run("save the front page", ADD, row).await;
        match self.end_part(added).await.map_err(|error| error.or_taken(String::new)) {
            Ok(_) => Ok(number),
            Err(StoreError::Taken { .. }) => Err(overtaken()),
            Err(error) => Err(error),
        }
    }
}
