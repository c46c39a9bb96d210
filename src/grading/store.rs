//! Where hand-ins lie: a folder, or an archive from a learning platform. Nothing is unpacked onto the disk.
//!
//! Links are never followed, names that lead elsewhere are left out, and everything is bounded: whoever handed in may mean harm.

use std::fs::{self, File};
use std::io::{Cursor, Read, Seek};
use std::path::{Path, PathBuf};

use zip::ZipArchive;

use crate::error::{Failure, Result};

/// How many entries of one archive are looked at.
const MOST_ENTRIES: usize = 500_000;
/// How large an archive may be that lies within another one or in a learner's folder.
pub(super) const MOST_ARCHIVE: u64 = 10 * 1024 * 1024;

/// Where hand-ins lie.
pub enum Store {
    /// A folder.
    Folder(PathBuf),
    /// An archive.
    Archive(Archive),
}

/// An archive, and what is in it.
pub struct Archive {
    files: ZipArchive<Box<dyn ReadSeek>>,
    /// Sorted by their parts.
    entries: Vec<Packed>,
}

/// One entry of an archive.
struct Packed {
    parts: Vec<String>,
    kind: Kind,
    index: usize,
}

/// What can be read from any place.
pub trait ReadSeek: Read + Seek + Send {}

impl<T: Read + Seek + Send> ReadSeek for T {}

/// A file or folder of a store.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Entry {
    /// Its path within the store, part by part.
    pub parts: Vec<String>,
    /// What it is.
    pub kind: Kind,
}

/// What an entry is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// A file.
    File,
    /// A folder.
    Folder,
    /// A link, or something else that is not read.
    Link,
}

impl Entry {
    /// Its own name.
    #[must_use]
    pub fn name(&self) -> &str {
        self.parts.last().map_or("", String::as_str)
    }
}

impl Store {
    /// Opens a folder or an archive; `shown` is how it is named.
    ///
    /// # Errors
    /// When it is neither, or can't be read.
    pub fn open(path: &Path, shown: &str) -> Result<Self> {
        let metadata = fs::metadata(path)
            .map_err(|error| Failure::files(format!("{shown} can't be read.")).because(error))?;
        if metadata.is_dir() {
            return Ok(Self::Folder(path.to_owned()));
        }
        let file = File::open(path)
            .map_err(|error| Failure::files(format!("{shown} can't be read.")).because(error))?;
        let archive = Archive::read(Box::new(file)).map_err(|error| {
            Failure::files(format!("{shown} is no folder and no zip archive.")).because(error).hint(
                "workbook grade takes folders of hand-ins, and zip archives as learning platforms make them.",
            )
        })?;
        Ok(Self::Archive(archive))
    }

    /// What lies directly in a folder of it, by name.
    #[must_use]
    pub fn children(&self, parts: &[String]) -> Vec<Entry> {
        match self {
            Self::Folder(root) => listed(root, parts),
            Self::Archive(archive) => archive.children(parts),
        }
    }

    /// The file on the disk, where it is one.
    #[must_use]
    pub fn file(&self, parts: &[String]) -> Option<PathBuf> {
        let Self::Folder(root) = self else { return None };
        Some(parts.iter().fold(root.clone(), |path, part| path.join(part)))
    }

    /// The bytes of a file, one more than `most` at the most.
    ///
    /// # Errors
    /// When it can't be read.
    pub fn read(&mut self, parts: &[String], most: u64) -> std::io::Result<Vec<u8>> {
        match self {
            Self::Archive(archive) => archive.bytes(parts, most),
            Self::Folder(_) => {
                let path = self.file(parts).unwrap_or_default();
                let mut bytes = Vec::new();
                File::open(path)?.take(most + 1).read_to_end(&mut bytes)?;
                Ok(bytes)
            }
        }
    }
}

impl Archive {
    /// Reads an archive that lies within something else.
    ///
    /// # Errors
    /// When it is none.
    pub fn of_bytes(bytes: Vec<u8>) -> std::io::Result<Self> {
        Self::read(Box::new(Cursor::new(bytes)))
    }

