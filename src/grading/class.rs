//! Who handed in: the learners of a folder or archive, each with the files and folders that are theirs.
//!
//! What is in those is gathered later, learner by learner: a class may be large.

use std::collections::BTreeMap;

use super::handed::{has_extension, is_archive};
use super::store::{Entry, Kind, Store};
use super::who::{Who, before, stem};

/// What a learner handed in, and where it lies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HandIn {
    /// Whose it is.
    pub who: Who,
    /// The files, folders and archives that are theirs, within the store.
    pub roots: Vec<Entry>,
}

/// The learners of one store, and what lies there that is nobody's.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Class {
    /// The learners, by name.
    pub hand_ins: Vec<HandIn>,
    /// Files that belong to no learner and no exercise.
    pub left_out: Vec<String>,
}

/// What files of answers are called.
#[derive(Clone, Copy, Debug)]
pub struct Names<'a> {
    /// The exercises, with the longest names first.
    pub exercises: &'a [String],
    /// The endings of their files.
    pub extensions: &'a [String],
}

impl Class {
    /// Looks who handed in. `called` is the name of the store itself, should it be one learner's.
    #[must_use]
    pub fn read(store: &Store, called: &str, names: &Names<'_>) -> Self {
        let (base, children) = base(store, names);
        if is_learners(store, &children, names) {
            let called = base.last().map_or(called, String::as_str);
            let who = Who::read(called.strip_suffix(".zip").unwrap_or(called));
            return Self {
                hand_ins: vec![HandIn { who, roots: vec![Entry { parts: base, kind: Kind::Folder }] }],
                left_out: Vec::new(),
            };
        }
        let mut class = Self::default();
        let mut roots: BTreeMap<Who, Vec<Entry>> = BTreeMap::new();
        for child in children.into_iter().filter(|child| !is_hidden(child.name())) {
            match owner(&child, names) {
                Some(who) if !who.name.is_empty() => roots.entry(who).or_default().push(child),
                _ => class.left_out.push(child.parts.join("/")),
            }
        }
        class.hand_ins = roots.into_iter().map(|(who, roots)| HandIn { who, roots }).collect();
        class
    }
}

/// Where the learners' folders lie: here, or in the only folder that is here, as archives often have it.
fn base(store: &Store, names: &Names<'_>) -> (Vec<String>, Vec<Entry>) {
    let children = store.children(&[]);
    let shown: Vec<&Entry> = children.iter().filter(|child| !is_hidden(child.name())).collect();
    if let [only] = shown.as_slice() {
        let is_named = Who::read(only.name()).id.is_some();
        let inside =
            if only.kind == Kind::Folder && !is_named { store.children(&only.parts) } else { Vec::new() };
        let holds_learners = inside.iter().any(|child| owner(child, names).is_some());
        if holds_learners && !is_learners(store, &inside, names) {
            return (only.parts.clone(), inside);
        }
    }
    (Vec::new(), children)
}

/// Whether a folder with these files in it is what one learner handed in.
fn is_learners(store: &Store, children: &[Entry], names: &Names<'_>) -> bool {
    let is_marker = |entry: &Entry| entry.name() == "workbook.toml";
    children.iter().any(|child| match child.kind {
        Kind::Folder => child.name() == "workbook" && store.children(&child.parts).iter().any(is_marker),
        _ => is_marker(child) || exercise_of(child.name(), names) == Some(""),
    })
}

/// Whose a file or folder is.
fn owner(entry: &Entry, names: &Names<'_>) -> Option<Who> {
    let name = entry.name();
    match entry.kind {
        Kind::Folder => Some(Who::read(name)),
        Kind::File if is_archive(name) => Some(Who::read(stem(name).0)),
        Kind::File | Kind::Link => exercise_of(name, names).map(Who::read),
    }
}

/// What stands before the exercise in the name of a file; none where it is no answer's.
fn exercise_of<'a>(name: &'a str, names: &Names<'_>) -> Option<&'a str> {
    if !has_extension(name, names.extensions) {
        return None;
    }
    let (stem, _) = stem(name);
    names.exercises.iter().find_map(|exercise| before(stem, exercise))
}

