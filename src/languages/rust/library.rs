//! The libraries that answers in Rust may be written with: what each needs to be built.
//!
//! A library has a package of its own, since SQLite can be linked only once for each list of versions.

use crate::workspace::hash;

/// A library for SQLite.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Library {
    /// rusqlite, in the same version as this program's own.
    Rusqlite,
}

impl Library {
    /// All of them.
    pub const ALL: [Self; 1] = [Self::Rusqlite];

    /// The library of this name; rusqlite where none is named.
    #[must_use]
    pub fn of(name: &str) -> Self {
        Self::ALL.into_iter().find(|library| library.name() == name).unwrap_or(Self::Rusqlite)
    }

    /// The name of its crate, as answers write it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Rusqlite => "rusqlite",
        }
    }

    /// How it is called where it is prepared by itself: the track, and its own name if the track does not always need it.
    #[must_use]
    pub const fn need(self) -> &'static str {
        match self {
            Self::Rusqlite => "rust",
        }
    }

    /// What is built with it, in words.
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::Rusqlite => "rusqlite and SQLite",
        }
    }

    /// The type of the connection that calls are given, in its crate.
    #[must_use]
    pub const fn connection(self) -> &'static str {
        match self {
            Self::Rusqlite => "Connection",
        }
    }

    /// The lines of a manifest for what an answer may use.
    #[must_use]
    pub const fn dependencies(self) -> &'static str {
        match self {
            Self::Rusqlite => {
                "rusqlite = { version = \"=0.43.0\", default-features = false, features = [\"bundled\", \"cache\"] }\n"
            }
        }
    }

    /// The same for the harness.
    #[must_use]
    pub const fn harness_dependencies(self) -> &'static str {
        match self {
            Self::Rusqlite => {
                "rusqlite = { version = \"=0.43.0\", default-features = false, features = [\"bundled\", \"cache\", \
                 \"serialize\", \"trace\"] }\n"
            }
        }
    }

    /// The versions of everything, as cargo has written them down.
    #[must_use]
    pub const fn lock(self) -> &'static str {
        match self {
            Self::Rusqlite => include_str!("package/rusqlite.lock"),
        }
    }

    /// A number that changes with everything that what is built depends on.
    #[must_use]
    pub fn key(self) -> u64 {
        let mut all = super::package::manifest(self, "") + self.harness_dependencies() + self.lock();
        for (name, text) in super::package::HARNESS {
            all.push_str(name);
            all.push_str(text);
        }
        hash(all.as_bytes())
    }
}

#[cfg(test)]
mod tests {
    use super::Library;

    /// The versions of a lock file.
    fn versions(lock: &str) -> Vec<(String, String)> {
        let lock: toml::Table = lock.parse().unwrap();
        let packages =
            lock["package"].as_array().unwrap().iter().filter(|package| package.get("source").is_some());
        let word = |package: &toml::Value, name: &str| package[name].as_str().unwrap().to_owned();
        packages.map(|package| (word(package, "name"), word(package, "version"))).collect()
    }

    #[test]
    fn answers_with_rusqlite_need_nothing_that_this_program_was_not_built_with() {
        let ours = versions(include_str!("../../../Cargo.lock"));
        for version in versions(Library::Rusqlite.lock()) {
            assert!(
                ours.contains(&version),
                "{version:?} is not in Cargo.lock: answers could not be built offline"
            );
        }
    }
}
