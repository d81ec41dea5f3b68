//! Two people's work in one: what must come out, and what holds for any three texts.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod support;

use marbre_article::{
    ArticleContent, BylineId, Document, Moment, SectionId, TopicId,
    content::Signature,
    document::{
        Block, Inline, LiveEntry,
        merge::{Clash, Merged, merge},
        parse::{self, ParseOptions},
    },
    render::html::canonical,
};
use proptest::{collection::vec, prelude::*, sample::Index};
use uuid::Uuid;

fn body(html: &str) -> ArticleContent {
    ArticleContent { body: parse::html(html, &ParseOptions::default()).document, ..ArticleContent::default() }
}

/// The merged body as HTML, and the clashes as `path: mine | theirs`.
fn merged(base: &str, mine: &str, theirs: &str) -> (String, Vec<String>) {
    let Merged { content, clashes } = merge(&body(base), &body(mine), &body(theirs));
    assert_eq!(content.body.check(), Ok(()));
    let said = |Clash { path, mine, theirs }| format!("{path}: {mine} | {theirs}");
    (canonical(&content.body).as_str().to_owned(), clashes.into_iter().map(said).collect())
}

/// What comes out of three bodies, and the clashes.
const BODIES: &[(&str, &str, &str, &str, &[&str])] = &[
    // Each changes another paragraph.
    (
        "<p>One.</p><p>Two.</p>",
        "<p>One more.</p><p>Two.</p>",
        "<p>One.</p><p>Two too.</p>",
        "<p>One more.</p><p>Two too.</p>",
        &[],
    ),
    // Each changes other words of one paragraph.
    (
        "<p>The old port opens on Monday at dawn.</p>",
        "<p>The new port opens on Monday at dawn.</p>",
        "<p>The old port opens on <b>Tuesday</b> at dawn.</p>",
        "<p>The new port opens on <strong>Tuesday</strong> at dawn.</p>",
        &[],
    ),
    // Both change the same word: both texts stay.
    (
        "<p>Before.</p><p>The port opens on Monday.</p>",
        "<p>Before.</p><p>The port opens on Tuesday.</p>",
        "<p>Before.</p><p>The port opens on Friday.</p>",
        "<p>Before.</p><p>The port opens on Tuesday.</p><p>The port opens on Friday.</p>",
        &["body.blocks[1]: The port opens on Tuesday. | The port opens on Friday."],
    ),
    // Both add at the same place.
    (
        "<p>One.</p><p>Two.</p>",
        "<p>One.</p><p>Cranes move.</p><p>Two.</p>",
        "<p>One.</p><p>Ships wait outside.</p><p>Two.</p>",
        "<p>One.</p><p>Cranes move.</p><p>Ships wait outside.</p><p>Two.</p>",
        &[],
    ),
    // Both add the same, and one of them more.
    (
        "<p>One.</p>",
        "<p>One.</p><p>New.</p>",
        "<p>One.</p><p>New.</p><p>More.</p>",
        "<p>One.</p><p>New.</p><p>More.</p>",
        &[],
    ),
    // Both write a paragraph anew.
    (
        "<p>One.</p><p>Two.</p><p>Three.</p>",
        "<p>One.</p><p>Cranes move.</p><p>Three.</p>",
        "<p>One.</p><p>Ships wait.</p><p>Three.</p>",
        "<p>One.</p><p>Cranes move.</p><p>Ships wait.</p><p>Three.</p>",
        &["body.blocks[1]: Cranes move. | Ships wait."],
    ),
    // One takes away what the other edits.
    (
        "<p>One.</p><p>Two is here.</p><p>Three.</p>",
        "<p>One.</p><p>Three.</p>",
        "<p>One.</p><p>Two is there.</p><p>Three.</p>",
        "<p>One.</p><p>Two is there.</p><p>Three.</p>",
        &["body.blocks[1]:  | Two is there."],
    ),
    // One takes away what the other leaves.
    ("<p>One.</p><p>Two.</p>", "<p>One.</p>", "<p>One!</p><p>Two.</p>", "<p>One!</p>", &[]),
    // One moves what the other edits.
    (
        "<p>One.</p><p>Two.</p><p>Cranes move at dawn.</p>",
        "<p>Cranes move at dawn.</p><p>One.</p><p>Two.</p>",
        "<p>One.</p><p>Two.</p><p>Cranes move at noon.</p>",
        "<p>Cranes move at noon.</p><p>One.</p><p>Two.</p>",
        &[],
    ),
    // Both move the same, each to another place: it stands at both.
    (
        "<p>One.</p><p>Two.</p><p>Three.</p><p>Cranes move at dawn.</p>",
        "<p>Cranes move at dawn.</p><p>One.</p><p>Two.</p><p>Three.</p>",
        "<p>One.</p><p>Cranes move at dawn.</p><p>Two.</p><p>Three.</p>",
        "<p>Cranes move at dawn.</p><p>One.</p><p>Cranes move at dawn.</p><p>Two.</p><p>Three.</p>",
        &[],
    ),
    // Items of one list.
    (
        "<ul><li>Flour</li><li>Rice</li></ul>",
        "<ul><li>Flour</li><li>Rice</li><li>Salt</li></ul>",
        "<ul><li>Flour, white</li><li>Rice</li></ul>",
        "<ul><li>Flour, white</li><li>Rice</li><li>Salt</li></ul>",
        &[],
    ),
    // A row, and a cell of another.
    (
        "<table><tr><td>Tanga</td><td>12 ships</td></tr></table>",
        "<table><tr><td>Tanga</td><td>12 ships</td></tr><tr><td>Lindi</td><td>3</td></tr></table>",
        "<table><tr><td>Tanga</td><td>15 ships</td></tr></table>",
        "<table><tr><td>Tanga</td><td>15 ships</td></tr><tr><td>Lindi</td><td>3</td></tr></table>",
        &[],
    ),
    // A cell that both change holds both.
    (
        "<table><tr><td>Tanga</td><td>12 ships</td></tr></table>",
        "<table><tr><td>Tanga</td><td>14 ships</td></tr></table>",
        "<table><tr><td>Tanga</td><td>15 ships</td></tr></table>",
        "<table><tr><td>Tanga</td><td>14 ships<br>15 ships</td></tr></table>",
        &["body.blocks[0].rows[0][1]: 14 ships | 15 ships"],
    ),
    // A caption and a credit.
    (
        "<figure><img data-missing=\"https://ex.org/a\"><figcaption>The quay</figcaption></figure>",
        "<figure><img data-missing=\"https://ex.org/a\"><figcaption>The new quay</figcaption></figure>",
        "<figure><img data-missing=\"https://ex.org/a\"><figcaption>The quay <small data-credit>Neema</small></figcaption></figure>",
        "<figure><img data-missing=\"https://ex.org/a\"><figcaption>The new quay <small data-credit>Neema</small></figcaption></figure>",
        &[],
    ),
];

