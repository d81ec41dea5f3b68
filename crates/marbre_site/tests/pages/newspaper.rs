//! The demo newspaper in a store, without its drawings' bytes.

use axum::{Router, body::Body};
use http::{HeaderMap, Request, StatusCode};
use http_body_util::BodyExt as _;
use marbre_article::{
    ArticleContent, ArticleId, BylineId, CommentId, Document, LanguageTag, Moment, SectionId, StoryId, TopicId,
    address::{ArticleAddress, Month},
    content::Signature,
    document::{Alternative, Image, ImageSource, Inline, Sha256Hex, measure, parse},
    event::Event,
    workflow::{Kind, State},
};
use marbre_site::{Site, SiteOptions, routes::router};
use marbre_store::{
    Transaction,
    articles::{Article, Comments, NewArticle, Teaser, TeaserImage},
    assets::{Asset, AssetDetails, AssetKeeping},
    bylines::{Byline, BylineKind, BylineName},
    comments::{Comment, CommentState},
    publication::{Edition, EditionSettings, Publication, PublicationSettings},
    sections::{Section, TermName},
    testing::TestStore,
    topics::Topic,
};
use serde_json::Value;
use std::{collections::BTreeMap, fs, path::PathBuf, sync::Arc};
use tower::ServiceExt as _;
use uuid::Uuid;

/// 22 November 2026, 09:00 in the newspaper's zone.
pub const NOW: Moment = Moment(1_795_327_200_000);
const HOUR: i64 = 3_600_000;

pub struct Newspaper {
    pub store: TestStore,
    router: Router,
    paper: Value,
}

pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub text: String,
}

fn file(path: &str) -> String {
    let whole = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../marbre/demo")).join(path);
    fs::read_to_string(&whole).unwrap_or_else(|error| panic!("{}: {error}", whole.display()))
}

fn json(path: &str) -> Value {
    serde_json::from_str(&file(path)).unwrap()
}

/// The text of a field; empty where there is none.
fn text(value: &Value, field: &str) -> String {
    value[field].as_str().unwrap_or_default().to_owned()
}

