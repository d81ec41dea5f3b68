//! Which articles a list of the desk shows, as statements that an index answers.

use crate::{articles::row::folded_words, engine::Value, translations::BEHIND};
use marbre_article::{
    LanguageTag, Moment, SectionId, StaffId,
    checks::RIGHTS_SOON,
    workflow::{Kind, State, Working},
};

/// Which articles a list shows. Every condition that is given must hold.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SheetFilter {
    /// What the person who looks may see at all; everything if not given.
    pub sight: Option<Sight>,
    /// News or pages.
    pub kind: Option<Kind>,
    /// Where the article stands.
    pub state: Option<State>,
    /// Only those with a working copy.
    pub has_working: bool,
    /// Where the working copy stands.
    pub working: Option<Working>,
    /// Only those that somebody still has to finish: not public yet, or with a working copy.
    pub unfinished: bool,
    /// One of these languages; any if empty.
    pub langs: Vec<LanguageTag>,
    /// One of these sections; any if empty.
    pub sections: Vec<SectionId>,
    /// Who filed it.
    pub owner: Option<StaffId>,
    /// Who is to do it.
    pub assignee: Option<StaffId>,
    /// Filed by them or theirs to do.
    pub person: Option<StaffId>,
    /// The same of a second person: both conditions must hold.
    pub mine: Option<StaffId>,
    /// What waits for somebody: in review if they review, sent back or given to them, or with an open note that names
    /// them.
    pub waits_for: Option<WaitsFor>,
    /// What went stale by then: overdue, scheduled for a time that has passed, with an image whose right to be shown ends
    /// within 30 days, behind what it was translated from and what changed within 90 days, or public although that was
    /// withdrawn.
    pub stale_at: Option<Moment>,
    /// To be done before then.
    pub due_before: Option<Moment>,
    /// Public since then.
    pub updated_since: Option<Moment>,
    /// Planned for before then.
    pub planned_before: Option<Moment>,
    /// Words of the headline, kicker, dateline or standfirst, in any case, with or without accents.
    pub words: String,
}

/// For whom articles wait.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WaitsFor {
    /// Who.
    pub staff: StaffId,
    /// Whether they review what others file.
    pub reviews: bool,
}

/// What somebody may see of all articles.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Sight {
    /// No article.
    Nothing,
    /// What they filed or are to do.
    Own(StaffId),
    /// That, and what stands within their reach.
    Reach {
        /// Whose own.
        staff: StaffId,
        /// Articles of these sections, or of none yet; of all if empty.
        sections: Vec<SectionId>,
        /// Articles in these languages; in all if empty.
        langs: Vec<LanguageTag>,
    },
}

/// Conditions and their values, in step. One of `ways` must hold, if there are any: each is a statement of its own, so
/// that each has its index, and a list within a few sections costs the same in a small archive and in a large one.
pub(crate) struct Where<'a> {
    all: Vec<String>,
    ways: Vec<String>,
    pub(crate) values: Vec<Value<'a>>,
}

/// Still to be finished by somebody. The first half stands in the index `article_task`.
const UNFINISHED: &str = "(a.state <> 'published' OR a.working IS NOT NULL) AND a.state <> 'withdrawn'";

/// Sent back, and not handed in again since.
pub(super) const RETURNED: &str = "(a.state = 'draft' OR a.working = 'draft') AND (SELECT u.act FROM audit u \
     WHERE u.subject = a.id AND u.act IN ('submit', 'return', 'approve', 'publish', 'reopen', 'open_working_copy', \
     'discard_working_copy') ORDER BY u.at DESC, u.id DESC LIMIT 1) = 'return'";

/// Given to them to write since it was published last, and saved by somebody else or nobody since.
pub(super) fn assigned(staff: &str) -> String {
    format!(
        "(a.state = 'draft' OR a.working = 'draft') AND a.assignee = {staff} \
         AND (a.saved_by IS NULL OR a.saved_by <> {staff}) AND (SELECT u.act FROM audit u WHERE u.subject = a.id \
         AND u.act IN ('assign', 'publish') ORDER BY u.at DESC, u.id DESC LIMIT 1) = 'assign'"
    )
}

/// Of which originals translations are looked for, in milliseconds since they were saved last: 90 days.
const RECENT: i64 = 90 * 86_400_000;

/// Translations whose original has moved on, of originals saved since. `CROSS JOIN` has SQLite begin with those.
fn moved_on(since: &str) -> String {
    format!(
        "SELECT t.article FROM article o CROSS JOIN translation t \
         LEFT JOIN version v ON v.article = o.id AND v.number = o.version \
         WHERE o.saved_at > {since} AND t.original = o.id AND {BEHIND}"
    )
}

