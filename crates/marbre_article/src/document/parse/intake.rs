//! What html5ever may see of the HTML: a sieve between its tokenizer and its tree builder.
//!
//! The tree builder follows the HTML standard, which means that hostile input can make it slow (formatting elements
//! opened anew in every paragraph) or its tree deep. The sieve leaves out what a document has no place for before it
//! becomes a tree (scripts, forms, drawings), and closes what goes too deep.

use super::{
    losses::Losses,
    tree::{Id, Sink, Tree},
};
use html5ever::{
    Attribute, LocalName, QualName,
    buffer_queue::BufferQueue,
    interface::{TokenizerResult, TreeSink as _},
    local_name, ns,
    tendril::StrTendril,
    tokenizer::{
        Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts,
        states::{RawKind, Rawtext, Rcdata, ScriptData},
    },
    tree_builder::{TreeBuilder, create_element},
};
use std::{cell::RefCell, collections::HashMap};

/// How deep elements may stand in elements. Deeper ones are closed at once: their text stays.
const MAX_DEPTH: usize = 128;

/// How many start tags are read.
const MAX_TAGS: usize = 400_000;

/// How many bytes of text are read.
const MAX_TEXT: usize = crate::document::rules::MAX_TEXT / 2;

/// What the sieve noticed.
#[derive(Debug, Default)]
pub struct Noticed {
    /// What it dropped.
    pub losses: Losses,
    /// The HTML comes from a word processor that marks every word with one language, right or wrong.
    pub word_processor: bool,
    /// There are links to places in the same text: perhaps footnotes.
    pub inner_links: bool,
}

impl Noticed {
    /// Whether an attribute is read; those that are lost are noted.
    pub fn takes_attribute(&mut self, attribute: &Attribute) -> bool {
        let name = &*attribute.name.local;
        match name {
            "style" => self.word_processor |= attribute.value.contains("mso-"),
            "class" => self.word_processor |= attribute.value.starts_with("Mso"),
            "href" => self.inner_links |= attribute.value.contains('#'),
            "srcdoc" => self.losses.add(name, "dropped"),
            _ if name.starts_with("on") => self.losses.add(name, "dropped"),
            _ => {}
        }
        matches!(
            name,
            "style"
                | "class"
                | "href"
                | "src"
                | "alt"
                | "title"
                | "id"
                | "name"
                | "lang"
                | "xml:lang"
                | "width"
                | "height"
                | "srcset"
                | "start"
                | "colspan"
                | "rowspan"
                | "cite"
                | "datetime"
                | "hidden"
                | "role"
                | "aria-hidden"
                | "data"
                | "type"
        ) || name.starts_with("data-")
    }
}

/// Reads HTML into a tree.
pub fn read(html: StrTendril) -> (Tree, Noticed) {
    let sink = Sink::default();
    let context = create_element(&sink, QualName::new(None, ns!(html), local_name!("body")), Vec::new());
    let builder = TreeBuilder::new_for_fragment(sink, context, None, Default::default());
    let sieve = Sieve { builder, state: RefCell::default() };
    let tokenizer = Tokenizer::new(sieve, TokenizerOpts::default());
    let queue = BufferQueue::default();
    queue.push_back(html);
    while !matches!(tokenizer.feed(&queue), TokenizerResult::Done) {}
    tokenizer.end();
    let Sieve { builder, state } = tokenizer.sink;
    (builder.sink.finish(), state.into_inner().noticed)
}

/// How the tokenizer must read what follows the start tag of an element that holds text only.
pub fn raw_kind(name: &str) -> Option<RawKind> {
    match name {
        "script" => Some(ScriptData),
        "style" | "xmp" | "iframe" | "noembed" | "noframes" => Some(Rawtext),
        "textarea" | "title" => Some(Rcdata),
        _ => None,
    }
}

/// Elements left out with all they hold.
fn is_dropped(name: &str) -> bool {
    matches!(
        name,
        "script"
            | "style"
            | "noscript"
            | "template"
            | "svg"
            | "math"
            | "canvas"
            | "applet"
            | "xmp"
            | "noembed"
            | "noframes"
            | "title"
            | "textarea"
            | "select"
            | "option"
            | "optgroup"
            | "datalist"
            | "button"
            | "label"
            | "legend"
            | "output"
            | "meter"
            | "progress"
            | "dialog"
    )
}

/// Tags left out while what they hold stays.
fn is_transparent(name: &str) -> bool {
    matches!(name, "html" | "head" | "body" | "frameset" | "form" | "fieldset" | "marquee" | "plaintext" | "map")
}

