//! The libraries that answers in Rust may be written with: what each needs to be built.
//!
//! A library has a package of its own, since SQLite can be linked only once for each list of versions.

use crate::workspace::hash;

/// A library for SQLite.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Library {
    /// rusqlite, in the same version as this program's own.
    Rusqlite,
    /// Diesel, whose tables and queries the compiler checks.
    Diesel,
    /// `SeaORM`, in the form that waits for the database by itself.
    SeaOrm,
}

impl Library {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Rusqlite, Self::Diesel, Self::SeaOrm];

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
            Self::Diesel => "diesel",
            Self::SeaOrm => "sea_orm",
        }
    }

    /// How it is called where it is prepared by itself: the track, and its own name if the track does not always need it.
    #[must_use]
    pub const fn need(self) -> &'static str {
        match self {
            Self::Rusqlite => "rust",
            Self::Diesel => "diesel",
            Self::SeaOrm => "sea_orm",
        }
    }

    /// What is built with it, in words.
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::Rusqlite => "rusqlite and SQLite",
            Self::Diesel => "Diesel and SQLite",
            Self::SeaOrm => "SeaORM and SQLite",
        }
    }

    /// The type of the connection that calls are given, in its crate.
    #[must_use]
    pub const fn connection(self) -> &'static str {
        match self {
            Self::Rusqlite => "Connection",
            Self::Diesel => "SqliteConnection",
            Self::SeaOrm => "DatabaseConnection",
        }
    }

    /// The lines of a manifest for what an answer may use.
    #[must_use]
    pub const fn dependencies(self) -> &'static str {
        match self {
            Self::Rusqlite => {
                "rusqlite = { version = \"=0.43.0\", default-features = false, features = [\"bundled\", \"cache\"] }\n"
            }
            Self::Diesel => {
                "diesel = { version = \"=2.3.14\", default-features = false, features = [\"sqlite\", \
                 \"returning_clauses_for_sqlite_3_35\", \"32-column-tables\"] }\n"
            }
            Self::SeaOrm => {
                "sea-orm = { package = \"sea-orm-sync\", version = \"=2.0.4\", default-features = false, features = [\"macros\", \"sync\", \
                 \"rusqlite\"] }\n"
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
            Self::Diesel => {
                "diesel = { version = \"=2.3.14\", default-features = false, features = [\"sqlite\"] }\n\
                 rusqlite = { version = \"=0.38.0\", default-features = false, features = [\"backup\", \"bundled\", \"cache\", \
                 \"serialize\"] }\n"
            }
            Self::SeaOrm => {
                "sea-orm = { package = \"sea-orm-sync\", version = \"=2.0.4\", default-features = false, features = [\"rusqlite\", \"sync\"] }\n\
                 rusqlite = { version = \"=0.38.0\", default-features = false, features = [\"backup\", \"bundled\", \"cache\", \
                 \"serialize\", \"trace\"] }\n"
            }
        }
    }

    /// The versions of everything, as cargo has written them down.
    #[must_use]
    pub const fn lock(self) -> &'static str {
        match self {
            Self::Rusqlite => include_str!("package/rusqlite.lock"),
            Self::Diesel => include_str!("package/diesel.lock"),
            Self::SeaOrm => include_str!("package/sea_orm.lock"),
        }
    }

    /// The files of the harness that are for this library alone.
    #[must_use]
    pub const fn harness(self) -> &'static [(&'static str, &'static str)] {
        const MEMORY: (&str, &str) = ("memory.rs", include_str!("harness/memory.rs"));
        match self {
            Self::Rusqlite => &[("store.rs", include_str!("harness/store_rusqlite.rs"))],
            Self::Diesel => &[("store.rs", include_str!("harness/store_diesel.rs")), MEMORY],
            Self::SeaOrm => &[("store.rs", include_str!("harness/store_sea_orm.rs")), MEMORY],
        }
    }

    /// A number that changes with everything that what is built depends on.
    #[must_use]
    pub fn key(self) -> u64 {
        let mut all = super::package::manifest(self, "") + self.harness_dependencies() + self.lock();
        for (name, text) in super::package::HARNESS.iter().chain(self.harness()) {
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
