//! Images: where they stand, what the library finds, what is still to be made of them, what is on its way.

use crate::samples::{NOW, content, draft, id, insert, lang, published};
use bytes::Bytes;
use marbre_article::{
    ArticleContent, ArticleId, Moment, StaffId,
    document::{Alternative, Block, Image, ImageSource, Sha256Hex},
    framing::Cut,
    render::ImageFormat,
    workflow::{Role, State},
};
use marbre_store::{
    Store, StoreError,
    articles::{NewArticle, Version},
    assets::{
        Asset, AssetDetails, AssetKeeping, AssetWords, LibraryFilter, LibraryPlace, MadeRendition, Pulled, Rights,
        Standing,
    },
    both_engines,
    ledger::{EntryKind, Sealed},
    staff::{Reach, Staff},
    testing::{note_images, run_script},
    uploads::Upload,
};

pub fn hash(name: &str) -> Sha256Hex {
    Sha256Hex::of(name.as_bytes())
}

fn at(seconds: i64) -> Moment {
    Moment(NOW.0 + seconds * 1000)
}

pub fn asset(name: &str, seconds: i64, details: AssetDetails) -> Asset {
    Asset {
        sha256: hash(name),
        media_type: "image/jpeg".into(),
        bytes: 5_000_000_000,
        width: 1600,
        height: 900,
        colour: String::new(),
        filename: format!("{name}.jpg"),
        details,
        created_at: at(seconds),
        keeping: AssetKeeping::default(),
    }
}

pub fn showing(lead: Option<&str>, body: &[&str]) -> ArticleContent {
    let image = |name: &&str| Image {
        source: ImageSource::Asset(hash(name)),
        alt: Alternative::Unwritten,
        caption: Vec::new(),
        credit: String::new(),
        link: None,
    };
    let mut content = content("Images");
    content.lead_image = lead.as_ref().map(image);
    content.body.blocks.extend(body.iter().map(image).map(Block::Image));
    content
}

pub async fn file(store: &Store, assets: &[Asset]) {
    let mut change = store.begin().await.unwrap();
    change.insert_assets(assets).await.unwrap();
    change.commit(NOW).await.unwrap();
}

async fn hire(store: &Store, number: u128) -> StaffId {
    let staff = Staff {
        id: StaffId(id(number)),
        name: "Awa".into(),
        email: format!("awa{number}@phare.example"),
        role: Role::Correspondent,
        created_at: NOW,
        disabled_at: None,
        lang: lang("fr"),
        reach: Reach::default(),
    };
    let mut change = store.begin().await.unwrap();
    change.save_staff(&staff).await.unwrap();
    change.commit(NOW).await.unwrap();
    staff.id
}

/// Where an image stands: article, newest, public.
async fn uses(store: &Store, name: &str) -> Vec<(u128, Standing, Standing)> {
    let mut uses: Vec<_> = store.reader().asset_uses(&hash(name)).await.unwrap().into_iter().collect();
    uses.sort_by_key(|place| place.article);
    uses.into_iter().map(|place| (place.article.0.as_u128(), place.newest, place.public)).collect()
}

async fn found(store: &Store, filter: LibraryFilter) -> Vec<String> {
    let items = store.reader().library(&filter, None, 50).await.unwrap();
    assert_eq!(store.reader().count_library(&filter).await.unwrap(), items.len() as u64);
    items.into_iter().map(|item| item.asset.filename.trim_end_matches(".jpg").to_owned()).collect()
}

