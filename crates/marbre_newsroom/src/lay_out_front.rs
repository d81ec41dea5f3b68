//! To lay out the front page of an edition, or to bring an old state of it back.

use crate::{
    Actor, AuditSubject, Newsroom, NewsroomError,
    rights::{self, Act, Subject},
};
use marbre_article::{ArticleId, LanguageTag, event::Event, front::FrontLayout};
use marbre_store::StoreError;
use serde_json::Value;
use std::collections::HashSet;

impl Newsroom {
    /// Lays out the front page of an edition; readers see it at once. `based_on` is the number of the state that was
    /// changed (0 when there was none). Gives the number of the new state.
    ///
    /// # Errors
    /// [`NewsroomError::Refused`], [`NewsroomError::BadLayout`], [`NewsroomError::NotPublic`] when an article is not
    /// published in that language, [`StoreError::Overtaken`] when somebody else laid it out meanwhile.
    pub async fn lay_out_front(
        &self,
        actor: &Actor,
        lang: &LanguageTag,
        based_on: u32,
        layout: &FrontLayout,
    ) -> Result<u32, NewsroomError> {
        rights::may(actor, Act::LayOutFront, Subject::Edition(lang))?;
        layout.check()?;
        let public = self.public_pins(lang, layout).await?;
        if let Some(pin) = layout.pins().find(|pin| !public.contains(&pin.article)) {
            let sheet = self.store.reader().sheets_of(&[pin.article]).await?.pop();
            let headline = sheet.map_or_else(|| pin.article.to_string(), |sheet| sheet.headline);
            return Err(NewsroomError::NotPublic { headline, lang: lang.clone() });
        }
        self.keep_front(actor, lang, based_on, layout, ("lay_out_front", None)).await
    }

    /// Brings back an old state of a front page as its newest one, without what is no longer public or has expired.
    /// Gives the number of the new state.
    ///
    /// # Errors
    /// As [`Newsroom::lay_out_front`]; [`StoreError::Missing`] when there was no such state.
    pub async fn restore_front(
        &self,
        actor: &Actor,
        lang: &LanguageTag,
        based_on: u32,
        number: u32,
    ) -> Result<u32, NewsroomError> {
        rights::may(actor, Act::LayOutFront, Subject::Edition(lang))?;
        let missing = || StoreError::Missing { what: format!("state {number} of the front page in {lang}") };
        let old = match number {
            // Before the first state, everything filled itself.
            0 => FrontLayout::default(),
            _ => self.store.reader().front_page_at(lang, number).await?.ok_or_else(missing)?.layout,
        };
        let public = self.public_pins(lang, &old).await?;
        let layout = old.at(self.now()).keeping(|pin| public.contains(&pin.article));
        self.keep_front(actor, lang, based_on, &layout, ("restore_front", Some(number))).await
    }

    /// Those of a layout's articles that are published in that language.
    async fn public_pins(&self, lang: &LanguageTag, layout: &FrontLayout) -> Result<HashSet<ArticleId>, NewsroomError> {
        if self.store.reader().publication().await?.editions.iter().all(|edition| edition.lang != *lang) {
            return Err(StoreError::Missing { what: format!("edition in {lang}") }.into());
        }
        let pins: Vec<ArticleId> = layout.pins().map(|pin| pin.article).collect();
        let listed = self.store.public().listed(&pins).await?;
        Ok(listed.into_iter().filter(|listed| listed.address.lang == *lang).map(|listed| listed.id).collect())
    }

    async fn keep_front(
        &self,
        actor: &Actor,
        lang: &LanguageTag,
        based_on: u32,
        layout: &FrontLayout,
        (act, restored): (&str, Option<u32>),
    ) -> Result<u32, NewsroomError> {
        let now = self.now();
        let mut change = self.store.begin().await?;
        let number = change.add_front_page(lang, based_on, layout, Some(actor.id), now).await?;
        let mut entry = self.audit(
            Some(actor),
            act,
            AuditSubject::only("front_page"),
            [("lang", Value::from(lang.as_str())), ("number", number.into())],
        );
        if let Some(restored) = restored {
            entry.details.insert("restored".into(), restored.into());
        }
        change.add_audit(&entry).await?;
        change.record(Event::FrontChanged { lang: lang.clone() });
        change.commit(now).await?;
        Ok(number)
    }
}
