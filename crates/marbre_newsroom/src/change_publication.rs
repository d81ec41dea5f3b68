//! To change what the publication is called, where it stands in time, in which languages it appears, what it checks.

use crate::{
    Actor, AuditSubject, Newsroom, NewsroomError,
    rights::{self, Act, Subject},
};
use marbre_article::{LanguageTag, checks::CheckLevels, event::Event};
use marbre_store::publication::{Edition, EditionSettings, PublicationSettings};

/// The longest name of a publication, and the longest motto, in characters.
const LONGEST: usize = 120;

/// What a publication is to be. Editions not named stay as they are; those that are new come after the others.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PublicationChange {
    /// Its name.
    pub name: String,
    /// Its zone by IANA name.
    pub time_zone: String,
    /// Its editions: name, motto and regional form. Their menus and pages of policy stay as they are.
    pub editions: Vec<(LanguageTag, EditionSettings)>,
    /// What is looked at before an article becomes public, and what that does.
    pub checks: CheckLevels,
}

impl Newsroom {
    /// Changes the publication's settings. Every page is made anew.
    ///
    /// # Errors
    /// [`NewsroomError::BadSetting`] naming what cannot be used, [`NewsroomError::Refused`].
    pub async fn change_publication(&self, actor: &Actor, wanted: PublicationChange) -> Result<(), NewsroomError> {
        rights::may(actor, Act::KeepPublication, Subject::Newsroom)?;
        let PublicationChange { name, time_zone, editions, checks } = tidy(wanted)?;
        let mut change = self.store.begin().await?;
        let before = change.hold_publication().await?;
        let known = change.editions().await?;
        let settings = PublicationSettings { name, time_zone, checks, ..before.clone() };
        let mut changed: Vec<String> = Vec::new();
        if settings != before {
            change.save_publication(&settings).await?;
            changed.push("publication".into());
        }
        for (lang, EditionSettings { name, motto, locale, .. }) in editions {
            let before = known.iter().find(|edition| edition.lang == lang);
            let rest = before.map(|edition| edition.settings.clone()).unwrap_or_default();
            let edition = Edition { lang, settings: EditionSettings { name, motto, locale, ..rest } };
            if before != Some(&edition) {
                changed.push(edition.lang.to_string());
                change.save_edition(&edition).await?;
            }
        }
        if changed.is_empty() {
            return Ok(());
        }
        let subject = AuditSubject::only("publication");
        let details = [("changed", changed.join(", ").into())];
        change.add_audit(&self.audit(Some(actor), "change_publication", subject, details)).await?;
        change.record(Event::PublicationChanged);
        change.commit(self.now()).await?;
        Ok(())
    }
}

/// The settings without blanks around them, if all can be used.
fn tidy(wanted: PublicationChange) -> Result<PublicationChange, NewsroomError> {
    let bad = |what, value: &str, advice: &str| {
        Err(NewsroomError::BadSetting { what, value: value.to_owned(), advice: advice.to_owned() })
    };
    let is_line = |text: &str| text.chars().count() <= LONGEST && !text.chars().any(char::is_control);
    let PublicationChange { name, time_zone, editions, checks } = wanted;
    let (name, time_zone) = (name.trim().to_owned(), time_zone.trim().to_owned());
    if name.is_empty() || !is_line(&name) {
        return bad("the name", &name, "a publication needs a name, of one line and 120 characters at most");
    }
    if jiff::tz::TimeZone::get(&time_zone).is_err() {
        return bad("the time zone", &time_zone, "use a name such as “Africa/Nairobi” or “Europe/Paris”");
    }
    let mut tidied = Vec::with_capacity(editions.len());
    for (lang, EditionSettings { name, motto, locale, .. }) in editions {
        let (name, motto) = (name.trim().to_owned(), motto.trim().to_owned());
        if let Some(text) = [&name, &motto].into_iter().find(|text| !is_line(text)) {
            return bad("the name or motto", text, "write one line, of 120 characters at most");
        }
        if let Some(locale) = locale.as_ref().filter(|locale| locale.primary() != lang.primary()) {
            let advice = format!("it must be a form of {lang}, as in “{lang}-KE”");
            return bad("the regional form", locale.as_str(), &advice);
        }
        if tidied.iter().any(|(known, _)| *known == lang) {
            return bad("the language", lang.as_str(), "it is named twice");
        }
        let locale = locale.filter(|locale| *locale != lang);
        tidied.push((lang, EditionSettings { name, motto, locale, ..EditionSettings::default() }));
    }
    Ok(PublicationChange { name, time_zone, editions: tidied, checks })
}
