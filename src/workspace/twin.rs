//! A file beside an answer that may be the real answer: its name is almost the same.
//!
//! Whether it matters is for others to know: it does where the answer itself is missing or still the stub.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};

use super::answer::{Answer, Unreadable};

/// What lies in the folders of answers, each listed once.
#[derive(Debug, Default)]
pub struct Listings(HashMap<PathBuf, Vec<String>>);

impl Listings {
    /// As [`Answer::twin`].
    #[must_use]
    pub fn twin(&mut self, path: &Path) -> Option<PathBuf> {
        let folder = path.parent()?;
        if !self.0.contains_key(folder) {
            let entries = fs::read_dir(folder).ok()?;
            let names = entries.filter_map(|entry| entry.ok()?.file_name().into_string().ok()).collect();
            self.0.insert(folder.to_owned(), names);
        }
        Answer::twin_among(path, self.0.get(folder)?)
    }
}

impl Answer {
    /// A file beside this one with almost the same name and another content: saved with `.txt` at its end, as `pair (1).sql`,
    /// in large letters, or without an ending.
    #[must_use]
    pub fn twin(path: &Path) -> Option<PathBuf> {
        Listings::default().twin(path)
    }

    fn twin_among(path: &Path, names: &[String]) -> Option<PathBuf> {
        let own = path.file_name()?.to_str()?;
        let mut twins: Vec<&String> =
            names.iter().filter(|name| *name != own && resembles(name, own)).collect();
        if twins.is_empty() {
            return None;
        }
        // Where small and large letters are the same, the file itself may be listed in other letters.
        if !names.iter().any(|name| name == own) && fs::symlink_metadata(path).is_ok() {
            twins.retain(|name| name.to_lowercase() != own.to_lowercase());
        }
        twins.sort_unstable();
        let other = |twin: &PathBuf| twin.is_file() && fs::read(twin).ok() != fs::read(path).ok();
        twins.into_iter().map(|name| path.with_file_name(name)).find(other)
    }

    /// What to say when the answer seems to be in a [`Answer::twin`].
    #[must_use]
    pub fn saved_elsewhere(path: &Path, twin: &Path) -> Unreadable {
        let name = |path: &Path| path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let (own, other) = (name(path), name(twin));
        let why = if other.to_lowercase().ends_with(".txt") {
            "Some editors add .txt to a name, and the file explorer of Windows does not show it. \
             Your answer may be in that file."
        } else {
            "Its name is almost the same. Your answer may be in that file."
        };
        Unreadable {
            message: format!("Beside this file lies another one: {other}."),
            why: why.to_owned(),
            look_next: format!("Move your answer into {own}, and remove {other}."),
            reset: false,
            gone: false,
        }
    }
}

/// Whether a name is almost the `own` one of an answer.
fn resembles(name: &str, own: &str) -> bool {
    let (name, own) = (name.to_lowercase(), own.to_lowercase());
    let Some((stem, extension)) = own.rsplit_once('.') else { return false };
    let front = name.strip_suffix(".txt").unwrap_or(&name);
    let front = front.strip_suffix(extension).and_then(|front| front.strip_suffix('.')).unwrap_or(front);
    without_number(front) == stem
}

/// `pair (1)` and `pair(1)` as `pair`.
fn without_number(name: &str) -> &str {
    let front = name.strip_suffix(')').and_then(|name| name.rsplit_once('('));
    match front {
        Some((front, number)) if number.parse::<u32>().is_ok() => front.trim_end(),
        _ => name,
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::{Answer, resembles};

    #[test]
    fn names_that_are_almost_the_same() {
        for name in
            ["pair.sql.txt", "pair.txt", "Pair.sql", "PAIR.SQL", "pair (1).sql", "pair(2).sql.txt", "pair"]
        {
            assert!(resembles(name, "pair.sql"), "{name}");
        }
        for name in
            ["pair.toml", "pairs.sql", "pair (old).sql", "pair.sql~", ".pair.sql.swp", "a_pair.sql", ".txt"]
        {
            assert!(!resembles(name, "pair.sql"), "{name}");
        }
    }

    #[test]
    fn only_another_file_with_another_content_is_a_twin() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("pair.sql");
        let other = folder.path().join("pair (1).sql");
        fs::write(&path, "stub").unwrap();
        assert_eq!(Answer::twin(&path), None);
        fs::create_dir(folder.path().join("pair")).unwrap();
        fs::write(&other, "stub").unwrap();
        assert_eq!(Answer::twin(&path), None, "the same text");
        fs::write(&other, "mine").unwrap();
        assert_eq!(Answer::twin(&path), Some(other.clone()));
        fs::remove_file(&path).unwrap();
        assert_eq!(Answer::twin(&path), Some(other));
        assert_eq!(Answer::twin(&folder.path().join("nowhere/pair.sql")), None);
    }
}
