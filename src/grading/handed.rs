//! What one learner handed in: every file of it that may be an answer, wherever it lies.
//!
//! Which file answers which exercise is in `matching.rs`.

use std::io;
use std::path::PathBuf;

use super::store::{Archive, Entry, Kind, MOST_ARCHIVE, Store};
use crate::workspace::{Answer, State, Unreadable};

/// How deep below a learner's folder files are looked for.
const DEPTH: usize = 8;
/// How many files and folders of one learner are looked at.
const MOST_FILES: usize = 5000;
/// How many bytes of one learner's archives are read.
const MOST_BYTES: u64 = 20 * 1024 * 1024;
/// How large what is remembered of a learner may be.
const MOST_STATE: u64 = 1024 * 1024;

/// The files of one learner.
#[derive(Default)]
pub struct Handed {
    /// The files that may be answers, by their path.
    pub files: Vec<HandedFile>,
    /// The paths of all other files, but for lessons and what a workbook keeps.
    pub others: Vec<Vec<String>>,
    /// What their workbook remembers of hints and solutions.
    pub state: State,
    looked_at: usize,
    bytes: u64,
}

/// A file that may be an answer.
pub struct HandedFile {
    /// Its path within the store, archives on the way included.
    pub parts: Vec<String>,
    content: Content,
}

enum Content {
    Disk(PathBuf),
    Packed(Vec<u8>),
    Link,
    Broken(io::Error),
}

impl Handed {
    /// Gathers the files below some folders, files and archives of a store. `extensions` are those of answers.
    #[must_use]
    pub fn gather(store: &mut Store, roots: &[Entry], extensions: &[String]) -> Self {
        let mut handed = Self::default();
        for root in roots {
            if root.parts.is_empty() {
                handed.folder(store, &root.parts, &[], extensions, 0);
            } else {
                handed.entry(store, root, &[], extensions, 0);
            }
        }
        handed.files.sort_by(|one, other| one.parts.cmp(&other.parts));
        handed.leave_copies();
        handed
    }

    fn folder(
        &mut self,
        store: &mut Store,
        parts: &[String],
        before: &[String],
        extensions: &[String],
        depth: usize,
    ) {
        if depth > DEPTH {
            return;
        }
        for entry in store.children(parts) {
            self.looked_at += 1;
            if self.looked_at > MOST_FILES {
                return;
            }
            self.entry(store, &entry, before, extensions, depth);
        }
    }

    /// `before` is the path of the archive that the store is, within another one.
    fn entry(
        &mut self,
        store: &mut Store,
        entry: &Entry,
        before: &[String],
        extensions: &[String],
        depth: usize,
    ) {
        let name = entry.name();
        match entry.kind {
            Kind::Folder if name == ".workbook" => self.remembered(store, &entry.parts),
            Kind::Folder if !is_ours(name) => self.folder(store, &entry.parts, before, extensions, depth + 1),
            Kind::File if name.starts_with('.') => {}
            Kind::File if is_archive(name) && before.is_empty() => {
                self.archive(store, &entry.parts, extensions, depth);
            }
            Kind::File | Kind::Link if name == "workbook.toml" || has_extension(name, extensions) => {
                let content = self.content(store, entry);
                let parts = before.iter().chain(&entry.parts).cloned().collect();
                self.files.push(HandedFile { parts, content });
            }
            Kind::File if !has_extension(name, &["md".to_owned()]) => {
                self.others.push(before.iter().chain(&entry.parts).cloned().collect());
            }
            _ => {}
        }
    }

    fn content(&mut self, store: &mut Store, entry: &Entry) -> Content {
        if entry.kind == Kind::Link {
            return Content::Link;
        }
        if let Some(path) = store.file(&entry.parts) {
            return Content::Disk(path);
        }
        if self.bytes > MOST_BYTES {
            return Content::Broken(io::Error::other("the archive is too large"));
        }
        match store.read(&entry.parts, Answer::MOST) {
            Ok(bytes) => {
                self.bytes += bytes.len() as u64;
                Content::Packed(bytes)
            }
            Err(error) => Content::Broken(error),
        }
    }

    /// An archive of the learner's. One within it is not opened.
    fn archive(&mut self, store: &mut Store, parts: &[String], extensions: &[String], depth: usize) {
        let Ok(bytes) = store.read(parts, MOST_ARCHIVE) else { return };
        if bytes.len() as u64 > MOST_ARCHIVE {
            return;
        }
        if let Ok(archive) = Archive::of_bytes(bytes) {
            self.folder(&mut Store::Archive(archive), &[], parts, extensions, depth);
        }
    }

    fn remembered(&mut self, store: &mut Store, folder: &[String]) {
        let file: Vec<String> = folder.iter().cloned().chain(["state.json".to_owned()]).collect();
        let is_file =
            store.children(folder).iter().any(|entry| entry.parts == file && entry.kind == Kind::File);
        let Ok(bytes) = (if is_file { store.read(&file, MOST_STATE) } else { return }) else { return };
        if bytes.len() as u64 <= MOST_STATE {
            self.state = State::read(&String::from_utf8_lossy(&bytes));
        }
    }

    /// Leaves out what `workbook reset` put away: it lies in `copies`, beside the file that marks a workbook.
    fn leave_copies(&mut self) {
        let is_marker = |file: &HandedFile| file.parts.last().is_some_and(|name| name == "workbook.toml");
        let marked: Vec<Vec<String>> =
            self.files.iter().filter(|file| is_marker(file)).map(|file| file.parts.clone()).collect();
        self.files.retain(|file| {
            !is_marker(file)
                && !marked.iter().any(|marker| {
                    let root = &marker[..marker.len() - 1];
                    file.parts.starts_with(root)
                        && file.parts.get(root.len()).is_some_and(|part| part == "copies")
                })
        });
    }
}

