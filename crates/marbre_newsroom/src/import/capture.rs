//! To move in single pages: saved from a browser, or copied as text.

use super::{
    Arrive, ImportError, ImportOptions, Progress, Report, Standing, Summary, guess,
    keep::{self, Arriving, article_identity},
    media::MediaSource,
    pictures::{Picture, Pictures},
    report::{About, Entry, Outcome, Place},
    terms::{self, Origin, WishedByline, WishedTerm, fingerprint},
};
use crate::{
    Newsroom, NewsroomError,
    addresses::or_identity,
    public_form::{SectionTree, month_of},
};
use jiff::tz::TimeZone;
use marbre_article::{
    ArticleContent, LanguageTag, Moment, StoryId,
    address::ArticleAddress,
    content::Signature,
    document::{ImageSource, measure},
    slug::slugify,
    workflow::{Kind, State},
};
use marbre_formats::import::capture::{self, Captured};
use marbre_store::{
    articles::{Article, Comments},
    assets::{Asset, AssetDetails},
    bylines::{BylineKind, BylineName},
    imports::{ImportKind, ImportRecord, Lacking},
    redirects::{Redirect, Target, normal_path},
    sections::TermName,
};
use std::{
    cell::RefCell,
    collections::BTreeMap,
    path::{Path, PathBuf},
    sync::Arc,
};

/// Where captured pages come from, in import records.
const SOURCE: &str = "capture";
/// The largest file that is read, in bytes.
const LARGEST: u64 = 64 << 20;

/// A page that was read, with the images found for it.
struct Page {
    captured: Captured,
    assets: Vec<Asset>,
    missing: Vec<String>,
    print: String,
}

impl Newsroom {
    /// Moves in saved pages or copied texts, an article each. A page that cannot be read is in the report, and the
    /// others go on.
    ///
    /// # Errors
    /// [`ImportError`] when the newsroom cannot keep what was read, or no file could be read at all.
    pub async fn import_captures(
        &self,
        files: &[PathBuf],
        options: &ImportOptions,
        mut report: Report,
        progress: Arc<dyn Progress>,
    ) -> Result<Summary, ImportError> {
        let came = self.bring_captures(files, options, &mut report, progress).await;
        report.end(came)
    }

    async fn bring_captures(
        &self,
        files: &[PathBuf],
        options: &ImportOptions,
        report: &mut Report,
        progress: Arc<dyn Progress>,
    ) -> Result<(), ImportError> {
        progress.phase("Reading pages");
        let publication = self.store.reader().publication().await?;
        let zone = self.zone(&publication.settings)?;
        let languages: Vec<LanguageTag> = publication.editions.into_iter().map(|edition| edition.lang).collect();
        for (number, path) in files.iter().enumerate() {
            let name =
                path.file_name().map_or_else(|| path.display().to_string(), |name| name.to_string_lossy().into());
            match self.read_page(path, &name, options, &zone).await {
                Ok(page) => self.keep_page(page, &name, options, &zone, &languages, report).await?,
                Err(reason) => {
                    report.summary.articles.skipped += 1;
                    say(report, Outcome::Unreadable, &name, "", "the page could not be read", reason)?;
                }
            }
            let done = number as u64 + 1;
            progress.at(Standing { bytes_read: done, bytes_total: files.len() as u64, articles: done });
        }
        Ok(())
    }

    async fn read_page(
        &self,
        path: &Path,
        name: &str,
        options: &ImportOptions,
        zone: &TimeZone,
    ) -> Result<Page, String> {
        // A browser that saves a page puts its images beside it.
        let beside = path.with_file_name(format!("{}_files", path.file_stem().unwrap_or_default().to_string_lossy()));
        let media = options.media.clone().or_else(|| beside.is_dir().then_some(beside));
        let (path, name, zone) = (path.to_owned(), name.to_owned(), zone.clone());
        let (blobs, now) = (self.store.blobs(), self.now());
        let runtime = tokio::runtime::Handle::current();
        tokio::task::spawn_blocking(move || {
            let _inside = runtime.enter();
            let length = path.metadata().map_err(|cause| cause.to_string())?.len();
            if length > LARGEST {
                return Err(format!("{length} bytes are too many for a page"));
            }
            let bytes = std::fs::read(&path).map_err(|cause| cause.to_string())?;
            let media = media.map(|path| MediaSource::open(&path)).transpose().map_err(|cause| cause.to_string())?;
            let pictures = Pictures::new(media, blobs, now);
            read(&bytes, &name, &zone, &pictures)
        })
        .await
        .map_err(|_| "the part that reads pages failed".to_owned())?
    }

