//! `workbook.toml`: the file that marks a workspace, and what it says.
//!
//! A teacher may write in it too, so a switch of the track changes that one line and leaves every other as it stands.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use serde::Deserialize;
use toml::Spanned;

use super::files::{write_new, write_whole};
use super::layout::plain_name;
use super::state::{HIDDEN, LOCK, hold};
use crate::course::{parse, place};
use crate::error::{Failure, Kind, Result};

/// The name of the marker.
pub(super) const NAME: &str = "workbook.toml";
/// The layout of the workspace; a higher number was made by a later program.
const VERSION: u32 = 1;

/// What a marker says.
#[derive(Clone, Debug)]
pub struct Marker {
    /// The current track.
    pub track: Named,
    /// Exercises that a teacher wants done, extra ones among them.
    pub required: Vec<Named>,
    /// A further course folder, seen from the workspace.
    pub course: Option<PathBuf>,
    /// What stands in it and means nothing.
    pub unknown: Vec<Named>,
}

/// A name in a marker, and the line it stands in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// The name.
    pub name: String,
    /// The line, from 1.
    pub line: usize,
}

/// A marker as it stands on the disk.
#[derive(Deserialize)]
struct MarkerFile {
    version: u32,
    track: Spanned<String>,
    #[serde(default)]
    required: Vec<Spanned<String>>,
    course: Option<PathBuf>,
    /// The least version of this program that will do.
    at_least: Option<String>,
}

/// Every key that means something.
const KEYS: [&str; 5] = ["version", "track", "required", "course", "at_least"];

impl Marker {
    /// Whether a folder holds a marker.
    pub(super) fn is_in(folder: &Path) -> bool {
        folder.join(NAME).is_file()
    }

    /// Reads the marker of a folder.
    ///
    /// # Errors
    /// When it can't be read, does not parse, or asks for a later program.
    pub(super) fn read(folder: &Path) -> Result<Self> {
        let path = folder.join(NAME);
        let text = fs::read_to_string(&path)
            .map_err(|error| Failure::files(format!("{} can't be read.", path.display())).because(error))?;
        Self::parse(&text, &path)
    }

    /// Writes the marker of a new workspace; one that is there stays.
    pub(super) fn write(folder: &Path, track: &str) -> Result<()> {
        let text = format!(
            "# This file marks the folder as a workbook. Your answers lie below it.\n\
             version = {VERSION}\n\
             track = \"{track}\"\n"
        );
        if fs::symlink_metadata(folder).is_ok() {
            return write_new(&folder.join(NAME), text.as_bytes()).map(drop);
        }
        Self::write_with_folder(folder, &text).or_else(|failure| {
            // Somebody else may have made it at the same moment.
            if Self::is_in(folder) { Ok(()) } else { Err(failure) }
        })
    }

    /// Makes the folder and its marker in one go: a folder without one is taken for somebody else's. The folder it is made in
    /// always has the same name, so that a crash leaves one at most, and has the lock that will be the workspace's.
    fn write_with_folder(folder: &Path, text: &str) -> Result<()> {
        let name = folder.file_name().unwrap_or_default().to_string_lossy();
        let beside = folder.with_file_name(format!(".{name}.new"));
        let made = hold(&beside.join(HIDDEN)).and_then(|lock| {
            if Self::is_in(folder) {
                return Ok(false);
            }
            write_whole(&beside.join(NAME), text.as_bytes())?;
            // Windows renames no folder in which a file is open.
            let _lock = if cfg!(windows) { None } else { Some(lock) };
            fs::rename(&beside, folder).map(|()| true).map_err(|error| Failure::files("").because(error))
        });
        if !matches!(made, Ok(true)) {
            // What is in it by now is somebody else's.
            drop(fs::remove_file(beside.join(HIDDEN).join(LOCK)));
            drop(fs::remove_dir(beside.join(HIDDEN)));
            drop(fs::remove_dir(&beside));
        }
        made.map(drop).map_err(|mut failure| {
            failure.message = format!("{} can't be made.", folder.display());
            failure
        })
    }