impl HandedFile {
    /// A file of this path without anything in it.
    #[cfg(test)]
    pub fn named(path: &str) -> Self {
        Self { parts: path.split('/').map(str::to_owned).collect(), content: Content::Packed(Vec::new()) }
    }

    /// Reads it as an answer.
    ///
    /// # Errors
    /// When it is a link, too large, or no text.
    pub fn read(&self) -> Result<Answer, Unreadable> {
        match &self.content {
            Content::Disk(path) => Answer::read(path),
            Content::Packed(bytes) => Answer::read_stream(bytes.as_slice()),
            Content::Link => Err(Unreadable::linked()),
            Content::Broken(error) => Err(Unreadable::broken(error)),
        }
    }
}

/// Folders in which no answer lies.
fn is_ours(name: &str) -> bool {
    name.starts_with('.') || matches!(name, "node_modules" | "target" | "__MACOSX")
}

pub(super) fn is_archive(name: &str) -> bool {
    has_extension(name, &["zip".to_owned()])
}

/// Whether a name has one of these endings. One that an editor put behind it does not count: `pair.sql.txt`.
pub(super) fn has_extension(name: &str, extensions: &[String]) -> bool {
    let ends = |name: &str| {
        let ending = name.rsplit_once('.').filter(|(stem, _)| !stem.is_empty()).map(|(_, ending)| ending);
        ending.is_some_and(|ending| extensions.iter().any(|known| known.eq_ignore_ascii_case(ending)))
    };
    let before_txt = name.rsplit_once('.').filter(|(_, ending)| ending.eq_ignore_ascii_case("txt"));
    ends(name) || before_txt.is_some_and(|(before, _)| ends(before))
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::super::store::tests::packed;
    use super::{Entry, Handed, Kind, Store};
    use crate::course::ExerciseId;
    use crate::workspace::write_whole;

    fn gather(folder: &std::path::Path, root: &[&str]) -> Handed {
        let root: Vec<String> = root.iter().map(|part| (*part).to_owned()).collect();
        let kind = if folder.join(root.join("/")).is_dir() { Kind::Folder } else { Kind::File };
        let root = Entry { parts: root, kind };
        Handed::gather(&mut Store::open(folder, "x").unwrap(), &[root], &["sql".to_owned()])
    }

    fn paths(handed: &Handed) -> Vec<String> {
        handed.files.iter().map(|file| file.parts.join("/")).collect()
    }

    #[test]
    fn a_workbook_is_read_without_what_was_put_away() {
        let folder = tempfile::tempdir().unwrap();
        let put = |path: &str, text: &str| write_whole(&folder.path().join(path), text.as_bytes()).unwrap();
        put("ada/w/workbook.toml", "not even toml");
        put("ada/w/sql/01/pair.sql", "SELECT 1;");
        put("ada/w/copies/pair.sql", "SELECT 2;");
        put("ada/copies/other.SQL", "SELECT 3;");
        put("ada/w/.workbook/state.json", r#"{"version":1,"hints":{"sql/pair":2}}"#);
        put("ada/w/.git/x.sql", "x");
        put("ada/w/node_modules/x.sql", "x");
        put("ada/notes.txt", "x");
        put("ada/w/sql/02/other.sql.txt", "SELECT 4;");
        let handed = gather(folder.path(), &["ada"]);
        assert_eq!(
            paths(&handed),
            ["ada/copies/other.SQL", "ada/w/sql/01/pair.sql", "ada/w/sql/02/other.sql.txt"]
        );
        assert_eq!(handed.others, [["ada", "notes.txt"]]);
        assert_eq!(handed.state.hints(&ExerciseId::new("sql", "pair")), 2);
        assert_eq!(handed.files[1].read().unwrap().text, "SELECT 1;");
    }

    #[test]
    fn a_learners_archive_is_opened_and_one_within_it_is_not() {
        let folder = tempfile::tempdir().unwrap();
        let inner = packed(&[("b.sql", b"SELECT 2;")]);
        let zip = packed(&[("w/a.sql", b"SELECT 1;"), ("inner.zip", &inner), ("../c.sql", b"x")]);
        write_whole(&folder.path().join("ada.zip"), &zip).unwrap();
        let handed = gather(folder.path(), &["ada.zip"]);
        assert_eq!(paths(&handed), ["ada.zip/w/a.sql"]);
        assert_eq!(handed.files[0].read().unwrap().text, "SELECT 1;");
    }

    #[test]
    fn what_is_too_large_or_no_text_is_told_when_it_is_read() {
        let folder = tempfile::tempdir().unwrap();
        let zip = packed(&[("a.sql", &vec![b' '; 300_000]), ("b.sql", b"\0")]);
        write_whole(&folder.path().join("ada.zip"), &zip).unwrap();
        let handed = gather(folder.path(), &["ada.zip"]);
        assert!(handed.files.iter().all(|file| file.read().is_err()));
        fs::write(folder.path().join("ada.zip"), "no archive").unwrap();
        assert!(gather(folder.path(), &["ada.zip"]).files.is_empty());
    }

    #[test]
    #[cfg(unix)]
    fn a_link_is_told_and_never_read() {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("ada")).unwrap();
        std::os::unix::fs::symlink("/etc/passwd", folder.path().join("ada/a.sql")).unwrap();
        std::os::unix::fs::symlink("/etc", folder.path().join("ada/etc")).unwrap();
        let handed = gather(folder.path(), &["ada"]);
        assert_eq!(paths(&handed), ["ada/a.sql"]);
        assert!(handed.files[0].read().unwrap_err().message.contains("link"));
    }
}
