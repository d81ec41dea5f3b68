//! Why a layout cannot be used.

use super::{FrontLayout, LONGEST_BREAKING, LONGEST_TITLE, MOST_IN_FILE, MOST_IN_SECTION, SECONDS};
use crate::ArticleId;
use std::collections::HashSet;

/// Why a layout cannot be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum LayoutFault {
    /// An article stands in two places.
    #[error("article {0} stands in two places: leave it in one of them")]
    Twice(ArticleId),
    /// Too few or too many beside the lead.
    #[error("beside the lead there is room for two to four articles, not {0}")]
    Seconds(usize),
    /// A section stands twice, or has too many places.
    #[error("each section stands once, with at most six articles")]
    Section,
    /// The file has no title or no article, or too much of it.
    #[error("a file needs a title of at most 80 characters and one to six articles")]
    File,
    /// The breaking-news line is empty or too long.
    #[error("the breaking-news line needs 1 to 160 characters")]
    Breaking,
}

impl FrontLayout {
    /// Looks whether everything fits the page.
    ///
    /// # Errors
    /// The first [`LayoutFault`].
    pub fn check(&self) -> Result<(), LayoutFault> {
        if !SECONDS.contains(&self.seconds.len()) {
            return Err(LayoutFault::Seconds(self.seconds.len()));
        }
        let within = |text: &str, most| !text.trim().is_empty() && text.chars().count() <= most;
        if let Some(file) = &self.file
            && !(within(&file.title, LONGEST_TITLE) && (1..=MOST_IN_FILE).contains(&file.articles.len()))
        {
            return Err(LayoutFault::File);
        }
        if self.breaking.as_ref().is_some_and(|line| !within(&line.text, LONGEST_BREAKING)) {
            return Err(LayoutFault::Breaking);
        }
        let mut sections = HashSet::new();
        let fits = |part: &super::SectionPlace| part.slots.len() <= MOST_IN_SECTION;
        if !self.sections.iter().all(|part| fits(part) && sections.insert(part.section)) {
            return Err(LayoutFault::Section);
        }
        let mut seen = HashSet::new();
        match self.pins().find(|pin| !seen.insert(pin.article)) {
            Some(pin) => Err(LayoutFault::Twice(pin.article)),
            None => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{super::tests::pin, *};
    use crate::{
        SectionId,
        front::{Breaking, File, SectionPlace},
    };
    use uuid::Uuid;

    #[test]
    fn what_does_not_fit_is_named() {
        let plain = FrontLayout::default;
        assert_eq!(plain().check(), Ok(()));
        let twice = FrontLayout { lead: Some(pin(1)), seconds: vec![None, Some(pin(1))], ..plain() };
        assert_eq!(twice.check(), Err(LayoutFault::Twice(pin(1).article)));
        let one = FrontLayout { seconds: vec![None], ..plain() };
        assert_eq!(one.check(), Err(LayoutFault::Seconds(1)));
        for (title, articles) in [("", vec![pin(1)]), ("Eau", vec![]), (&*"é".repeat(81), vec![pin(1)])] {
            let layout = FrontLayout { file: Some(File { title: title.into(), articles }), ..plain() };
            assert_eq!(layout.check(), Err(LayoutFault::File), "{title}");
        }
        let line = Breaking { text: " ".into(), link: None, until: None };
        assert_eq!(FrontLayout { breaking: Some(line), ..plain() }.check(), Err(LayoutFault::Breaking));
        let part = |places| SectionPlace { section: SectionId(Uuid::from_u128(7)), slots: vec![None; places] };
        for sections in [vec![part(1), part(1)], vec![part(7)]] {
            assert_eq!(FrontLayout { sections, ..plain() }.check(), Err(LayoutFault::Section));
        }
        assert_eq!(FrontLayout { sections: vec![part(6)], ..plain() }.check(), Ok(()));
    }
}
