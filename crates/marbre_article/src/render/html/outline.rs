//! The levels of headings as they are printed. Texts from elsewhere begin with a heading of the third level, because it
//! looked right there; who listens to a page would then look for the second.

/// Where the headings of a page have come to.
#[derive(Debug, Default)]
pub(super) struct Outline {
    /// The levels, as the document has them, of the headings that the next one may stand under.
    above: Vec<u8>,
}

impl Outline {
    /// How many headings stand above the one that comes next, which is of this level.
    pub(super) fn depth_of(&mut self, level: u8) -> usize {
        self.above.retain(|above| *above < level);
        self.above.push(level);
        self.above.len() - 1
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_level_is_skipped_and_equals_stay_equal() {
        for (levels, depths) in [
            (&[2, 3, 4, 2, 3][..], &[0, 1, 2, 0, 1][..]),
            (&[3, 3, 4], &[0, 0, 1]),
            (&[4, 3, 2, 3], &[0, 0, 0, 1]),
            (&[2, 4, 4, 3, 4], &[0, 1, 1, 1, 2]),
        ] {
            let mut outline = Outline::default();
            let found: Vec<usize> = levels.iter().map(|level| outline.depth_of(*level)).collect();
            assert_eq!(found, depths, "{levels:?}");
        }
    }
}
