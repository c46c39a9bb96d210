//! A cargo package around the learner's own files, so that editors understand them from the first minute. Answers are judged elsewhere: nothing in
//! it decides anything.

use std::fmt::Write as _;

use super::library::Library;

/// The first line of a manifest that we keep up to date.
pub const MARK: &str =
    "# For your editor. workbook keeps this file up to date as long as this line stands here.\n";

/// A package for editors.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Manifest {
    /// Its folder, seen from the folder of the track; empty for that folder itself.
    pub folder: String,
    /// The text of its `Cargo.toml`.
    pub text: String,
    /// The text of its `Cargo.lock`.
    pub lock: String,
}

/// The answers of a chapter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chapter {
    /// Its folder.
    pub folder: String,
    /// The library of its answers.
    pub library: Library,
    /// The names of its exercises.
    pub exercises: Vec<String>,
}

/// The packages around the answers of these chapters. rusqlite's lies in the track's folder; every other library has one in the folder of its
/// chapter, since SQLite can be linked only once in a package.
#[must_use]
pub fn manifests(chapters: &[Chapter]) -> Vec<Manifest> {
    let (plain, others): (Vec<&Chapter>, Vec<&Chapter>) =
        chapters.iter().partition(|chapter| chapter.library == Library::Rusqlite);
    let files = |chapters: &[&Chapter]| {
        let each = chapters.iter().flat_map(|chapter| {
            chapter.exercises.iter().map(|name| (name.clone(), format!("{}/{name}.rs", chapter.folder)))
        });
        each.collect::<Vec<_>>()
    };
    let mut all = vec![manifest(Library::Rusqlite, String::new(), &files(&plain))];
    for chapter in others {
        let files: Vec<_> =
            chapter.exercises.iter().map(|name| (name.clone(), format!("{name}.rs"))).collect();
        all.push(manifest(chapter.library, chapter.folder.clone(), &files));
    }
    all.retain(|manifest| manifest.text.contains("[[example]]"));
    all
}

fn manifest(library: Library, folder: String, files: &[(String, String)]) -> Manifest {
    let mut text = format!(
        "{MARK}\n[package]\nname = \"answers\"\nversion = \"0.0.0\"\nedition = \"2024\"\npublish = false\n\
         autobins = false\nautobenches = false\nautoexamples = false\nautotests = false\n\n[dependencies]\n{}",
        library.dependencies()
    );
    for (name, path) in files {
        // A library has no main, as answers have none.
        let _ = write!(text, "\n[[example]]\nname = \"{name}\"\npath = \"{path}\"\ncrate-type = [\"lib\"]\n");
    }
    text += "\n[workspace]\n";
    Manifest { folder, text, lock: lock(library) }
}

/// The versions of what answers need, without what only judging needs.
fn lock(library: Library) -> String {
    let mut parts =
        library.lock().split("[[package]]\n").map(|part| part.replace(" \"workbook_harness\",\n", ""));
    let first = parts.next().unwrap_or_default();
    let kept = parts.filter(|part| !part.starts_with("name = \"workbook_harness\""));
    kept.fold(first, |text, part| text + "[[package]]\n" + &part)
}

#[cfg(test)]
mod tests {
    use super::{Chapter, MARK, lock, manifests};
    use crate::languages::rust::Library;

    #[test]
    fn each_answer_is_a_target() {
        let chapter = |folder: &str, names: &[&str]| Chapter {
            folder: folder.to_owned(),
            library: Library::Rusqlite,
            exercises: names.iter().map(|name| (*name).to_owned()).collect(),
        };
        let all = manifests(&[chapter("01_links", &["one", "two"]), chapter("02_rows", &["three"])]);
        assert_eq!(all.len(), 1);
        let manifest: toml::Table = all[0].text.parse().unwrap();
        let targets = manifest["example"].as_array().unwrap();
        assert_eq!(targets.len(), 3);
        assert_eq!(targets[2]["path"].as_str(), Some("02_rows/three.rs"));
        assert!(all[0].text.starts_with(MARK) && all[0].folder.is_empty());
        assert!(manifests(&[]).is_empty());
    }

    #[test]
    fn what_only_judging_needs_is_not_in_the_list_of_versions() {
        let versions: toml::Table = lock(Library::Rusqlite).parse().unwrap();
        let packages = versions["package"].as_array().unwrap();
        assert!(packages.iter().any(|package| package["name"].as_str() == Some("rusqlite")));
        assert!(!lock(Library::Rusqlite).contains("workbook"));
    }
}