    /// Writes another track into the marker.
    pub(super) fn switch(folder: &Path, track: &str) -> Result<Self> {
        let path = folder.join(NAME);
        let text = fs::read_to_string(&path)
            .map_err(|error| Failure::files(format!("{} can't be read.", path.display())).because(error))?;
        let changed = with_track(&text, track);
        let marker = Self::parse(&changed, &path)?;
        if changed != text {
            write_whole(&path, changed.as_bytes())?;
        }
        Ok(marker)
    }

    fn parse(text: &str, path: &Path) -> Result<Self> {
        let shown = path.display().to_string();
        let failed = |message: String| {
            Failure::files(message).hint(
                "It needs two lines: version = 1 and track = \"sql\". Your answers are not touched by it.",
            )
        };
        let file: MarkerFile = parse(&shown, text).map_err(failed)?;
        if file.version > VERSION {
            let made = format!("{shown} was made by a later version of workbook.");
            return Err(Failure::files(made).hint("Install the newest version of workbook."));
        }
        let named = |name: &Spanned<String>| Named {
            name: name.get_ref().clone(),
            line: place(text, name.span().start).0,
        };
        let track = named(&file.track);
        if !plain_name(&track.name) {
            let Named { name, line } = track;
            return Err(failed(format!("{shown}, line {line}: {name:?} can't be a track.")));
        }
        check_program(file.at_least.as_deref(), env!("CARGO_PKG_VERSION"))?;
        let keys: BTreeMap<Spanned<String>, toml::Value> = parse(&shown, text).map_err(failed)?;
        let mut unknown: Vec<Named> =
            keys.keys().filter(|key| !KEYS.contains(&key.get_ref().as_str())).map(named).collect();
        unknown.sort_unstable_by_key(|key| key.line);
        let required = file.required.iter().map(named).collect();
        Ok(Self { track, required, course: file.course, unknown })
    }
}

fn check_program(wanted: Option<&str>, ours: &str) -> Result<()> {
    let Some(wanted) = wanted.filter(|wanted| numbers(ours) < numbers(wanted)) else { return Ok(()) };
    let message = format!("This workbook asks for version {wanted} of the program; this is {ours}.");
    Err(Failure::new(Kind::Missing, message).hint("Install the newest version of workbook."))
}

/// `1.10.2` as numbers, so that 1.10 comes after 1.9.
fn numbers(version: &str) -> Vec<u64> {
    version.split(['.', '-']).map(|part| part.parse().unwrap_or(0)).collect()
}

/// The text with the value of its top-level `track` changed, and nothing else.
fn with_track(text: &str, track: &str) -> String {
    let mut changed = String::with_capacity(text.len());
    let mut found = false;
    let mut inside_table = false;
    for line in text.split_inclusive('\n') {
        inside_table |= line.trim_start().starts_with('[');
        match track_line(line).filter(|_| !found && !inside_table) {
            Some((before, after)) => {
                found = true;
                changed.extend([before, "\"", track, "\"", after]);
            }
            None => changed.push_str(line),
        }
    }
    if found { changed } else { format!("track = \"{track}\"\n{text}") }
}

