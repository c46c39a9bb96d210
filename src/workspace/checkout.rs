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

    /// The course's own file of an exercise, if somebody edited it: they took it for theirs. It is no longer what is inside
    /// the program; or, when the program was built anew since, it has all lines of the untouched `answer` and more.
    #[must_use]
    pub fn edited(&self, exercise: &Exercise, answer: &str) -> Option<PathBuf> {
        let name = format!("{}.{}", exercise.id.name, exercise.extension);
        let path = self.root.join("exercises").join(&exercise.id.track).join(&exercise.chapter).join(name);
        let text = fs::read_to_string(&path).ok()?;
        let text = text.replace("\r\n", "\n");
        let lines = |text: &str| text.lines().map(str::trim).filter(|line| !line.is_empty()).count();
        let has_all = answer.lines().all(|line| text.lines().any(|other| other.trim() == line.trim()));
        (text != exercise.stub || (has_all && lines(&text) > lines(answer))).then_some(path)
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::Checkout;
    use crate::course::{Course, ExerciseId};

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

    #[test]
    fn a_course_file_that_was_edited_is_noticed_before_and_after_the_program_is_built_anew() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path();
        let course = Course::embedded();
        let mut exercise = course.exercise(&ExerciseId::new("sql", "fill_it")).unwrap();
        let stub = exercise.stub.to_string();
        let file = root.join("exercises/sql").join(&exercise.chapter).join("fill_it.sql");
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(&file, &stub).unwrap();
        let checkout = Checkout { root: root.to_owned() };
        assert_eq!(checkout.edited(&exercise, &stub), None);
        let edited = format!("{stub}INSERT INTO fights VALUES (1, 101);\n");
        fs::write(&file, &edited).unwrap();
        assert_eq!(checkout.edited(&exercise, &stub).as_ref(), Some(&file));
        exercise.stub = edited.into();
        assert_eq!(checkout.edited(&exercise, &stub).as_ref(), Some(&file));
        assert_eq!(checkout.edited(&exercise, "SELECT 'an answer of their own';"), None);
    }
}
