//! A power cut: only what was made lasting is there afterwards. A library that is loaded before the program keeps a copy of
//! each file at its last fsync, and of the names in each folder.

use std::{
    fs,
    os::unix::fs::{MetadataExt as _, PermissionsExt},
    path::{Path, PathBuf},
    process::Command,
};

/// Builds the library.
pub fn shim(place: &Path) -> PathBuf {
    let (source, library) =
        (concat!(env!("CARGO_MANIFEST_DIR"), "/tests/whole_system/faults/shim.c"), place.join("shim.so"));
    let mut compile = Command::new("cc");
    compile.args(["-shared", "-fPIC", "-O1", "-Wall", "-o"]).arg(&library).arg(source).arg("-ldl");
    let output = compile.output().expect("a C compiler is needed to simulate power cuts: install cc");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    library
}

/// What of a folder has been made lasting.
pub struct Power {
    shim: PathBuf,
    from: PathBuf,
    to: PathBuf,
}

impl Power {
    /// Watches a folder. What is in it now is lasting.
    pub fn watch(shim: &Path, folder: &Path, to: &Path) -> Self {
        for part in ["inode", "names"] {
            fs::create_dir_all(to.join(part)).unwrap();
        }
        let power = Self { shim: shim.to_owned(), from: fs::canonicalize(folder).unwrap(), to: to.to_owned() };
        power.keep(&power.from.clone());
        power
    }

    fn keep(&self, folder: &Path) {
        let mut names = String::new();
        for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
            let (found, path) = (entry.metadata().unwrap(), entry.path());
            let kind = if found.is_dir() { 'd' } else { 'f' };
            names.push_str(&format!("{} {kind} {}\n", found.ino(), entry.file_name().into_string().unwrap()));
            if found.is_dir() {
                self.keep(&path);
            } else {
                fs::copy(&path, self.to.join("inode").join(found.ino().to_string())).unwrap();
            }
        }
        fs::write(self.names_of(fs::metadata(folder).unwrap().ino()), names).unwrap();
    }

    fn names_of(&self, folder: u64) -> PathBuf {
        self.to.join("names").join(folder.to_string())
    }

    /// Has a program watched.
    pub fn prepare(&self, command: &mut Command) {
        command.env("LD_PRELOAD", &self.shim).env("POWER_FROM", &self.from).env("POWER_TO", &self.to);
    }

    /// What is there when the power is back.
    pub fn boot(self, folder: &Path) {
        self.restore(fs::metadata(&self.from).unwrap().ino(), folder);
        fs::remove_dir_all(&self.to).unwrap();
    }

    fn restore(&self, inode: u64, folder: &Path) {
        fs::create_dir_all(folder).unwrap();
        let names = fs::read_to_string(self.names_of(inode)).unwrap_or_default();
        for line in names.lines() {
            let mut parts = line.splitn(3, ' ');
            let inode: u64 = parts.next().unwrap().parse().unwrap();
            let (kind, name) = (parts.next().unwrap(), parts.next().unwrap());
            let path = folder.join(name);
            if kind == "d" {
                self.restore(inode, &path);
                continue;
            }
            // A name without lasting bytes: an empty file.
            let bytes = fs::read(self.to.join("inode").join(inode.to_string())).unwrap_or_default();
            fs::write(&path, bytes).unwrap();
            // Keys are refused where others could read them.
            fs::set_permissions(&path, PermissionsExt::from_mode(0o600)).unwrap();
        }
    }
}
