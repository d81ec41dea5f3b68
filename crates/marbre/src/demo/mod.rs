//! The demo: a small newspaper in three languages, filled in by the same acts that a newsroom uses.

mod bodies;
mod files;
mod staff;

pub use staff::accounts;

use anyhow::{Context as _, anyhow};
use bodies::Bodies;
use files::{Article, InFolder, Newspaper, Standing, Story};
use jiff::{Span, Timestamp, civil::Time, tz::TimeZone};
use marbre_article::{
    ArticleContent, ArticleId, BylineId, CommentId, LanguageTag, Moment, SectionId, StoryId, TopicId,
    content::Signature,
    document::{Alternative, Image, ImageSource, Inline},
    workflow::Kind,
};
use marbre_newsroom::{Founding, Furnishings, ImageNotes, NewText, Newsroom, PublishOptions};
use marbre_store::{
    articles::Comments,
    assets::AssetDetails,
    bylines::{Byline, BylineKind, BylineName},
    comments::{Comment, CommentState},
    publication::EditionSettings,
    sections::{Section, TermName},
    topics::Topic,
    translations::Text,
};
use std::collections::BTreeMap;
use uuid::Uuid;

/// Fills an empty newsroom with the demo newspaper, as if it had been made up to now.
///
/// # Errors
/// When a file of the demo is wrong, or the newsroom refuses.
pub async fn fill(newsroom: &Newsroom) -> anyhow::Result<()> {
    let paper = files::newspaper()?;
    let editions = paper
        .editions
        .iter()
        .map(|edition| {
            let name = if edition.name == paper.name { String::new() } else { edition.name.clone() };
            (edition.lang.clone(), EditionSettings { name, motto: edition.motto.clone(), ..EditionSettings::default() })
        })
        .collect();
    newsroom.found(Founding { name: paper.name.clone(), editions, time_zone: paper.time_zone.clone() }).await?;
    newsroom.furnish(furnishings(&paper)).await?;
    staff::hire(newsroom).await?;
    let stories = files::stories()?;
    let filler = Filler {
        newsroom,
        zone: TimeZone::get(&paper.time_zone)?,
        images: file_images(newsroom, &paper).await?,
        bodies: Bodies::default(),
    };
    let filler = Filler { bodies: filler.bodies(&stories)?, ..filler };
    for story in &stories {
        filler.story(story).await.with_context(|| format!("the demo's story {}", story.value.key))?;
    }
    for page in &files::pages()? {
        filler.page(page).await.with_context(|| format!("the demo's page {}", page.value.key))?;
    }
    Ok(())
}

/// The identity of the demo's thing of that kind with that key.
fn identity(kind: &str, key: &str) -> Uuid {
    Uuid::new_v5(&Uuid::NAMESPACE_URL, format!("marbre:demo:{kind}:{key}").as_bytes())
}

fn furnishings(paper: &Newspaper) -> Furnishings {
    let names = |names: &BTreeMap<LanguageTag, files::Name>| {
        let name = |name: &files::Name| TermName {
            name: name.name.clone(),
            slug: name.slug.clone(),
            description: name.description.clone(),
        };
        names.iter().map(|(lang, term)| (lang.clone(), name(term))).collect()
    };
    let sections = paper.sections.iter().zip(0..).map(|(section, position)| Section {
        id: SectionId(identity("section", &section.key)),
        parent: section.parent.as_ref().map(|parent| SectionId(identity("section", parent))),
        position,
        names: names(&section.names),
    });
    let topics = paper
        .topics
        .iter()
        .map(|topic| Topic { id: TopicId(identity("topic", &topic.key)), names: names(&topic.names) });
    let bylines = paper.bylines.iter().map(|byline| Byline {
        id: BylineId(identity("byline", &byline.key)),
        kind: match byline.kind {
            files::BylineKind::Person => BylineKind::Person,
            files::BylineKind::Collective => BylineKind::Collective,
        },
        slug: byline.slug.clone(),
        names: byline
            .names
            .iter()
            .map(|(lang, name)| {
                let files::BylineName { name, role, desk, biography } = name;
                let name = BylineName {
                    name: name.clone(),
                    role: role.clone(),
                    desk: desk.clone(),
                    biography: biography.clone(),
                };
                (lang.clone(), name)
            })
            .collect(),
    });
    Furnishings { sections: sections.collect(), topics: topics.collect(), bylines: bylines.collect() }
}

