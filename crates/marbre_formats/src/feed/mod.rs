//! Feeds and sitemaps that we write.