#[test]
fn bodies() {
    for (base, mine, theirs, wanted, clashes) in BODIES {
        let (found, said) = merged(base, mine, theirs);
        let wanted = canonical(&body(wanted).body);
        assert_eq!(found, wanted.as_str(), "\n{base}\n{mine}\n{theirs}");
        assert_eq!(said, *clashes, "\n{base}\n{mine}\n{theirs}");
    }
}

#[test]
fn fields() {
    let topic = |n| TopicId(Uuid::from_u128(n));
    let signature = |n, role: &str| Signature { byline: BylineId(Uuid::from_u128(n)), role: role.into() };
    let base = ArticleContent {
        headline: "The port opens".into(),
        kicker: "Trade".into(),
        topics: vec![topic(1), topic(2), topic(3)],
        bylines: vec![signature(1, ""), signature(2, "")],
        key_points: vec!["Ships unload.".into()],
        ..ArticleContent::default()
    };
    let mine = ArticleContent {
        headline: "The port opens again".into(),
        topics: vec![topic(3), topic(1), topic(2), topic(7)],
        bylines: vec![signature(1, "photos"), signature(2, "")],
        key_points: vec!["Ships unload.".into(), "Talks go on.".into()],
        ..base.clone()
    };
    let theirs = ArticleContent {
        headline: "The port is open".into(),
        kicker: "Strikes".into(),
        section: Some(SectionId(Uuid::from_u128(5))),
        topics: vec![topic(1), topic(3), topic(8)],
        bylines: vec![signature(1, "text"), signature(3, "")],
        key_points: vec!["All ships unload.".into()],
        ..base.clone()
    };
    let Merged { content, clashes } = merge(&base, &mine, &theirs);
    assert_eq!(content.headline, mine.headline);
    assert_eq!(content.kicker, theirs.kicker);
    assert_eq!(content.section, theirs.section);
    assert_eq!(content.topics, [topic(3), topic(8), topic(1), topic(7)]);
    assert_eq!(content.bylines, [signature(1, "photos"), signature(3, "")]);
    assert_eq!(content.key_points, ["All ships unload.", "Talks go on."]);
    let one = Uuid::from_u128(1);
    assert_eq!(
        clashes,
        [
            Clash { path: "headline".into(), mine: mine.headline, theirs: theirs.headline },
            Clash { path: "bylines".into(), mine: format!("{one} photos"), theirs: format!("{one} text") },
        ]
    );
}

