//! What the desk's pages are made with.

use crate::{
    assets::Assets,
    mail::Postman,
    pages::articles::weight::Weights,
    proof::{Proof, Proofs},
    routes::{LARGE_FORMS, Routes},
    view::Templates,
};
use axum::response::Response;
use http::Request;
use marbre_article::{ArticleContent, ArticleId};
use marbre_newsroom::Newsroom;
use marbre_words::Words;
use std::sync::Arc;
use tokio::sync::Semaphore;

/// How the desk is run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeskOptions {
    /// Where the site is found: `https://rivage.example`, without a slash at the end.
    pub origin: String,
    /// For trying out: nobody needs a second factor, and the log-in page may name accounts.
    pub relaxed: bool,
    /// Accounts that the log-in page offers to fill in: mail address and password. Only in a demonstration.
    pub sample_accounts: Vec<SampleAccount>,
    /// By whom mail is sent, if anybody: `smtp://user:password@host:587`.
    pub smtp: Option<String>,
    /// From whom the desk's mail comes: `newsroom@rivage.example`.
    pub mail_from: Option<String>,
}

/// An account of a demonstration.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SampleAccount {
    /// The name shown.
    pub name: String,
    /// The address for mail.
    pub email: String,
    /// The password.
    pub password: String,
}

impl DeskOptions {
    /// The desk at that origin, strict, without mail.
    pub fn at(origin: &str) -> Self {
        Self {
            origin: origin.trim_end_matches('/').to_owned(),
            relaxed: false,
            sample_accounts: Vec::new(),
            smtp: None,
            mail_from: None,
        }
    }

    /// Whether the site is reached by TLS, so that cookies can be kept to it.
    pub fn is_secure(&self) -> bool {
        self.origin.starts_with("https://")
    }
}

/// The desk, complete. Cheap to clone.
#[derive(Clone)]
pub struct Desk {
    /// The acts.
    pub newsroom: Newsroom,
    /// Interface words, dates and numbers.
    pub words: Arc<Words>,
    /// How it is run.
    pub options: Arc<DeskOptions>,
    /// Makes the reader's page of what is not public yet.
    pub proofs: Arc<dyn Proofs>,
    pub(crate) postman: Option<Arc<Postman>>,
    pub(crate) templates: Arc<Templates>,
    pub(crate) assets: Arc<Assets>,
    pub(crate) weights: Arc<Weights>,
    /// Places for forms that are held in memory and are large.
    pub(crate) large_forms: Arc<Semaphore>,
    routes: Arc<Routes>,
}

impl Desk {
    /// A desk for this newsroom.
    ///
    /// # Errors
    /// What is wrong with the settings of mail, or with the built-in templates or words.
    pub fn new(
        newsroom: Newsroom,
        words: Arc<Words>,
        proofs: Arc<dyn Proofs>,
        options: DeskOptions,
    ) -> Result<Self, String> {
        let assets = Assets::builtin();
        Ok(Self {
            newsroom,
            postman: Postman::of(&options)?.map(Arc::new),
            words,
            options: Arc::new(options),
            proofs,
            templates: Arc::new(Templates::builtin(&assets)?),
            assets: Arc::new(assets),
            weights: Arc::default(),
            large_forms: Arc::new(Semaphore::new(LARGE_FORMS)),
            routes: Arc::new(Routes::all()?),
        })
    }

    /// How many bytes the reader's page of an article with this text takes as it travels.
    ///
    /// # Errors
    /// Why it cannot be made.
    pub async fn weigh(&self, id: ArticleId, content: ArticleContent) -> Result<u32, String> {
        let proof = Proof::Article { id, content: Box::new(content) };
        self.proofs.proof(proof).await.map(|page| page.bytes)
    }

    /// The answer to a request for a path under `/desk`.
    pub async fn answer<B>(&self, request: Request<B>) -> Response
    where
        B: http_body_util::BodyExt<Data = bytes::Bytes> + Unpin,
        B::Error: std::fmt::Display,
    {
        self.routes.answer(self, request).await
    }
}
