//! The words that newspapers' pages are furnished with, in the languages that we read.

use super::names::{AGENCIES, COLLECTIVES, SECTIONS};

/// How lines begin that only lead to other articles. What follows them may be titles.
const READ_ALSO: &[&str] = &[
    "lire aussi",
    "à lire aussi",
    "à lire également",
    "lire également",
    "voir aussi",
    "à lire",
    "sur le même sujet",
    "sur le même thème",
    "dans la même rubrique",
    "en relation",
    "articles liés",
    "articles similaires",
    "à découvrir",
    "pour aller plus loin",
    "nos autres articles",
    "read also",
    "read more",
    "also read",
    "see also",
    "related",
    "related articles",
    "related stories",
    "related topics",
    "more on this story",
    "more on this topic",
    "you may also like",
    "recommended",
    "recommended stories",
    "keep reading",
    "up next",
    "lee también",
    "le puede interesar",
    "te puede interesar",
    "más noticias",
    "noticias relacionadas",
    "leia também",
    "leia mais",
    "veja também",
    "notícias relacionadas",
    "soma pia",
    "soma zaidi",
    "اقرأ أيضا",
    "اقرأ أيضاً",
    "إقرأ أيضا",
    "اقرأ المزيد",
    "إقرأ المزيد",
    "مواضيع ذات صلة",
    "مقالات ذات صلة",
    "أخبار ذات صلة",
    "قد يهمك",
    "قد يعجبك",
    "شاهد أيضا",
];

/// How lines begin that are no part of an article, wherever they stand.
const FURNITURE: &[&str] = &[
    "les plus lus",
    "most read",
    "most popular",
    "trending",
    "lo más leído",
    "mais lidas",
    "الأكثر قراءة",
    "à ne pas manquer",
    "partager",
    "partagez",
    "share",
    "share this",
    "compartir",
    "compartilhar",
    "شارك",
    "مشاركة",
    "imprimer",
    "print",
    "طباعة",
    "envoyer par e-mail",
    "copier le lien",
    "copy link",
    "commentaires",
    "commenter",
    "laisser un commentaire",
    "réagir",
    "comments",
    "leave a comment",
    "leave a reply",
    "post a comment",
    "comentarios",
    "comentários",
    "التعليقات",
    "أضف تعليق",
    "اترك تعليقا",
    "maoni",
    "newsletter",
    "s'abonner",
    "abonnez-vous",
    "je m'abonne",
    "s'inscrire",
    "inscrivez-vous",
    "recevez",
    "subscribe",
    "sign up",
    "sign in",
    "log in",
    "se connecter",
    "connexion",
    "mon compte",
    "suscríbete",
    "iniciar sesión",
    "assine",
    "entrar",
    "اشترك",
    "تسجيل الدخول",
    "تابعنا",
    "follow us",
    "suivez-nous",
    "síguenos",
    "siga-nos",
    "publicité",
    "advertisement",
    "publicidad",
    "publicidade",
    "إعلان",
    "sponsored",
    "cookies",
    "nous utilisons des cookies",
    "we use cookies",
    "accepter",
    "tout accepter",
    "accept all",
    "mentions légales",
    "politique de confidentialité",
    "conditions générales",
    "cgu",
    "privacy policy",
    "terms of use",
    "legal notice",
    "contact",
    "contactez-nous",
    "contact us",
    "qui sommes-nous",
    "about us",
    "من نحن",
    "اتصل بنا",
    "سياسة الخصوصية",
    "tous droits réservés",
    "all rights reserved",
    "جميع الحقوق محفوظة",
    "todos los derechos",
    "todos os direitos",
    "facebook",
    "twitter",
    "x.com",
    "whatsapp",
    "telegram",
    "linkedin",
    "instagram",
    "youtube",
    "tiktok",
    "e-mail",
    "email",
    "فيسبوك",
    "تويتر",
    "واتساب",
    "menu",
    "القائمة",
    "rechercher",
    "recherche",
    "search",
    "buscar",
    "بحث",
    "accueil",
    "home",
    "inicio",
    "início",
    "الرئيسية",
    "nyumbani",
    "retour",
    "haut de page",
    "back to top",
    "écouter",
    "listen",
    "استمع",
    "temps de lecture",
    "lecture",
    "min read",
    "minutes de lecture",
    "tags",
    "mots-clés",
    "étiquettes",
    "الوسوم",
    "etiquetas",
    "article précédent",
    "article suivant",
    "previous post",
    "next post",
    "aller au contenu",
    "skip to content",
    "skip to main content",
    "passer au contenu",
    "faire un don",
    "donate",
    "soutenez",
    "suivant",
    "précédent",
    "©",
    "copyright",
    "taille du texte",
    "ajouter à mes favoris",
    "signaler",
    "powered by",
];

