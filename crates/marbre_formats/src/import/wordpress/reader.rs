//! The records of an export, one after the other.

use super::{
    channel, clean, item, lean,
    namespace::{Scope, Space},
    prolog,
    record::{Item, Place, Record, SiteInfo},
    scan::{Element, End, Next, Scanner, Start},
    trouble::{Problem, ProblemKind, Refusal},
    xml::{Broken, Puller, Tag},
};
use encoding_rs::{Encoding, UTF_8};
use std::{borrow::Cow, collections::VecDeque, io::BufRead};

/// How many records may wait for the site's information, which comes first.
const WAITING: usize = 10_000;

/// Reads an export record by record, in the file's order. Memory is bounded by the largest item, and that by about
/// 100 MiB; a field is cut at 32 MiB. An error ends the reading; everything else that is wrong is a
/// [`Record::Problem`], and reading goes on.
///
/// Give it a large buffer (`BufReader::with_capacity(1 << 18, file)`).
pub struct Reader<R> {
    scanner: Scanner<R>,
    scope: Scope,
    encoding: &'static Encoding,
    windows_lines: bool,
    stage: Stage,
    site: Site,
    waiting: VecDeque<Record>,
    /// Bytes that were scanned more than once because of broken elements.
    reread: u64,
    /// Where the last broken element ends, in the inside of which reading goes on.
    doubtful_until: u64,
    /// How many of the elements around the channel's children are open.
    open: usize,
    /// Items come without their texts and what their comments say.
    lean: bool,
}

#[derive(Debug, PartialEq, Eq)]
enum Stage {
    Beginning,
    Inside,
    Done,
}

/// The site's information: first gathered, then given once.
enum Site {
    Gathering(Box<SiteInfo>),
    Given,
}

impl<R: BufRead> Reader<R> {
    /// A reader at the beginning of a file.
    pub fn new(input: R) -> Self {
        Self {
            scanner: Scanner::new(input),
            scope: Scope::default(),
            encoding: UTF_8,
            windows_lines: false,
            stage: Stage::Beginning,
            site: Site::Gathering(Box::default()),
            waiting: VecDeque::new(),
            reread: 0,
            doubtful_until: 0,
            open: 0,
            lean: false,
        }
    }

    /// A reader for the first pass: the same records, but items may come without their texts and what their comments
    /// say, which takes a third of the time. Of problems in those nothing is said.
    pub fn for_index(input: R) -> Self {
        Self { lean: true, ..Self::new(input) }
    }

    /// How far reading has come, in bytes: for showing progress.
    pub fn offset(&self) -> u64 {
        self.scanner.window.place().offset
    }

    fn advance(&mut self) -> Result<(), Refusal> {
        if self.stage == Stage::Beginning {
            let prolog = prolog::read(&mut self.scanner)?;
            self.encoding = prolog.encoding;
            self.windows_lines = prolog.windows_lines;
            for (place, kind) in prolog.problems {
                self.report(place, "the file", kind);
            }
            self.stage = Stage::Inside;
            self.enter(&prolog.root);
            return Ok(());
        }
        match self.scanner.next()? {
            Next::Start(start) if matches!(local(&start.name), "rss" | "channel") => self.enter(&start),
            Next::Start(start) => self.element(&start)?,
            Next::End(_) => self.open = self.open.saturating_sub(1),
            Next::Doctype(place) => return Err(Refusal::Doctype(place)),
            Next::Nothing => {
                if self.open > 0 {
                    self.report(self.scanner.window.place(), "the file", ProblemKind::NoEnd);
                }
                self.give_site()?;
                self.stage = Stage::Done;
            }
        }
        Ok(())
    }

    fn enter(&mut self, start: &Start) {
        let tag = String::from_utf8_lossy(self.scanner.enter(start));
        let written = tag.trim_start_matches('<').trim_start_matches(&*start.name);
        self.scope.declare_outside(super::xml::attributes(written));
        self.open += 1;
    }

