//! Which workspace is meant, seen from the current folder.
//!
//! Nothing is made here.

use std::fs;
use std::path::{Path, PathBuf};

use super::checkout::Checkout;
use super::marker::Marker;

/// What was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    /// The workspace is here.
    Here(PathBuf),
    /// There is none, and it may be made here.
    Free(PathBuf),
    /// There is none, and the place where it would be made is somebody else's.
    Taken(PathBuf),
}

/// Looks from `folder` upward, then at `./workbook`. In a checkout of this project, the place is beside its `Cargo.toml`,
/// wherever in it one stands.
#[must_use]
pub fn find(folder: &Path) -> Found {
    if let Some(root) = folder.ancestors().find(|ancestor| Marker::is_in(ancestor)) {
        return Found::Here(root.to_owned());
    }
    let base =
        Checkout::around(folder).map_or_else(|| folder.to_owned(), |checkout| checkout.root().to_owned());
    Found::at(&base.join("workbook"))
}

impl Found {
    /// What is at one place.
    #[must_use]
    pub fn at(place: &Path) -> Self {
        // In this order: a folder that another process makes at this moment comes with its marker.
        if fs::symlink_metadata(place).is_err() {
            Self::Free(place.to_owned())
        } else if Marker::is_in(place) {
            Self::Here(place.to_owned())
        } else {
            Self::Taken(place.to_owned())
        }
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::super::Workspace;
    use super::{Found, find};

    #[test]
    fn from_below_from_beside_and_not_at_all() {
        let folder = tempfile::tempdir().unwrap();
        let place = folder.path().join("workbook");
        assert_eq!(find(folder.path()), Found::Free(place.clone()));
        Workspace::create(&place, "sql").unwrap();
        assert_eq!(find(folder.path()), Found::Here(place.clone()));
        fs::create_dir_all(place.join("sql/01_why")).unwrap();
        assert_eq!(find(&place.join("sql/01_why")), Found::Here(place.clone()));
        let elsewhere = folder.path().join("elsewhere");
        fs::create_dir(&elsewhere).unwrap();
        assert_eq!(find(&elsewhere), Found::Free(elsewhere.join("workbook")));
    }

    #[test]
    fn what_has_no_marker_is_somebody_elses() {
        let folder = tempfile::tempdir().unwrap();
        let place = folder.path().join("workbook");
        fs::create_dir(&place).unwrap();
        assert_eq!(find(folder.path()), Found::Taken(place.clone()));
        fs::remove_dir(&place).unwrap();
        fs::write(&place, "a file").unwrap();
        assert_eq!(find(folder.path()), Found::Taken(place));
    }

    #[test]
    fn in_a_checkout_the_place_is_at_its_root() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("Cargo.toml"), "[package]\nname = \"workbook\"\n").unwrap();
        fs::create_dir_all(folder.path().join("exercises/sql")).unwrap();
        fs::create_dir_all(folder.path().join("solutions")).unwrap();
        assert_eq!(find(&folder.path().join("exercises/sql")), Found::Free(folder.path().join("workbook")));
    }
}