/// Words that say what kind of article it is.
const KICKERS: &[&str] = &[
    "analyse",
    "reportage",
    "enquête",
    "entretien",
    "interview",
    "portrait",
    "tribune",
    "édito",
    "éditorial",
    "chronique",
    "décryptage",
    "récit",
    "témoignage",
    "opinion",
    "exclusif",
    "vidéo",
    "dossier",
    "critique",
    "billet",
    "verbatim",
    "infographie",
    "analysis",
    "explainer",
    "feature",
    "investigation",
    "editorial",
    "profile",
    "review",
    "exclusive",
    "fact check",
    "comment",
    "q&a",
    "long read",
    "breaking",
    "تحليل",
    "رأي",
    "تقرير",
    "مقابلة",
    "حوار",
    "تحقيق",
    "افتتاحية",
    "خاص",
    "بورتريه",
    "análisis",
    "entrevista",
    "opinión",
    "reportaje",
    "crónica",
    "análise",
    "opinião",
    "reportagem",
    "uchambuzi",
    "maoni",
];

/// The rest of a line after the words by which it leads to other articles; nothing when it does not. What may stand
/// before such words (a dash, an arrow, a star) is passed over.
pub fn after_read_also(line: &str) -> Option<&str> {
    let line = line.trim_start_matches(|c: char| !c.is_alphanumeric());
    let lower = lowered(line);
    let longest = READ_ALSO.iter().filter(|words| begins_with(&lower, words)).max_by_key(|words| words.len())?;
    let rest = line.char_indices().nth(longest.chars().count()).map_or("", |(at, _)| &line[at..]);
    let rest = rest.trim_start();
    let ended = rest.is_empty() || rest.starts_with([':', '–', '—', '-', '>', '»', '|', '：', '…', '.']);
    ended.then(|| {
        rest.trim_start_matches(|c: char| !c.is_alphanumeric() && !matches!(c, '«' | '“' | '"' | '¿' | '¡')).trim()
    })
}

/// True for a line that is a button, a menu, a notice.
pub fn is_furniture(line: &str) -> bool {
    let lower = lowered(line.trim_start_matches(|c: char| !c.is_alphanumeric() && c != '©'));
    let short = lower.split_whitespace().count() <= 8;
    let named = |words: &&&str| begins_with(&lower, words);
    let all_names = || {
        let parts = lower.split([',', '|', '·', '•', '/', '\t']).flat_map(|part| part.split("  "));
        let mut parts = parts.map(str::trim).filter(|part| !part.is_empty()).peekable();
        parts.peek().is_some() && parts.all(|part| FURNITURE.contains(&part))
    };
    let words_only = || lower.split_whitespace().all(|word| FURNITURE.contains(&word));
    lower.is_empty()
        || all_names()
        || words_only()
        || (short
            && !ends_sentence(&lower)
            && FURNITURE.iter().find(named).is_some_and(|words| lower.len() <= words.len() + 24))
        || (lower.starts_with('©') && lower.len() < 160)
        || NOTICES.iter().any(|notice| lower.contains(notice))
}

/// Parts of sentences that only notices have.
const NOTICES: &[&str] = &[
    "nous utilisons des cookies",
    "we use cookies",
    "all rights reserved",
    "tous droits réservés",
    "جميع الحقوق محفوظة",
    "reproduction interdite",
    "your email address will not be published",
    "votre adresse e-mail ne sera pas publiée",
    "inscrivez-vous à notre newsletter",
    "abonnez-vous à notre newsletter",
    "sign up for our newsletter",
    "réservé aux abonnés",
    "subscribers only",
    "utilizamos cookies",
    "usamos cookies",
    "نستخدم ملفات تعريف الارتباط",
];

/// True for the name of a section.
pub fn is_section(line: &str) -> bool {
    SECTIONS.contains(&lowered(line.trim()).as_str())
}

/// True for a word that says what kind of article it is.
pub fn is_kicker(line: &str) -> bool {
    KICKERS.contains(&lowered(line.trim().trim_end_matches([':', '.', '!'])).as_str())
}

/// True for a desk or an agency that signs together.
pub fn is_collective(name: &str) -> bool {
    let lower = lowered(name);
    COLLECTIVES.contains(&lower.as_str()) || is_agency(name) || lower.starts_with("la rédaction")
}

/// True for a news agency.
pub fn is_agency(name: &str) -> bool {
    AGENCIES.contains(&lowered(name.trim_matches(|c: char| !c.is_alphanumeric())).as_str())
}

/// True when the line ends as a sentence does.
pub fn ends_sentence(line: &str) -> bool {
    line.trim_end_matches(['"', '”', '»', '’', ')', ' ', '\u{A0}', '\u{202F}'])
        .ends_with(['.', '!', '?', '…', '؟', '۔'])
}

/// In lower case, with one kind of apostrophe and of space.
pub fn lowered(text: &str) -> String {
    let mut lower = String::with_capacity(text.len());
    for c in text.trim().chars() {
        match c {
            '’' => lower.push('\''),
            '\u{A0}' | '\u{202F}' => lower.push(' '),
            // The dot and the hyphen of Turkish and the like do not matter here.
            other => lower.extend(other.to_lowercase()),
        }
    }
    lower
}

/// True when the text begins with these words, and no longer ones.
pub fn begins_with(text: &str, words: &str) -> bool {
    text.strip_prefix(words).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
}
