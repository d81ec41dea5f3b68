//! Images sent in parts and by a plain form.

use crate::room::{Answer, Person, Room};
use axum::body::Body;
use bytes::Bytes;
use futures_util::{future, stream};
use http::{Request, StatusCode};
use marbre_article::{document::Sha256Hex, workflow::Role};
use marbre_newsroom::ImageNotes;
use serde_json::{Value, json};

/// A small picture in one colour, as a PNG.
pub fn png(shade: u8) -> Vec<u8> {
    let picture = image::RgbImage::from_pixel(64, 48, image::Rgb([shade, 90, 200]));
    let mut bytes = std::io::Cursor::new(Vec::new());
    picture.write_to(&mut bytes, image::ImageFormat::Png).unwrap();
    bytes.into_inner()
}

/// Files an image as that person.
pub async fn filed(room: &Room, person: &Person, shade: u8) -> Sha256Hex {
    let reader = room.store.reader();
    let staff = reader.staff().await.unwrap().into_iter().find(|member| member.id == person.id).unwrap();
    let notes = ImageNotes { filename: format!("quai-{shade}.png"), ..ImageNotes::default() };
    room.newsroom.file_image_of(&staff.into(), png(shade).into(), notes).await.unwrap().asset.sha256
}

async fn begin(room: &Room, person: &Person, size: usize) -> Answer {
    room.send(Some(person), "/desk/uploads", &json!({ "name": "le quai.png", "size": size })).await
}

async fn begun(room: &Room, person: &Person, size: usize) -> String {
    let answer = begin(room, person, size).await;
    assert_eq!((answer.status, answer.header("upload-offset")), (StatusCode::CREATED, "0"), "{}", answer.body);
    let address = answer.json()["address"].as_str().unwrap().to_owned();
    assert_eq!(answer.header("location"), address);
    address
}

#[tokio::test]
async fn a_file_arrives_in_parts_over_a_line_that_breaks() {
    let room = Room::new().await;
    let neema = room.person("Neema", Role::Correspondent).await;
    let file = png(7);
    let address = begun(&room, &neema, file.len()).await;
    let (first, rest) = file.split_at(40);
    let answer = room.part(&neema, &address, 0, first).await;
    assert_eq!((answer.status, answer.json()["offset"].as_u64()), (StatusCode::OK, Some(40)));
    assert_eq!(answer.json()["image"], Value::Null);

    // The answer was lost: the same part again does not fit, and says from where on.
    let again = room.part(&neema, &address, 0, first).await;
    assert_eq!((again.status, again.header("upload-offset")), (StatusCode::CONFLICT, "40"), "{}", again.body);
    assert_eq!((again.json()["code"].as_str(), again.json()["offset"].as_u64()), (Some("conflict"), Some(40)));
    assert_eq!(room.get(&neema, &address).await.json()["offset"], 40);

    let whole = room.part(&neema, &address, 40, rest).await;
    let hash = Sha256Hex::of(&file);
    assert_eq!(whole.status, StatusCode::OK, "{}", whole.body);
    let image = whole.json()["image"].clone();
    assert_eq!((image["sha256"].as_str(), image["width"].as_u64()), (Some(hash.as_str()), Some(64)));
    assert_eq!(image["name"], "le quai.png");
    assert_eq!(
        room.get(&neema, &address).await.json()["image"]["sha256"],
        hash.as_str(),
        "asked after the line was down"
    );
    let twice = room.part(&neema, &address, 40, rest).await;
    assert_eq!(twice.json()["image"]["sha256"], hash.as_str(), "the last part again is no second image");
    let assets = room.newsroom.store().reader().library(&Default::default(), None, 10).await.unwrap();
    assert_eq!(assets.len(), 1);
}

#[tokio::test]
async fn files_are_their_sender_s_own() {
    let room = Room::new().await;
    let neema = room.person("Neema", Role::Correspondent).await;
    let editor = room.person("Clarisse", Role::Editor).await;
    let address = begun(&room, &neema, 100).await;
    assert_eq!(room.get(&editor, &address).await.status, StatusCode::NOT_FOUND);
    assert_eq!(room.part(&editor, &address, 0, b"x").await.status, StatusCode::NOT_FOUND);
    let stranger = room.send(None, "/desk/uploads", &json!({ "name": "a", "size": 1 })).await;
    assert_eq!(stranger.status, StatusCode::UNAUTHORIZED);
    let cancelled = room.send(Some(&neema), &format!("{address}/cancel"), &json!({})).await;
    assert_eq!(cancelled.status, StatusCode::OK);
    let gone = room.part(&neema, &address, 0, b"x").await;
    assert_eq!((gone.status, gone.json()["code"].as_str()), (StatusCode::NOT_FOUND, Some("not_found")));
}

