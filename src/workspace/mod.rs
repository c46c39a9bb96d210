//! The learner's folder: finding it, the files in it, copies, and what is remembered about it.
//!
//! Answers are judged elsewhere; here they are only found, read and kept safe. Nothing a learner wrote is ever
//! overwritten without a copy.

#![cfg_attr(
    test,
    expect(clippy::disallowed_methods, reason = "tests make files as an editor would, whole or not")
)]

mod answer;
mod cache;
mod cargo;
mod checkout;
mod copies;
mod copy;
mod files;
mod find;
mod furnish;
mod jsconfig;
mod layout;
mod marker;
mod memory;
mod own;
mod private;
mod state;
mod twin;

use std::path::{Path, PathBuf};

pub use answer::{Answer, Unreadable};
pub use cache::{Cache, Judged};
pub use checkout::Checkout;
pub use copies::{Copies, Undone};
pub use files::{hash, read_small, write_new, write_whole};
pub use find::{Found, find};
pub use furnish::Furnished;
pub use layout::plain_name;
pub use marker::{Marker, Named};
pub use memory::Memory;
pub use own::{make_way, open_own, write_own};
pub use private::{Foreign, PrivateCopy};
pub use state::State;
pub use twin::Listings;

use crate::error::Result;

/// A learner's folder.
#[derive(Clone, Debug)]
pub struct Workspace {
    root: PathBuf,
    marker: Marker,
}

impl Workspace {
    /// Opens the folder that holds a marker.
    ///
    /// # Errors
    /// When the marker can't be read or does not fit this program.
    pub fn open(root: &Path) -> Result<Self> {
        Ok(Self { root: root.to_owned(), marker: Marker::read(root)? })
    }

    /// Makes a folder into a workspace. What is in it already stays as it is.
    ///
    /// # Errors
    /// When it can't be written, or is a workspace already and its marker can't be read.
    pub fn create(root: &Path, track: &str) -> Result<Self> {
        Marker::write(root, track)?;
        Self::open(root)
    }

    /// The folder itself.
    #[must_use]
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// What its `workbook.toml` says.
    #[must_use]
    pub const fn marker(&self) -> &Marker {
        &self.marker
    }

    /// The file that marks it.
    #[must_use]
    pub fn marker_file(&self) -> PathBuf {
        self.root.join(marker::NAME)
    }

    /// The current track.
    #[must_use]
    pub fn track(&self) -> &str {
        &self.marker.track.name
    }

    /// Makes `track` the current one; every other line of the marker stays.
    ///
    /// # Errors
    /// When the marker can't be written.
    pub fn switch(&mut self, track: &str) -> Result<()> {
        let _lock = self.lock()?;
        self.marker = Marker::switch(&self.root, track)?;
        Ok(())
    }

    /// The folder of what can be deleted without losing progress or any text.
    fn hidden(&self) -> PathBuf {
        self.root.join(state::HIDDEN)
    }
}

#[cfg(test)]
mod samples;

#[cfg(test)]
mod tests {
    use super::Workspace;

    #[test]
    fn made_then_opened_then_switched() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path().join("workbook");
        let mut workspace = Workspace::create(&root, "sql").unwrap();
        assert_eq!(workspace.track(), "sql");
        workspace.switch("knex").unwrap();
        assert_eq!(workspace.track(), "knex");
        assert_eq!(Workspace::open(&root).unwrap().track(), "knex");
        assert_eq!(Workspace::create(&root, "sql").unwrap().track(), "knex", "a marker is never overwritten");
    }
}
