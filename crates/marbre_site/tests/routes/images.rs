//! Images on readers' pages: which files are offered, how much a reader wants of them, and one that is taken out.

use crate::newsroom::{Newsroom, article};
use bytes::Bytes;
use marbre_article::{
    Moment,
    document::{Alternative, Block, Image, ImageSource, Sha256Hex},
    event::Event,
    framing::{Cut, Framing, Slot},
    render::ImageFormat,
};
use marbre_store::{
    articles::TeaserImage,
    assets::{Asset, AssetDetails, AssetKeeping, AssetWords, MadeRendition, Pulled},
};

const PAGE: &str = "/fr/2026/05/le-quai";

/// Every form in which the article shows its image, or could.
const FORMS: [&str; 8] = [
    PAGE,
    "/fr/2026/05/le-quai.json",
    "/fr/",
    "/fr/eau/",
    "/fr/feed.atom",
    "/fr/feed.rss",
    "/fr/feed.json",
    "/fr/news-sitemap.xml",
];

fn file() -> Bytes {
    let picture = image::RgbImage::from_fn(600, 600, |x, y| image::Rgb([(x / 3) as u8, (y / 3) as u8, 90]));
    let mut bytes = std::io::Cursor::new(Vec::new());
    picture.write_to(&mut bytes, image::ImageFormat::Png).unwrap();
    bytes.into_inner().into()
}

fn asset(hash: &Sha256Hex) -> Asset {
    let words = AssetWords { alt: "Le quai au petit matin".into(), caption: String::new() };
    Asset {
        sha256: hash.clone(),
        media_type: "image/png".into(),
        bytes: 1,
        width: 600,
        height: 600,
        colour: "#203c60".into(),
        filename: "quai.png".into(),
        details: AssetDetails {
            credit: "Awa Diop".into(),
            words: [("fr".parse().unwrap(), words)].into(),
            framing: Framing { cuts: [(Slot::Card, Cut::new(0, 0, 500, 500).unwrap())].into(), ..Framing::default() },
            ..AssetDetails::default()
        },
        created_at: Moment(1),
        keeping: AssetKeeping::default(),
    }
}

fn made(hash: &Sha256Hex, width: u32, bytes: u64) -> MadeRendition {
    let (cut, format) = (Cut::WHOLE, ImageFormat::Avif);
    MadeRendition { asset: hash.clone(), cut, width, format, height: width, bytes, made_at: Moment(2) }
}

/// A newsroom with an article that shows an image above its text and in it, whose words only the library knows.
async fn with_an_image() -> (Newsroom, Sha256Hex) {
    let newsroom = Newsroom::open().await;
    let hash = newsroom.store.blobs().put(file()).await.unwrap();
    let kept = asset(&hash);
    newsroom.change(async |change| change.insert_assets(&[kept]).await.unwrap(), Vec::new()).await;
    let image = Image {
        source: ImageSource::Asset(hash.clone()),
        alt: Alternative::Unwritten,
        caption: Vec::new(),
        credit: String::new(),
        link: None,
    };
    let mut new = article(9, "fr", "le-quai");
    new.content.lead_image = Some(image.clone());
    new.content.body.blocks.push(Block::Image(Image { alt: Alternative::Text("La grue".into()), ..image.clone() }));
    let shown = TeaserImage { asset: hash.clone(), alt: image.alt, width: 600, height: 600, colour: String::new() };
    new.article.teaser.as_mut().unwrap().image = Some(shown);
    newsroom.publish(new).await;
    (newsroom, hash)
}

#[tokio::test]
async fn jpeg_serves_until_there_is_avif() {
    let (newsroom, hash) = with_an_image().await;
    let before = newsroom.get(PAGE).await;
    assert!(!before.text().contains("avif"), "nothing is offered that is not there");
    assert!(before.text().contains(&format!("/media/{hash}-480.jpg 480w")));
    let smallest = newsroom.get(&format!("/media/{hash}-320.jpg")).await;
    assert_eq!((smallest.status.as_u16(), smallest.header("content-type")), (200, "image/jpeg"));
    assert_eq!(newsroom.get(&format!("/media/{hash}-320.avif")).await.status, 404);
    let rows = [made(&hash, 320, 6_100), made(&hash, 480, 14_200)];
    let event = Event::ImageChanged { asset: hash.clone(), gone: false };
    newsroom.change(async |change| change.add_renditions(&rows).await.unwrap(), vec![event]).await;
    let after = newsroom.get(PAGE).await;
    let source = format!("type=image/avif srcset=\"/media/{hash}-320.avif 320w,/media/{hash}-480.avif 480w\"");
    assert!(after.text().contains(&source), "{}", after.text());
    assert!(after.text().contains("image : 15 ko"), "its weight is said");
    assert!(after.text().contains("width=600 height=600"));
}

