//! Comments sorted into threads, and threads cut into pages that stay light.

use marbre_article::CommentId;
use marbre_store::comments::Comment;
use std::collections::{HashMap, HashSet};

/// Answers are not indented further than this; deeper ones name whom they answer.
const DEEPEST: u8 = 3;

/// What a page of comments may weigh: about 7,000 bytes on the way.
const MOST: usize = 16_000;

/// What a comment weighs beside its text.
const EACH: usize = 160;

/// A comment and where it stands.
pub(super) struct Placed<'a> {
    pub(super) comment: &'a Comment,
    /// Whom it answers, where its place does not show it. May be empty.
    pub(super) answers: &'a str,
    pub(super) replies: Vec<Placed<'a>>,
}

/// Comments in the order in which they are read.
pub(super) struct Threads<'a> {
    line: Vec<Standing<'a>>,
    /// Where each page begins in the line.
    starts: Vec<usize>,
}

/// A comment in the line.
struct Standing<'a> {
    comment: &'a Comment,
    /// The place in the line of the comment under which it stands.
    under: Option<usize>,
    /// Whom it answers.
    to: &'a str,
    /// Whether it stands directly under what it answers.
    direct: bool,
}

impl<'a> Threads<'a> {
    /// Threads in order of their first comment. An answer to a comment that is not shown begins a thread of its own.
    pub(super) fn of(comments: &'a [Comment]) -> Self {
        let shown: HashSet<CommentId> = comments.iter().map(|comment| comment.id).collect();
        let mut roots = Vec::new();
        let mut answers: HashMap<CommentId, Vec<&'a Comment>> = HashMap::new();
        for comment in comments {
            match comment.parent.filter(|parent| shown.contains(parent) && *parent != comment.id) {
                Some(parent) => answers.entry(parent).or_default().push(comment),
                None => roots.push(comment),
            }
        }
        let line = in_line(&roots, &answers);
        let starts = cut(&line);
        Self { line, starts }
    }

    /// How many pages they fill, 1 at least.
    pub(super) fn pages(&self) -> u64 {
        self.starts.len() as u64
    }

    /// The threads of page `number`, from 1. One that began on an earlier page goes on with whom it answers.
    pub(super) fn page(&self, number: u64) -> Vec<Placed<'a>> {
        let Some(index) = usize::try_from(number).ok().and_then(|number| number.checked_sub(1)) else {
            return Vec::new();
        };
        let Some(start) = self.starts.get(index).copied() else { return Vec::new() };
        let end = self.starts.get(index + 1).copied().unwrap_or(self.line.len());
        let mut under: HashMap<Option<usize>, Vec<usize>> = HashMap::new();
        for place in start..end {
            let parent = self.line.get(place).and_then(|standing| standing.under).filter(|parent| *parent >= start);
            under.entry(parent).or_default().push(place);
        }
        self.placed(None, &under)
    }

    fn placed(&self, parent: Option<usize>, under: &HashMap<Option<usize>, Vec<usize>>) -> Vec<Placed<'a>> {
        let places = under.get(&parent).into_iter().flatten();
        places
            .filter_map(|place| Some((*place, self.line.get(*place)?)))
            .map(|(place, standing)| Placed {
                comment: standing.comment,
                answers: if parent.is_some() && standing.direct { "" } else { standing.to },
                replies: self.placed(Some(place), under),
            })
            .collect()
    }
}

/// Each comment followed by its answers; none stands deeper than [`DEEPEST`].
fn in_line<'a>(roots: &[&'a Comment], answers: &HashMap<CommentId, Vec<&'a Comment>>) -> Vec<Standing<'a>> {
    struct Waiting<'a> {
        comment: &'a Comment,
        depth: u8,
        under: Option<usize>,
        to: &'a str,
        direct: bool,
    }
    let mut line = Vec::new();
    let root = |comment: &&'a Comment| Waiting { comment, depth: 1, under: None, to: "", direct: true };
    let mut waiting: Vec<Waiting<'a>> = roots.iter().rev().map(root).collect();
    while let Some(Waiting { comment, depth, under, to, direct }) = waiting.pop() {
        let place = line.len();
        line.push(Standing { comment, under, to, direct });
        let deepest = depth >= DEEPEST;
        waiting.extend(answers.get(&comment.id).into_iter().flatten().rev().map(|answer| Waiting {
            comment: answer,
            depth: if deepest { depth } else { depth + 1 },
            under: if deepest { under } else { Some(place) },
            to: comment.author.as_str(),
            direct: !deepest,
        }));
    }
    line
}