    async fn keep_page(
        &self,
        page: Page,
        name: &str,
        options: &ImportOptions,
        zone: &TimeZone,
        languages: &[LanguageTag],
        report: &mut Report,
    ) -> Result<(), ImportError> {
        let Page { captured, assets, missing, print } = page;
        let origin = Origin::new(SOURCE);
        let about = About { what: name.to_owned(), title: captured.headline.clone(), place: None };
        let key = match captured.address.as_str() {
            "" => fingerprint(&[&captured.headline, &captured.publication]),
            address => address.to_owned(),
        };
        let records =
            self.store.reader().import_records(SOURCE, ImportKind::Article, std::slice::from_ref(&key)).await?;
        let lacking = if missing.is_empty() { Lacking::Nothing } else { Lacking::Files };
        let before = records.into_iter().next();
        let is_same = |record: &ImportRecord| record.fingerprint == print && record.left.lacking == Lacking::Nothing;
        if before.as_ref().is_some_and(is_same) {
            report.summary.articles.unchanged += 1;
            return Ok(());
        }
        for problem in &captured.problems {
            say(
                report,
                Outcome::Altered,
                name,
                &captured.headline,
                "look at it before it is published",
                problem.to_string(),
            )?;
        }
        for address in missing {
            say(report, Outcome::Missing, name, &captured.headline, "the file was not found", address)?;
        }
        let lang = language(&captured, languages);
        let content = self.content(&origin, &captured, &lang, report).await?;
        let mut article = self.row(&origin, &key, &captured, lang, &content, options.arrive, zone)?;
        article.id = article_identity(&origin, &key);
        let redirects = match path_of(&captured.address) {
            Some(path) if path != "/" => vec![Redirect { path, target: Target::Article(article.id) }],
            _ => Vec::new(),
        };
        let arriving = Arriving {
            key,
            fingerprint: print,
            heard: String::new(),
            lacking,
            article,
            content,
            assets,
            comments: Vec::new(),
            redirects,
            before,
            about,
        };
        self.keep_arriving(&origin, arriving, report).await
    }

    async fn keep_arriving(&self, origin: &Origin, arriving: Arriving, report: &mut Report) -> Result<(), ImportError> {
        let sections = SectionTree::new(&self.store.reader().sections().await?);
        let ready = vec![arriving.ready(&sections)?];
        let kept = keep::keep(self, origin, keep::Batch { ready, ..keep::Batch::default() }).await?;
        report.summary.articles.kept += kept.articles.kept;
        report.summary.articles.changed += kept.articles.changed;
        report.summary.articles.unchanged += kept.articles.unchanged;
        report.summary.redirects += kept.redirects;
        for entry in &kept.entries {
            report.add(entry).map_err(ImportError::Report)?;
        }
        Ok(())
    }

    /// What the article says, with its section, topics, bylines and related stories found or made.
    async fn content(
        &self,
        origin: &Origin,
        captured: &Captured,
        lang: &LanguageTag,
        report: &mut Report,
    ) -> Result<ArticleContent, ImportError> {
        let term = |name: &String| WishedTerm {
            key: slugify(name),
            parent: None,
            names: BTreeMap::from([(
                lang.clone(),
                TermName { name: name.clone(), slug: slugify(name), description: String::new() },
            )]),
        };
        let named = |names: &[String], most: usize| -> Vec<WishedTerm> {
            names.iter().filter(|name| !slugify(name).is_empty()).take(most).map(term).collect()
        };
        let sections = named(&captured.sections, 1);
        let (section_ids, tally) = terms::keep_sections(self, origin, &sections).await?;
        report.summary.sections.kept += tally.kept;
        let topics = named(&captured.topics, 20);
        let (topic_ids, tally) = terms::keep_topics(self, origin, &topics).await?;
        report.summary.topics.kept += tally.kept;
        let wished: Vec<WishedByline> = captured
            .bylines
            .iter()
            .map(|signed| WishedByline {
                key: slugify(&signed.name),
                kind: if signed.collective { BylineKind::Collective } else { BylineKind::Person },
                names: BTreeMap::from([(
                    lang.clone(),
                    BylineName { name: signed.name.clone(), ..BylineName::default() },
                )]),
            })
            .filter(|wish| !wish.key.is_empty())
            .collect();
        let (bylines, tally) = terms::keep_bylines(self, origin, &wished).await?;
        report.summary.bylines.kept += tally.kept;
        let signature = |signed: &capture::Signed| {
            bylines.get(&slugify(&signed.name)).map(|byline| Signature { byline: *byline, role: signed.role.clone() })
        };
        Ok(ArticleContent {
            kicker: captured.kicker.clone(),
            headline: if captured.headline.is_empty() {
                measure::excerpt(&captured.body, 80)
            } else {
                captured.headline.clone()
            },
            standfirst: captured.standfirst.clone(),
            body: captured.body.clone(),
            bylines: captured.bylines.iter().filter_map(signature).collect(),
            section: sections.first().and_then(|wish| section_ids.get(&wish.key)).copied(),
            topics: topics.iter().filter_map(|wish| topic_ids.get(&wish.key)).copied().collect(),
            lead_image: captured.lead_image.clone(),
            related: self.related(captured, report).await?,
            ..ArticleContent::default()
        })
    }