#[tokio::test]
async fn the_library_speaks_where_the_article_does_not() {
    let (newsroom, hash) = with_an_image().await;
    let page = newsroom.get(PAGE).await;
    assert!(page.text().contains("alt=\"Le quai au petit matin\""), "{}", page.text());
    assert!(page.text().contains("alt=\"La grue\""));
    let mut new = article(12, "fr", "la-grue");
    let unwritten = Image {
        source: ImageSource::Asset(hash.clone()),
        alt: Alternative::Unwritten,
        caption: Vec::new(),
        credit: String::new(),
        link: None,
    };
    new.content.body.blocks.push(Block::Image(unwritten));
    newsroom.publish(new).await;
    let inside = newsroom.get("/fr/2026/05/la-grue").await;
    assert!(inside.text().contains("alt=\"Le quai au petit matin\""), "in the text too: {}", inside.text());
    assert!(inside.text().contains(&format!("<a href=\"/media/{hash}-480.jpg\">")), "and it leads to the whole image");
    assert_eq!(page.text().matches("Awa Diop").count(), 2 + page.text().matches("\"creditText\"").count());
    assert!(page.text().contains("class=t246") && page.text().contains("class=\"t246\""), "a tone stands for it");
    let (_, style) = page.text().split_once("<style>").unwrap();
    let (style, _) = style.split_once("</style>").unwrap();
    assert!(style.ends_with(".t246{background:#246}"), "{style}");
    let policy = page.header("content-security-policy");
    let unlit = newsroom.get("/fr/log").await;
    assert_ne!(policy, unlit.header("content-security-policy"), "the policy names the style of the page");
    let words_alone = newsroom.get_with(PAGE, &[("cookie", "data=text")]).await;
    assert!(!words_alone.text().contains("t246"), "nothing stands for what is not shown");
    let feed = newsroom.get("/fr/feed.atom").await;
    assert!(feed.text().contains(".jpg") && !feed.text().contains("t246"), "a feed has no style");
    assert_eq!(page.text().matches("fetchpriority=high").count(), 1);
    assert_eq!(page.text().matches("loading=\"lazy\"").count(), 1);
}

#[tokio::test]
async fn lists_and_cards_have_their_shapes() {
    let (newsroom, hash) = with_an_image().await;
    let card = asset(&hash).details.framing.cut(Slot::Card, 600, 600);
    let list = newsroom.get("/fr/eau/").await;
    assert!(list.text().contains(&format!("/media/{hash}-{card}-320.jpg")), "{}", list.text());
    let shape = newsroom.get(&format!("/media/{hash}-{card}-320.jpg")).await;
    let picture = image::load_from_memory(&shape.body).unwrap();
    assert_eq!((picture.width(), picture.height()), (300, 300), "never wider than the original");
    let lead = asset(&hash).details.framing.cut(Slot::Lead, 600, 600);
    assert!(newsroom.get("/fr/").await.text().contains(&format!("/media/{hash}-{lead}-480.jpg")));
    let social = asset(&hash).details.framing.cut(Slot::Social, 600, 600);
    let page = newsroom.get(PAGE).await;
    assert!(page.text().contains(&format!("https://rivage.example/media/{hash}-{social}-480.jpg")), "{}", page.text());
    let news = newsroom.get("/fr/news-sitemap.xml").await;
    let whole = format!("<image:loc>https://rivage.example/media/{hash}-480.jpg</image:loc>");
    assert!(news.text().contains(&whole), "{}", news.text());
    let unchosen = Cut::new(0, 0, 100, 100).unwrap();
    assert_eq!(newsroom.get(&format!("/media/{hash}-{unchosen}-320.jpg")).await.status, 404);
}

