//! The workspace that was used last on this machine, so that it can be found again from elsewhere.
//!
//! One line in the user's state folder. Losing it loses nothing else.

use std::fs;
use std::path::{Path, PathBuf, absolute};

use super::files::write_whole;
use super::marker::Marker;

/// What this machine remembers.
#[derive(Clone, Debug)]
pub struct Memory {
    file: Option<PathBuf>,
}

impl Memory {
    /// The memory kept in the user's state folder, if there is one.
    #[must_use]
    pub fn new(state: Option<&Path>) -> Self {
        Self { file: state.map(|state| state.join("last-workspace")) }
    }

    /// The workspace used last, if it is still one.
    #[must_use]
    pub fn last(&self) -> Option<PathBuf> {
        self.line().filter(|root| Marker::is_in(root))
    }

    /// Remembers a workspace. That this may fail is no reason to stop: the workspace itself is not affected.
    pub fn remember(&self, root: &Path) {
        let root = absolute(root).unwrap_or_else(|_| root.to_owned());
        let (Some(file), Some(text)) = (&self.file, root.to_str()) else { return };
        if self.line().as_deref() != Some(&root) {
            drop(write_whole(file, format!("{text}\n").as_bytes()));
        }
    }

    fn line(&self) -> Option<PathBuf> {
        let text = fs::read_to_string(self.file.as_ref()?).ok()?;
        text.lines().next().filter(|line| !line.is_empty()).map(PathBuf::from)
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::super::Workspace;
    use super::Memory;

    #[test]
    fn remembers_until_the_workspace_is_gone() {
        let folder = tempfile::tempdir().unwrap();
        let memory = Memory::new(Some(&folder.path().join("state")));
        assert_eq!(memory.last(), None);
        let root = folder.path().join("workbook");
        Workspace::create(&root, "sql").unwrap();
        memory.remember(&root);
        assert_eq!(memory.last(), Some(root.clone()));
        fs::remove_dir_all(&root).unwrap();
        assert_eq!(memory.last(), None);
    }

    #[test]
    fn without_a_state_folder_nothing_is_remembered_and_nothing_fails() {
        let folder = tempfile::tempdir().unwrap();
        let memory = Memory::new(None);
        memory.remember(folder.path());
        assert_eq!(memory.last(), None);
        let blocked = folder.path().join("a file");
        fs::write(&blocked, "").unwrap();
        Memory::new(Some(&blocked)).remember(folder.path());
    }
}
