//! What an overview needs to know of an exercise, read without parsing its whole spec.
//!
//! A list of thirty exercises must not parse thirty specs: the plain keys of a spec stand before its first table, and that part
//! alone is read.

use serde::Deserialize;

use crate::error::{Failure, Result};

/// An exercise at a glance.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Summary {
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
    title: String,
    #[serde(default)]
    extra: bool,
    #[serde(default)]
    was: Vec<String>,
}

impl Summary {
    /// Reads the plain keys of a spec.
    pub(super) fn read(path: &str, spec: &str, key: u64) -> Result<Self> {
        let head = spec.find("\n[").map_or(spec, |end| &spec[..=end]);
        // A text of several lines may have a line that begins with "[": then the head is no TOML by itself.
        let head: Head = toml::from_str(head)
            .or_else(|_| toml::from_str(spec))
            .map_err(|error| Failure::fault(format!("{path} does not parse:\n{error}")))?;
        Ok(Self { title: head.title, extra: head.extra, was: head.was, key })
    }
}

#[cfg(test)]
mod tests {
    use super::Summary;

    #[test]
    fn the_head_of_a_spec_is_enough() {
        let spec = "title = \"One\"\nextra = true\nhints = [\"a\", \"b\"]\n[task]\nthis is no toml\n";
        let summary = Summary::read("it.toml", spec, 7).unwrap();
        assert_eq!((summary.title.as_str(), summary.extra, summary.key), ("One", true, 7));
    }

    #[test]
    fn a_text_with_a_bracket_at_the_start_of_a_line_does_no_harm() {
        let spec =
            "hints = [\"\"\"\n[a, b]\n\"\"\"]\ntitle = \"Two\"\nwas = [\"before\"]\n[task]\nwrite = \"x\"\n";
        let summary = Summary::read("it.toml", spec, 0).unwrap();
        assert_eq!((summary.title.as_str(), summary.was.len()), ("Two", 1));
        assert!(Summary::read("it.toml", "title = ", 0).is_err());
    }
}
