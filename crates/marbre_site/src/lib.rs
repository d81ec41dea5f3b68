//! What readers see: pages, feeds, proofs, and the cache that keeps them.
