//! What the reader's pages are made with.

use crate::{
    Tag,
    cache::{CacheOptions, Follower, HeadPolicy, PageCache, Remembered},
    door::{CommentDoor, Forms, Rates},
    theme::Theme,
};
use marbre_article::{LanguageTag, Moment, render::ImageMode};
use marbre_store::{
    PublicReader, Store, StoreError, listing::Listed, log_files::LogFiles, publication::Publication, sections::Section,
};
use marbre_words::{Words, WordsError};
use std::{path::PathBuf, sync::Arc, time::Duration};
use tokio::sync::Semaphore;

/// How often the events of other processes are looked for.
const LOOK: Duration = Duration::from_millis(250);
/// How often, in looks, the theme's folder is looked at.
const THEME_EVERY: u32 = 4;

/// How to serve.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SiteOptions {
    /// Where readers find the site: `https://rivage.example`, without a slash at the end. Every absolute address
    /// begins with it; the request's Host is never trusted for that.
    pub origin: String,
    /// A folder with templates that take the place of the built-in ones.
    pub theme: Option<PathBuf>,
    /// How many bytes of finished pages are kept in memory.
    pub cache_bytes: u64,
    /// Who wants to hear of a weakness (`mailto:…`), for `/.well-known/security.txt`; without one there is no such file.
    pub security_contact: Option<String>,
    /// Whether crawlers may gather texts to train language models.
    pub training_allowed: bool,
}

impl SiteOptions {
    /// The site at that origin, and everything else as it is unless somebody wants it otherwise.
    pub fn at(origin: &str) -> Self {
        Self {
            origin: origin.trim_end_matches('/').to_owned(),
            theme: None,
            cache_bytes: 64 << 20,
            security_contact: None,
            training_allowed: true,
        }
    }
}

/// Where comments come in.
struct CommentDesk {
    door: Arc<dyn CommentDoor>,
    forms: Forms,
    rates: Rates,
}

/// What the reader's pages are made with. Cheap to clone.
#[derive(Clone)]
pub struct Site {
    /// The public's eyes.
    pub store: PublicReader,
    /// For the bytes of images only.
    pub blobs: Arc<marbre_store::blobs::Blobs>,
    /// Templates and style.
    pub theme: Arc<Theme>,
    /// Interface words, dates and numbers in every language.
    pub words: Arc<Words>,
    /// How to serve.
    pub options: Arc<SiteOptions>,
    /// What time it is.
    pub clock: Arc<dyn Fn() -> Moment + Send + Sync>,
    /// The pages that are kept.
    pub cache: Arc<PageCache>,
    /// How much of images the reader wants whose page is made.
    pub images: ImageMode,
    comments: Option<Arc<CommentDesk>>,
    log: Option<Arc<LogFiles>>,
    decoder: Arc<Semaphore>,
    follower: Arc<Follower>,
    publication: Arc<Remembered<Publication>>,
    sections: Arc<Remembered<Vec<Section>>>,
    standing: Arc<Remembered<Standing>>,
}

/// The standing pages of each edition.
type Standing = Vec<(LanguageTag, Arc<Vec<Listed>>)>;

impl Site {
    /// A site over this store.
    ///
    /// # Errors
    /// [`SiteError::Theme`] when a template of the theme cannot be read.
    pub fn new(
        store: &Store,
        options: SiteOptions,
        clock: Arc<dyn Fn() -> Moment + Send + Sync>,
    ) -> Result<Self, SiteError> {
        let theme = Arc::new(Theme::load(options.theme.as_deref())?);
        let cache = Arc::new(PageCache::new(CacheOptions {
            bytes: options.cache_bytes,
            policy: HeadPolicy::of_origin(&options.origin),
            clock: clock.clone(),
        }));
        let follower = Arc::new(Follower::default());
        let (told, stale) = (follower.clone(), cache.clone());
        store.on_commit(Arc::new(move |events| told.committed(events, stale.stamps())));
        Ok(Self {
            store: store.public(),
            blobs: store.blobs(),
            theme,
            words: Arc::new(Words::load()?),
            options: Arc::new(options),
            clock,
            cache,
            images: ImageMode::Full,
            comments: None,
            log: None,
            decoder: Arc::new(Semaphore::new(1)),
            follower,
            publication: Arc::new(Remembered::new(vec![Tag::Publication])),
            sections: Arc::new(Remembered::new(vec![Tag::Publication])),
            standing: Arc::new(Remembered::new(vec![Tag::Publication])),
        })
    }

    /// The same site with forms to write comments, which it hands through this door. The key seals the forms.
    #[must_use]
    pub fn with_comments(self, door: Arc<dyn CommentDoor>, key: [u8; 32]) -> Self {
        let desk = CommentDesk { door, forms: Forms::new(key), rates: Rates::default() };
        Self { comments: Some(Arc::new(desk)), ..self }
    }