/// Translations whose original was withdrawn. `CROSS JOIN` has SQLite begin with those.
const WITHDRAWN_ORIGINALS: &str = "SELECT t.article FROM article o CROSS JOIN translation t \
     WHERE o.state IN ('withdrawn', 'draft', 'in_review', 'ready', 'scheduled') AND o.withdrawal IS NOT NULL \
     AND t.original = o.id";

/// Articles with an open note that names somebody, and that they have not seen.
pub(super) fn mentioning(staff: &str) -> String {
    format!(
        "SELECT n.article FROM note_mention m JOIN note n ON n.id = m.note \
         WHERE m.staff = {staff} AND m.seen_at IS NULL AND n.resolved_at IS NULL"
    )
}

/// A right that ends before this ends soon.
pub(super) fn rights_end_soon(now: Moment) -> Moment {
    Moment(now.0.saturating_add(RIGHTS_SOON))
}

/// Articles in which an image stands whose right to be shown ends before then. `CROSS JOIN` has SQLite begin with images.
fn showing(soon: &str) -> String {
    format!(
        "SELECT u.article FROM asset s CROSS JOIN asset_use u \
         WHERE u.asset = s.sha256 AND s.expires_at <= {soon} AND s.pulled_at IS NULL AND (u.newest > 0 OR u.public > 0)"
    )
}

/// The most statements put together for one list.
const MOST_WAYS: usize = 100;

impl<'a> Where<'a> {
    /// The placeholder of a value.
    pub(crate) fn place(&mut self, value: impl Into<Value<'a>>) -> String {
        self.values.push(value.into());
        format!("${}", self.values.len())
    }

    /// Adds a condition; `?` in it becomes the placeholder of the value.
    pub(super) fn and(&mut self, condition: &str, value: impl Into<Value<'a>>) {
        let place = self.place(value);
        self.all.push(condition.replace('?', &place));
    }

    /// Adds a condition as it stands.
    pub(crate) fn also(&mut self, condition: &str) {
        self.all.push(condition.to_owned());
    }

    /// The values as a list of placeholders.
    fn places(&mut self, values: impl Iterator<Item = Value<'a>>) -> String {
        let places: Vec<String> = values.map(|value| self.place(value)).collect();
        places.join(",")
    }

    /// What a filter asks for.
    pub(crate) fn of(filter: &'a SheetFilter) -> Self {
        let mut all = Self { all: Vec::new(), ways: Vec::new(), values: Vec::new() };
        all.standing(filter);
        all.waiting(filter);
        all.people(filter);
        // A state, a time or words have an index of their own, and leave few articles to look at.
        let narrow = filter.state.is_some_and(|state| state != State::Published)
            || filter.has_working
            || filter.working.is_some()
            || filter.unfinished
            || filter.waits_for.is_some()
            || filter.stale_at.is_some()
            || filter.due_before.is_some()
            || filter.updated_since.is_some()
            || filter.planned_before.is_some()
            || !filter.words.is_empty();
        all.reach(filter, narrow);
        all
    }

    fn standing(&mut self, filter: &'a SheetFilter) {
        if let Some(state) = filter.state {
            self.and("a.state = ?", state.as_str());
        }
        if let Some(working) = filter.working {
            self.and("a.working = ?", working.as_str());
        } else if filter.has_working {
            let places = self.places(Working::ALL.into_iter().map(|working| Value::from(working.as_str())));
            self.all.push(format!("a.working IN ({places})"));
        }
        if filter.unfinished {
            self.all.push(UNFINISHED.into());
        }
        if let Some(kind) = filter.kind {
            self.and("a.kind = ?", kind.as_str());
        }
        for (condition, moment) in [
            ("a.due_at < ?", filter.due_before),
            ("a.updated_at >= ?", filter.updated_since),
            ("a.publish_at < ?", filter.planned_before),
        ] {
            if let Some(moment) = moment {
                self.and(condition, moment);
            }
        }
        for word in folded_words(&filter.words) {
            self.and("a.folded LIKE ?", format!("%{word}%"));
        }
    }

    fn waiting(&mut self, filter: &SheetFilter) {
        if let Some(WaitsFor { staff, reviews }) = filter.waits_for {
            let place = self.place(staff);
            let mut ways = vec![format!("a.id IN ({})", mentioning(&place))];
            if reviews {
                ways.extend(["a.state = 'in_review'".into(), "a.working = 'in_review'".into()]);
            }
            ways.push(format!("a.owner = {place} AND {RETURNED}"));
            ways.push(format!("a.assignee = {place} AND (({RETURNED}) OR ({}))", assigned(&place)));
            self.one_of(ways, true);
        }
        if let Some(now) = filter.stale_at {
            let since = self.place(Moment(now.0.saturating_sub(RECENT)));
            let soon = self.place(rights_end_soon(now));
            let place = self.place(now);
            let ways = vec![
                format!("a.publish_at < {place} AND (a.state = 'scheduled' OR a.working = 'scheduled')"),
                format!("a.due_at < {place} AND {UNFINISHED}"),
                format!("a.id IN ({})", moved_on(&since)),
                format!("a.id IN ({WITHDRAWN_ORIGINALS}) AND a.state = 'published'"),
                format!("a.id IN ({}) AND a.state <> 'withdrawn'", showing(&soon)),
            ];
            self.one_of(ways, true);
        }
    }