/// A drawing that is filed, with what is said of it in each language.
struct FiledDrawing {
    source: ImageSource,
    credit: String,
    texts: BTreeMap<LanguageTag, (String, String)>,
}

async fn file_images(newsroom: &Newsroom, paper: &Newspaper) -> anyhow::Result<BTreeMap<String, FiledDrawing>> {
    let mut filed = BTreeMap::new();
    for image in &paper.images {
        let svg = files::drawing(&image.file)?;
        let png = tokio::task::spawn_blocking(move || rasterised(svg))
            .await?
            .with_context(|| format!("the drawing {}", image.file))?;
        let notes = ImageNotes {
            filename: image.file.replace(".svg", ".png"),
            details: AssetDetails { credit: image.credit.clone(), ..AssetDetails::default() },
        };
        let asset = newsroom.file_image(png.into(), notes).await?.asset;
        let texts =
            image.texts.iter().map(|(lang, text)| (lang.clone(), (text.alt.clone(), text.caption.clone()))).collect();
        let drawing = FiledDrawing { source: ImageSource::Asset(asset.sha256), credit: image.credit.clone(), texts };
        filed.insert(image.key.clone(), drawing);
    }
    Ok(filed)
}

/// A drawing as PNG, in its own size.
fn rasterised(svg: &str) -> anyhow::Result<Vec<u8>> {
    let tree = resvg::usvg::Tree::from_str(svg, &resvg::usvg::Options::default())?;
    let size = tree.size().to_int_size();
    let mut pixels = resvg::tiny_skia::Pixmap::new(size.width(), size.height())
        .ok_or_else(|| anyhow!("it has no size that can be drawn"))?;
    resvg::render(&tree, resvg::tiny_skia::Transform::identity(), &mut pixels.as_mut());
    Ok(pixels.encode_png()?)
}

struct Filler<'a> {
    newsroom: &'a Newsroom,
    zone: TimeZone,
    images: BTreeMap<String, FiledDrawing>,
    bodies: Bodies,
}

