//! Files that this program alone writes, outside of a workspace: what it keeps in the cache.
//!
//! What lies in the place of one and is no file - a link, a pipe, an empty folder - gives way: nothing that such a thing leads to is ever
//! written or waited for. A folder with something in it stays, since it may be somebody's.

use std::fs::{self, File};
use std::io;
use std::path::Path;

use super::files::{beside, cannot_write};
use crate::error::Result;

/// Writes a whole file: beside it, to the disk, then in its place.
///
/// # Errors
/// When it can't be written; the old content stays then.
pub fn write_own(path: &Path, content: &[u8]) -> Result<()> {
    let put = || {
        let beside = beside(path, content)?;
        make_way(path)
            .and_then(|()| fs::rename(&beside, path))
            .inspect_err(|_| drop(fs::remove_file(&beside)))
    };
    put().map_err(|error| cannot_write(path, error))
}

/// Opens a file for reading and writing. It is made if it is not there, and keeps what it holds.
///
/// # Errors
/// When it can't be opened.
pub fn open_own(path: &Path) -> io::Result<File> {
    make_way(path)?;
    File::options().create(true).truncate(false).read(true).write(true).open(path)
}

/// Takes away what lies in the place of a file and is none.
///
/// # Errors
/// When it can't be taken away.
pub fn make_way(path: &Path) -> io::Result<()> {
    match fs::symlink_metadata(path) {
        Ok(found) if found.is_dir() => fs::remove_dir(path),
        Ok(found) if !found.is_file() => fs::remove_file(path),
        _ => Ok(()),
    }
}

#[cfg(test)]
#[expect(clippy::disallowed_methods, reason = "tests make files as anybody would")]
mod tests {
    use std::fs;
    use std::io::{Read, Write};
    use std::path::Path;

    use super::{open_own, write_own};

    #[test]
    fn a_file_is_written_and_opened_as_it_is() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("deep/note");
        for text in ["one", "two"] {
            write_own(&path, text.as_bytes()).unwrap();
            let mut read = String::new();
            open_own(&path).unwrap().read_to_string(&mut read).unwrap();
            assert_eq!(read, text);
        }
        assert_eq!(fs::read_dir(path.parent().unwrap()).unwrap().count(), 1);
        assert_eq!(open_own(&folder.path().join("new")).unwrap().metadata().unwrap().len(), 0);
    }

    #[test]
    #[cfg(unix)]
    fn nothing_is_written_where_a_link_leads() {
        let folder = tempfile::tempdir().unwrap();
        let (path, theirs) = (folder.path().join("note"), folder.path().join("theirs"));
        let write = |path: &Path| write_own(path, b"ours").unwrap();
        let open = |path: &Path| open_own(path).unwrap().write_all(b"ours").unwrap();
        let ways: [&dyn Fn(&Path); 2] = [&write, &open];
        for way in ways {
            for is_there in [true, false] {
                drop((fs::remove_file(&path), fs::remove_file(&theirs)));
                if is_there {
                    fs::write(&theirs, "theirs").unwrap();
                }
                std::os::unix::fs::symlink(&theirs, &path).unwrap();
                way(&path);
                assert_eq!(fs::read_to_string(&theirs).ok().as_deref(), is_there.then_some("theirs"));
                assert!(fs::symlink_metadata(&path).unwrap().is_file());
                assert_eq!(fs::read_to_string(&path).unwrap(), "ours");
            }
        }
    }

    #[test]
    fn only_an_empty_folder_gives_way() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("note");
        fs::create_dir(&path).unwrap();
        write_own(&path, b"ours").unwrap();
        assert_eq!(fs::read_to_string(&path).unwrap(), "ours");
        fs::remove_file(&path).unwrap();
        fs::create_dir(&path).unwrap();
        fs::write(path.join("theirs"), "theirs").unwrap();
        assert!(write_own(&path, b"ours").is_err() && open_own(&path).is_err());
        assert_eq!(fs::read_to_string(path.join("theirs")).unwrap(), "theirs");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "nothing stays beside it");
    }
}
