//! Writing files so that a crash at any moment leaves either the old content or the new, and staying inside a folder.
//!
//! What the files mean is not known here.

use std::fs::{self, File};
use std::hash::{DefaultHasher, Hasher};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

use crate::error::{Failure, Result};

/// What stands around the name of a file while it is being written.
const HALF: (&str, &str) = (".", ".new");

/// A number that two different contents do not share, as far as anyone will ever see.
#[must_use]
pub fn hash(content: &[u8]) -> u64 {
    let mut hasher = DefaultHasher::new();
    hasher.write(content);
    hasher.write_usize(content.len());
    hasher.finish()
}

/// Writes a whole file: beside it, to the disk, then in its place. Its permissions stay.
///
/// # Errors
/// When it can't be written; the old content stays then.
pub fn write_whole(path: &Path, content: &[u8]) -> Result<()> {
    replace(path, content).map_err(|error| cannot_write(path, error))
}

/// Writes a file that is not there yet. Returns whether it did: a file that is there stays as it is.
///
/// # Errors
/// When it can't be written.
pub fn write_new(path: &Path, content: &[u8]) -> Result<bool> {
    if fs::symlink_metadata(path).is_ok() {
        // A crash just after the file got its name left the other name too.
        clear_half(path);
        return Ok(false);
    }
    create(path, content).map_err(|error| cannot_write(path, error))
}

/// How large a file may be that we have written ourselves, in bytes: far more than any was.
const MOST_OF_OURS: u64 = 16 * 1024 * 1024;

/// The text of a file of ours. A link, a folder, a device and what is far too large are nothing of ours: they are not read.
#[must_use]
pub fn read_small(path: &Path) -> Option<String> {
    let is_ours =
        fs::symlink_metadata(path).is_ok_and(|about| about.is_file() && about.len() <= MOST_OF_OURS);
    if is_ours { fs::read_to_string(path).ok() } else { None }
}

fn replace(path: &Path, content: &[u8]) -> io::Result<()> {
    // A link that leads to the file keeps leading to it.
    let target = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let beside = beside(&target, content)?;
    let kept = match fs::metadata(&target) {
        Ok(metadata) => fs::set_permissions(&beside, metadata.permissions()),
        Err(_) => Ok(()),
    };
    kept.and_then(|()| fs::rename(&beside, &target)).inspect_err(|_| drop(fs::remove_file(&beside)))
}

fn create(path: &Path, content: &[u8]) -> io::Result<bool> {
    let beside = beside(path, content)?;
    // A hard link is made only where there is nothing yet; some file systems have none.
    let made = match fs::hard_link(&beside, path) {
        Ok(()) => Ok(true),
        Err(error) if error.kind() == ErrorKind::AlreadyExists => Ok(false),
        Err(_) if path.exists() => Ok(false),
        Err(_) => return fs::rename(&beside, path).map(|()| true),
    };
    drop(fs::remove_file(&beside));
    made
}

/// The new content on the disk, under a name in the same folder. The name is always the same, so that a crash leaves one
/// such file at most and the next write takes it away.
pub(super) fn beside(path: &Path, content: &[u8]) -> io::Result<PathBuf> {
    let beside = name_beside(path);
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    match fs::remove_file(&beside) {
        Err(error) if error.kind() != ErrorKind::NotFound => return Err(error),
        _ => {}
    }
    let mut file = File::options().write(true).create_new(true).open(&beside)?;
    let written = file.write_all(content).and_then(|()| file.sync_all());
    drop(file);
    written.inspect_err(|_| drop(fs::remove_file(&beside)))?;
    Ok(beside)
}

fn name_beside(path: &Path) -> PathBuf {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    path.with_file_name(format!("{}{name}{}", HALF.0, HALF.1))
}

/// The name of a file that was being written when a crash left this one.
pub(super) fn whole_name(half: &str) -> Option<&str> {
    half.strip_prefix(HALF.0)?.strip_suffix(HALF.1)
}

/// Takes away what a crash left of writing this file. The caller holds the lock.
pub(super) fn clear_half(path: &Path) {
    drop(fs::remove_file(name_beside(path)));
}

pub(super) fn cannot_write(path: &Path, error: io::Error) -> Failure {
    let hint = format!("Nothing was changed there. {}", cure(error.kind()));
    Failure::files(format!("{} can't be written.", path.display())).because(error).hint(hint)
}

/// What to do where nothing can be written.
pub(super) const fn cure(kind: ErrorKind) -> &'static str {
    match kind {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => {
            "The disk is full: make room on it, then run the same command again."
        }
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => {
            "May you write in that folder? Its permissions say no."
        }
        _ => "Is the folder yours to write in, and is there room on the disk?",
    }
}