impl Filler<'_> {
    /// When a story was published: never in the future, whatever the hour at which the demo is started.
    fn published_at(&self, story: &Story) -> anyhow::Result<Moment> {
        let now = Timestamp::from_millisecond(self.newsroom.now().0)?;
        let time: Time = format!("{}:00", story.time).parse().context("its time")?;
        let day = now.to_zoned(self.zone.clone()).date().checked_sub(Span::new().days(story.days_ago))?;
        let mut at = day.to_datetime(time).to_zoned(self.zone.clone())?.timestamp();
        if at > now {
            at = at.checked_sub(Span::new().hours(24))?;
        }
        Ok(Moment(at.as_millisecond()))
    }

    /// What bodies need: where every article of every story will stand, and which image is which.
    fn bodies(&self, stories: &[InFolder<Story>]) -> anyhow::Result<Bodies> {
        let mut bodies = Bodies::default();
        for (key, drawing) in &self.images {
            bodies.images.insert(key.clone(), drawing.source.clone());
        }
        for story in stories.iter().map(|story| &story.value) {
            let at = Timestamp::from_millisecond(self.published_at(story)?.0)?.to_zoned(self.zone.clone());
            for (lang, article) in &story.articles {
                let path = format!("/{lang}/{:04}/{:02}/{}", at.year(), at.month(), article.slug);
                bodies.addresses.insert((story.key.clone(), lang.clone()), path);
            }
        }
        Ok(bodies)
    }

    fn image(&self, key: &str, lang: &LanguageTag) -> anyhow::Result<Image> {
        let drawing = self.images.get(key).ok_or_else(|| anyhow!("there is no image {key}"))?;
        let (alt, caption) = drawing.texts.get(lang).cloned().unwrap_or_default();
        Ok(Image {
            source: drawing.source.clone(),
            alt: if alt.is_empty() { Alternative::Decorative } else { Alternative::Text(alt) },
            caption: if caption.is_empty() { Vec::new() } else { vec![Inline::text(caption)] },
            credit: drawing.credit.clone(),
            link: None,
        })
    }

    async fn story(&self, story: &InFolder<Story>) -> anyhow::Result<()> {
        let at = self.published_at(&story.value)?;
        let mut filed = Vec::new();
        for (lang, article) in &story.value.articles {
            let content = self.content(story, lang, article, at).with_context(|| format!("in {lang}"))?;
            let text = NewText {
                lang: lang.clone(),
                story: Some(StoryId(identity("story", &story.value.key))),
                kind: Kind::Article,
                slug: Some(article.slug.clone()),
                content,
                comments: Comments::Open,
                staff: None,
            };
            let id = self.newsroom.file_article(text).await?.id;
            self.newsroom.publish(id, PublishOptions { at: Some(at), reason: String::new() }).await?;
            self.newsroom.receive_comments(&comments(article, id, at)).await?;
            filed.push((lang, id));
        }
        self.translations(&filed, at).await
    }

    /// The articles of a story were translated from the French one, or from the first where there is none.
    async fn translations(&self, filed: &[(&LanguageTag, ArticleId)], at: Moment) -> anyhow::Result<()> {
        let original = filed.iter().find(|(lang, _)| lang.primary() == "fr").or(filed.first());
        let Some((_, original)) = original else { return Ok(()) };
        let mut change = self.newsroom.store().begin().await?;
        for (_, id) in filed.iter().filter(|(_, id)| id != original) {
            change.save_translation(*id, *original, Text { version: 1, revision: 1 }, at).await?;
        }
        Ok(change.commit(at).await?)
    }

    fn content(
        &self,
        story: &InFolder<Story>,
        lang: &LanguageTag,
        article: &Article,
        at: Moment,
    ) -> anyhow::Result<ArticleContent> {
        let image = story.value.image.as_ref().map(|key| self.image(key, lang)).transpose()?;
        Ok(ArticleContent {
            kicker: article.kicker.clone(),
            headline: article.headline.clone(),
            standfirst: article.standfirst.clone(),
            dateline: article.dateline.clone(),
            body: self.bodies.read(story.body(lang)?, lang, at)?,
            bylines: article
                .bylines
                .iter()
                .map(|signature| Signature {
                    byline: BylineId(identity("byline", &signature.byline)),
                    role: signature.role.clone(),
                })
                .collect(),
            section: Some(SectionId(identity("section", &story.value.section))),
            topics: story.value.topics.iter().map(|topic| TopicId(identity("topic", topic))).collect(),
            lead_image: image,
            key_points: article.key_points.clone(),
            related: story.value.related.iter().map(|key| StoryId(identity("story", key))).collect(),
            social_title: article.social_title.clone(),
            ..ArticleContent::default()
        })
    }

    async fn page(&self, page: &InFolder<Standing>) -> anyhow::Result<()> {
        for (lang, text) in &page.value.articles {
            let content = ArticleContent {
                headline: text.headline.clone(),
                standfirst: text.standfirst.clone(),
                body: self.bodies.read(page.body(lang)?, lang, self.newsroom.now())?,
                ..ArticleContent::default()
            };
            let text = NewText {
                lang: lang.clone(),
                story: Some(StoryId(identity("page", &page.value.key))),
                kind: Kind::Page,
                slug: Some(text.slug.clone()),
                content,
                comments: Comments::Closed,
                staff: None,
            };
            let id = self.newsroom.file_article(text).await?.id;
            self.newsroom.publish(id, PublishOptions::default()).await?;
        }
        Ok(())
    }
}

fn comments(article: &Article, id: ArticleId, at: Moment) -> Vec<Comment> {
    let comment_id = |number: u32| CommentId(identity("comment", &format!("{id}:{number}")));
    let hour = 3_600_000.0;
    article
        .comments
        .iter()
        .map(|comment| Comment {
            id: comment_id(comment.id),
            article: id,
            parent: comment.parent.map(comment_id),
            author: comment.author.clone(),
            body: comment.body.clone(),
            state: match comment.state {
                files::CommentState::Approved => CommentState::Approved,
                files::CommentState::Waiting => CommentState::Waiting,
            },
            #[expect(clippy::cast_possible_truncation, reason = "some hours in milliseconds")]
            posted_at: Moment(at.0 + (comment.days_ago_after_hours * hour) as i64),
            from_paper: false,
        })
        .collect()
}
