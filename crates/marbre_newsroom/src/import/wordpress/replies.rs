//! What readers wrote under an item.

use super::{
    super::{report::Outcome, terms::fingerprint},
    convert::Work,
};
use marbre_article::{ArticleId, CommentId};
use marbre_formats::import::wordpress::{Comment as WordPressComment, Item, comments, dates, plain};
use marbre_store::comments::{Comment, CommentState};
use std::collections::HashSet;

impl Work<'_> {
    /// The comments of an item, without pings of other sites; an answer to one that is not there stands by itself.
    pub(super) fn comments(&mut self, item: &Item, article: ArticleId) -> Vec<Comment> {
        let plan = self.plan;
        let numbered = |id: i64| CommentId(plan.origin.identity("comment", &id.to_string()));
        // One without a number is known by what it is.
        let nameless = |it: &WordPressComment| {
            let print = fingerprint(&[&it.author, &it.date_gmt, &it.date, &it.content]);
            CommentId(plan.origin.identity("comment", &format!("of:{}:{print}", article.0)))
        };
        let mut kept = Vec::new();
        for comment in &item.comments {
            if comment.kind() == comments::Kind::Ping {
                self.done.tallies.comments.skipped += 1;
                self.say(
                    Outcome::Skipped,
                    item,
                    "it is no comment but a ping of another site",
                    comment.author_url.clone(),
                );
                continue;
            }
            let body = comment.text();
            if body.trim().is_empty() {
                self.done.tallies.comments.skipped += 1;
                self.say(Outcome::Skipped, item, "the comment is empty", format!("comment {}", comment.id));
                continue;
            }
            kept.push(Comment {
                id: if comment.id == 0 { nameless(comment) } else { numbered(comment.id) },
                article,
                parent: (comment.parent != 0).then(|| numbered(comment.parent)),
                author: plain::line(&comment.author),
                body,
                state: match comment.approval() {
                    comments::Approval::Approved => CommentState::Approved,
                    comments::Approval::Waiting => CommentState::Waiting,
                    comments::Approval::Spam => CommentState::Spam,
                    comments::Approval::Trashed => CommentState::Rejected,
                },
                posted_at: dates::commented(comment, &plan.zone).moment.unwrap_or(plan.now),
                from_paper: false,
            });
        }
        let ids: HashSet<CommentId> = kept.iter().map(|comment| comment.id).collect();
        for comment in &mut kept {
            comment.parent = comment.parent.filter(|parent| ids.contains(parent) && *parent != comment.id);
        }
        kept
    }
}