    fn element(&mut self, start: &Start) -> Result<(), Refusal> {
        if local(&start.name) == "item" || self.waiting.len() >= WAITING {
            self.give_site()?;
        }
        let element = self.scanner.element(start)?;
        let broken = match element.end {
            End::Stream => {
                self.report(start.place, &subject(&start.name), ProblemKind::Truncated);
                true
            }
            End::Unclosed => {
                let reason = ProblemKind::Malformed("it has no end tag".to_owned());
                self.report(start.place, &subject(&start.name), reason);
                false
            }
            End::Closed => self.parse(start, &element)?,
        };
        if broken && self.may_reread(&element) && self.scanner.resume_inside(&element) {
            let end = start.place.offset + element.range.len() as u64 + element.cut;
            self.doubtful_until = self.doubtful_until.max(end);
        } else {
            self.scanner.consume(&element);
        }
        if element.end == End::Stream {
            // Said already, and what is open is open because of it.
            self.open = 0;
        }
        Ok(())
    }

    /// True while reading again what was in broken elements costs no more than reading the file.
    fn may_reread(&mut self, element: &Element) -> bool {
        let budget = self.offset() + (16 << 20);
        self.reread += element.range.len() as u64;
        self.reread <= budget
    }

    /// Reads what an element says. True when it is broken.
    fn parse(&mut self, start: &Start, element: &Element) -> Result<bool, Refusal> {
        let written = self.scanner.window.slice(element.range.clone());
        // In another encoding it depends on the whole item how its bytes are read.
        let lean = self.lean && element.cut == 0 && self.encoding == UTF_8;
        let written = lean.then(|| lean::lean(written)).flatten().map_or(Cow::Borrowed(written), Cow::Owned);
        let clean = clean::clean(&written, self.encoding, self.windows_lines);
        let mut problems = Vec::new();
        if clean.controls > 0 {
            problems.push(ProblemKind::ControlCharacters(clean.controls));
        }
        if clean.repaired > 0 {
            problems.push(ProblemKind::Encoding(clean.repaired));
        }
        if element.cut > 0 {
            problems.push(ProblemKind::TooLarge(element.cut));
        }
        let mut found = Found::Nothing;
        let read = Puller::open(&clean.text, self.scope.clone()).and_then(|(mut puller, tag)| {
            let read = read(&mut puller, &tag, start.place, &mut found);
            problems.append(&mut puller.problems);
            read
        });
        if let Found::Record(Record::Item(item)) = &mut found
            && read.is_ok()
        {
            item.recovered = start.place.offset < self.doubtful_until;
            problems.extend(item.recovered.then_some(ProblemKind::Recovered));
            problems.extend((item.id == 0 && item.post_type.is_empty()).then_some(ProblemKind::Unknown));
        }
        let partial = element.cut > 0 && matches!(found, Found::Record(Record::Item(_)));
        let broken = read.is_err() && !partial;
        if let (Err(Broken(reason)), true) = (read, broken) {
            problems.push(ProblemKind::Malformed(reason));
        }
        let subject = found.subject().unwrap_or_else(|| subject(&start.name));
        for problem in problems {
            self.report(start.place, &subject, problem);
        }
        if !broken {
            self.take(found, start.place)?;
        }
        Ok(broken)
    }

    fn take(&mut self, found: Found, place: Place) -> Result<(), Refusal> {
        match (found, &mut self.site) {
            (Found::Record(record), _) => self.waiting.push_back(record),
            (Found::Version(version), Site::Gathering(site)) if site.wxr_version.is_empty() => {
                let version = version.trim();
                let number = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
                if !version.split_once('.').is_some_and(|(major, minor)| number(major) && number(minor)) {
                    return Err(Refusal::StrangeVersion(version.chars().take(40).collect()));
                }
                version.clone_into(&mut site.wxr_version);
                if !matches!(version, "1.0" | "1.1" | "1.2") {
                    self.report(place, "the channel", ProblemKind::NewerVersion(version.to_owned()));
                }
            }
            (Found::Site(field, text), Site::Gathering(site)) => {
                let field = field(site);
                if field.is_empty() {
                    *field = text;
                }
            }
            _ => {}
        }
        Ok(())
    }

