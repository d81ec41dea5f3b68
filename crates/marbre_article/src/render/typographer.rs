//! What the renderer asks of typography: the runs of one line in, their pieces out.

/// Characters that share their marks, in one line of text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Run<'a> {
    /// The characters, as typed.
    pub text: &'a str,
    /// True for program text and whatever else must stay as it is. It still counts as what stands before and after.
    pub skip: bool,
}

/// A part of a run, set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    /// Characters on the line.
    Text(String),
    /// Characters raised above it: the “er” of “1er”.
    Superscript(String),
}

/// Sets text by the rules of one language.
pub trait Typographer {
    /// Sets one block's runs, in order: what quotation marks are open carries across runs. Returns the pieces of each
    /// run, as many lists as there are runs.
    fn typeset(&self, runs: &[Run<'_>]) -> Vec<Vec<Piece>>;
}

/// Leaves every character as it was typed.
#[derive(Debug, Clone, Copy, Default)]
pub struct AsTyped;

impl Typographer for AsTyped {
    fn typeset(&self, runs: &[Run<'_>]) -> Vec<Vec<Piece>> {
        runs.iter().map(|run| vec![Piece::Text(run.text.to_owned())]).collect()
    }
}