#[test]
fn two_live_entries_of_one_name_get_two() {
    let block = |words: &str| {
        Block::LiveEntry(LiveEntry {
            id: "noon".into(),
            at: Moment(5),
            headline: Vec::new(),
            blocks: vec![Block::Paragraph { content: vec![Inline::text(words)] }],
        })
    };
    let of = |blocks| ArticleContent { body: Document::new(blocks), ..ArticleContent::default() };
    let Merged { content, clashes } = merge(&of(vec![]), &of(vec![block("Cranes.")]), &of(vec![block("Ships.")]));
    assert_eq!(content.body.check(), Ok(()));
    assert_eq!(content.body.blocks.len(), 2);
    assert_eq!(clashes.len(), 1);
}

fn content() -> impl Strategy<Value = ArticleContent> {
    (support::document(), "[ab]{0,2}", "[ab]{0,2}", vec(0..4u128, 0..4), vec(0..3u128, 0..3), vec("[ab ]{0,4}", 0..3))
        .prop_map(|(body, headline, kicker, topics, bylines, points)| ArticleContent {
            headline,
            kicker,
            body,
            topics: topics.into_iter().map(|n| TopicId(Uuid::from_u128(n))).collect(),
            bylines: bylines
                .into_iter()
                .map(|n| Signature { byline: BylineId(Uuid::from_u128(n)), role: n.to_string() })
                .collect(),
            key_points: points
                .into_iter()
                .map(|point| point.trim().replace("  ", " "))
                .filter(|p| !p.is_empty())
                .collect(),
            ..ArticleContent::default()
        })
}

/// What somebody does to a text.
#[derive(Debug, Clone)]
enum Edit {
    Insert(Index),
    Remove(Index),
    Move(Index, Index),
    Word(Index, Index),
    Cut(Index, Index),
    Headline,
}

fn edits() -> impl Strategy<Value = Vec<Edit>> {
    let at = || any::<Index>();
    let edit = prop_oneof![
        1 => at().prop_map(Edit::Insert),
        1 => at().prop_map(Edit::Remove),
        1 => (at(), at()).prop_map(|(from, to)| Edit::Move(from, to)),
        5 => (at(), at()).prop_map(|(block, word)| Edit::Word(block, word)),
        2 => (at(), at()).prop_map(|(block, word)| Edit::Cut(block, word)),
        1 => Just(Edit::Headline),
    ];
    vec(edit, 0..5)
}

/// Every line of a block that holds running text.
fn lines(block: &mut Block) -> Vec<&mut Vec<Inline>> {
    match block {
        Block::Paragraph { content } => vec![content],
        Block::Heading(heading) => vec![&mut heading.content],
        Block::Table(table) => std::iter::once(&mut table.caption)
            .chain(table.rows.iter_mut().flatten().map(|cell| &mut cell.content))
            .collect(),
        Block::Image(image) => vec![&mut image.caption],
        Block::List(list) => list.items.iter_mut().flat_map(|item| &mut item.blocks).flat_map(lines).collect(),
        Block::Quote(quote) => {
            quote.blocks.iter_mut().flat_map(lines).chain(std::iter::once(&mut quote.attribution)).collect()
        }
        Block::Infobox { title, blocks } => std::iter::once(title).chain(blocks.iter_mut().flat_map(lines)).collect(),
        Block::LiveEntry(entry) => entry.blocks.iter_mut().flat_map(lines).collect(),
        Block::Timeline { entries } => entries.iter_mut().flat_map(|entry| &mut entry.blocks).flat_map(lines).collect(),
        Block::Gallery { caption, .. } => vec![caption],
        Block::EmbedCard(card) => vec![&mut card.text],
        Block::Preformatted { .. } | Block::Divider => vec![],
    }
}

