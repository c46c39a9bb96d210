//! One exercise with all its files: stub, spec, solution, other right answers, known mistakes.
//!
//! Reading it parses one spec and nothing else, so that a single verdict stays fast.

use std::hash::{DefaultHasher, Hash, Hasher};

use super::files::{Source, Text};
use super::id::ExerciseId;
use super::parsing::parse;
use super::spec::{Spec, Words};
use super::summary::Summary;
use crate::error::Result;

/// An exercise, ready to be shown and judged.
#[derive(Clone, Debug)]
pub struct Exercise {
    /// Its name.
    pub id: ExerciseId,
    /// The folder of its chapter: `03_keep_it_true`.
    pub chapter: String,
    /// What its `.toml` says.
    pub spec: Spec,
    /// The ending of its answer's file, without the dot: `sql`.
    pub extension: String,
    /// The file that the learner gets.
    pub stub: Text,
    /// SQL that prepares the database before the answer runs.
    pub fixture: String,
    /// Our answer.
    pub solution: Text,
    /// Other right answers, by the stem of their file.
    pub also: Vec<(String, Text)>,
    /// Known wrong answers.
    pub mistakes: Vec<Mistake>,
    /// Changes when any of the files that a verdict depends on changes.
    pub key: u64,
}

/// A known wrong answer.
#[derive(Clone, Debug)]
pub struct Mistake {
    /// Its id, the stem of its file: `surrogate_id_only`.
    pub name: String,
    /// The wrong answer.
    pub text: Text,
    /// The ids of the catalogue that it stands for.
    pub catalogue: Vec<String>,
    /// Other words where a fact of the learner's schema holds.
    pub words: Vec<Words>,
}

impl Exercise {
    /// Reads the exercise `id` of `chapter` from `source`; fixtures may also come from `others`.
    ///
    /// # Errors
    /// When a file is missing or the spec does not parse. It says which file and line, and what to mend.
    pub fn read(source: &Source, others: &[Source], chapter: &str, id: &ExerciseId) -> Result<Self> {
        let ExerciseId { track, name } = id;
        let folder = format!("exercises/{track}/{chapter}");
        let spec_path = format!("{folder}/{name}.toml");
        let spec_text = spec_of(source, &folder, name)?;
        let spec: Spec = match source.parsed(&spec_path) {
            Some(spec) => spec,
            None => parse(&source.shown(&spec_path), &spec_text)
                .map_err(|message| source.failure(message, SPEC_HELP))?,
        };

        let extension = extension(source, &folder, name)?;
        let stub = needed(source, &format!("{folder}/{name}.{extension}"))?;
        let solutions = format!("solutions/{track}/{chapter}");
        let solution = needed(source, &format!("{solutions}/{name}.{extension}"))?;
        let also = texts(source, &format!("{solutions}/{name}.also"))?;
        let fixture = fixture(source, others, track, &spec)?;
        let mistakes: Vec<Mistake> = texts(source, &format!("{folder}/{name}.mistakes"))?
            .into_iter()
            .map(|(stem, text)| Mistake::new(stem, text, &spec))
            .collect();

        let key = source.key().unwrap_or_else(|| {
            let mut hasher = DefaultHasher::new();
            (&spec_text, &stub, &fixture, &solution).hash(&mut hasher);
            for mistake in &mistakes {
                (&mistake.name, &mistake.text).hash(&mut hasher);
            }
            hasher.finish()
        });
        let (id, chapter) = (id.clone(), chapter.to_owned());
        Ok(Self { id, chapter, spec, extension, stub, fixture, solution, also, mistakes, key })
    }

    /// The exercise at a glance.
    #[must_use]
    pub fn summary(&self) -> Summary {
        Summary {
            id: self.id.clone(),
            chapter: self.chapter.clone(),
            extension: self.extension.clone(),
            title: self.spec.title.clone(),
            extra: self.spec.extra,
            was: self.spec.was.clone(),
            key: self.key,
        }
    }

    /// The mistake with this name.
    #[must_use]
    pub fn mistake(&self, name: &str) -> Option<&Mistake> {
        self.mistakes.iter().find(|mistake| mistake.name == name)
    }
}

impl Mistake {
    fn new(name: String, text: Text, spec: &Spec) -> Self {
        let note = spec.mistakes.get(&name).cloned().unwrap_or_default();
        Self { name, text, catalogue: note.catalogue, words: note.words }
    }

    /// What the learner is told: the file's first comment; and what to look at next: the paragraph of that comment that begins with
    /// `Look next at:`.
    #[must_use]
    pub fn told(&self) -> (String, Option<String>) {
        told(&self.text)
    }
}

