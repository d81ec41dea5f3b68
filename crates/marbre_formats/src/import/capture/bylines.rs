//! Who signs: “Par Aïssata Konaré, correspondante à Tamandé”, “Reportage : X ; photos : Y”, “كتب محمد”, “La rédaction”.

use super::words::{self, begins_with, lowered};

/// A name under the headline.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Signed {
    /// The person or collective, as printed.
    pub name: String,
    /// What they are or did: “correspondante à Tamandé”, “photos”. May be empty.
    pub role: String,
    /// True for a desk, an agency, the newsroom.
    pub collective: bool,
    /// Where the person's page is, as written. May be empty.
    pub address: String,
}

/// The longest line that is read as one of names, in characters.
const LONGEST: usize = 240;

/// Words before names that say nothing but that they sign.
const BY: &[&str] = &[
    "par",
    "by",
    "written by",
    "posted by",
    "publié par",
    "écrit par",
    "un article de",
    "de notre correspondant",
    "por",
    "na",
    "imeandikwa na",
    "von",
    "di",
    "بقلم",
    "كتب",
    "كتبت",
    "كتبه",
    "كتبته",
    "بواسطة",
    "إعداد",
    "أعده",
    "أعدته",
    "نشره",
    "author",
    "auteur",
    "autor",
    "الكاتب",
];

/// Words before names that say what was done.
const DONE: &[&str] = &[
    "reportage",
    "enquête",
    "analyse",
    "texte",
    "textes",
    "photo",
    "photos",
    "photographie",
    "photographies",
    "vidéo",
    "images",
    "infographie",
    "illustration",
    "illustrations",
    "traduction",
    "propos recueillis par",
    "recueilli par",
    "entretien",
    "avec la contribution de",
    "édition",
    "reporting by",
    "reporting",
    "additional reporting by",
    "additional reporting",
    "writing by",
    "editing by",
    "edited by",
    "words by",
    "words",
    "pictures by",
    "photos by",
    "photographs by",
    "photography",
    "video",
    "graphics by",
    "translation",
    "translated by",
    "interview by",
    "texto",
    "fotos",
    "fotografías",
    "reportaje",
    "traducción",
    "fotografia",
    "tradução",
    "picha",
    "تقرير",
    "تصوير",
    "صور",
    "تحقيق",
    "حوار",
    "ترجمة",
    "تحرير",
    "أجرى الحوار",
];

/// True for a line that begins as one of names does.
pub fn is_byline(line: &str) -> bool {
    let line = line.trim();
    if line.chars().count() > LONGEST || (words::ends_sentence(line) && !line.ends_with('.')) || holds_sentences(line) {
        return false;
    }
    let lower = lowered(line);
    if words::is_collective(line) {
        return true;
    }
    let names = |rest: &str| {
        let rest = rest.trim_start_matches([':', '-', '–', '—', ' ', '|']);
        rest.chars().next().is_some_and(|c| c.is_uppercase() || is_unicase(c)) && rest.split_whitespace().count() <= 28
    };
    let by = BY.iter().filter(|words| begins_with(&lower, words)).max_by_key(|words| words.len());
    if let Some(by) = by {
        return names(skip(line, by)) && !words::ends_sentence(line.trim_end_matches('.'));
    }
    let done = DONE.iter().filter(|words| begins_with(&lower, words)).max_by_key(|words| words.len());
    done.is_some_and(|done| {
        let rest = skip(line, done).trim_start();
        (rest.starts_with(':') || done.ends_with("by") || done.ends_with("par")) && names(rest)
    })
}

/// A full stop after a word, not an initial, and more after it.
fn holds_sentences(line: &str) -> bool {
    let mut words = line.split_whitespace().peekable();
    while let Some(word) = words.next() {
        if word.ends_with('.') && word.chars().count() > 4 && words.peek().is_some() {
            return true;
        }
    }
    false
}

/// A letter of a script without capitals.
fn is_unicase(c: char) -> bool {
    c.is_alphabetic() && !c.is_uppercase() && !c.is_lowercase()
}

fn skip<'a>(line: &'a str, words: &str) -> &'a str {
    line.char_indices().nth(words.chars().count()).map_or("", |(at, _)| &line[at..])
}

/// The names in a line, with what each is or did.
pub fn read(line: &str) -> Vec<Signed> {
    let short: String = line.trim().chars().take(LONGEST * 2).collect();
    let mut signed = Vec::new();
    for part in short
        .split([';', '|', '•', '·', '\n', '/'])
        .flat_map(|part| part.split(" – "))
        .flat_map(|part| part.split(" - "))
    {
        one_part(part.trim(), &mut signed);
    }
    signed
}