    /// The same site with the public record, as it lies in these files.
    #[must_use]
    pub fn with_log(self, log: Arc<LogFiles>) -> Self {
        Self { log: Some(log), ..self }
    }

    /// The same site, which waits for this turn before it decodes an image: whoever else decodes in this process waits for
    /// it too.
    #[must_use]
    pub fn decoding_in_turn(self, decoder: Arc<Semaphore>) -> Self {
        Self { decoder, ..self }
    }

    /// The turn to decode an image.
    pub(crate) fn decoder(&self) -> Arc<Semaphore> {
        Arc::clone(&self.decoder)
    }

    /// The public record, if it is kept here.
    pub(crate) fn log(&self) -> Option<&Arc<LogFiles>> {
        self.log.as_ref()
    }

    /// The same site for a reader who wants so much of images.
    #[must_use]
    pub fn reading(&self, images: ImageMode) -> Self {
        Self { images, ..self.clone() }
    }

    /// Through which comments go, if they are taken at all.
    pub(crate) fn door(&self) -> Option<&dyn CommentDoor> {
        self.comments.as_ref().map(|desk| desk.door.as_ref())
    }

    /// The tokens of forms, if there are forms.
    pub(crate) fn forms(&self) -> Option<&Forms> {
        self.comments.as_ref().map(|desk| &desk.forms)
    }

    /// How many comments came, if they are taken at all.
    pub(crate) fn rates(&self) -> Option<&Rates> {
        self.comments.as_ref().map(|desk| &desk.rates)
    }

    /// The publication and its editions, out of memory unless they have changed.
    ///
    /// # Errors
    /// What the store said.
    pub async fn publication(&self) -> Result<Arc<Publication>, StoreError> {
        self.publication.get(self.cache.stamps(), self.store.publication()).await
    }

    /// The languages of the editions, the first one first.
    ///
    /// # Errors
    /// What the store said.
    pub async fn editions(&self) -> Result<Vec<LanguageTag>, StoreError> {
        Ok(self.publication().await?.editions.iter().map(|edition| edition.lang.clone()).collect())
    }

    /// All sections, by position, out of memory unless they have changed.
    ///
    /// # Errors
    /// What the store said.
    pub async fn sections(&self) -> Result<Arc<Vec<Section>>, StoreError> {
        self.sections.get(self.cache.stamps(), self.store.sections()).await
    }

    /// The standing pages of an edition, by headline, out of memory unless they have changed.
    ///
    /// # Errors
    /// What the store said.
    pub async fn standing(&self, lang: &LanguageTag) -> Result<Arc<Vec<Listed>>, StoreError> {
        let read = async {
            let mut all = Standing::new();
            for lang in self.editions().await? {
                let pages = self.store.pages(&lang).await?;
                all.push((lang, Arc::new(pages)));
            }
            Ok::<_, StoreError>(all)
        };
        let all = self.standing.get(self.cache.stamps(), read).await?;
        Ok(all.iter().find(|(edition, _)| edition == lang).map(|(_, pages)| pages.clone()).unwrap_or_default())
    }

    /// What is the same in the headers of every answer.
    pub fn policy(&self) -> HeadPolicy {
        HeadPolicy::of_origin(&self.options.origin)
    }

    /// Sees what other processes change, and the theme's folder, as long as it is polled: it never ends.
    pub async fn keep_fresh(self) {
        let mut looks = tokio::time::interval(LOOK);
        looks.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
        let (mut count, mut in_trouble) = (0_u32, false);
        loop {
            looks.tick().await;
            match self.follower.look(&self.store, self.cache.stamps()).await {
                Ok(()) => in_trouble = false,
                Err(cause) if !in_trouble => {
                    tracing::error!(%cause, "changes by others cannot be seen for now");
                    in_trouble = true;
                }
                Err(_) => {}
            }
            count = count.wrapping_add(1);
            if self.options.theme.is_some() && count.is_multiple_of(THEME_EVERY) {
                self.look_at_theme();
            }
        }
    }

    fn look_at_theme(&self) {
        match self.theme.refresh() {
            Ok(true) => self.cache.stamps().change(&[Tag::Theme]),
            Ok(false) => {}
            Err(cause) => tracing::error!(%cause, "the theme stays as it was"),
        }
    }
}

/// Why a page could not be made.
#[derive(Debug, thiserror::Error)]
pub enum SiteError {
    /// What is kept could not be read.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// A template is wrong, or asks for more than it may.
    #[error("the theme’s {file} cannot be used: {cause}")]
    Theme {
        /// The file of the theme.
        file: String,
        /// What is wrong and where.
        cause: String,
    },
    /// A file of interface words is wrong.
    #[error(transparent)]
    Words(#[from] WordsError),
}
