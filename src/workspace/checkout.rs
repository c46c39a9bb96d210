//! A checkout of this project: its `exercises/` are the course, not answers.
//!
//! Nothing in it is ever written, save below its `workbook/`.

use std::fs;
use std::path::{Path, PathBuf};

use crate::course::Exercise;

/// The folder of a checkout.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checkout {
    root: PathBuf,
}

impl Checkout {
    /// The checkout that a folder lies in.
    #[must_use]
    pub fn around(folder: &Path) -> Option<Self> {
        let is_checkout = |root: &&Path| {
            root.join("exercises").is_dir()
                && root.join("solutions").is_dir()
                && fs::read_to_string(root.join("Cargo.toml"))
                    .is_ok_and(|text| text.lines().any(|line| line.trim() == "name = \"workbook\""))
        };
        folder.ancestors().find(is_checkout).map(|root| Self { root: root.to_owned() })
    }

    /// The folder itself.
    #[must_use]
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// The course's own file of an exercise, if somebody edited it: they took it for theirs.
    #[must_use]
    pub fn edited(&self, exercise: &Exercise) -> Option<PathBuf> {
        let name = format!("{}.{}", exercise.id.name, exercise.extension);
        let path = self.root.join("exercises").join(&exercise.id.track).join(&exercise.chapter).join(name);
        let text = fs::read_to_string(&path).ok()?;
        (text.replace("\r\n", "\n") != exercise.stub).then_some(path)
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::Checkout;

    #[test]
    fn only_this_project_is_one() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path();
        fs::create_dir_all(root.join("exercises/sql")).unwrap();
        fs::create_dir_all(root.join("solutions")).unwrap();
        assert_eq!(Checkout::around(&root.join("exercises")), None);
        fs::write(root.join("Cargo.toml"), "name = \"another\"\n").unwrap();
        assert_eq!(Checkout::around(&root.join("exercises")), None);
        fs::write(root.join("Cargo.toml"), "name = \"workbook\"\n").unwrap();
        let around = Checkout::around(&root.join("exercises/sql")).unwrap();
        assert_eq!(around.root(), root);
    }
}