fn texts(value: &Value) -> Vec<String> {
    value.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

pub fn identity(kind: &str, key: &str) -> Uuid {
    Uuid::new_v5(&Uuid::NAMESPACE_URL, format!("{kind}/{key}").as_bytes())
}

fn by_language<T>(value: &Value, of: impl Fn(&Value) -> T) -> BTreeMap<LanguageTag, T> {
    value.as_object().into_iter().flatten().map(|(lang, value)| (lang.parse().unwrap(), of(value))).collect()
}

fn term(value: &Value) -> TermName {
    TermName { name: text(value, "name"), slug: text(value, "slug"), description: text(value, "description") }
}

impl Newspaper {
    /// The demo newspaper as it is.
    pub async fn open() -> Self {
        let store = TestStore::sqlite().await.unwrap();
        let paper = json("newspaper.json");
        let site = Site::new(&store, SiteOptions::at("https://rivage.example"), Arc::new(|| NOW)).unwrap();
        let newspaper = Self { router: router(site), store, paper };
        let mut change = newspaper.store.begin().await.unwrap();
        newspaper.found(&mut change).await;
        let mut folders: Vec<String> = fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/../marbre/demo/stories"))
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        folders.sort();
        let mut articles = Vec::new();
        let mut comments = Vec::new();
        for folder in folders {
            newspaper.story(&folder, &mut articles, &mut comments);
        }
        change.insert_articles(&articles).await.unwrap();
        change.save_comments(&comments).await.unwrap();
        change.commit(NOW).await.unwrap();
        newspaper
    }

    pub async fn get(&self, path: &str) -> Answer {
        self.get_from(&self.router, path).await
    }

    /// The same from another router.
    pub async fn get_from(&self, router: &Router, path: &str) -> Answer {
        let encoded: String = percent_encoding::utf8_percent_encode(path, percent_encoding::CONTROLS).collect();
        let request = Request::get(encoded).body(Body::empty()).unwrap();
        let (parts, body) = router.clone().oneshot(request).await.unwrap().into_parts();
        let bytes = body.collect().await.unwrap().to_bytes().to_vec();
        Answer { status: parts.status, headers: parts.headers, text: String::from_utf8(bytes).unwrap() }
    }

    #[expect(clippy::too_many_lines, reason = "a whole newspaper, part by part")]
    async fn found(&self, change: &mut Transaction) {
        let editions = list(&self.paper["editions"]).iter().map(|edition| Edition {
            lang: text(edition, "lang").parse().unwrap(),
            settings: EditionSettings {
                name: text(edition, "name"),
                motto: text(edition, "motto"),
                ..EditionSettings::default()
            },
        });
        let publication = Publication {
            id: Uuid::from_u128(1),
            settings: PublicationSettings {
                name: text(&self.paper, "name"),
                time_zone: text(&self.paper, "time_zone"),
                ..PublicationSettings::default()
            },
            editions: editions.collect(),
            created_at: NOW,
        };
        change.create_publication(&publication).await.unwrap();
        for edition in &publication.editions {
            change.save_edition(edition).await.unwrap();
        }
        let sections = list(&self.paper["sections"]).iter().enumerate().map(|(place, section)| Section {
            id: SectionId(identity("section", &text(section, "key"))),
            parent: section["parent"].as_str().map(|key| SectionId(identity("section", key))),
            position: place as i64,
            names: by_language(&section["names"], term),
        });
        change.save_sections(&sections.collect::<Vec<_>>()).await.unwrap();
        let topics = list(&self.paper["topics"]).iter().map(|topic| Topic {
            id: TopicId(identity("topic", &text(topic, "key"))),
            names: by_language(&topic["names"], term),
        });
        change.save_topics(&topics.collect::<Vec<_>>()).await.unwrap();
        let name = |value: &Value| BylineName {
            name: text(value, "name"),
            role: text(value, "role"),
            desk: text(value, "desk"),
            biography: text(value, "biography"),
        };
        let bylines = list(&self.paper["bylines"]).iter().map(|byline| Byline {
            id: BylineId(identity("byline", &text(byline, "key"))),
            kind: if byline["kind"] == "person" { BylineKind::Person } else { BylineKind::Collective },
            slug: text(byline, "slug"),
            names: by_language(&byline["names"], name),
        });
        change.save_bylines(&bylines.collect::<Vec<_>>()).await.unwrap();
        let assets = list(&self.paper["images"]).iter().map(|image| Asset {
            sha256: Sha256Hex::of(text(image, "key").as_bytes()),
            media_type: "image/png".into(),
            bytes: 1,
            width: 1600,
            height: 900,
            colour: "#8fb8cf".into(),
            filename: text(image, "file"),
            details: AssetDetails::default(),
            keeping: AssetKeeping::default(),
            created_at: NOW,
        });
        change.insert_assets(&assets.collect::<Vec<_>>()).await.unwrap();
        change.record(Event::PublicationChanged);
    }

    fn story(&self, folder: &str, articles: &mut Vec<NewArticle>, comments: &mut Vec<Comment>) {
        let story = json(&format!("stories/{folder}/story.json"));
        let days = story["days_ago"].as_i64().unwrap();
        let hour: i64 = text(&story, "time")[..2].parse().unwrap();
        let at = Moment(NOW.0 - days * 24 * HOUR - (24 - hour) * HOUR / 24);
        for (lang, own) in story["articles"].as_object().unwrap() {
            let lang: LanguageTag = lang.parse().unwrap();
            let body = parse::html(&file(&format!("stories/{folder}/{lang}.html")), &parse::ParseOptions::default());
            let new = self.article(&story, own, &lang, at, body.document);
            let mut approved = 0;
            for comment in list(&own["comments"]).iter().filter(|comment| comment["state"] == "approved") {
                let id = |number: i64| CommentId(identity("comment", &format!("{folder}/{lang}/{number}")));
                approved += 1;
                comments.push(Comment {
                    id: id(comment["id"].as_i64().unwrap()),
                    article: new.article.id,
                    parent: comment["parent"].as_i64().map(id),
                    author: text(comment, "author"),
                    body: text(comment, "body"),
                    state: CommentState::Approved,
                    posted_at: Moment(at.0 + approved * HOUR),
                    from_paper: false,
                });
            }
            articles.push(new);
        }
    }

    /// A published article of a story.
    pub fn article(&self, story: &Value, own: &Value, lang: &LanguageTag, at: Moment, body: Document) -> NewArticle {
        let key = text(story, "key");
        let image = story["image"].as_str().map(|key| self.image(key, lang));
        let section = identity("section", &text(story, "section"));
        let mut scopes = vec![section];
        let parent = |key: &str| list(&self.paper["sections"]).iter().find(|section| section["key"] == key).cloned();
        scopes.extend(
            parent(&text(story, "section"))
                .and_then(|section| section["parent"].as_str().map(|key| identity("section", key))),
        );
        let topics: Vec<_> = texts(&story["topics"]).iter().map(|key| identity("topic", key)).collect();
        let bylines = list(&own["bylines"]).iter().map(|signature| Signature {
            byline: BylineId(identity("byline", &text(signature, "byline"))),
            role: text(signature, "role"),
        });
        let bylines: Vec<_> = bylines.collect();
        scopes.extend(topics.iter().copied().chain(bylines.iter().map(|signature| signature.byline.0)));
        let content = ArticleContent {
            kicker: text(own, "kicker"),
            headline: text(own, "headline"),
            standfirst: text(own, "standfirst"),
            dateline: text(own, "dateline"),
            body,
            bylines,
            section: Some(SectionId(section)),
            topics: topics.into_iter().map(TopicId).collect(),
            lead_image: image.clone(),
            key_points: texts(&own["key_points"]),
            related: texts(&story["related"]).iter().map(|key| StoryId(identity("story", key))).collect(),
            social_title: text(own, "social_title"),
            ..ArticleContent::default()
        };
        let article = Article {
            id: ArticleId(identity("article", &format!("{key}/{lang}"))),
            story: StoryId(identity("story", &key)),
            kind: Kind::Article,
            state: State::Published,
            address: ArticleAddress { lang: lang.clone(), month: Month::new(2026, 11), slug: text(own, "slug") },
            revision: 1,
            version: 1,
            first_published_at: Some(at),
            updated_at: Some(at),
            publish_at: None,
            created_at: at,
            comments: Comments::Open,
            comment_count: 0,
            teaser: Some(teaser(&content, image)),
            withdrawal: None,
            working: None,
            embargo_until: None,
        };
        NewArticle { article, content, staff: None, scopes }
    }

    fn image(&self, key: &str, lang: &LanguageTag) -> Image {
        let image = list(&self.paper["images"]).iter().find(|image| image["key"] == key).unwrap();
        let words = &image["texts"][lang.as_str()];
        Image {
            source: ImageSource::Asset(Sha256Hex::of(key.as_bytes())),
            alt: Alternative::Text(text(words, "alt")),
            caption: vec![Inline::text(text(words, "caption"))],
            credit: text(image, "credit"),
            link: None,
        }
    }
}

fn teaser(content: &ArticleContent, image: Option<Image>) -> Teaser {
    Teaser {
        kicker: content.kicker.clone(),
        headline: content.headline.clone(),
        summary: measure::shorten(&content.standfirst, 300),
        section: content.section,
        bylines: content.bylines.iter().map(|signature| signature.byline).collect(),
        image: image.and_then(|image| match image.source {
            ImageSource::Asset(asset) => {
                Some(TeaserImage { asset, alt: image.alt, width: 1600, height: 900, colour: "#8fb8cf".into() })
            }
            ImageSource::Missing(_) => None,
        }),
        words: 0,
    }
}