/// The text after the edits, and the words they added, each the only one of its kind.
fn edited(base: &ArticleContent, edits: &[Edit], who: &str) -> ArticleContent {
    let mut content = base.clone();
    for (number, edit) in edits.iter().enumerate() {
        let word = format!("{who}{number}x");
        let blocks = &mut content.body.blocks;
        match edit {
            Edit::Headline => content.headline.push_str(&word),
            Edit::Insert(at) => {
                let paragraph = Block::Paragraph { content: vec![Inline::text(word)] };
                blocks.insert(at.index(blocks.len() + 1), paragraph);
            }
            _ if blocks.is_empty() => {}
            Edit::Remove(at) => drop(blocks.remove(at.index(blocks.len()))),
            Edit::Move(from, to) => {
                let block = blocks.remove(from.index(blocks.len()));
                blocks.insert(to.index(blocks.len() + 1), block);
            }
            Edit::Word(block, at) => {
                let at_block = block.index(blocks.len());
                let mut lines = lines(&mut blocks[at_block]);
                if !lines.is_empty() {
                    let line = at.index(lines.len());
                    let place = at.index(lines[line].len() + 1);
                    lines[line].insert(place, Inline::text(format!(" {word} ")));
                }
            }
            Edit::Cut(block, at) => {
                let at_block = block.index(blocks.len());
                let mut lines = lines(&mut blocks[at_block]);
                if !lines.is_empty() {
                    let line = at.index(lines.len());
                    if !lines[line].is_empty() {
                        let place = at.index(lines[line].len());
                        lines[line].remove(place);
                    }
                }
            }
        }
    }
    content.body = content.body.normalised();
    content
}

/// All that stands in a text.
fn everything(content: &ArticleContent) -> String {
    serde_json::to_string(content).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 192, ..ProptestConfig::default() })]

    #[test]
    fn one_sided_changes_are_taken(base in content(), other in content()) {
        for (base, mine, theirs, wanted) in
            [(&base, &base, &other, &other), (&base, &other, &base, &other), (&base, &other, &other, &other)]
        {
            let found = merge(base, mine, theirs);
            prop_assert_eq!(&found.content, wanted);
            prop_assert_eq!(found.clashes, vec![]);
        }
    }

    #[test]
    fn no_word_is_lost(base in content(), mine in edits(), theirs in edits()) {
        let (mine, theirs) = (edited(&base, &mine, "mine"), edited(&base, &theirs, "theirs"));
        let found = merge(&base, &mine, &theirs);
        prop_assert_eq!(found.content.body.check(), Ok(()));
        prop_assert_eq!(&merge(&base, &mine, &theirs), &found);
        let told = everything(&found.content) + &serde_json::to_string(&found.clashes).unwrap();
        for (side, who) in [(&mine, "mine"), (&theirs, "theirs")] {
            let said = everything(side);
            for number in 0..5 {
                let word = format!("{who}{number}x");
                prop_assert!(!said.contains(&word) || told.contains(&word), "{word} is lost\n{said}\n{told}");
            }
        }
    }

    #[test]
    fn texts_that_have_nothing_in_common(base in content(), mine in content(), theirs in content()) {
        let found = merge(&base, &mine, &theirs);
        prop_assert_eq!(found.content.body.check(), Ok(()));
        let told = found.content.body.plain_text()
            + &found.clashes.iter().map(|clash| format!("{}\n{}\n", clash.mine, clash.theirs)).collect::<String>();
        let in_base = base.body.plain_text();
        for side in [&mine, &theirs] {
            for word in side.body.plain_text().split_whitespace().filter(|word| !in_base.contains(word)) {
                let core = word.trim_matches(|c: char| !c.is_alphanumeric());
                prop_assert!(told.contains(core), "{core} is lost");
            }
        }
    }
}
