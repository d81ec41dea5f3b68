//! Media on disk.

use bytes::Bytes;
use marbre_article::document::Sha256Hex;
use marbre_store::{StoreError, testing::TestStore};

#[tokio::test]
async fn bytes_are_kept_under_their_hash() {
    let store = TestStore::sqlite().await.unwrap();
    let blobs = store.blobs();
    let bytes = Bytes::from_static(b"a photograph");
    let hash = blobs.put(bytes.clone()).await.unwrap();
    assert_eq!(hash, Sha256Hex::of(&bytes));
    assert_eq!(blobs.put(bytes.clone()).await.unwrap(), hash);
    assert_eq!(blobs.get(&hash).await.unwrap(), Some(bytes));
    assert!(blobs.has(&hash).await.unwrap());
    assert_eq!(blobs.verify(&hash).await.unwrap(), Some(true));
    let digits = hash.as_str();
    let path = store.options().media.join(&digits[..2]).join(&digits[2..4]).join(digits);
    std::fs::write(path, b"something else").unwrap();
    assert_eq!(blobs.verify(&hash).await.unwrap(), Some(false));
    let other = Sha256Hex::of(b"another");
    assert_eq!(blobs.get(&other).await.unwrap(), None);
    assert_eq!(blobs.verify(&other).await.unwrap(), None);
    assert!(!blobs.has(&other).await.unwrap());
}

#[tokio::test(flavor = "multi_thread")]
async fn many_may_put_the_same_bytes_at_once() {
    let store = TestStore::sqlite().await.unwrap();
    let bytes = Bytes::from(vec![7; 100_000]);
    let puts = (0..20).map(|_| {
        let (blobs, bytes) = (store.blobs(), bytes.clone());
        tokio::spawn(async move {
            let hash = blobs.put(bytes).await.unwrap();
            blobs.get(&hash).await.unwrap().unwrap().len()
        })
    });
    let lengths = futures_util::future::try_join_all(puts).await.unwrap();
    assert_eq!(lengths, [100_000; 20]);
    let hash = Sha256Hex::of(&bytes);
    let folder = store.options().media.join(&hash.as_str()[..2]).join(&hash.as_str()[2..4]);
    assert_eq!(std::fs::read_dir(folder).unwrap().count(), 1, "no temporary file is left");
}

#[tokio::test]
async fn renditions_replace_one_another() {
    let store = TestStore::sqlite().await.unwrap();
    let blobs = store.blobs();
    let name = format!("{}-480.jpg", Sha256Hex::of(b"x"));
    assert_eq!(blobs.get_rendition(&name).await.unwrap(), None);
    for bytes in ["first", "second"] {
        blobs.put_rendition(&name, bytes.into()).await.unwrap();
        assert_eq!(blobs.get_rendition(&name).await.unwrap(), Some(bytes.into()));
    }
    let first = u8::from_str_radix(&name[..2], 16).unwrap();
    assert_eq!(blobs.verify_renditions(first).await.unwrap(), [(name.clone(), true)].into());
    assert!(blobs.verify_renditions(first.wrapping_add(1)).await.unwrap().is_empty());
    let path = store.options().media.join("renditions").join(&name[..2]).join(&name);
    let mut bytes = std::fs::read(&path).unwrap();
    bytes[2] ^= 1;
    std::fs::write(&path, bytes).unwrap();
    assert_eq!(blobs.get_rendition(&name).await.unwrap(), None, "readers are not given what was changed");
    assert_eq!(blobs.verify_renditions(first).await.unwrap(), [(name.clone(), false)].into());
    for bad in ["../marbre.sqlite", "x", ""] {
        assert_eq!(blobs.get_rendition(bad).await.unwrap(), None);
        let refused = blobs.put_rendition(bad, Bytes::new()).await;
        assert!(matches!(refused, Err(StoreError::Unsuitable { .. })), "{refused:?}");
    }
}

#[tokio::test]
async fn a_refusing_disk_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let store = marbre_store::testing::sqlite_store(folder.path()).await.unwrap();
    std::fs::write(folder.path().join("media"), "a file where a folder should be").unwrap();
    let refused = store.blobs().put(Bytes::from_static(b"x")).await.unwrap_err();
    assert!(refused.to_string().starts_with("could not write "), "{refused}");
    store.close().await;
}
