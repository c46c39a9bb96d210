//! Whether installed packages are still as they were: how many files they have, and how many bytes.
//!
//! That a file was changed on purpose isn't noticed. What is, is what a full disk or a lost power supply leaves behind.

use std::fs;
use std::io;
use std::path::Path;

use crate::error::Result;
use crate::workspace::{read_small, write_own};

const FILE: &str = "census";

/// Writes down how the packages in a folder are.
pub fn write(folder: &Path) -> Result<()> {
    let counted = count(&folder.join("node_modules")).map(shown).unwrap_or_default();
    write_own(&folder.join(FILE), counted.as_bytes())
}

/// Whether the packages in a folder are as they were written down.
pub fn holds(folder: &Path) -> bool {
    let (Some(known), Ok(counted)) = (read_small(&folder.join(FILE)), count(&folder.join("node_modules")))
    else {
        return false;
    };
    known == shown(counted)
}

fn shown((files, bytes): (u64, u64)) -> String {
    format!("{files} files, {bytes} bytes\n")
}

fn count(folder: &Path) -> io::Result<(u64, u64)> {
    let (mut files, mut bytes) = (0, 0);
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let metadata = entry.metadata()?;
        let (more, heavier) = if metadata.is_dir() { count(&entry.path())? } else { (1, metadata.len()) };
        files += more;
        bytes += heavier;
    }
    Ok((files, bytes))
}

#[cfg(test)]
#[expect(clippy::disallowed_methods, reason = "tests make files as npm would")]
mod tests {
    use std::fs;

    use super::{holds, write};

    #[test]
    fn a_file_that_is_missing_or_cut_is_noticed() {
        let folder = tempfile::tempdir().unwrap();
        let deep = folder.path().join("node_modules/knex/lib");
        fs::create_dir_all(&deep).unwrap();
        fs::write(deep.join("one.js"), "exports.one = 1;").unwrap();
        fs::write(deep.join("two.js"), "exports.two = 2;").unwrap();
        assert!(!holds(folder.path()), "nothing is written down yet");
        write(folder.path()).unwrap();
        assert!(holds(folder.path()));
        fs::write(deep.join("one.js"), "").unwrap();
        assert!(!holds(folder.path()));
        write(folder.path()).unwrap();
        fs::remove_file(deep.join("two.js")).unwrap();
        assert!(!holds(folder.path()));
        fs::remove_dir_all(folder.path().join("node_modules")).unwrap();
        assert!(!holds(folder.path()));
    }
}