both_engines! {
    async fn it_is_known_where_an_image_stands(store) {
        use Standing::{Absent, Body, Lead};
        let with = |new: NewArticle, content| NewArticle { content, ..new };
        let first = with(published(1, 0, &[]), showing(Some("port"), &["quai", "port"]));
        let second = with(draft(2), showing(None, &["quai", "grue"]));
        insert(store, &[first.clone(), second]).await;
        assert_eq!(uses(store, "port").await, [(1, Lead, Lead)]);
        assert_eq!(uses(store, "quai").await, [(1, Body, Body), (2, Lead, Absent)], "the first of a text without a lead");
        assert_eq!(uses(store, "grue").await, [(2, Body, Absent)]);
        let place = &store.reader().asset_uses(&hash("port")).await.unwrap()[0];
        assert_eq!((place.headline.as_str(), place.lang.as_str(), place.state), ("Images", "fr", State::Published));
        // A working copy without the lead, and with another image.
        let article = first.article.id;
        let mut change = store.begin().await.unwrap();
        change.save_revision(article, 1, &showing(Some("grue"), &["quai"]), None, NOW).await.unwrap();
        change.commit(NOW).await.unwrap();
        assert_eq!(uses(store, "port").await, [(1, Absent, Lead)], "readers still see it");
        assert_eq!(uses(store, "grue").await, [(1, Lead, Absent), (2, Body, Absent)]);
        let mut change = store.begin().await.unwrap();
        let version = Version { number: 2, revision: 2, published_at: NOW, reason: String::new() };
        let sealed = Sealed::of(&first.content, Some(NOW)).unwrap();
        change.insert_version(&first.article, &version, EntryKind::Corrected, &sealed).await.unwrap();
        change.commit(NOW).await.unwrap();
        assert_eq!(uses(store, "port").await, []);
        assert_eq!(uses(store, "grue").await, [(1, Lead, Lead), (2, Body, Absent)]);
        assert!(store.reader().asset_leads(&hash("grue")).await.unwrap());
        assert!(!store.reader().asset_leads(&hash("port")).await.unwrap());
    }

    async fn an_older_database_learns_where_its_images_stand(store) {
        let mut new = published(1, 0, &[]);
        new.content = showing(Some("port"), &[]);
        insert(store, &[new.clone(), draft(2)]).await;
        let mut change = store.begin().await.unwrap();
        change.save_revision(new.article.id, 1, &showing(None, &["quai"]), None, NOW).await.unwrap();
        change.commit(NOW).await.unwrap();
        let before = (uses(store, "port").await, uses(store, "quai").await);
        run_script(store, "DELETE FROM asset_use").await.unwrap();
        note_images(store).await.unwrap();
        assert_eq!((uses(store, "port").await, uses(store, "quai").await), before);
    }

    async fn the_library_finds_what_is_asked_for(store) {
        let awa = hire(store, 5).await;
        let words = |alt: &str| AssetWords { alt: alt.into(), caption: String::new() };
        let mut market = asset("marche", 1, AssetDetails {
            credit: "Élodie N’Diaye / AFP".into(),
            words: [(lang("fr"), words("Deux étals")), (lang("en"), words("Two stalls"))].into(),
            ..AssetDetails::default()
        });
        market.keeping.filed_by = Some(awa);
        market.keeping.expires_at = Some(at(1000));
        let rule = asset("filet", 2, AssetDetails { decorative: true, ..AssetDetails::default() });
        let harbour = asset("port", 3, AssetDetails {
            words: [(lang("fr"), words("Le port"))].into(),
            ..AssetDetails::default()
        });
        file(store, &[market.clone(), rule, harbour.clone()]).await;
        let mut new = published(1, 0, &[]);
        new.content = showing(Some("port"), &[]);
        insert(store, &[new]).await;
        let any = LibraryFilter::default;
        assert_eq!(found(store, any()).await, ["port", "filet", "marche"], "filed last first");
        assert_eq!(found(store, LibraryFilter { words: "elodie ETALS".into(), ..any() }).await, ["marche"]);
        assert_eq!(found(store, LibraryFilter { used: Some(false), ..any() }).await, ["filet", "marche"]);
        assert_eq!(found(store, LibraryFilter { used: Some(true), ..any() }).await, ["port"]);
        assert_eq!(found(store, LibraryFilter { public: true, ..any() }).await, ["port"]);
        let logo = || LibraryFilter { logo: Some(Sha256Hex::of(b"marche")), ..any() };
        assert_eq!(found(store, LibraryFilter { used: Some(false), ..logo() }).await, ["filet"], "a logo is used");
        assert_eq!(found(store, LibraryFilter { public: true, ..logo() }).await, ["port", "marche"], "and seen");
        assert_eq!(found(store, logo()).await.len(), 3, "by itself it asks for nothing");
        assert_eq!(found(store, LibraryFilter { without_alt: vec![lang("fr")], ..any() }).await, [""; 0]);
        let both = vec![lang("fr"), lang("en")];
        assert_eq!(found(store, LibraryFilter { without_alt: both, ..any() }).await, ["port"]);
        assert_eq!(found(store, LibraryFilter { without_credit: true, ..any() }).await, ["port", "filet"]);
        assert_eq!(found(store, LibraryFilter { filed_by: Some(awa), ..any() }).await, ["marche"]);
        assert_eq!(found(store, LibraryFilter { since: Some(at(2)), ..any() }).await, ["port", "filet"]);
        let rights = |rights| LibraryFilter { rights: Some(rights), ..any() };
        assert_eq!(found(store, rights(Rights::Expired(at(999)))).await, [""; 0]);
        assert_eq!(found(store, rights(Rights::Expired(at(1000)))).await, ["marche"]);
        assert_eq!(found(store, rights(Rights::Expiring(at(10), at(1000)))).await, ["marche"]);
        let place = LibraryPlace { at: at(3), sha256: harbour.sha256.clone() };
        let rest = store.reader().library(&any(), Some(&place), 1).await.unwrap();
        assert_eq!((rest.len(), rest[0].asset.filename.as_str(), rest[0].uses), (1, "filet.jpg", 0));
        let first = &store.reader().library(&any(), None, 1).await.unwrap()[0];
        assert_eq!((first.uses, first.public_uses, any().place(first)), (1, 1, place));
        assert_eq!(store.reader().assets(&[market.sha256.clone()]).await.unwrap(), [market]);
    }

    async fn what_is_pulled_is_not_for_the_public(store) {
        let mut harbour = asset("port", 1, AssetDetails::default());
        harbour.keeping.expires_at = Some(at(5));
        file(store, &[harbour.clone()]).await;
        let mut new = published(1, 0, &[]);
        new.content = showing(Some("port"), &[]);
        insert(store, &[new]).await;
        let past = |seconds| { let store = (*store).clone(); async move {
            store.reader().images_past_rights(at(seconds), 9).await.unwrap().len()
        } };
        assert_eq!((past(4).await, past(5).await), (0, 1));
        let pulled = Pulled { at: at(6), by: None, reason: "Contrat".into() };
        let mut change = store.begin().await.unwrap();
        change.pull_asset(&harbour.sha256, Some(&pulled)).await.unwrap();
        let unknown = change.pull_asset(&hash("?"), Some(&pulled)).await;
        assert!(matches!(unknown, Err(StoreError::Missing { .. })), "{unknown:?}");
        change.commit(NOW).await.unwrap();
        let hashes = [harbour.sha256.clone()];
        assert_eq!(store.public().assets(&hashes).await.unwrap(), []);
        assert!(store.public().is_pulled(&hashes[0]).await.unwrap());
        assert_eq!(store.reader().assets(&hashes).await.unwrap()[0].keeping.pulled, Some(pulled));
        assert_eq!(past(9).await, 0, "it is out of the way");
        assert_eq!(found(store, LibraryFilter { pulled: Some(true), ..LibraryFilter::default() }).await, ["port"]);
        let mut change = store.begin().await.unwrap();
        change.pull_asset(&hashes[0], None).await.unwrap();
        change.commit(NOW).await.unwrap();
        assert_eq!(store.public().assets(&hashes).await.unwrap().len(), 1);
        assert!(!store.public().is_pulled(&hashes[0]).await.unwrap());
    }

    async fn work_waits_until_it_is_done(store) {
        let (old, young) = (asset("port", 1, AssetDetails::default()), asset("quai", 2, AssetDetails::default()));
        file(store, &[old.clone(), young.clone()]).await;
        let reader = store.reader();
        let waiting = reader.images_waiting(NOW, 9).await.unwrap();
        assert_eq!(waiting.iter().map(|waiting| &waiting.asset).collect::<Vec<_>>(), [&young.sha256, &old.sha256]);
        let made = MadeRendition {
            asset: young.sha256.clone(),
            cut: Cut::new(166, 0, 667, 1000).unwrap(),
            width: 320,
            format: ImageFormat::Avif,
            height: 320,
            bytes: 6_543,
            made_at: at(5),
        };
        let whole = MadeRendition { cut: Cut::WHOLE, ..made.clone() };
        let ready = Asset { colour: "#123456".into(), ..young.clone() };
        let mut change = store.begin().await.unwrap();
        change.add_renditions(&[made.clone(), whole.clone()]).await.unwrap();
        change.complete_asset(&waiting[0], &ready, "", at(5)).await.unwrap();
        change.put_off(&waiting[1], at(60)).await.unwrap();
        change.commit(NOW).await.unwrap();
        let mut kept = reader.renditions(std::slice::from_ref(&young.sha256)).await.unwrap();
        kept.sort_by_key(|rendition| rendition.cut);
        assert_eq!(kept, [whole, made]);
        let known = &reader.assets(std::slice::from_ref(&young.sha256)).await.unwrap()[0];
        assert_eq!((known.colour.as_str(), known.keeping.made_at), ("#123456", Some(at(5))));
        assert_eq!(reader.images_waiting(at(59), 9).await.unwrap(), []);
        let later = reader.images_waiting(at(60), 9).await.unwrap();
        assert_eq!((later.len(), later[0].failures, reader.count_images_waiting().await.unwrap()), (1, 1, 1));
        // What is called for while it is being done is not lost.
        let mut change = store.begin().await.unwrap();
        change.queue_known_asset(&old.sha256).await.unwrap();
        change.queue_known_asset(&hash("unknown")).await.unwrap();
        change.complete_asset(&later[0], &old, "", at(70)).await.unwrap();
        change.forget_renditions(&young.sha256).await.unwrap();
        change.commit(NOW).await.unwrap();
        assert_eq!(reader.images_waiting(at(70), 9).await.unwrap().len(), 1);
        assert_eq!(reader.renditions(std::slice::from_ref(&young.sha256)).await.unwrap(), []);
        assert_eq!(reader.images_forgotten("").await.unwrap(), []);
        run_script(store, "DELETE FROM rendition_queue; UPDATE asset SET made_at = NULL").await.unwrap();
        assert_eq!(reader.images_forgotten("").await.unwrap().len(), 2);
    }

    async fn publishing_calls_for_the_shapes_of_lists(store) {
        file(store, &[asset("port", 1, AssetDetails::default())]).await;
        insert(store, &[draft(1)]).await;
        run_script(store, "DELETE FROM rendition_queue").await.unwrap();
        let mut change = store.begin().await.unwrap();
        let article = ArticleId(id(1));
        change.save_revision(article, 1, &showing(Some("port"), &[]), None, NOW).await.unwrap();
        let version = Version { number: 1, revision: 2, published_at: NOW, reason: String::new() };
        let (new, sealed) = (draft(1), Sealed::of_notice("").unwrap());
        change.insert_version(&new.article, &version, EntryKind::Published, &sealed).await.unwrap();
        change.commit(NOW).await.unwrap();
        assert_eq!(store.reader().images_waiting(NOW, 9).await.unwrap().len(), 1);
    }

    async fn parts_come_one_after_the_other(store) {
        let staff = hire(store, 5).await;
        let upload = Upload {
            id: id(9),
            staff,
            filename: "IMG_1.jpg".into(),
            size: 10,
            received: 0,
            created_at: at(0),
            expires_at: at(60),
            sha256: None,
        };
        let mut change = store.begin().await.unwrap();
        change.add_upload(&upload).await.unwrap();
        assert!(change.advance_upload(upload.id, 0, 4, at(90)).await.unwrap());
        assert!(!change.advance_upload(upload.id, 0, 4, at(99)).await.unwrap(), "the same part again");
        change.commit(NOW).await.unwrap();
        let reader = store.reader();
        let under = Upload { received: 4, expires_at: at(90), ..upload.clone() };
        assert_eq!(reader.upload(upload.id).await.unwrap(), Some(under.clone()));
        assert_eq!(reader.uploads_since(staff, at(-1)).await.unwrap(), 1);
        assert_eq!(reader.uploads_since(staff, at(0)).await.unwrap(), 0);
        assert_eq!(reader.upload_bytes_open(staff, at(1)).await.unwrap(), 10);
        assert_eq!(reader.uploads_expired(at(89), 9).await.unwrap(), []);
        assert_eq!(reader.uploads_expired(at(90), 9).await.unwrap(), [under]);
        file(store, &[asset("port", 1, AssetDetails::default())]).await;
        let mut change = store.begin().await.unwrap();
        change.finish_upload(upload.id, &hash("port")).await.unwrap();
        assert!(!change.advance_upload(upload.id, 4, 10, at(99)).await.unwrap(), "it is whole");
        change.commit(NOW).await.unwrap();
        assert_eq!(reader.upload_bytes_open(staff, at(1)).await.unwrap(), 0);
        let mut change = store.begin().await.unwrap();
        change.forget_upload(upload.id).await.unwrap();
        change.commit(NOW).await.unwrap();
        assert_eq!(reader.upload(upload.id).await.unwrap(), None);
    }

    async fn bytes_on_their_way_are_cut_to_what_was_acknowledged(store) {
        let blobs = store.blobs();
        let write = |offset, text: &'static str| blobs.write_upload(id(1), offset, Bytes::from_static(text.as_bytes()));
        assert!(write(3, "x").await.is_err(), "nothing has come yet");
        write(0, "abc").await.unwrap();
        write(3, "def-never acknowledged").await.unwrap();
        write(6, "ghi").await.unwrap();
        assert_eq!(blobs.get_upload(id(1)).await.unwrap().as_deref(), Some(&b"abcdefghi"[..]));
        assert!(write(10, "x").await.is_err(), "no gaps");
        write(0, "again").await.unwrap();
        assert_eq!(blobs.get_upload(id(1)).await.unwrap().as_deref(), Some(&b"again"[..]));
        blobs.remove_upload(id(1)).await.unwrap();
        blobs.remove_upload(id(1)).await.unwrap();
        assert_eq!(blobs.get_upload(id(1)).await.unwrap(), None);
    }
}
