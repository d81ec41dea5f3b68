//! Filling a front page: pins first, then the newest by date and section. No story stands on it twice.

use super::{FrontLayout, Slot};
use crate::{ArticleId, SectionId, StoryId};
use std::collections::{HashMap, HashSet};

/// The lead is the newest article with an image, if one of this many has one.
const LEAD_AMONG: usize = 5;
/// How many of the latest are named.
const LATEST: usize = 6;
/// The places of a section that the layout does not name.
pub const SECTION_PLACES: usize = 4;

/// An article that may stand on the page.
pub trait Candidate: Clone {
    /// Which article.
    fn article(&self) -> ArticleId;
    /// Its story.
    fn story(&self) -> StoryId;
    /// Whether it can be shown with an image.
    fn has_image(&self) -> bool;
}

/// What the page is filled from: published articles of one edition.
#[derive(Debug, Clone)]
pub struct Supply<T> {
    /// Those pinned, in no order. One that is not among them is not public: its place fills itself.
    pub pinned: Vec<T>,
    /// The newest of the edition, the newest first.
    pub newest: Vec<T>,
    /// The newest of each section, in the publication's order.
    pub sections: Vec<(SectionId, Vec<T>)>,
}

impl<T> Supply<T> {
    /// How many of the newest are needed, and of each of so many sections, so that no place stays empty without need.
    pub fn needed(layout: &FrontLayout, sections: usize) -> (usize, usize) {
        let top = 1 + layout.seconds.len() + layout.pins().count();
        let counts = || layout.sections.iter().map(|part| part.slots.len());
        let unnamed = sections.saturating_sub(layout.sections.len());
        let most = counts().max().unwrap_or(0).max(SECTION_PLACES);
        (top + LATEST + counts().sum::<usize>() + unnamed * SECTION_PLACES, top + most)
    }
}

/// An article in its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Placed<T> {
    /// Which.
    pub item: T,
    /// Whether somebody put it there.
    pub pinned: bool,
}

/// A page, filled. A place is nothing when there is no article left for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Filled<T> {
    /// The first article.
    pub lead: Option<Placed<T>>,
    /// Those beside it, as many places as the layout has.
    pub seconds: Vec<Option<Placed<T>>>,
    /// The articles of the file; none when it has none that is public.
    pub file: Vec<T>,
    /// The newest of those not yet shown, headlines only.
    pub latest: Vec<T>,
    /// Each section with its places.
    pub sections: Vec<(SectionId, Vec<Option<Placed<T>>>)>,
}

impl<T> Filled<T> {
    /// Every article on the page, from its top to its foot.
    pub fn shown(&self) -> impl Iterator<Item = &T> {
        let top = std::iter::once(&self.lead).chain(&self.seconds).flatten().map(|placed| &placed.item);
        let middle = self.file.iter().chain(&self.latest);
        let sections = self.sections.iter().flat_map(|(_, places)| places.iter().flatten()).map(|placed| &placed.item);
        top.chain(middle).chain(sections)
    }
}

/// The page that a layout makes of what there is. Without a layout, the latest may stand in their section as well: that
/// is the page of a newspaper that nobody lays out.
pub fn fill<T: Candidate>(layout: Option<&FrontLayout>, supply: Supply<T>) -> Filled<T> {
    let automatic = FrontLayout::default();
    let plan = layout.unwrap_or(&automatic);
    let mut page = Filling::new(supply.pinned);
    let lead = page.pinned(&plan.lead).or_else(|| page.lead(&supply.newest));
    let seconds = plan.seconds.iter().map(|slot| page.place(slot, &supply.newest)).collect();
    let file =
        plan.file.iter().flat_map(|file| &file.articles).filter_map(|pin| page.pins.remove(&pin.article)).collect();
    let mut above = Filling { pins: HashMap::new(), taken: page.taken.clone() };
    let named: HashSet<SectionId> = plan.sections.iter().map(|part| part.section).collect();
    let unnamed = supply.sections.iter().filter(|(section, _)| !named.contains(section));
    let order: Vec<(SectionId, Vec<Slot>)> = plan
        .sections
        .iter()
        .map(|part| (part.section, part.slots.clone()))
        .chain(unnamed.map(|(section, _)| (*section, vec![None; SECTION_PLACES])))
        .collect();
    let lists: HashMap<SectionId, &Vec<T>> = supply.sections.iter().map(|(section, list)| (*section, list)).collect();
    let none = Vec::new();
    let sections = order
        .into_iter()
        .map(|(section, slots)| {
            let list: &Vec<T> = lists.get(&section).copied().unwrap_or(&none);
            (section, slots.iter().map(|slot| page.place(slot, list)).collect())
        })
        .collect();
    // What nobody lays out names the very newest, which stand in their section as well.
    let rest = if layout.is_some() { &mut page } else { &mut above };
    let latest = (0..LATEST).map_while(|_| rest.next(&supply.newest)).collect();
    Filled { lead, seconds, file, latest, sections }
}

/// A page that is being filled.
struct Filling<T> {
    /// Pinned articles that have not come to their place yet.
    pins: HashMap<ArticleId, T>,
    /// Stories on the page, or pinned further down.
    taken: HashSet<StoryId>,
}