#[tokio::test]
async fn a_reader_says_how_much_of_images_to_send() {
    let (newsroom, hash) = with_an_image().await;
    let full = newsroom.get(PAGE).await;
    assert_eq!(full.header("vary"), "Accept-Encoding, Save-Data, Cookie");
    let low = newsroom.get_with(PAGE, &[("save-data", "on")]).await;
    assert!(low.text().contains(&format!("{hash}-320.jpg")) && !low.text().contains("480w"), "{}", low.text());
    assert_ne!(low.header("etag"), full.header("etag"));
    let text = newsroom.get_with(PAGE, &[("cookie", "data=text"), ("save-data", "on")]).await;
    assert!(!text.text().contains("<img"), "{}", text.text());
    assert!(
        text.text().contains("Le quai au petit matin <a href=\"/media/") && text.text().contains("Afficher l’image")
    );
    assert!(text.text().contains("value=text aria-pressed=true"));
    let chosen = newsroom.get_with(PAGE, &[("cookie", "data=full"), ("save-data", "on")]).await;
    assert_eq!(chosen.body, full.body, "what is chosen counts more than the browser");
    for other in ["/fr/feed.atom", "/fr/2026/05/le-quai.json"] {
        let feed = newsroom.get_with(other, &[("cookie", "data=text")]).await;
        assert_eq!((&feed.body, feed.header("vary")), (&newsroom.get(other).await.body, "Accept-Encoding"), "{other}");
    }
    assert_eq!(newsroom.get(PAGE).await.body, full.body, "one reader’s choice is no other’s");
}

#[tokio::test]
async fn the_choice_is_one_plain_form() {
    let newsroom = Newsroom::open().await;
    let page = newsroom.get("/fr/").await;
    assert!(page.text().contains("<form class=links action=/data method=post>"));
    let answer = newsroom.post("/data", "data=low").await;
    assert_eq!((answer.status.as_u16(), answer.header("location")), (303, "/"));
    let cookie = answer.header("set-cookie");
    assert_eq!(cookie, "data=low; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly; Secure");
    assert_eq!(newsroom.post("/data", "data=everything").await.status, 422);
    assert_eq!(newsroom.post("/data", &"x".repeat(70_000)).await.status, 413);
    assert_eq!(newsroom.get("/data").await.status, 404);
    let back = newsroom.ask("POST", "/data", &[("referer", "https://rivage.example/fr/eau/?page=2")]).await;
    assert_eq!(back.status, 422, "without a choice");
    let foreign = newsroom.ask("POST", "/data", &[("sec-fetch-site", "cross-site")]).await;
    assert_eq!(foreign.status, 403);
}

#[tokio::test]
async fn a_pulled_image_is_nowhere() {
    let (newsroom, hash) = with_an_image().await;
    let file = format!("/media/{hash}-480.jpg");
    // The public record goes on naming the file by its hash alone.
    let address = format!("/media/{hash}");
    assert_eq!(newsroom.get(&file).await.status, 200);
    for form in FORMS {
        assert!(newsroom.get(form).await.text().contains(&address), "{form} shows it at first");
    }
    let pulled = Pulled { at: Moment(5), by: None, reason: "Contrat".into() };
    let event = |gone| vec![Event::ImageChanged { asset: hash.clone(), gone }];
    newsroom.change(async |change| change.pull_asset(&hash, Some(&pulled)).await.unwrap(), event(true)).await;
    for form in FORMS {
        let answer = newsroom.get(form).await;
        assert_eq!(answer.status, 200, "{form}");
        assert!(!answer.text().contains(&address), "{form} shows it still");
    }
    for mode in ["data=low", "data=text"] {
        let page = newsroom.get_with(PAGE, &[("cookie", mode)]).await;
        assert!(!page.text().contains(&address), "{mode}");
    }
    assert_eq!(newsroom.get(&file).await.status, 410, "out of memory, too");
    newsroom.change(async |change| change.pull_asset(&hash, None).await.unwrap(), event(false)).await;
    assert_eq!(newsroom.get(&file).await.status, 200);
    for form in FORMS {
        assert!(newsroom.get(form).await.text().contains(&address), "{form} shows it again");
    }
}

/// A gallery: its images stand side by side, so smaller files do.
#[tokio::test]
async fn a_gallery_asks_for_files_of_half_the_width() {
    let (newsroom, hash) = with_an_image().await;
    let one = |words: &str| Image {
        source: ImageSource::Asset(hash.clone()),
        alt: Alternative::Text(words.into()),
        caption: Vec::new(),
        credit: String::new(),
        link: None,
    };
    let mut new = article(11, "fr", "les-quais");
    new.content.body.blocks.push(Block::Gallery { images: vec![one("Un"), one("Deux")], caption: Vec::new() });
    newsroom.publish(new).await;
    let page = newsroom.get("/fr/2026/05/les-quais").await;
    let (_, gallery) = page.text().split_once("<figure class=\"gallery\">").unwrap();
    assert_eq!(gallery.matches("sizes=\"(min-width: 36rem) 17rem, 50vw\"").count(), 2, "{gallery}");
    assert_eq!(gallery.matches(&format!("<a href=\"/media/{hash}-480.jpg\">")).count(), 2, "each on its own address");
    assert!(page.text().contains(".gallery{"));
}