    fn read(source: Box<dyn ReadSeek>) -> std::io::Result<Self> {
        let mut files = ZipArchive::new(source)?;
        let mut entries = Vec::new();
        for index in 0..files.len().min(MOST_ENTRIES) {
            // An entry that can't be understood is left out, and so is one with a password.
            let Ok(file) = files.by_index_raw(index) else { continue };
            let kind = match () {
                () if file.is_symlink() => Kind::Link,
                () if file.is_dir() => Kind::Folder,
                () => Kind::File,
            };
            if let Some(parts) = file.name().ok().and_then(|name| parts(&name)) {
                entries.push(Packed { parts, kind, index });
            }
        }
        // Of two entries with one name the first counts, as for most programs that unpack.
        entries.sort_by(|one, other| one.parts.cmp(&other.parts));
        entries.dedup_by(|one, other| one.parts == other.parts);
        Ok(Self { files, entries })
    }

    fn children(&self, parts: &[String]) -> Vec<Entry> {
        let start = self.entries.partition_point(|entry| entry.parts.as_slice() < parts);
        let inside = self.entries[start..].iter().take_while(|entry| entry.parts.starts_with(parts));
        let mut children: Vec<Entry> = Vec::new();
        for entry in inside.filter(|entry| entry.parts.len() > parts.len()) {
            let child = &entry.parts[..=parts.len()];
            // Archives need not name their folders.
            let kind = if entry.parts.len() == child.len() { entry.kind } else { Kind::Folder };
            if children.last().is_none_or(|last| last.parts != child) {
                children.push(Entry { parts: child.to_vec(), kind });
            }
        }
        children
    }

    fn bytes(&mut self, parts: &[String], most: u64) -> std::io::Result<Vec<u8>> {
        let place = self.entries.binary_search_by(|entry| entry.parts.as_slice().cmp(parts));
        let index = place.map(|place| self.entries[place].index).map_err(|_| std::io::ErrorKind::NotFound)?;
        let mut bytes = Vec::new();
        self.files.by_index(index)?.take(most + 1).read_to_end(&mut bytes)?;
        Ok(bytes)
    }
}

/// The parts of a name in an archive; none where it leads elsewhere.
fn parts(name: &str) -> Option<Vec<String>> {
    let name = name.replace('\\', "/");
    let parts: Vec<&str> = name.trim_end_matches('/').split('/').collect();
    let leads_elsewhere = |part: &&str| {
        part.is_empty() || **part == *"." || **part == *".." || part.contains(':') || part.contains('\0')
    };
    (!parts.iter().any(leads_elsewhere)).then(|| parts.into_iter().map(str::to_owned).collect())
}

fn listed(root: &Path, parts: &[String]) -> Vec<Entry> {
    let folder = parts.iter().fold(root.to_owned(), |path, part| path.join(part));
    let Ok(found) = fs::read_dir(folder) else { return Vec::new() };
    let mut children: Vec<Entry> = found
        .filter_map(|entry| {
            let entry = entry.ok()?;
            // A name that is no text can't be named in a report either.
            let name = entry.file_name().into_string().ok()?;
            let kind = match entry.file_type().ok()? {
                kind if kind.is_dir() => Kind::Folder,
                kind if kind.is_file() => Kind::File,
                _ => Kind::Link,
            };
            Some(Entry { parts: parts.iter().cloned().chain([name]).collect(), kind })
        })
        .collect();
    children.sort_unstable();
    children
}

#[cfg(test)]
pub(super) mod tests {
    use std::fs;
    use std::io::{Cursor, Write};
    use std::path::Path;

    use zip::ZipWriter;
    use zip::write::SimpleFileOptions;

    use super::{Archive, Kind, Store, parts};