/// Elements without content that a document has no use for.
fn is_void_dropped(name: &str) -> bool {
    matches!(
        name,
        "base" | "meta" | "link" | "param" | "track" | "area" | "input" | "frame" | "keygen" | "bgsound" | "basefont"
    )
}

/// Elements without content that a document has a use for.
fn is_void(name: &str) -> bool {
    matches!(name, "br" | "img" | "hr" | "embed" | "source" | "wbr" | "col")
}

/// Elements whose start tag may close others, so that what follows stands less deep.
fn may_close(name: &str) -> bool {
    matches!(
        name,
        "p" | "li"
            | "dd"
            | "dt"
            | "hr"
            | "table"
            | "caption"
            | "colgroup"
            | "col"
            | "thead"
            | "tbody"
            | "tfoot"
            | "tr"
            | "td"
            | "th"
            | "rb"
            | "rt"
            | "rtc"
            | "rp"
            | "h1"
            | "h2"
            | "h3"
            | "h4"
            | "h5"
            | "h6"
            | "pre"
            | "ul"
            | "ol"
    )
}

/// The formatting elements of the HTML standard.
const FORMATTING: [LocalName; 14] = [
    local_name!("a"),
    local_name!("b"),
    local_name!("big"),
    local_name!("code"),
    local_name!("em"),
    local_name!("font"),
    local_name!("i"),
    local_name!("nobr"),
    local_name!("s"),
    local_name!("small"),
    local_name!("strike"),
    local_name!("strong"),
    local_name!("tt"),
    local_name!("u"),
];

#[derive(Default)]
struct State {
    noticed: Noticed,
    /// The element that is being left out, and how many of its name are open.
    skipping: Option<(LocalName, u32)>,
    /// End tags to come of elements that were closed early.
    closed: HashMap<LocalName, u32>,
    tokens: usize,
    tags: usize,
    bytes: usize,
    /// Too much has been read: nothing more is.
    full: bool,
    /// Nothing has closed since an element was closed for standing too deep.
    at_bottom: bool,
    /// Formatting multiplied without bound: no more of it is taken.
    unformatted: bool,
}

struct Sieve {
    builder: TreeBuilder<Id, Sink>,
    state: RefCell<State>,
}

impl TokenSink for Sieve {
    type Handle = Id;

    fn process_token(&self, token: Token, line: u64) -> TokenSinkResult<Id> {
        match token {
            Token::TagToken(tag) if tag.kind == TagKind::StartTag => self.start(tag, line),
            Token::TagToken(tag) => self.end(tag, line),
            Token::CharacterTokens(text) => {
                if !self.state.borrow_mut().takes_text(text.len()) {
                    return TokenSinkResult::Continue;
                }
                let before = self.builder.sink.newest();
                let result = self.builder.process_token(Token::CharacterTokens(text), line);
                self.settle(before, None, line);
                result
            }
            Token::EOFToken => self.builder.process_token(token, line),
            Token::DoctypeToken(_) | Token::CommentToken(_) | Token::NullCharacterToken | Token::ParseError(_) => {
                TokenSinkResult::Continue
            }
        }
    }

    fn end(&self) {
        self.builder.end();
    }
}

impl Sieve {
    fn start(&self, tag: Tag, line: u64) -> TokenSinkResult<Id> {
        let raw = if tag.self_closing { None } else { raw_kind(&tag.name) };
        let Some(tag) = self.state.borrow_mut().takes_start(tag) else {
            return raw.map_or(TokenSinkResult::Continue, TokenSinkResult::RawData);
        };
        let name = tag.name.clone();
        let closes = tag.self_closing && matches!(&*name, "iframe" | "video" | "audio" | "object");
        let before = self.builder.sink.newest();
        let result = self.builder.process_token(Token::TagToken(tag), line);
        if closes {
            self.close(&name, line);
        }
        self.settle(before, Some(&name), line);
        raw.map_or(if closes { TokenSinkResult::Continue } else { result }, TokenSinkResult::RawData)
    }

    fn end(&self, tag: Tag, line: u64) -> TokenSinkResult<Id> {
        if self.state.borrow_mut().takes_end(&tag.name) {
            self.builder.process_token(Token::TagToken(Tag { attrs: Vec::new(), ..tag }), line)
        } else {
            TokenSinkResult::Continue
        }
    }