fn is_hidden(name: &str) -> bool {
    name.starts_with('.') || name == "__MACOSX"
}

#[cfg(test)]
mod tests {
    use super::{Class, Names};
    use crate::grading::store::tests::packed;
    use crate::grading::store::{Archive, Entry, Store};

    fn read(store: &Store) -> Vec<(String, Vec<String>)> {
        let exercises = ["unique_pair", "pair"].map(str::to_owned);
        let names = Names { exercises: &exercises, extensions: &["sql".to_owned()] };
        let class = Class::read(store, "class.zip", &names);
        let roots = |roots: Vec<Entry>| roots.into_iter().map(|root| root.parts.join("/")).collect();
        class.hand_ins.into_iter().map(|hand_in| (hand_in.who.name, roots(hand_in.roots))).collect()
    }

    fn zip(files: &[&str]) -> Vec<(String, Vec<String>)> {
        let files: Vec<(&str, &[u8])> = files.iter().map(|name| (*name, &b"x"[..])).collect();
        read(&Store::Archive(Archive::of_bytes(packed(&files)).unwrap()))
    }

    fn one(name: &str, roots: &[&str]) -> (String, Vec<String>) {
        (name.to_owned(), roots.iter().map(|root| (*root).to_owned()).collect())
    }

    #[test]
    fn a_folder_of_folders() {
        assert_eq!(
            zip(&["ada/workbook.toml", "ada/sql/01/pair.sql", "bob/pair.sql", ".DS_Store"]),
            [one("ada", &["ada"]), one("bob", &["bob"])]
        );
        let moodle =
            ["Ada L_12_assignsubmission_file_/pair.sql", "Ada L_12_assignsubmission_onlinetext_/a.html"];
        let roots = ["Ada L_12_assignsubmission_file_", "Ada L_12_assignsubmission_onlinetext_"];
        assert_eq!(zip(&moodle), [one("Ada L", &roots)]);
    }

    #[test]
    fn a_folder_of_files_and_archives() {
        assert_eq!(
            zip(&["ada_unique_pair.sql", "ada_pair.sql", "bob.zip", "notes.txt", "x.sql"]),
            [one("ada", &["ada_pair.sql", "ada_unique_pair.sql"]), one("bob", &["bob.zip"])]
        );
        assert_eq!(
            zip(&["lovelaceada_12345_67890_pair-1.sql"]),
            [one("lovelaceada", &["lovelaceada_12345_67890_pair-1.sql"])]
        );
    }

    #[test]
    fn one_learner_alone() {
        assert_eq!(zip(&["workbook.toml", "sql/01/pair.sql"]), [one("class", &[""])]);
        assert_eq!(zip(&["pair.sql"]), [one("class", &[""])]);
        assert_eq!(zip(&["workbook/workbook.toml"]), [one("class", &[""])]);
    }

    #[test]
    fn a_folder_around_everything() {
        assert_eq!(
            zip(&["all/ada/pair.sql", "all/bob/pair.sql"]),
            [one("ada", &["all/ada"]), one("bob", &["all/bob"])]
        );
        assert_eq!(zip(&["ada/pair.sql"]), [one("ada", &["ada"])]);
        assert_eq!(zip(&[]), []);
    }

    #[test]
    fn files_of_nobody_are_told() {
        let folder = tempfile::tempdir().unwrap();
        let put = |path: &str| crate::workspace::write_whole(&folder.path().join(path), b"x").unwrap();
        put("grades.xlsx");
        put("other.sql");
        put("ada/pair.sql");
        let names = Names { exercises: &["pair".to_owned()], extensions: &["sql".to_owned()] };
        let class = Class::read(&Store::open(folder.path(), "x").unwrap(), "x", &names);
        assert_eq!(class.left_out, ["grades.xlsx", "other.sql"]);
    }
}
