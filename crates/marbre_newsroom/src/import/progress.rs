//! How far an import has come, for whoever watches.

/// How far an import has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Standing {
    /// Bytes read of all files.
    pub bytes_read: u64,
    /// Bytes of all files.
    pub bytes_total: u64,
    /// Articles and pages dealt with.
    pub articles: u64,
}

/// Somebody who watches an import.
pub trait Progress: Send + Sync {
    /// A new part of the work begins: “Looking through”, “Moving in”.
    fn phase(&self, name: &str);
    /// So far.
    fn at(&self, standing: Standing);
}

/// Nobody watches.
pub struct Quiet;

impl Progress for Quiet {
    fn phase(&self, _name: &str) {}
    fn at(&self, _standing: Standing) {}
}
