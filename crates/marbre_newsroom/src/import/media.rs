//! Where an archive's image files are: a folder, or an archive of one.

use bytes::Bytes;
use std::{
    collections::HashMap,
    fs::File,
    io::{self, Read as _},
    path::{Path, PathBuf},
    sync::Mutex,
};

/// The largest file that is read: larger ones are no images for a newspaper.
const LARGEST: u64 = 64 << 20;

/// Image files, found by the address that they had on the old site.
pub struct MediaSource {
    /// Path below the folder, lower case, with `/`: where it is.
    files: HashMap<String, Location>,
    /// File name alone, lower case: the path, where only one file has it.
    names: HashMap<String, Option<String>>,
    zip: Option<Mutex<zip::ZipArchive<File>>>,
    /// Files unpacked from a `.tar` live here, and go when this goes.
    _unpacked: Option<tempfile::TempDir>,
}

enum Location {
    File(PathBuf),
    Zip(usize),
}

impl MediaSource {
    /// Looks through a folder, a `.zip`, a `.tar` or a `.tar.gz`. Links in them are not followed, and names in an archive
    /// never become names on this machine.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn open(path: &Path) -> io::Result<Self> {
        let name = path.file_name().map(|name| name.to_string_lossy().to_lowercase()).unwrap_or_default();
        if path.is_dir() {
            let mut files = HashMap::new();
            walk(path, path, &mut files)?;
            Ok(Self::of(files, None, None))
        } else if name.ends_with(".zip") {
            open_zip(path)
        } else if name.ends_with(".tar") {
            open_tar(File::open(path)?)
        } else if name.ends_with(".tar.gz") || name.ends_with(".tgz") {
            open_tar(flate2::read::MultiGzDecoder::new(File::open(path)?))
        } else {
            Err(io::Error::new(io::ErrorKind::InvalidInput, "give a folder, or a .zip, .tar or .tar.gz of one"))
        }
    }

    fn of(
        files: HashMap<String, Location>,
        zip: Option<Mutex<zip::ZipArchive<File>>>,
        unpacked: Option<tempfile::TempDir>,
    ) -> Self {
        let mut names: HashMap<String, Option<String>> = HashMap::new();
        for path in files.keys() {
            let name = path.rsplit('/').next().unwrap_or(path).to_owned();
            names.entry(name).and_modify(|only| *only = None).or_insert_with(|| Some(path.clone()));
        }
        Self { files, names, zip, _unpacked: unpacked }
    }

    /// The bytes of the file that had this address: the longest end of its path that is a path here, or else the only
    /// file of its name. Nothing when there is none, or it is too large to be an image.
    ///
    /// # Errors
    /// When the file is there and cannot be read.
    pub fn find(&self, address: &str) -> io::Result<Option<Bytes>> {
        let path = address.split(['?', '#']).next().unwrap_or(address);
        let path = path.split_once("://").map_or(path, |(_, rest)| rest);
        let path = percent_encoding::percent_decode_str(path).decode_utf8_lossy().to_lowercase();
        let mut rest = path.trim_start_matches('/');
        loop {
            if let Some(location) = self.files.get(rest) {
                return self.read(location);
            }
            match rest.split_once('/') {
                Some((_, shorter)) => rest = shorter,
                None => break,
            }
        }
        match self.names.get(rest) {
            Some(Some(only)) => self.files.get(only).map_or(Ok(None), |location| self.read(location)),
            _ => Ok(None),
        }
    }

    fn read(&self, location: &Location) -> io::Result<Option<Bytes>> {
        match location {
            Location::File(path) => bounded(File::open(path)?),
            Location::Zip(index) => {
                let Some(zip) = &self.zip else { return Ok(None) };
                let mut zip = zip.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
                bounded(zip.by_index(*index).map_err(io::Error::other)?)
            }
        }
    }
}

fn bounded(file: impl io::Read) -> io::Result<Option<Bytes>> {
    let mut bytes = Vec::new();
    file.take(LARGEST + 1).read_to_end(&mut bytes)?;
    Ok((bytes.len() as u64 <= LARGEST).then(|| bytes.into()))
}

