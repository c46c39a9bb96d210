//! A workspace and a small course for the tests of this room.

use std::borrow::Cow;
use std::fs;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

use super::Workspace;
use crate::course::{Exercise, ExerciseId, Summary};

pub const STUB: &str = "-- your answer\n";

const SPEC: &str = "title = \"T\"\nremember = \"R\"\nhints = []\n[task]\nwrite = \"w\"\nfixed = \"f\"\n\
                    choose = \"c\"\nchecked = \"k\"\n[[check]]\nname = \"n\"\nquery = \"\"\n";

/// A workspace in a folder that goes away with it.
pub struct Folder {
    _folder: TempDir,
    pub workspace: Workspace,
}

impl Folder {
    pub fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let workspace = Workspace::create(&folder.path().join("workbook"), "sql").unwrap();
        Self { _folder: folder, workspace }
    }

    pub fn root(&self) -> &Path {
        self.workspace.root()
    }

    pub fn write(&self, path: &str, text: &str) -> PathBuf {
        write(self.root(), path, text)
    }
}

/// An exercise of chapter `01_why` at a glance.
pub fn summary(name: &str, was: &[&str]) -> Summary {
    exercise(name, was).summary()
}

/// An exercise of chapter `01_why`.
pub fn exercise(name: &str, was: &[&str]) -> Exercise {
    let mut spec: crate::course::Spec = toml::from_str(SPEC).unwrap();
    spec.was = was.iter().map(|&name| name.to_owned()).collect();
    Exercise {
        id: ExerciseId::new("sql", name),
        chapter: "01_why".to_owned(),
        spec,
        extension: "sql".to_owned(),
        stub: Cow::Borrowed(STUB),
        fixture: String::new(),
        solution: Cow::Borrowed("SELECT 1;"),
        also: Vec::new(),
        mistakes: Vec::new(),
        key: 1,
    }
}

/// A course with the exercises `pair` and `link`; `was` are earlier names of `pair`.
pub fn course(lesson: &str, was: &[&str]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let put = |path: &str, text: &str| write(folder.path(), path, text);
    put("exercises/sql/01_why/chapter.toml", "title = \"Why\"\nexercises = [\"pair\", \"link\"]\n");
    put("lessons/sql/01_why.md", lesson);
    for name in ["pair", "link"] {
        let earlier = if name == "pair" { format!("was = {was:?}\n") } else { String::new() };
        put(&format!("exercises/sql/01_why/{name}.toml"), &format!("{earlier}{SPEC}"));
        put(&format!("exercises/sql/01_why/{name}.sql"), STUB);
        put(&format!("solutions/sql/01_why/{name}.sql"), "SELECT 1;\n");
    }
    folder
}

fn write(root: &Path, path: &str, text: &str) -> PathBuf {
    let path = root.join(path);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(&path, text).unwrap();
    path
}
