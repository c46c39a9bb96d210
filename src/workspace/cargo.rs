//! `Cargo.toml` in the folder of a track in Rust: tells editors what the answers are built with.
//!
//! Whoever takes our first line out of it keeps it as it is.

use std::fs;

use super::Workspace;
use super::files::{stay_inside, write_new, write_whole};
use crate::error::Result;

impl Workspace {
    /// Tells editors that open this workspace how the files in a folder of a track are built. `mark` is how a manifest of ours begins.
    ///
    /// # Errors
    /// When it can't be written.
    pub fn tell_cargo(&self, folder: &str, mark: &str, manifest: &str, versions: &str) -> Result<()> {
        let folder = self.root().join(folder);
        let file = folder.join("Cargo.toml");
        if stay_inside(self.root(), &file).is_err() || !folder.is_dir() {
            return Ok(());
        }
        write_new(&folder.join(".gitignore"), b"/target\n")?;
        write_new(&folder.join("Cargo.lock"), versions.as_bytes())?;
        if write_new(&file, manifest.as_bytes())? {
            return Ok(());
        }
        let current = fs::read_to_string(&file).unwrap_or_default().replace("\r\n", "\n");
        let is_old = current != manifest && current.starts_with(mark);
        if is_old { write_whole(&file, manifest.as_bytes()) } else { Ok(()) }
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::super::samples::Folder;

    #[test]
    fn it_follows_the_course_until_the_learner_takes_it_over() {
        let folder = Folder::new();
        fs::create_dir_all(folder.root().join("rust")).unwrap();
        let file = folder.root().join("rust/Cargo.toml");
        let tell = |text: &str| {
            folder.workspace.tell_cargo("rust", "# ours\n", text, "lock").unwrap();
            fs::read_to_string(&file).unwrap()
        };
        assert_eq!(tell("# ours\none"), "# ours\none");
        assert_eq!(tell("# ours\ntwo"), "# ours\ntwo");
        fs::write(folder.root().join("rust/Cargo.lock"), "newer").unwrap();
        fs::write(&file, "mine").unwrap();
        assert_eq!(tell("# ours\nthree"), "mine");
        assert_eq!(fs::read_to_string(folder.root().join("rust/Cargo.lock")).unwrap(), "newer");
    }

    #[test]
    fn a_folder_that_is_not_there_is_not_made() {
        let folder = Folder::new();
        folder.workspace.tell_cargo("rust", "# ours\n", "# ours\n", "").unwrap();
        assert!(!folder.root().join("rust").exists());
    }
}