    /// The related articles that are here already; the others are in the report.
    async fn related(&self, captured: &Captured, report: &mut Report) -> Result<Vec<StoryId>, ImportError> {
        let mut stories = Vec::new();
        for related in &captured.related {
            let target = match path_of(&related.address) {
                Some(path) => self.store.public().redirect(&path).await?.map(|redirect| redirect.target),
                None => None,
            };
            let article = match target {
                Some(Target::Article(id)) => self.store.reader().article(id).await?,
                _ => None,
            };
            match article {
                Some(article) => stories.push(article.story),
                None => {
                    let detail = format!("{} {}", related.title, related.address);
                    say(
                        report,
                        Outcome::Missing,
                        "related",
                        &captured.headline,
                        "a related article is not here",
                        detail,
                    )?;
                }
            }
        }
        Ok(stories)
    }

    #[expect(clippy::too_many_arguments, reason = "an article's row has that many origins")]
    fn row(
        &self,
        origin: &Origin,
        key: &str,
        captured: &Captured,
        lang: LanguageTag,
        content: &ArticleContent,
        arrive: Arrive,
        zone: &TimeZone,
    ) -> Result<Article, NewsroomError> {
        let now = self.now();
        let id = article_identity(origin, key);
        let published = captured.published.as_ref().and_then(|dated| dated.moment).filter(|at| *at <= now);
        let ready = published.is_some() && content.section.is_some() && !content.headline.is_empty();
        let public: Option<Moment> = published.filter(|_| ready && arrive == Arrive::AsTheyWere);
        let modified = captured.modified.as_ref().and_then(|dated| dated.moment);
        let created_at = published.unwrap_or(now);
        Ok(Article {
            id,
            story: StoryId(origin.identity("story", key)),
            kind: Kind::Article,
            state: if public.is_some() { State::Published } else { State::Draft },
            address: ArticleAddress {
                lang,
                month: month_of(created_at, zone),
                slug: or_identity(slugify(&content.headline), id),
            },
            revision: 1,
            version: u32::from(public.is_some()),
            first_published_at: public,
            updated_at: public
                .map(|at| modified.filter(|modified| *modified <= now).map_or(at, |modified| modified.max(at))),
            publish_at: None,
            created_at,
            comments: Comments::Closed,
            comment_count: 0,
            teaser: None,
            withdrawal: None,
            working: None,
            embargo_until: None,
        })
    }
}

/// Reads a page and finds its images.
fn read(bytes: &[u8], name: &str, zone: &TimeZone, pictures: &Pictures) -> Result<Page, String> {
    let (assets, missing) = (RefCell::new(Vec::new()), RefCell::new(Vec::new()));
    let image = |address: &str| match pictures.at(address, AssetDetails::default) {
        Picture::Filed(asset) => {
            let source = ImageSource::Asset(asset.sha256.clone());
            assets.borrow_mut().push(Arc::unwrap_or_clone(asset));
            Some(source)
        }
        Picture::NotFound => {
            missing.borrow_mut().push(address.to_owned());
            None
        }
        Picture::Refused(cause) => {
            missing.borrow_mut().push(format!("{address}: {cause}"));
            None
        }
    };
    let options = capture::Options { address: None, zone: Some(zone), image: &image, link: &|_| None };
    let captured = capture::read(bytes, name, &options).map_err(|cause| cause.to_string())?;
    let print = fingerprint(&[&String::from_utf8_lossy(bytes)]);
    Ok(Page { captured, assets: assets.into_inner(), missing: missing.into_inner(), print })
}

/// The edition in which a page belongs: that of its language, or the most likely one.
fn language(captured: &Captured, languages: &[LanguageTag]) -> LanguageTag {
    let said = captured.language.as_ref();
    let same = said.and_then(|said| {
        let exact = languages.iter().find(|lang| *lang == said);
        exact.or_else(|| languages.iter().find(|lang| lang.primary() == said.primary()))
    });
    let text = format!("{}. {}", captured.headline, measure::excerpt(&captured.body, 800));
    let guessed = || guess::language(&text, languages);
    same.cloned().or_else(guessed).unwrap_or_else(|| languages[0].clone())
}

/// The path of an old address, as kept; nothing for one without a host.
fn path_of(address: &str) -> Option<String> {
    let url = url::Url::parse(address).ok().filter(url::Url::has_host)?;
    let query = url.query().map(|query| format!("?{query}")).unwrap_or_default();
    Some(normal_path(&format!("{}{query}", url.path())))
}

fn say(
    report: &mut Report,
    outcome: Outcome,
    what: &str,
    title: &str,
    reason: &str,
    detail: String,
) -> Result<(), ImportError> {
    let place: Option<Place> = None;
    let entry =
        Entry { outcome, what: what.to_owned(), title: title.to_owned(), place, reason: reason.to_owned(), detail };
    report.add(&entry).map_err(ImportError::Report)
}