/// Refuses a path that leads out of `root` through a link.
///
/// # Errors
/// When it does.
pub(super) fn stay_inside(root: &Path, path: &Path) -> Result<()> {
    let is_link = |path: &Path| fs::symlink_metadata(path).is_ok_and(|metadata| metadata.is_symlink());
    if path.starts_with(root) && !path.ancestors().take_while(|part| *part != root).any(is_link) {
        return Ok(());
    }
    let Ok(root) = fs::canonicalize(root) else { return Ok(()) };
    let real = path.ancestors().find_map(|ancestor| {
        // A link that leads nowhere is looked at as the link itself.
        fs::canonicalize(ancestor)
            .or_else(|error| match fs::read_link(ancestor) {
                Ok(target) => Ok(ancestor.parent().unwrap_or(ancestor).join(target)),
                Err(_) => Err(error),
            })
            .ok()
    });
    match real {
        Some(real) if !real.starts_with(&root) => Err(Failure::files(format!(
            "{} leads out of your workbook, to {}.",
            path.display(),
            real.display()
        ))
        .hint("Put the file itself there instead of a link. I don't read or write outside your workbook.")),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use std::io::ErrorKind;

    use super::{MOST_OF_OURS, cure, hash, read_small, stay_inside, write_new, write_whole};

    #[test]
    fn a_file_is_written_whole_and_nothing_stays_beside_it() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("deep/answer.sql");
        write_whole(&path, b"one").unwrap();
        write_whole(&path, b"two").unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"two");
        assert_eq!(fs::read_dir(path.parent().unwrap()).unwrap().count(), 1);
    }

    #[test]
    fn only_a_file_of_ours_is_read() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("state.json");
        assert_eq!(read_small(&path), None);
        fs::write(&path, "{}").unwrap();
        assert_eq!(read_small(&path).as_deref(), Some("{}"));
        assert_eq!(read_small(folder.path()), None);
        fs::File::options().write(true).open(&path).unwrap().set_len(MOST_OF_OURS + 1).unwrap();
        assert_eq!(read_small(&path), None);
        #[cfg(unix)]
        {
            let link = folder.path().join("link.json");
            std::os::unix::fs::symlink("/dev/zero", &link).unwrap();
            assert_eq!(read_small(&link), None);
        }
    }

    #[test]
    fn what_a_crash_left_is_taken_away() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join(".answer.sql.new"), "half").unwrap();
        let path = folder.path().join("answer.sql");
        write_whole(&path, b"whole").unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"whole");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
        fs::write(folder.path().join(".answer.sql.new"), "whole").unwrap();
        assert!(!write_new(&path, b"stub").unwrap());
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "left after the file got its name");
    }

    #[test]
    fn each_cause_has_its_own_cure() {
        assert!(cure(ErrorKind::StorageFull).contains("make room"));
        assert!(cure(ErrorKind::ReadOnlyFilesystem).contains("permissions"));
        assert!(!cure(ErrorKind::NotADirectory).contains("is full"));
    }

    #[test]
    fn a_new_file_never_replaces_one() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("answer.sql");
        assert!(write_new(&path, b"stub").unwrap());
        assert!(!write_new(&path, b"other").unwrap());
        assert_eq!(fs::read(&path).unwrap(), b"stub");
        let taken = folder.path().join("folder");
        fs::create_dir(&taken).unwrap();
        assert!(!write_new(&taken, b"stub").unwrap());
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 2);
    }

    #[test]
    fn a_folder_in_the_way_is_told_and_stays() {
        let folder = tempfile::tempdir().unwrap();
        let taken = folder.path().join("answer.sql");
        fs::create_dir(&taken).unwrap();
        fs::write(taken.join("inside"), "kept").unwrap();
        let failure = write_whole(&taken, b"x").unwrap_err();
        assert!(failure.message.contains("can't be written"), "{failure}");
        assert!(taken.join("inside").exists());
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    #[cfg(unix)]
    fn permissions_stay() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("answer.sql");
        fs::write(&path, "one").unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).unwrap();
        write_whole(&path, b"two").unwrap();
        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o640);
    }

    #[test]
    #[cfg(unix)]
    fn links_may_lead_inside_but_not_outside() {
        use std::os::unix::fs::symlink;
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path().join("workbook");
        fs::create_dir_all(root.join("sql")).unwrap();
        fs::create_dir(folder.path().join("outside")).unwrap();
        fs::write(root.join("sql/real.sql"), "").unwrap();
        symlink(root.join("sql/real.sql"), root.join("inside.sql")).unwrap();
        symlink(folder.path().join("outside"), root.join("out")).unwrap();
        symlink(folder.path().join("nowhere.sql"), root.join("dangling.sql")).unwrap();
        assert!(stay_inside(&root, &root.join("inside.sql")).is_ok());
        assert!(stay_inside(&root, &root.join("sql/not/there/yet.sql")).is_ok());
        assert!(stay_inside(&root, &root.join("out/file.sql")).is_err());
        assert!(stay_inside(&root, &root.join("dangling.sql")).is_err());
        assert!(stay_inside(&root, folder.path()).is_err());
    }

    #[test]
    fn different_contents_have_different_numbers() {
        assert_eq!(hash(b"one"), hash(b"one"));
        assert_ne!(hash(b"one"), hash(b"one "));
        assert_ne!(hash(b""), hash(b"\0"));
    }
}