/// What stands before and after the value of a line `track = "…"`.
fn track_line(line: &str) -> Option<(&str, &str)> {
    let rest = line.trim_start().strip_prefix("track")?.trim_start().strip_prefix('=')?.trim_start();
    let quote = rest.chars().next().filter(|first| matches!(first, '"' | '\''))?;
    let end = rest[1..].find(quote)? + 2;
    Some((&line[..line.len() - rest.len()], &rest[end..]))
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use super::{Marker, NAME, Named, check_program, with_track};
    use crate::error::Kind;

    fn parse(text: &str) -> Result<Marker, Kind> {
        Marker::parse(text, Path::new(NAME)).map_err(|failure| failure.kind)
    }

    #[test]
    fn a_teachers_lines_are_read() {
        let marker = parse(
            "version = 1\ntrack = \"sql\"\nrequired = [\"unique_pair\"]\ncourse = \"../ours\"\n\
             at_least = \"0.0.1\"\n[class]\nroom = 5\n",
        )
        .unwrap();
        let named = |name: &str, line| Named { name: name.to_owned(), line };
        assert_eq!(marker.required, [named("unique_pair", 3)]);
        assert_eq!(marker.track, named("sql", 2));
        assert_eq!(marker.unknown, [named("class", 6)]);
        assert_eq!(marker.course.as_deref(), Some(Path::new("../ours")));
    }

    #[test]
    fn what_does_not_fit_is_refused() {
        assert_eq!(parse("version = 1\n").unwrap_err(), Kind::Files);
        assert_eq!(parse("version = 2\ntrack = \"sql\"\n").unwrap_err(), Kind::Files);
        assert_eq!(parse("version = 1\ntrack = \"../..\"\n").unwrap_err(), Kind::Files);
        assert_eq!(parse("version = 1\ntrack = \"sql\"\nat_least = \"99.0\"\n").unwrap_err(), Kind::Missing);
        assert_eq!(parse("not toml at all").unwrap_err(), Kind::Files);
    }

    #[test]
    fn a_slip_is_told_in_one_line_with_its_place() {
        let text = "version = 1\ntrack = sql\n";
        let told = Marker::parse(text, Path::new(NAME)).unwrap_err().message;
        assert!(told.starts_with("workbook.toml, line 2, column 9: "), "{told}");
        assert_eq!(told.lines().count(), 1);
    }

    #[test]
    fn versions_are_compared_as_numbers() {
        let check = |ours: &str| check_program(Some("0.0.9"), ours);
        assert!(check("0.0.10").is_ok());
        assert!(check("0.1.0").is_ok());
        assert!(check("0.0.8").is_err());
    }

    #[test]
    fn a_switch_changes_one_line_only() {
        let text =
            "# mine\nversion = 1\n  track = 'sql' # until May\nrequired = [\"a\"]\n[x]\ntrack = \"no\"\n";
        let wanted = text.replace("'sql'", "\"knex\"");
        assert_eq!(with_track(text, "knex"), wanted);
        assert_eq!(with_track("version = 1\r\ntrack = \"a\"\r\n", "b"), "version = 1\r\ntrack = \"b\"\r\n");
        assert_eq!(with_track("version = 1\n", "b"), "track = \"b\"\nversion = 1\n");
    }

    #[test]
    fn a_folder_never_stands_without_its_marker() {
        let parent = tempfile::tempdir().unwrap();
        let root = parent.path().join("book");
        // A crash left the folder as it was made until then.
        fs::create_dir(parent.path().join(".book.new")).unwrap();
        fs::write(parent.path().join(".book.new").join(NAME), "ver").unwrap();
        Marker::write(&root, "sql").unwrap();
        assert_eq!(Marker::read(&root).unwrap().track.name, "sql");
        assert_eq!(fs::read_dir(parent.path()).unwrap().count(), 1);
        // Where it can't be made, nothing is.
        let file = parent.path().join("file");
        fs::write(&file, "").unwrap();
        assert!(Marker::write(&file.join("book"), "sql").is_err());
        assert_eq!(fs::read_dir(parent.path()).unwrap().count(), 2);
    }

    #[test]
    fn a_switch_that_would_not_parse_changes_nothing() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join(NAME), "version = nonsense\n").unwrap();
        assert!(Marker::switch(folder.path(), "sql").is_err());
        assert_eq!(fs::read_to_string(folder.path().join(NAME)).unwrap(), "version = nonsense\n");
    }
}
