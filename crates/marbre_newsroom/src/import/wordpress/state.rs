//! In which state an item arrives, and in which edition.

use super::{
    super::{Arrive, guess, report::Outcome},
    convert::Work,
};
use marbre_article::{ArticleContent, LanguageTag, Moment, document::measure, workflow::State};
use marbre_formats::import::wordpress::{Item, Standing, language};

impl Work<'_> {
    /// The state in which it arrives. What was not for everybody never becomes public here by itself. `before`: the state
    /// in which it was left when it came before.
    pub(super) fn state(
        &mut self,
        item: &Item,
        standing: &Standing,
        date: Option<Moment>,
        before: Option<State>,
    ) -> State {
        match (self.plan.arrive, before) {
            (Arrive::AsDrafts, None) => State::Draft,
            // What came before stays where it is.
            (Arrive::AsDrafts, Some(State::Published)) if date.is_none_or(|date| date > self.plan.now) => State::Draft,
            (Arrive::AsDrafts, Some(before)) => before,
            (Arrive::AsTheyWere, _) => self.state_there(item, standing, date),
        }
    }

    fn state_there(&mut self, item: &Item, standing: &Standing, date: Option<Moment>) -> State {
        let now = self.plan.now;
        let plain_post = matches!(item.post_type.as_str(), "post" | "page");
        let (state, reason) = match standing {
            Standing::Published if !plain_post && !self.plan.is_article(&item.post_type) => {
                let kind = &item.post_type;
                let reason = format!(
                    "it is of the type “{kind}”, which has no equivalent; kept as a draft (--as-articles {kind} keeps \
                     them as articles)"
                );
                (State::Draft, reason)
            }
            Standing::Published => match date {
                None => (State::Draft, "it was published but has no date; kept as a draft".to_owned()),
                Some(date) if date > now => {
                    (State::Scheduled, "its date is still to come; it will be published then".to_owned())
                }
                Some(_) => return State::Published,
            },
            Standing::Scheduled if date.is_some_and(|date| date > now) => return State::Scheduled,
            Standing::Scheduled => (State::Ready, "it was scheduled for a time that is past; kept as ready".to_owned()),
            Standing::Draft => return State::Draft,
            Standing::Pending => return State::InReview,
            Standing::Private => (State::Draft, "it was private; kept as a draft".to_owned()),
            Standing::PasswordProtected => (State::Draft, "it was protected by a password; kept as a draft".to_owned()),
            _ => (State::Draft, format!("its status “{}” is not known; kept as a draft", item.status)),
        };
        self.say(Outcome::Altered, item, &reason, String::new());
        state
    }

    /// The edition in which it stands: that of the language which the export says, or in which it is written.
    pub(super) fn language(&self, item: &Item, content: &ArticleContent) -> LanguageTag {
        let editions = &self.plan.editions;
        let said = language::of(item, &self.plan.index);
        if let Some(found) = said.as_ref().and_then(|said| editions.of(said)) {
            return found.clone();
        }
        let text = format!("{}. {}", content.headline, measure::excerpt(&content.body, 800));
        guess::language(&text, &editions.all).unwrap_or_else(|| editions.home.clone())
    }
}
