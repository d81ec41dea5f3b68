//! The door by which readers' comments come in: the site hands them through it, the newsroom receives them.

use futures_util::future::BoxFuture;
use marbre_newsroom::{CommentRefusal, Newsroom, NewsroomError, ReadersComment, WriterKeys};
use marbre_site::{
    Site,
    door::{CommentDoor, Problem, SentComment, Taken},
};
use marbre_store::{Trouble, comments::CommentState};
use std::{io, path::Path, sync::Arc};

/// The site with forms to write comments, which this newsroom receives. The keys by which writers are known again stand
/// in the data folder.
///
/// # Errors
/// When the keys can be neither read nor made.
pub fn open(site: Site, newsroom: Newsroom, folder: &Path) -> io::Result<Site> {
    let keys = WriterKeys::open(folder, newsroom.now())?;
    let for_forms = keys.for_forms();
    Ok(site.with_comments(Arc::new(Door { newsroom, keys }), for_forms))
}

struct Door {
    newsroom: Newsroom,
    keys: WriterKeys,
}

impl CommentDoor for Door {
    fn receive(&self, comment: SentComment) -> BoxFuture<'_, Result<Option<Taken>, Problem>> {
        Box::pin(async move {
            let SentComment { id, article, typed, network, browser } = comment;
            let writer = self.keys.mark(network, &browser, self.newsroom.now()).map_err(|cause| {
                tracing::error!(%cause, "the keys of comments cannot be replaced");
                Problem::Unavailable
            })?;
            let sent = ReadersComment { id, article, parent: typed.to, author: typed.name, body: typed.text, writer };
            match self.newsroom.receive_comment(sent).await {
                Ok(CommentState::Approved) => Ok(Some(Taken::Shown)),
                Ok(_) => Ok(Some(Taken::Waits)),
                Err(NewsroomError::NoArticle(_)) => Ok(None),
                Err(cause) => Err(problem(&cause)),
            }
        })
    }
}

fn problem(cause: &NewsroomError) -> Problem {
    match cause {
        NewsroomError::Comment(CommentRefusal::Closed) => Problem::Closed,
        NewsroomError::Comment(CommentRefusal::Name) => Problem::Name,
        NewsroomError::Comment(CommentRefusal::PapersName) => Problem::PapersName,
        NewsroomError::Comment(CommentRefusal::Body) => Problem::Text,
        NewsroomError::Comment(CommentRefusal::Banned { until }) => Problem::Banned(*until),
        NewsroomError::Store(error) if error.trouble() == Some(Trouble::Full) => Problem::Full,
        other => {
            tracing::error!(cause = %other, "a comment could not be received");
            Problem::Unavailable
        }
    }
}
