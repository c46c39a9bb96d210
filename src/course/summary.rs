//! What an overview needs to know of an exercise, read without parsing its whole spec.
//!
//! A list of thirty exercises must not parse thirty specs: the plain keys of a spec stand before its first table, and that part
//! alone is read.

use serde::Deserialize;

use super::exercise::{SPEC_HELP, extension, spec_of};
use super::files::Source;
use super::id::ExerciseId;
use super::one_line::one_line;
use super::parsing::parse;
use crate::error::Result;

/// An exercise at a glance.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Summary {
    /// Its name.
    pub id: ExerciseId,
    /// The folder of its chapter: `03_keep_it_true`.
    pub chapter: String,
    /// The ending of its answer's file, without the dot: `sql`.
    pub extension: String,
    /// Its title.
    pub title: String,
    /// Whether it is off the core path.
    pub extra: bool,
    /// Its earlier names.
    pub was: Vec<String>,
    /// Changes when any of the files that a verdict depends on changes.
    pub key: u64,
}

#[derive(Deserialize)]
struct Head {
    #[serde(deserialize_with = "one_line")]
    title: String,
    #[serde(default)]
    extra: bool,
    #[serde(default)]
    was: Vec<String>,
}

impl Summary {
    /// Reads what an overview needs of the exercise `id` of `chapter`.
    ///
    /// # Errors
    /// When its spec or its stub is missing, or the spec does not parse.
    pub(super) fn read(source: &Source, chapter: &str, id: ExerciseId, key: u64) -> Result<Self> {
        let folder = format!("exercises/{}/{chapter}", id.track);
        let spec = spec_of(source, &folder, &id.name)?;
        let file = source.shown(&format!("{folder}/{}.toml", id.name));
        let Head { title, extra, was } =
            Head::read(&file, &spec).map_err(|message| source.failure(message, SPEC_HELP))?;
        let extension = extension(source, &folder, &id.name)?;
        Ok(Self { id, chapter: chapter.to_owned(), extension, title, extra, was, key })
    }
}

impl Head {
    /// Reads the plain keys of a spec.
    fn read(file: &str, spec: &str) -> Result<Self, String> {
        let head = spec.find("\n[").map_or(spec, |end| &spec[..=end]);
        let head = short(head).unwrap_or(head);
        // A text of several lines may have a line that begins with "[": then the head is no TOML by itself.
        parse(file, head).or_else(|_| parse(file, spec))
    }
}

/// The part before the hints, which are long, if what is wanted stands there.
fn short(head: &str) -> Option<&str> {
    let (before, after) = head.split_at(head.find("\nhints")? + 1);
    let elsewhere = ["\ntitle", "\nextra", "\nwas"].iter().any(|key| after.contains(key));
    (!elsewhere).then_some(before)
}

#[cfg(test)]
mod tests {
    use super::Head;

    #[test]
    fn the_head_of_a_spec_is_enough() {
        let spec = "title = \"One\"\nextra = true\nhints = [\"a\", \"b\"]\n[task]\nthis is no toml\n";
        let head = Head::read("it.toml", spec).unwrap();
        assert_eq!((head.title.as_str(), head.extra), ("One", true));
    }

    #[test]
    fn keys_after_the_hints_are_read_too() {
        let hints = "title = \"One\"\nhints = [\"a\"]\n";
        assert!(Head::read("it.toml", &format!("{hints}extra = true\n")).unwrap().extra);
        assert_eq!(Head::read("it.toml", &format!("{hints}was = [\"x\"]\n[task]\n")).unwrap().was, ["x"]);
        assert!(!Head::read("it.toml", hints).unwrap().extra);
    }

    #[test]
    fn a_text_with_a_bracket_at_the_start_of_a_line_does_no_harm() {
        let spec =
            "hints = [\"\"\"\n[a, b]\n\"\"\"]\ntitle = \"Two\"\nwas = [\"before\"]\n[task]\nwrite = \"x\"\n";
        let head = Head::read("it.toml", spec).unwrap();
        assert_eq!((head.title.as_str(), head.was.len()), ("Two", 1));
        assert!(Head::read("it.toml", "title = ").is_err());
    }
}
