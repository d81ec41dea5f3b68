//! How an article introduces itself elsewhere: JSON-LD, OpenGraph.