/// One part of a line: names of people who did one thing.
fn one_part(part: &str, signed: &mut Vec<Signed>) {
    let (done, names) = without_beginning(part);
    let names = names.trim().trim_end_matches(['.', ',']).trim();
    if names.is_empty() || words::is_furniture(names) || super::dates::read(names, None).is_some() {
        return;
    }
    let mut pieces = names.split([',', '،']).map(str::trim).filter(|piece| !piece.is_empty()).peekable();
    while let Some(piece) = pieces.next() {
        let (piece, place) = in_brackets(without_and(piece));
        for (name, role) in people(piece) {
            let role = if role.is_empty() { place.to_owned() } else { role };
            let role = if role.is_empty() { done.clone() } else { role };
            add(signed, Signed { collective: words::is_collective(&name), name, role, address: String::new() });
        }
        // What follows a name and is no name is what they are.
        while let Some(role) = pieces.peek().copied().filter(|next| is_role(next)) {
            pieces.next();
            if let Some(last) = signed.last_mut() {
                let before = std::mem::take(&mut last.role);
                last.role =
                    if before.is_empty() || before == done { role.to_owned() } else { format!("{before}, {role}") };
            }
        }
    }
}

/// The line without “By”, and what was done if it says so.
fn without_beginning(part: &str) -> (String, &str) {
    let lower = lowered(part);
    let longest = |list: &[&'static str]| {
        list.iter().filter(|words| begins_with(&lower, words)).max_by_key(|words| words.len()).copied()
    };
    let strip = |rest: &str| rest.trim_start_matches([':', '：', ' ', '\u{A0}', '\u{202F}', '-', '–', '—']).len();
    if let Some(words) = longest(DONE) {
        let rest = skip(part, words);
        if rest.trim_start().starts_with(':')
            || words.ends_with("by")
            || words.ends_with("par")
            || rest.starts_with(' ')
        {
            let name_at = rest.len() - strip(rest);
            let done = words.trim_end_matches(" by").trim_end_matches(" par");
            let names = &rest[name_at..];
            let names = longest_by(names).map_or(names, |by| skip(names, by));
            return (done.to_owned(), names);
        }
    }
    match longest(BY) {
        Some(words) => {
            let rest = skip(part, words);
            (String::new(), &rest[rest.len() - strip(rest)..])
        }
        None => (String::new(), part),
    }
}

fn longest_by(text: &str) -> Option<&'static str> {
    let lower = lowered(text);
    BY.iter().filter(|words| begins_with(&lower, words)).max_by_key(|words| words.len()).copied()
}

/// `Amina Diallo (à Dakar)`
fn in_brackets(piece: &str) -> (&str, &str) {
    match piece.split_once('(') {
        Some((name, rest)) => (name.trim(), rest.trim_end_matches(')').trim()),
        None => (piece, ""),
    }
}

/// Names joined by “and”, each with the place or desk that follows it: `Amina Diallo and John Otieno in Nairobi`.
fn people(piece: &str) -> Vec<(String, String)> {
    const AND: [&str; 7] = [" et ", " and ", " & ", " y ", " e ", " na ", " avec "];
    let mut names: Vec<&str> = vec![piece];
    for and in AND {
        names = names.into_iter().flat_map(|name| name.split(and)).collect();
    }
    // “و” touches the name after it.
    names = names.into_iter().flat_map(|name| arabic_and(name)).collect();
    let mut people: Vec<(String, String)> = names.into_iter().map(|name| with_place(name.trim())).collect();
    people.retain(|(name, _)| name.chars().any(char::is_alphabetic));
    people
}

fn arabic_and(name: &str) -> Vec<&str> {
    match name.find(" و") {
        Some(at)
            if name[at + 3..].chars().next().is_some_and(char::is_alphabetic)
                && name[at + 3..].split_whitespace().count() >= 2 =>
        {
            vec![&name[..at], &name[at + 3..]]
        }
        _ => vec![name],
    }
}

/// `John Otieno in Nairobi`
fn with_place(name: &str) -> (String, String) {
    const PLACES: [&str; 7] = [" in ", " à ", " en ", " em ", " mjini ", " في ", " au "];
    let at = PLACES.iter().filter_map(|word| name.find(word)).min();
    match at {
        Some(at) => (name[..at].trim().to_owned(), name[at..].trim().to_owned()),
        None => (name.trim_start_matches('@').to_owned(), String::new()),
    }
}

/// `avec Moussa Diarra`: another name, not a role.
fn without_and(piece: &str) -> &str {
    ["avec ", "et ", "and ", "with ", "y ", "con ", "e ", "com "]
        .iter()
        .find_map(|and| piece.strip_prefix(and))
        .unwrap_or(piece)
}