    /// Looks at what a token did to the tree: closes an element that came in too deep, and stops formatting that
    /// multiplies.
    fn settle(&self, before: Id, started: Option<&LocalName>, line: u64) {
        let sink = &self.builder.sink;
        let newest = sink.newest();
        if newest == before {
            return;
        }
        if sink.depth(newest, MAX_DEPTH + 1) > MAX_DEPTH {
            let name = sink.name(newest);
            if !is_void(&name) {
                self.close(&name, line);
                let mut state = self.state.borrow_mut();
                if started == Some(&name) {
                    state.flatten(name);
                }
                state.at_bottom = true;
            }
        }
        let tokens = self.state.borrow().tokens;
        if sink.len() > 3 * tokens + 20_000 && !self.state.borrow().unformatted {
            self.state.borrow_mut().unformatted = true;
            self.state.borrow_mut().noticed.losses.add("unclosed formatting", "left out from there on");
            for name in FORMATTING {
                for _ in 0..=MAX_DEPTH {
                    self.close(&name, line);
                }
            }
        }
    }

    fn close(&self, name: &LocalName, line: u64) {
        let tag = Tag {
            kind: TagKind::EndTag,
            name: name.clone(),
            self_closing: false,
            attrs: Vec::new(),
            had_duplicate_attributes: false,
        };
        // The end tag of an element that holds no raw text asks nothing of the tokenizer.
        let _ = self.builder.process_token(Token::TagToken(tag), line);
    }
}

impl State {
    fn takes_text(&mut self, length: usize) -> bool {
        self.tokens += 1;
        if self.full || self.skipping.is_some() {
            return false;
        }
        self.bytes += length;
        self.check_full();
        true
    }

    fn check_full(&mut self) {
        if !self.full && (self.bytes > MAX_TEXT || self.tags > MAX_TAGS) {
            self.full = true;
            self.noticed.losses.add("text beyond the longest that can be kept", "cut off");
        }
    }

    /// Takes note of an element that does not open, or not for long, and whose end tag must not close another.
    fn flatten(&mut self, name: LocalName) {
        self.noticed.losses.add("deep nesting", "flattened");
        *self.closed.entry(name).or_default() += 1;
    }

    /// The start tag as the tree builder may see it, if it may.
    fn takes_start(&mut self, mut tag: Tag) -> Option<Tag> {
        self.tokens += 1;
        if self.full {
            return None;
        }
        if let Some((name, open)) = &mut self.skipping {
            if *name == tag.name && !tag.self_closing {
                *open += 1;
            }
            return None;
        }
        self.tags += 1;
        self.check_full();
        let name = &*tag.name;
        if name == "script"
            && let Some(post) = telegram_post(&tag)
        {
            // The one script that names its post in an attribute.
            if !tag.self_closing {
                self.skipping = Some((tag.name.clone(), 1));
            }
            return Some(post);
        }
        if is_dropped(name) {
            self.noticed.losses.add(name, "dropped");
            if !tag.self_closing {
                self.skipping = Some((tag.name.clone(), 1));
            }
            return None;
        }
        if is_void_dropped(name) {
            if name == "input" {
                self.noticed.losses.add(name, "dropped");
            }
            return None;
        }
        if is_transparent(name) || (self.unformatted && FORMATTING.contains(&tag.name)) {
            return None;
        }
        if self.at_bottom && !may_close(name) && !is_void(name) && raw_kind(name).is_none() {
            self.flatten(tag.name);
            return None;
        }
        tag.attrs.retain(|attribute| self.noticed.takes_attribute(attribute));
        self.bytes += tag.attrs.iter().filter(|a| &*a.name.local == "alt").map(|a| a.value.len()).sum::<usize>();
        Some(tag)
    }

    fn takes_end(&mut self, name: &LocalName) -> bool {
        self.tokens += 1;
        if let Some((skipped, open)) = &mut self.skipping {
            if skipped == name {
                *open -= 1;
                if *open == 0 {
                    self.skipping = None;
                }
            }
            return false;
        }
        if self.full || is_dropped(name) || is_transparent(name) || is_void_dropped(name) {
            return false;
        }
        match self.closed.get_mut(name) {
            Some(count) if *count > 0 => {
                *count -= 1;
                false
            }
            _ => {
                self.at_bottom = false;
                true
            }
        }
    }
}

/// A Telegram post as an `embed` element, if the script is one of Telegram's.
fn telegram_post(tag: &Tag) -> Option<Tag> {
    let post = tag.attrs.iter().find(|attribute| &*attribute.name.local == "data-telegram-post")?;
    let address = format!("https://t.me/{}", &*post.value);
    let name = QualName::new(None, ns!(), local_name!("src"));
    Some(Tag {
        kind: TagKind::StartTag,
        name: local_name!("embed"),
        self_closing: false,
        attrs: vec![Attribute { name, value: address.into() }],
        had_duplicate_attributes: false,
    })
}
