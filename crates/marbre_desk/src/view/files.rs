//! The files of `templates/`.

macro_rules! templates {
    ($($name:literal),* $(,)?) => {
        &[$(($name, include_str!(concat!("../../templates/", $name)))),*]
    };
}

/// Name and text of every template.
pub(super) const ALL: &[(&str, &str)] = templates![
    "account.html",
    "article-compare.html",
    "article-move.html",
    "article-new.html",
    "article-previews.html",
    "article-removal.html",
    "article-revisions.html",
    "article.html",
    "audit.html",
    "bans.html",
    "codes.html",
    "comment-rules.html",
    "comments.html",
    "editions-nav.html",
    "enrol.html",
    "error.html",
    "forgotten.html",
    "frame.html",
    "front-choice.html",
    "front-parts.html",
    "front.html",
    "image-replace.html",
    "image.html",
    "images.html",
    "link.html",
    "login.html",
    "look.html",
    "member-form.html",
    "member.html",
    "menus.html",
    "merge.html",
    "original.html",
    "parts.html",
    "policies.html",
    "second.html",
    "sections.html",
    "settings-nav.html",
    "settings.html",
    "staff.html",
    "stone.html",
    "story.html",
    "term-form.html",
    "term.html",
    "terms.html",
    "welcome.html",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_is_listed() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/templates");
        let mut files: Vec<String> =
            std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        files.sort();
        let listed: Vec<&str> = ALL.iter().map(|(name, _)| *name).collect();
        assert_eq!(files, listed, "in this order, too");
    }
}