/// What follows a name after a comma and is no other name: it begins in small letters, or is a known word.
fn is_role(piece: &str) -> bool {
    const TITLES: [&str; 22] = [
        "correspondent",
        "correspondant",
        "correspondante",
        "reporter",
        "editor",
        "journalist",
        "journaliste",
        "envoyé",
        "envoyée",
        "rédacteur",
        "rédactrice",
        "photographe",
        "photographer",
        "writer",
        "chef",
        "bureau",
        "professor",
        "professeur",
        "مراسل",
        "مراسلة",
        "محرر",
        "صحفي",
    ];
    if without_and(piece) != piece {
        return false;
    }
    let begins_small = piece.chars().next().is_some_and(char::is_lowercase);
    let lower = lowered(piece);
    begins_small || lower.split_whitespace().any(|word| TITLES.contains(&word))
}

/// Adds somebody who is not there yet; a role that was not known is added to one who is.
pub fn add(signed: &mut Vec<Signed>, one: Signed) {
    if one.name.is_empty() || one.name.chars().count() > 100 {
        return;
    }
    match signed.iter_mut().find(|other| lowered(&other.name) == lowered(&one.name)) {
        Some(known) => {
            if known.role.is_empty() {
                known.role = one.role;
            }
            if known.address.is_empty() {
                known.address = one.address;
            }
        }
        None => signed.push(one),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(line: &str) -> String {
        let one = |signed: &Signed| {
            let role = if signed.role.is_empty() { String::new() } else { format!(" ({})", signed.role) };
            format!("{}{role}{}", signed.name, if signed.collective { "*" } else { "" })
        };
        read(line).iter().map(one).collect::<Vec<_>>().join("; ")
    }

    #[test]
    fn names_and_roles() {
        for (line, meant) in [
            ("Par Aïssata Konaré, correspondante à Tamandé", "Aïssata Konaré (correspondante à Tamandé)"),
            ("Par Aïssata Konaré et Moussa Diarra", "Aïssata Konaré; Moussa Diarra"),
            (
                "Par Aïssata Konaré, correspondante à Tamandé, avec Moussa Diarra à Port-Lamine",
                "Aïssata Konaré (correspondante à Tamandé); Moussa Diarra (à Port-Lamine)",
            ),
            ("Inès Mabiala, avec Théo Nkounkou (photos)", "Inès Mabiala; Théo Nkounkou (photos)"),
            ("Reportage : Moussa Diarra ; photos : Fanta Sy", "Moussa Diarra (reportage); Fanta Sy (photos)"),
            ("Propos recueillis par Jean-Luc Ba", "Jean-Luc Ba (propos recueillis)"),
            ("Par La rédaction", "La rédaction*"),
            ("Le Rivage avec AFP", "Le Rivage; AFP*"),
            ("By Amina Diallo and John Otieno in Nairobi", "Amina Diallo; John Otieno (in Nairobi)"),
            ("By Amina Diallo, Health Correspondent", "Amina Diallo (Health Correspondent)"),
            ("By Amina Diallo, John Otieno and Grace Mwangi", "Amina Diallo; John Otieno; Grace Mwangi"),
            ("Additional reporting by John Otieno", "John Otieno (additional reporting)"),
            ("Staff Reporter", "Staff Reporter*"),
            ("كتب محمد الأمين", "محمد الأمين"),
            ("بقلم: فاطمة الزهراء، مراسلة في الخرطوم", "فاطمة الزهراء (مراسلة في الخرطوم)"),
            ("تقرير: سعاد علي وأحمد صالح", "سعاد علي (تقرير); أحمد صالح (تقرير)"),
            ("هيئة التحرير", "هيئة التحرير*"),
            ("Por Ana Silva (em Luanda)", "Ana Silva (em Luanda)"),
            ("", ""),
        ] {
            assert_eq!(said(line), meant, "{line}");
        }
    }

    #[test]
    fn lines_of_names() {
        for line in ["Par Aïssata Konaré", "By JOHN OTIENO", "كتب محمد الأمين", "Photos : Fanta Sy", "La rédaction"]
        {
            assert!(is_byline(line), "{line}");
        }
        for line in [
            "Par ailleurs, le port reste fermé.",
            "By then the road was closed",
            "Par un matin de mars",
            "Analyse",
            "Reportage à Tamandé",
            "Par Moussa, nous savons que le port a fermé. Il rouvrira.",
        ] {
            assert!(!is_byline(line), "{line}");
        }
    }
}