/// Where pages begin: each holds one comment at least.
fn cut(line: &[Standing<'_>]) -> Vec<usize> {
    let mut starts = vec![0];
    let mut weight = 0;
    for (place, standing) in line.iter().enumerate() {
        let own = EACH + standing.comment.author.len() + standing.comment.body.len();
        if weight > 0 && weight + own > MOST {
            starts.push(place);
            weight = 0;
        }
        weight += own;
    }
    starts
}

#[cfg(test)]
mod tests {
    use super::*;
    use marbre_article::{ArticleId, Moment};
    use marbre_store::comments::CommentState;
    use uuid::Uuid;

    fn comment(id: u128, parent: Option<u128>) -> Comment {
        Comment {
            id: CommentId(Uuid::from_u128(id)),
            article: ArticleId(Uuid::nil()),
            parent: parent.map(|parent| CommentId(Uuid::from_u128(parent))),
            author: format!("Reader {id}"),
            body: String::new(),
            state: CommentState::Approved,
            posted_at: Moment(0),
            from_paper: false,
        }
    }

    /// Indented by depth: number, and whom it answers where that is said.
    fn outline(placed: &[Placed<'_>], depth: usize, out: &mut String) {
        for Placed { comment, answers, replies } in placed {
            let id = comment.id.0.as_u128();
            out.push_str(&format!("{}{id} {answers}\n", " ".repeat(depth)));
            outline(replies, depth + 1, out);
        }
    }

    fn order(comments: &[Comment], page: u64) -> String {
        let mut out = String::new();
        outline(&Threads::of(comments).page(page), 0, &mut out);
        out
    }

    #[test]
    fn answers_stand_under_what_they_answer_but_not_too_deep() {
        let list = [
            comment(1, None),
            comment(2, None),
            comment(3, Some(1)),
            comment(4, Some(3)),
            comment(5, Some(4)),
            comment(6, Some(1)),
        ];
        assert_eq!(order(&list, 1), "1 \n 3 \n  4 \n  5 Reader 4\n 6 \n2 \n");
    }

    #[test]
    fn a_long_quarrel_goes_neither_too_deep_nor_too_far() {
        let list: Vec<Comment> = (1..=20_000).map(|id| comment(id, (id > 1).then(|| id - 1))).collect();
        let threads = Threads::of(&list);
        let pages: Vec<usize> = (1..=threads.pages()).map(|page| order(&list[..2000], page).lines().count()).collect();
        assert_eq!(pages.iter().sum::<usize>(), 2000);
        assert!(pages.iter().all(|lines| *lines <= MOST / EACH));
        let second = order(&list, 2);
        let first = order(&list, 1).lines().count();
        assert!(second.starts_with(&format!("{} Reader {first}\n", first + 1)), "{second:.60}");
        assert_eq!(order(&list, threads.pages() + 1), "");
        assert_eq!(order(&list, 0), "");
    }

    #[test]
    fn an_answer_to_a_hidden_comment_begins_a_thread() {
        assert_eq!(order(&[comment(2, Some(1)), comment(3, Some(3))], 1), "2 \n3 \n");
    }

    #[test]
    fn long_comments_fill_pages_sooner() {
        let long = |id| Comment { body: "x".repeat(10_000), ..comment(id, None) };
        let list: Vec<Comment> = (1..=5).map(long).collect();
        assert_eq!(Threads::of(&list).pages(), 5);
        assert_eq!(Threads::of(&[]).pages(), 1);
        assert_eq!(order(&list, 5), "5 \n");
    }
}