impl<T: Candidate> Filling<T> {
    fn new(pinned: Vec<T>) -> Self {
        let taken = pinned.iter().map(Candidate::story).collect();
        Self { pins: pinned.into_iter().map(|item| (item.article(), item)).collect(), taken }
    }

    fn pinned(&mut self, slot: &Slot) -> Option<Placed<T>> {
        let item = self.pins.remove(&slot.as_ref()?.article)?;
        Some(Placed { item, pinned: true })
    }

    /// The first of a list whose story is not on the page.
    fn next(&mut self, list: &[T]) -> Option<T> {
        let item = list.iter().find(|item| !self.taken.contains(&item.story()))?.clone();
        self.taken.insert(item.story());
        Some(item)
    }

    fn place(&mut self, slot: &Slot, list: &[T]) -> Option<Placed<T>> {
        self.pinned(slot).or_else(|| self.next(list).map(|item| Placed { item, pinned: false }))
    }

    fn lead(&mut self, newest: &[T]) -> Option<Placed<T>> {
        let free: Vec<&T> = newest.iter().filter(|item| !self.taken.contains(&item.story())).collect();
        let with_image = free.iter().take(LEAD_AMONG).find(|item| item.has_image());
        let item = (*with_image.or(free.first())?).clone();
        self.taken.insert(item.story());
        Some(Placed { item, pinned: false })
    }
}

#[cfg(test)]
mod tests {
    use super::{super::tests::pin, *};
    use crate::front::{File, SectionPlace};
    use uuid::Uuid;

    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    struct Piece(u128);

    impl Candidate for Piece {
        fn article(&self) -> ArticleId {
            ArticleId(Uuid::from_u128(self.0))
        }
        fn story(&self) -> StoryId {
            StoryId(Uuid::from_u128(self.0 % 1000))
        }
        fn has_image(&self) -> bool {
            self.0 == 29
        }
    }

    fn section(number: u128) -> SectionId {
        SectionId(Uuid::from_u128(number))
    }

    /// Thirty articles, the highest number the newest; section 7 has the even ones, section 8 the odd ones.
    fn supply(pinned: &[u128]) -> Supply<Piece> {
        let list = |wanted: fn(&u128) -> bool| (1..=30).rev().filter(wanted).map(Piece).collect();
        Supply {
            pinned: pinned.iter().copied().map(Piece).collect(),
            newest: list(|_| true),
            sections: vec![(section(7), list(|n| n % 2 == 0)), (section(8), list(|n| n % 2 == 1))],
        }
    }

    fn numbers(places: &[Option<Placed<Piece>>]) -> Vec<u128> {
        places.iter().map(|place| place.as_ref().map_or(0, |placed| placed.item.0)).collect()
    }

    #[test]
    fn without_a_layout_the_newest_stand_at_the_top() {
        let page = fill(None, supply(&[]));
        assert_eq!(page.lead, Some(Placed { item: Piece(29), pinned: false }), "the newest with an image");
        assert_eq!(numbers(&page.seconds), [30, 28, 27, 26]);
        assert_eq!(page.latest.iter().map(|piece| piece.0).collect::<Vec<_>>(), [25, 24, 23, 22, 21, 20]);
        assert_eq!(numbers(&page.sections[0].1), [24, 22, 20, 18], "the latest stand in their section, too");
        assert_eq!(page.sections[1].0, section(8));
    }

    #[test]
    fn pins_stand_where_they_were_put_and_nothing_stands_twice() {
        let layout = FrontLayout {
            lead: Some(pin(3)),
            seconds: vec![None, Some(pin(99)), None],
            file: Some(File { title: "Eau".into(), articles: vec![pin(30), pin(98)] }),
            sections: vec![
                SectionPlace { section: section(8), slots: vec![None, Some(pin(28)), None] },
                SectionPlace { section: section(7), slots: Vec::new() },
            ],
            ..FrontLayout::default()
        };
        let page = fill(Some(&layout), supply(&[3, 30, 28]));
        assert_eq!(page.lead, Some(Placed { item: Piece(3), pinned: true }));
        assert_eq!(numbers(&page.seconds), [29, 27, 26], "what is not public leaves its place to the next");
        assert_eq!(page.file, [Piece(30)]);
        assert_eq!(page.sections.iter().map(|(id, _)| *id).collect::<Vec<_>>(), [section(8), section(7)]);
        assert_eq!(numbers(&page.sections[0].1), [25, 28, 23]);
        assert_eq!(
            page.latest.iter().map(|piece| piece.0).collect::<Vec<_>>(),
            [24, 22, 21, 20, 19, 18],
            "what is left"
        );
        assert!(page.sections[1].1.is_empty());
        let mut seen = HashSet::new();
        assert!(page.shown().all(|piece| seen.insert(piece.story())), "{page:?}");
    }

    #[test]
    fn two_articles_of_a_story_do_not_stand_together() {
        let mut supply = supply(&[]);
        supply.newest.insert(0, Piece(1029));
        let page = fill(Some(&FrontLayout::default()), supply);
        assert_eq!(page.shown().filter(|piece| piece.0 % 1000 == 29).count(), 1);
    }

    #[test]
    fn an_empty_edition_has_empty_places() {
        let page =
            fill(Some(&FrontLayout::default()), Supply::<Piece> { pinned: vec![], newest: vec![], sections: vec![] });
        assert_eq!((page.lead, numbers(&page.seconds)), (None, vec![0; 4]));
    }
}