    /// An archive with these files in it.
    pub fn packed(files: &[(&str, &[u8])]) -> Vec<u8> {
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, bytes) in files {
            writer.start_file(*name, SimpleFileOptions::default()).unwrap();
            writer.write_all(bytes).unwrap();
        }
        writer.finish().unwrap().into_inner()
    }

    fn names(store: &Store, at: &[&str]) -> Vec<(String, Kind)> {
        let at: Vec<String> = at.iter().map(|part| (*part).to_owned()).collect();
        store.children(&at).into_iter().map(|entry| (entry.name().to_owned(), entry.kind)).collect()
    }

    fn put(folder: &Path, path: &str, text: &str) {
        crate::workspace::write_whole(&folder.join(path), text.as_bytes()).unwrap();
    }

    #[test]
    fn a_folder_and_an_archive_of_it_look_the_same() {
        let folder = tempfile::tempdir().unwrap();
        put(folder.path(), "ada/sql/pair.sql", "one");
        put(folder.path(), "ada!/x.sql", "two");
        put(folder.path(), "bob.txt", "three");
        let bytes = packed(&[("ada/sql/pair.sql", b"one"), ("ada!/x.sql", b"two"), ("bob.txt", b"three")]);
        let mut stores =
            [Store::open(folder.path(), "x").unwrap(), Store::Archive(Archive::of_bytes(bytes).unwrap())];
        for store in &mut stores {
            let found: Vec<(String, Kind)> = names(store, &[]);
            let kinds = [("ada", Kind::Folder), ("ada!", Kind::Folder), ("bob.txt", Kind::File)];
            assert_eq!(found, kinds.map(|(name, kind)| (name.to_owned(), kind)));
            assert_eq!(names(store, &["ada", "sql"]), [("pair.sql".to_owned(), Kind::File)]);
            let path = ["ada", "sql", "pair.sql"].map(str::to_owned);
            assert_eq!(store.read(&path, 10).unwrap(), b"one");
            assert_eq!(store.read(&path, 1).unwrap(), b"on");
        }
    }

    #[test]
    fn names_that_lead_elsewhere_are_left_out() {
        for name in ["../a.sql", "a/../../b", "/etc/passwd", "C:\\a.sql", "a//b", "..\\a", "./a"] {
            assert_eq!(parts(name), None, "{name}");
        }
        assert_eq!(parts("a\\b.sql").unwrap(), ["a", "b.sql"]);
        assert_eq!(parts("a/b/").unwrap(), ["a", "b"]);
        let bytes = packed(&[("../a.sql", b"x"), ("b/../../c.sql", b"x"), ("d.sql", b"x")]);
        let store = Store::Archive(Archive::of_bytes(bytes).unwrap());
        assert_eq!(names(&store, &[]), [("d.sql".to_owned(), Kind::File)]);
    }

    #[test]
    fn links_in_an_archive_are_no_files() {
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        writer.add_symlink("a.sql", "/etc/passwd", SimpleFileOptions::default()).unwrap();
        let bytes = writer.finish().unwrap().into_inner();
        let store = Store::Archive(Archive::of_bytes(bytes).unwrap());
        assert_eq!(names(&store, &[]), [("a.sql".to_owned(), Kind::Link)]);
    }

    #[test]
    fn a_bomb_is_read_no_further_than_allowed() {
        let bytes = packed(&[("a.sql", &vec![0; 50_000_000])]);
        assert!(bytes.len() < 100_000);
        let mut store = Store::Archive(Archive::of_bytes(bytes).unwrap());
        assert_eq!(store.read(&["a.sql".to_owned()], 1000).unwrap().len(), 1001);
    }

    #[test]
    fn what_is_no_archive_is_told() {
        let folder = tempfile::tempdir().unwrap();
        put(folder.path(), "a.zip", "no archive");
        assert!(Store::open(&folder.path().join("a.zip"), "x").is_err());
        assert!(Store::open(&folder.path().join("none"), "x").is_err());
        fs::create_dir(folder.path().join("empty")).unwrap();
        assert!(names(&Store::open(&folder.path().join("empty"), "x").unwrap(), &[]).is_empty());
    }

    #[test]
    #[cfg(unix)]
    fn links_on_the_disk_are_no_files() {
        let folder = tempfile::tempdir().unwrap();
        std::os::unix::fs::symlink("/etc", folder.path().join("a")).unwrap();
        let store = Store::open(folder.path(), "x").unwrap();
        assert_eq!(names(&store, &[]), [("a".to_owned(), Kind::Link)]);
    }
}