fn walk(root: &Path, folder: &Path, files: &mut HashMap<String, Location>) -> io::Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        let kind = entry.file_type()?;
        let path = entry.path();
        if kind.is_dir() {
            walk(root, &path, files)?;
        } else if kind.is_file() {
            let below = path.strip_prefix(root).unwrap_or(&path);
            let key = below.to_string_lossy().replace('\\', "/").to_lowercase();
            files.insert(key, Location::File(path));
        }
    }
    Ok(())
}

fn open_zip(path: &Path) -> io::Result<MediaSource> {
    let mut zip = zip::ZipArchive::new(File::open(path)?).map_err(io::Error::other)?;
    let mut files = HashMap::new();
    for index in 0..zip.len() {
        let entry = zip.by_index(index).map_err(io::Error::other)?;
        if let (true, Ok(name)) = (entry.is_file(), entry.name()) {
            files.insert(name.trim_start_matches('/').to_lowercase(), Location::Zip(index));
        }
    }
    Ok(MediaSource::of(files, Some(Mutex::new(zip)), None))
}

fn open_tar(reader: impl io::Read) -> io::Result<MediaSource> {
    let folder = tempfile::tempdir()?;
    let mut files = HashMap::new();
    let mut archive = tar::Archive::new(reader);
    for (number, entry) in archive.entries()?.enumerate() {
        let mut entry = entry?;
        if !entry.header().entry_type().is_file() || entry.size() > LARGEST {
            continue;
        }
        let key = String::from_utf8_lossy(&entry.path_bytes()).trim_start_matches("./").to_lowercase();
        let path = folder.path().join(number.to_string());
        io::copy(&mut entry.by_ref().take(LARGEST), &mut File::create(&path)?)?;
        files.insert(key, Location::File(path));
    }
    Ok(MediaSource::of(files, None, Some(folder)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Write as _;

    const ADDRESS: &str = "https://lephare.example/wp-content/uploads/2024/05/Le%20port.JPG?ver=2";

    fn finds(media: &MediaSource) {
        assert_eq!(media.find(ADDRESS).unwrap().as_deref(), Some(&b"port"[..]));
        assert_eq!(media.find("https://cdn.example/elsewhere/le%20port.jpg").unwrap().as_deref(), Some(&b"port"[..]));
        assert_eq!(media.find("/x/double.jpg").unwrap(), None);
        assert_eq!(media.find("https://lephare.example/none.jpg").unwrap(), None);
    }

    const FILES: [(&str, &[u8]); 3] =
        [("uploads/2024/05/Le port.jpg", b"port"), ("a/double.jpg", b"1"), ("b/double.jpg", b"2")];

    #[test]
    fn folders() {
        let folder = tempfile::tempdir().unwrap();
        for (name, bytes) in FILES {
            let path = folder.path().join(name);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, bytes).unwrap();
        }
        finds(&MediaSource::open(folder.path()).unwrap());
    }

    #[test]
    fn zips_and_tars() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("media.zip");
        let mut zip = zip::ZipWriter::new(File::create(&path).unwrap());
        let path_tar = folder.path().join("media.tar.gz");
        let gzip = flate2::write::GzEncoder::new(File::create(&path_tar).unwrap(), flate2::Compression::fast());
        let mut tar = tar::Builder::new(gzip);
        for (name, bytes) in FILES {
            zip.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
            zip.write_all(bytes).unwrap();
            let mut header = tar::Header::new_gnu();
            header.set_size(bytes.len() as u64);
            tar.append_data(&mut header, name, bytes).unwrap();
        }
        zip.start_file("../../escape.jpg", zip::write::SimpleFileOptions::default()).unwrap();
        zip.finish().unwrap();
        tar.into_inner().unwrap().finish().unwrap();
        finds(&MediaSource::open(&path).unwrap());
        finds(&MediaSource::open(&path_tar).unwrap());
        assert!(!folder.path().parent().unwrap().join("escape.jpg").exists());
    }
}
