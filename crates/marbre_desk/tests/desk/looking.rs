//! Looking: revisions, proofs, previews for outsiders; and every page in every language.

use crate::room::Room;
use http::StatusCode;
use marbre_article::workflow::Role;

#[tokio::test]
async fn revisions_are_listed_compared_and_brought_back() {
    let room = Room::new().await;
    let sara = room.person("Sara", Role::Editor).await;
    let (_, page) = room.begin(&sara, "Le port").await;
    let fields = [("base", "1"), ("headline", "Le port rouvre"), ("body", "<p>Un texte neuf.</p>")];
    assert_eq!(room.post(&sara, &page, &fields).await.status, StatusCode::SEE_OTHER);
    let listed = room.get(&sara, &format!("{page}/revisions")).await;
    assert!(listed.says("/revisions/1..2") && listed.says("Sara"), "{}", listed.body);
    let chosen = room.get(&sara, &format!("{page}/compare?a=2&b=1")).await;
    assert_eq!(chosen.header("location"), format!("{page}/revisions/1..2"));
    let compared = room.get(&sara, &format!("{page}/revisions/1..2")).await;
    assert!(compared.says("<ins>") && compared.says("rouvre") && compared.says("Paragraphe"), "{}", compared.body);
    assert_eq!(room.get(&sara, &format!("{page}/revisions/1..9")).await.status, StatusCode::NOT_FOUND);
    assert!(room.get(&sara, &format!("{page}/revisions/2..2")).await.says("Les deux disent la même chose"));
    let restored = room.post(&sara, &format!("{page}/restore"), &[("revision", "1")]).await;
    assert_eq!(restored.status, StatusCode::SEE_OTHER, "{}", restored.body);
    let data = room.get(&sara, &page).await.data();
    assert_eq!((&data["content"]["headline"], &data["article"]["revision"]), (&"Le port".into(), &3.into()));
}

#[tokio::test]
async fn only_the_desk_frames_a_proof_and_outsiders_need_a_link() {
    let room = Room::new().await;
    let neema = room.person("Neema", Role::Correspondent).await;
    let omar = room.person("Omar", Role::Correspondent).await;
    let (_, page) = room.begin(&neema, "Le port").await;
    let proof = room.get(&neema, &format!("{page}/proof")).await;
    assert!(proof.says("<h1>Le port</h1>"));
    let policy = proof.header("content-security-policy");
    for part in ["sandbox", "style-src 'sha256-AAAA'", "frame-ancestors 'self'", "default-src 'none'"] {
        assert!(policy.contains(part), "{part}: {policy}");
    }
    assert_eq!(proof.header("cache-control"), "no-store");
    assert_eq!(room.get(&omar, &format!("{page}/proof")).await.status, StatusCode::FORBIDDEN);

    let previews = format!("{page}/previews");
    let made = room.post(&neema, &previews, &[("days", "3")]).await;
    let (_, rest) = made
        .body
        .split_once("https:&#x2f;&#x2f;rivage.example")
        .or_else(|| made.body.split_once("https://rivage.example"))
        .unwrap();
    let link = rest.split('"').next().unwrap().replace("&#x2f;", "/");
    assert!(link.starts_with("/desk/preview/"), "{link}");
    let seen = room.get_as_stranger(&link).await;
    assert_eq!((seen.status, seen.says("Le port")), (StatusCode::OK, true));
    assert_eq!((seen.header("cache-control"), seen.header("referrer-policy")), ("no-store", "no-referrer"));
    assert!(seen.header("x-robots-tag").contains("noindex"));
    let listed = room.get(&neema, &previews).await;
    assert!(!listed.says(link.rsplit('/').next().unwrap()), "shown only once");
    let (_, rest) = listed.body.split_once(&format!("{previews}/")).unwrap();
    let revoke = format!("{previews}/{}", rest.split('"').next().unwrap());
    assert_eq!(room.post(&neema, &revoke, &[]).await.status, StatusCode::SEE_OTHER);
    assert_eq!(room.get_as_stranger(&link).await.status, StatusCode::GONE);
    assert_eq!(room.get_as_stranger("/desk/preview/x").await.status, StatusCode::GONE);
    assert_eq!(room.post(&neema, &previews, &[("days", "400")]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn every_page_is_said_in_every_language() {
    let room = Room::new().await;
    for lang in ["en", "fr", "ar", "pt", "sw", "es"] {
        let person = room.speaker(&format!("Aline {lang}"), Role::Publisher, lang).await;
        let (_, page) = room.begin(&person, "").await;
        for path in
            ["", "/return", "/publish", "/schedule", "/embargo", "/withdraw", "/assign", "/revisions", "/previews"]
        {
            let shown = room.get(&person, &format!("{page}{path}")).await;
            assert_eq!(shown.status, StatusCode::OK, "{lang} {path}: {}", shown.body);
            assert!(shown.says(&format!("<html lang=\"{lang}\"")), "{lang} {path}");
            assert!(!shown.says(">article-"), "{lang} {path}: a message is missing: {}", shown.body);
        }
        let blocked = room.post(&person, &format!("{page}/publish"), &[]).await;
        assert_eq!(blocked.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(!blocked.says(">article-"), "{}", blocked.body);
    }
}
