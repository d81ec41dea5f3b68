//! To furnish a publication: its sections, topics and bylines.

use crate::{Newsroom, NewsroomError};
use marbre_article::event::Event;
use marbre_store::{bylines::Byline, sections::Section, topics::Topic};

/// What articles are filed under, and who signs them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Furnishings {
    /// Sections, parents before children.
    pub sections: Vec<Section>,
    /// Topics.
    pub topics: Vec<Topic>,
    /// Bylines.
    pub bylines: Vec<Byline>,
}

impl Newsroom {
    /// Makes or changes sections, topics and bylines, all or none.
    ///
    /// # Errors
    /// The store's `Taken` when a slug is another's.
    pub async fn furnish(&self, furnishings: Furnishings) -> Result<(), NewsroomError> {
        let Furnishings { sections, topics, bylines } = furnishings;
        let mut change = self.store.begin().await?;
        change.save_sections(&sections).await?;
        change.save_topics(&topics).await?;
        change.save_bylines(&bylines).await?;
        for section in &sections {
            change.record(Event::SectionChanged { section: section.id });
        }
        for topic in &topics {
            change.record(Event::TopicChanged { topic: topic.id });
        }
        for byline in &bylines {
            change.record(Event::BylineChanged { byline: byline.id });
        }
        if !sections.is_empty() {
            change.record(Event::PublicationChanged);
        }
        change.commit(self.now()).await?;
        Ok(())
    }
}