#[tokio::test]
async fn what_is_no_image_is_refused_in_words() {
    let room = Room::new().await;
    let neema = room.speaker("Neema", Role::Correspondent, "en").await;
    let mut heic = vec![0, 0, 0, 24];
    heic.extend(b"ftypheic\0\0\0\0mif1heic and more bytes after it");
    let cut = png(7);
    let cut = &cut[..cut.len() - 20];
    let cases: [(&[u8], StatusCode, &str, &str); 4] = [
        (b"<!doctype html><title>x</title>", StatusCode::UNSUPPORTED_MEDIA_TYPE, "unsupported_type", "not an image"),
        (&heic, StatusCode::UNSUPPORTED_MEDIA_TYPE, "unsupported_type", "HEIC"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", StatusCode::UNSUPPORTED_MEDIA_TYPE, "unsupported_type", "SVG"),
        (cut, StatusCode::UNPROCESSABLE_ENTITY, "invalid", "damaged"),
    ];
    for (file, status, code, says) in cases {
        let address = begun(&room, &neema, file.len()).await;
        let answer = room.part(&neema, &address, 0, file).await;
        assert_eq!((answer.status, answer.json()["code"].as_str()), (status, Some(code)), "{says}: {}", answer.body);
        assert!(answer.json()["message"].as_str().unwrap().contains(says), "{}", answer.body);
        assert_eq!(room.get(&neema, &address).await.status, StatusCode::NOT_FOUND, "no row is left");
    }
    let empty = begin(&room, &neema, 0).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    let large = begin(&room, &neema, 60_000_000).await;
    assert_eq!((large.status, large.json()["code"].as_str()), (StatusCode::PAYLOAD_TOO_LARGE, Some("too_large")));
    let address = begun(&room, &neema, 3).await;
    let long = room.part(&neema, &address, 0, b"longer").await;
    assert_eq!(long.status, StatusCode::UNPROCESSABLE_ENTITY);
    let nowhere = room.send(Some(&neema), &address, &json!({})).await;
    assert_eq!(nowhere.status, StatusCode::BAD_REQUEST, "a part says where it begins");
}

#[tokio::test]
async fn sixty_in_an_hour_are_enough() {
    let room = Room::new().await;
    let neema = room.person("Neema", Role::Correspondent).await;
    let mut answer = begin(&room, &neema, 10).await;
    for _ in 0..60 {
        assert_eq!(answer.status, StatusCode::CREATED);
        answer = begin(&room, &neema, 10).await;
    }
    assert_eq!((answer.status, answer.json()["code"].as_str()), (StatusCode::TOO_MANY_REQUESTS, Some("slow_down")));
    assert!(answer.header("retry-after").parse::<u32>().unwrap() > 0);
}

#[tokio::test]
async fn a_form_with_files_works_without_a_script() {
    let room = Room::new().await;
    let neema = room.speaker("Neema", Role::Correspondent, "en").await;
    let (one, two) = (png(1), png(2));
    let files: [(&str, &[u8]); 3] = [("un.png", &one), ("deux.png", &two), ("un.png", &one)];
    let filed = room.post_files(&neema, "/desk/images", &neema.csrf, &files).await;
    assert_eq!(filed.status, StatusCode::SEE_OTHER, "{}", filed.body);
    assert_eq!(filed.header("location"), "/desk/images?show=mine&done=images-done-filed");
    let page = room.get(&neema, filed.header("location")).await;
    assert!(page.says("The images are filed.") && page.says("un.png") && page.says("deux.png"), "{}", page.body);
    assert_eq!(page.body.matches("/desk/media/").count(), 2, "the same file twice is one image");

    let mixed: [(&str, &[u8]); 2] = [("trois.png", &png(3)), ("notes <b>.txt", b"text")];
    let page = room.post_files(&neema, "/desk/images", &neema.csrf, &mixed).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.says("trois.png") && page.says("notes &lt;b&gt;.txt: This file is not an image."), "{}", page.body);

    let forged = room.post_files(&neema, "/desk/images", "wrong", &files).await;
    assert_eq!(forged.status, StatusCode::FORBIDDEN);
    let none = room.post_files(&neema, "/desk/images", &neema.csrf, &[]).await;
    assert_eq!(none.status, StatusCode::UNPROCESSABLE_ENTITY);
    let moderator = room.person("Salma", Role::Moderator).await;
    let refused = room.post_files(&moderator, "/desk/images", &moderator.csrf, &files).await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN);
}

/// A form with images, announced with that length and sent as this body.
fn form(person: &Person, length: usize, body: Body) -> Request<Body> {
    let request = Request::post("/desk/images").header("host", "rivage.example");
    let request = request.header("cookie", format!("__Host-desk={}", person.token)).header("content-length", length);
    request.header("content-type", "multipart/form-data; boundary=x").body(body).unwrap()
}

#[tokio::test]
async fn few_large_forms_are_held_at_once() {
    let room = Room::new().await;
    let neema = room.person("Neema", Role::Correspondent).await;
    // None of its bytes is waited for.
    let never = || Body::from_stream(stream::pending::<Result<Bytes, std::io::Error>>());
    let large = room.desk.answer(form(&neema, 61 << 20, never())).await;
    assert_eq!(large.status(), StatusCode::PAYLOAD_TOO_LARGE);
    let mut under_way: Vec<_> = (0..3).map(|_| Box::pin(room.desk.answer(form(&neema, 1000, never())))).collect();
    for form in &mut under_way {
        let waits = future::select(form, Box::pin(tokio::time::sleep(std::time::Duration::from_millis(100)))).await;
        assert!(matches!(waits, future::Either::Right(_)), "it waits for its body");
    }
    let files: [(&str, &[u8]); 1] = [("un.png", &png(1))];
    let fourth = room.post_files(&neema, "/desk/images", &neema.csrf, &files).await;
    assert_eq!(fourth.status, StatusCode::TOO_MANY_REQUESTS);
    assert!(fourth.header("retry-after").parse::<u32>().unwrap() > 0);
    // Whoever hangs up makes room.
    under_way.pop();
    let again = room.post_files(&neema, "/desk/images", &neema.csrf, &files).await;
    assert_eq!(again.status, StatusCode::SEE_OTHER, "{}", again.body);
}