    fn people(&mut self, filter: &'a SheetFilter) {
        if let Some(owner) = filter.owner {
            self.and("a.owner = ?", owner);
        }
        if let Some(assignee) = filter.assignee {
            self.and("a.assignee = ?", assignee);
        }
        for person in [filter.mine, filter.person].into_iter().flatten() {
            let ways = self.own(person);
            self.one_of(ways, true);
        }
    }

    /// The ways in which an article can be somebody's.
    fn own(&mut self, staff: StaffId) -> Vec<String> {
        let place = self.place(staff);
        vec![format!("a.owner = {place}"), format!("a.assignee = {place}")]
    }

    /// Sections and languages, those asked for and those that may be seen.
    fn reach(&mut self, filter: &'a SheetFilter, narrow: bool) {
        // With words, the index that has them serves better than that of the language: `||` hides the column.
        let lang = if filter.words.is_empty() { "a.lang" } else { "a.lang || ''" };
        if !filter.sections.is_empty() {
            let places = filter.sections.iter().map(|section| self.place(*section));
            let ways = places.map(|place| format!("a.section = {place}")).collect();
            self.one_of(ways, !narrow);
        }
        if !filter.langs.is_empty() {
            let places = filter.langs.iter().map(|tag| self.place(tag));
            let ways = places.map(|place| format!("{lang} = {place}")).collect();
            self.one_of(ways, !narrow);
        }
        match &filter.sight {
            None => (),
            Some(Sight::Nothing) => self.all.push("1 = 0".to_owned()),
            Some(Sight::Own(staff)) => {
                let ways = self.own(*staff);
                self.one_of(ways, true);
            }
            Some(Sight::Reach { staff, sections, langs }) => {
                let langs: Vec<String> = langs.iter().map(|tag| self.place(tag)).collect();
                let mut ways = self.own(*staff);
                if sections.is_empty() {
                    ways.extend(langs.iter().map(|place| format!("{lang} = {place}")));
                } else {
                    let and =
                        if langs.is_empty() { String::new() } else { format!(" AND {lang} IN ({})", langs.join(",")) };
                    ways.push(format!("a.section IS NULL{and}"));
                    ways.extend(sections.iter().map(|section| format!("a.section = {}{and}", self.place(*section))));
                }
                self.one_of(ways, !narrow);
            }
        }
    }

    /// One of these must hold. `apart`: as statements of their own, if no other condition has taken that already.
    fn one_of(&mut self, ways: Vec<String>, apart: bool) {
        match ways.as_slice() {
            [only] => self.all.push(only.clone()),
            [] => (),
            _ if apart && self.ways.is_empty() && ways.len() <= MOST_WAYS => self.ways = ways,
            _ => self.all.push(either(&ways)),
        }
    }

    /// Whether one index answers.
    pub(super) fn is_one(&self) -> bool {
        self.ways.is_empty()
    }

    /// All conditions, for a statement of one's own about articles `a`.
    pub(crate) fn conditions(&self) -> String {
        let ways = if self.ways.is_empty() { None } else { Some(either(&self.ways)) };
        condition(self.all.iter().chain(&ways))
    }

    /// The statement that gives `columns` of articles `a`, ended by `end` (order and limit), for all ways together.
    /// `columns` hold what `end` orders by.
    pub(super) fn select(&self, columns: &str, end: &str) -> String {
        let one = |way: Option<&String>| {
            format!("SELECT {columns} FROM article a{} {end}", condition(self.all.iter().chain(way)))
        };
        if self.ways.is_empty() {
            return one(None);
        }
        let parts: Vec<String> = (1..)
            .zip(&self.ways)
            .map(|(number, way)| format!("SELECT * FROM ({}) way{number}", one(Some(way))))
            .collect();
        format!("{} {}", parts.join(" UNION "), end.replace("a.", ""))
    }
}

fn either(ways: &[String]) -> String {
    format!("(({}))", ways.join(") OR ("))
}

fn condition<'c>(all: impl Iterator<Item = &'c String>) -> String {
    let all: Vec<&str> = all.map(String::as_str).collect();
    if all.is_empty() { String::new() } else { format!(" WHERE {}", all.join(" AND ")) }
}