/// The first comment of a mistake file: what is told, and what to look at next.
///
/// Comment marks of SQL (`--`), JavaScript and Rust (`//`) are taken off. Lines of a paragraph are joined, unless a line
/// is indented by two spaces or more: that one stays as it is.
fn told(text: &str) -> (String, Option<String>) {
    let lines = text
        .lines()
        .map(str::trim_end)
        .skip_while(|line| line.is_empty())
        .map_while(|line| line.strip_prefix("--").or_else(|| line.strip_prefix("//")))
        .map(|line| line.strip_prefix(' ').unwrap_or(line));
    let mut paragraphs: Vec<String> = vec![String::new()];
    for line in lines {
        let Some(last) = paragraphs.last_mut() else { continue };
        if line.trim().is_empty() {
            if !last.is_empty() {
                paragraphs.push(String::new());
            }
        } else if last.is_empty() {
            last.push_str(line);
        } else {
            let kept =
                line.starts_with("  ") || last.lines().last().is_some_and(|line| line.starts_with("  "));
            last.push(if kept { '\n' } else { ' ' });
            last.push_str(line);
        }
    }
    paragraphs.retain(|paragraph| !paragraph.is_empty());
    let look = paragraphs.iter().position(|paragraph| paragraph.starts_with("Look next at:"));
    let look_next = look.map(|index| {
        let paragraph = paragraphs.remove(index);
        paragraph.trim_start_matches("Look next at:").trim().to_owned()
    });
    (paragraphs.join("\n\n"), look_next)
}

/// The ending of the stub of an exercise in a chapter's folder.
pub(super) fn extension(source: &Source, folder: &str, name: &str) -> Result<String> {
    let ending = |file: &str| {
        let ending = file.strip_prefix(name)?.strip_prefix('.')?;
        (ending != "toml" && ending != "mistakes").then(|| ending.to_owned())
    };
    source.find(folder, ending).ok_or_else(|| {
        source.failure(
            format!(
                "{} is not there: the file that the learner gets.",
                source.shown(&format!("{folder}/{name}.*"))
            ),
            format!("Write it beside {name}.toml, with the ending of its language: {name}.sql, say."),
        )
    })
}

/// What to read when a spec does not parse.
pub(super) const SPEC_HELP: &str = "docs/course.md says what may stand in it.";

/// The text of the spec of an exercise that its chapter lists.
pub(super) fn spec_of(source: &Source, folder: &str, name: &str) -> Result<Text> {
    let path = format!("{folder}/{name}.toml");
    source.read(&path)?.ok_or_else(|| {
        source.failure(
            format!("{} is not there, and the exercises of the chapter name it.", source.shown(&path)),
            format!("Write it, or take {name:?} out of {}.", source.shown(&format!("{folder}/chapter.toml"))),
        )
    })
}

fn needed(source: &Source, path: &str) -> Result<Text> {
    source.read(path)?.ok_or_else(|| {
        source.failure(
            format!("{} is not there.", source.shown(path)),
            "Every exercise needs this file: write it.",
        )
    })
}

fn texts(source: &Source, folder: &str) -> Result<Vec<(String, Text)>> {
    let mut texts = Vec::new();
    for file in source.list(folder) {
        let stem = file.split('.').next().unwrap_or(&file).to_owned();
        texts.push((stem, needed(source, &format!("{folder}/{file}"))?));
    }
    Ok(texts)
}

fn fixture(source: &Source, others: &[Source], track: &str, spec: &Spec) -> Result<String> {
    let mut fixture = String::new();
    for given in &spec.given {
        let path = format!("exercises/{track}/given/{given}.sql");
        let mut found = None;
        for place in std::iter::once(source).chain(others) {
            if let Some(text) = place.read(&path)? {
                found = Some(text);
                break;
            }
        }
        let text = found.ok_or_else(|| {
            source.failure(
                format!("{} is not there, and the spec says given = [{given:?}].", source.shown(&path)),
                "Write it, or make the tables in the spec itself: setup = \"\"\"CREATE TABLE ...\"\"\"",
            )
        })?;
        fixture.push_str(&text);
        fixture.push('\n');
    }
    fixture.push_str(&spec.setup);
    Ok(fixture)
}

#[cfg(test)]
mod tests {
    use super::told;

    #[test]
    fn the_first_comment_is_told_in_paragraphs() {
        let text = "-- id differs in every row,\n-- so it can't stop a pair.\n--\n-- Look next at: Which two\n-- columns?\n\
                    CREATE TABLE fights (id);\n-- not this\n";
        let (why, look) = told(text);
        assert_eq!(why, "id differs in every row, so it can't stop a pair.");
        assert_eq!(look.as_deref(), Some("Which two columns?"));
    }

    #[test]
    fn indented_lines_stay_as_they_are() {
        let (why, look) = told("// Two tables:\n//   a | b\n//   1 | 2\n");
        assert_eq!(why, "Two tables:\n  a | b\n  1 | 2");
        assert_eq!(look, None);
    }
}
