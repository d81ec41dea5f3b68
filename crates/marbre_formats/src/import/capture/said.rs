//! What a page says of its article, whoever it says it to; several sayings become one.

/// What one source says. What it does not say is empty.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Said {
    /// The headline.
    pub headline: String,
    /// The sentence or two under it.
    pub standfirst: String,
    /// When it was published, as written.
    pub published: String,
    /// When it was last changed, as written.
    pub modified: String,
    /// Who wrote it.
    pub authors: Vec<Author>,
    /// The publication.
    pub publication: String,
    /// The sections, the main one first.
    pub sections: Vec<String>,
    /// The topics.
    pub topics: Vec<String>,
    /// The picture that stands for the article.
    pub picture: Option<Picture>,
    /// The language, as written.
    pub language: String,
    /// Where the article is.
    pub address: String,
    /// The text, without mark-up.
    pub body: String,
}

/// Somebody who wrote it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Author {
    /// The name; it may hold more than a name.
    pub name: String,
    /// What they do. May be empty.
    pub role: String,
    /// True when it is no person.
    pub organization: bool,
    /// Where their page is. May be empty.
    pub address: String,
}

/// A picture by its address.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Picture {
    /// Where it is, as written.
    pub address: String,
    /// What it shows. May be empty.
    pub alt: String,
    /// The line below. May be empty.
    pub caption: String,
    /// Whose it is. May be empty.
    pub credit: String,
}

impl Said {
    /// Takes from another what this one does not say.
    pub fn or(self, other: Self) -> Self {
        Self {
            headline: first(self.headline, other.headline),
            standfirst: first(self.standfirst, other.standfirst),
            published: first(self.published, other.published),
            modified: first(self.modified, other.modified),
            authors: if self.authors.is_empty() { other.authors } else { self.authors },
            publication: first(self.publication, other.publication),
            sections: if self.sections.is_empty() { other.sections } else { self.sections },
            topics: if self.topics.is_empty() { other.topics } else { self.topics },
            picture: Picture::either(self.picture, other.picture),
            language: first(self.language, other.language),
            address: first(self.address, other.address),
            body: first(self.body, other.body),
        }
    }
}

impl Picture {
    /// The first; what it does not say is taken from the second, if that is the same picture.
    fn either(one: Option<Self>, other: Option<Self>) -> Option<Self> {
        match (one, other) {
            (Some(one), Some(other)) if one.address == other.address => Some(Self {
                alt: first(one.alt, other.alt),
                caption: first(one.caption, other.caption),
                credit: first(one.credit, other.credit),
                address: one.address,
            }),
            (one, other) => one.or(other),
        }
    }
}

fn first(one: String, other: String) -> String {
    if one.is_empty() { other } else { one }
}