    /// Gives the site's information before all that waits. Without a version there is nothing to give.
    fn give_site(&mut self) -> Result<(), Refusal> {
        let Site::Gathering(site) = &mut self.site else { return Ok(()) };
        if site.wxr_version.is_empty() {
            return Err(if self.scope.knows_exports() {
                Refusal::NoVersion
            } else {
                Refusal::NotWxr("an ordinary RSS feed: import it as a feed".to_owned())
            });
        }
        if site.base_blog_url.is_empty() {
            site.base_blog_url.clone_from(&site.base_site_url);
        }
        self.waiting.push_front(Record::Site(std::mem::take(site)));
        self.site = Site::Given;
        Ok(())
    }

    fn report(&mut self, place: Place, subject: &str, kind: ProblemKind) {
        self.waiting.push_back(Record::Problem(Problem { place, subject: subject.to_owned(), kind }));
    }
}

impl<R: BufRead> Iterator for Reader<R> {
    type Item = Result<Record, Refusal>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            if matches!(self.site, Site::Given)
                && let Some(record) = self.waiting.pop_front()
            {
                return Some(Ok(record));
            }
            if self.stage == Stage::Done {
                return None;
            }
            if let Err(refusal) = self.advance() {
                self.stage = Stage::Done;
                return Some(Err(refusal));
            }
        }
    }
}

/// What an element of the channel turned out to be.
enum Found {
    Nothing,
    Record(Record),
    Version(String),
    Site(fn(&mut SiteInfo) -> &mut String, String),
}

impl Found {
    fn subject(&self) -> Option<String> {
        match self {
            Self::Record(Record::Item(item)) => {
                let title: String = item.title.chars().take(60).collect();
                Some(format!("item {} “{title}”", item.id))
            }
            _ => None,
        }
    }
}

fn read<'a>(puller: &mut Puller<'a>, tag: &Tag<'a>, place: Place, found: &mut Found) -> Result<(), Broken> {
    *found = match (tag.space, tag.local) {
        _ if tag.is_empty() => Found::Nothing,
        (Space::Rss, "item") => {
            let mut record = Box::new(Item { place, ..Item::default() });
            let read = item::item(puller, &mut record);
            *found = Found::Record(Record::Item(record));
            return read;
        }
        (Space::Export, "author") => Found::Record(Record::Author(channel::author(puller)?)),
        (Space::Export, "category") => Found::Record(Record::Category(channel::category(puller)?)),
        (Space::Export, "tag") => Found::Record(Record::Tag(channel::tag(puller)?)),
        (Space::Export, "term") => Found::Record(Record::Term(channel::term(puller)?)),
        (Space::Export, "wxr_version") => Found::Version(puller.text(tag)?.into_owned()),
        (Space::Export, "base_site_url") => site(puller, tag, |site| &mut site.base_site_url)?,
        (Space::Export, "base_blog_url") => site(puller, tag, |site| &mut site.base_blog_url)?,
        (Space::Rss, "title") => site(puller, tag, |site| &mut site.title)?,
        (Space::Rss, "link") => site(puller, tag, |site| &mut site.link)?,
        (Space::Rss, "description") => site(puller, tag, |site| &mut site.description)?,
        (Space::Rss, "language") => site(puller, tag, |site| &mut site.language)?,
        (Space::Rss, "pubDate") => site(puller, tag, |site| &mut site.pub_date)?,
        (Space::Rss, "generator") => site(puller, tag, |site| &mut site.generator)?,
        _ => return channel::leave(puller, tag),
    };
    Ok(())
}

fn site<'a>(puller: &mut Puller<'a>, tag: &Tag<'a>, field: fn(&mut SiteInfo) -> &mut String) -> Result<Found, Broken> {
    Ok(Found::Site(field, puller.text(tag)?.trim().to_owned()))
}

fn local(name: &str) -> &str {
    name.rsplit(':').next().unwrap_or(name)
}

fn subject(name: &str) -> String {
    if name == "item" { "an item".to_owned() } else { format!("the channel’s {name}") }
}
