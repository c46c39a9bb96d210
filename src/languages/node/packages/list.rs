//! Which packages belong to a library: the files that npm installs from, and what can be read in them.
//!
//! The lock file names every package with its version and the checksum of its content, and no host: npm asks the registry
//! that this machine is set up for.

use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::languages::node::Library;

/// Changes when we keep something else beside the packages: folders of an earlier program are left alone then.
const FORM: &str = "1";

/// The files that npm installs from.
#[derive(Clone, Copy, Debug)]
pub struct List {
    /// `package.json`.
    pub manifest: &'static str,
    /// `package-lock.json`.
    pub lock: &'static str,
}

/// One package of a lock file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Package {
    /// Its folder: `node_modules/knex`.
    pub folder: String,
    /// Its version.
    pub version: String,
}

impl List {
    /// The list of a library.
    pub const fn of(library: Library) -> Self {
        match library {
            Library::Knex => Self {
                manifest: include_str!("../../../../packages/knex/package.json"),
                lock: include_str!("../../../../packages/knex/package-lock.json"),
            },
            Library::Sequelize => Self {
                manifest: include_str!("../../../../packages/sequelize/package.json"),
                lock: include_str!("../../../../packages/sequelize/package-lock.json"),
            },
        }
    }

    /// A number that is another one for other packages.
    pub fn key(self) -> u64 {
        number([self.manifest, self.lock, FORM].iter().flat_map(|text| text.bytes()))
    }

    /// Every package of it.
    pub fn packages(self) -> Vec<Package> {
        let lock: Value = serde_json::from_str(self.lock).unwrap_or_default();
        let packages = lock["packages"].as_object().into_iter().flatten();
        packages
            .filter(|(folder, _)| !folder.is_empty())
            .map(|(folder, package)| Package {
                folder: folder.clone(),
                version: package["version"].as_str().unwrap_or_default().to_owned(),
            })
            .collect()
    }

    /// What a learner is told is installed: `knex 3.3.0 and bookshelf 1.2.0`.
    pub fn title(self, library: Library) -> String {
        let packages = self.packages();
        let version = |name: &str| {
            let folder = format!("node_modules/{name}");
            packages.iter().find(|package| package.folder == folder).map_or("", |package| &package.version)
        };
        let titles: Vec<String> =
            library.names().iter().map(|name| format!("{name} {}", version(name))).collect();
        titles.join(" and ")
    }
}

/// A number for bytes, the same wherever the program was built: the hashes of the standard library may change with the
/// compiler. This is FNV-1a.
pub fn number(bytes: impl Iterator<Item = u8>) -> u64 {
    bytes.fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

impl Package {
    /// Whether it lies below `root`, in its own version.
    pub fn is_in(&self, root: &Path) -> bool {
        let manifest = fs::read(root.join(&self.folder).join("package.json")).unwrap_or_default();
        let manifest: Value = serde_json::from_slice(&manifest).unwrap_or_default();
        manifest["version"] == *self.version
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use serde_json::Value;

    use super::List;
    use crate::languages::node::Library;

    #[test]
    fn every_package_has_a_checksum_and_no_host_and_runs_nothing() {
        for library in Library::ALL {
            let lock: Value = serde_json::from_str(List::of(library).lock).unwrap();
            for (folder, package) in lock["packages"].as_object().unwrap() {
                if folder.is_empty() {
                    continue;
                }
                let checksum = package["integrity"].as_str().unwrap_or_default();
                assert!(checksum.starts_with("sha512-"), "{folder}");
                for unwanted in ["resolved", "hasInstallScript", "link", "dev"] {
                    assert_eq!(package[unwanted], Value::Null, "{folder} has {unwanted}");
                }
            }
        }
    }

    #[test]
    fn exact_versions_are_asked_for_and_told() {
        for library in Library::ALL {
            let list = List::of(library);
            let manifest: Value = serde_json::from_str(list.manifest).unwrap();
            let wanted = manifest["dependencies"].as_object().unwrap();
            assert_eq!(wanted.len(), library.names().len());
            for (name, version) in wanted {
                let title = format!("{name} {}", version.as_str().unwrap());
                assert!(list.title(library).contains(&title), "{title}");
            }
        }
        assert_eq!(List::of(Library::Knex).title(Library::Knex), "knex 3.3.0 and bookshelf 1.2.0");
    }

    #[test]
    fn other_packages_have_another_key() {
        let keys: HashSet<u64> = Library::ALL.map(|library| List::of(library).key()).into();
        assert_eq!(keys.len(), Library::ALL.len());
    }
}
