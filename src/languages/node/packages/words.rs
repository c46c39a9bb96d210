//! What a learner is told where Node.js, npm or the packages are missing: what happened, and what to do.

use std::io;
use std::path::Path;

use super::version::Version;
use crate::error::{Failure, Kind};
use crate::languages::node::Library;

const NODE_PAGE: &str = "https://nodejs.org";

/// Adds how to go on: again once it is mended, or without it.
pub fn go_on(failure: Failure, library: Library) -> Failure {
    if failure.kind != Kind::Missing {
        return failure;
    }
    failure
        .hint(format!("Then again: workbook track {}", library.track()))
        .hint("The SQL track needs none of this: workbook track sql")
}

/// There is no Node.js.
pub fn no_node() -> Failure {
    Failure::missing("This track runs your answers with Node.js, and I found no Node.js here.")
        .hint(format!("Install Node.js {} or newer: {NODE_PAGE}", wanted()))
        .hint("npm comes with it. Open a new terminal window afterwards, so that it is found.")
}

/// The only Node.js is too old.
pub fn node_too_old(file: &Path, version: Version) -> Failure {
    Failure::missing(format!(
        "This track needs Node.js {} or newer. I found version {version}:\n  {}",
        wanted(),
        file.display()
    ))
    .hint(format!("Install a newer one: {NODE_PAGE}"))
}

/// There is a Node.js, and it says no version.
pub fn node_does_not_start(file: &Path, said: &str) -> Failure {
    let failure = Failure::missing(format!("I found Node.js, but it doesn't start:\n  {}", file.display()));
    let failure = match last_lines(said) {
        lines if lines.is_empty() => failure,
        lines => failure.hint("It said:").hint(quote(&lines)),
    };
    failure.hint(format!("Install it again: {NODE_PAGE}"))
}

/// There is Node.js, and no npm.
pub fn no_npm(node: &Path) -> Failure {
    Failure::missing(format!(
        "I found Node.js, but no npm, which fetches the packages of this track:\n  {}",
        node.display()
    ))
    .hint(format!("npm comes with Node.js from {NODE_PAGE}."))
    .hint("On Debian and Ubuntu it is a package of its own: sudo apt install npm")
}

/// npm did not even start.
pub fn npm_does_not_start(file: &Path, error: io::Error) -> Failure {
    Failure::missing(format!("I found npm, but it doesn't start:\n  {}", file.display()))
        .because(error)
        .hint(format!("Install Node.js again, npm comes with it: {NODE_PAGE}"))
}

/// Nobody says where to keep anything.
pub fn no_cache() -> Failure {
    Failure::files("I know no folder to keep the packages of this track in: HOME is not set.")
        .hint("Name one: set the environment variable WORKBOOK_CACHE to a folder.")
}

/// The folder for packages can't be written.
pub fn cache_not_writable(path: &Path, error: io::Error) -> Failure {
    Failure::files(format!("I can't write where the packages are kept:\n  {}", path.display()))
        .because(error)
        .hint("Is the folder yours to write in, and is the disk full?")
        .hint("To keep them elsewhere, set the environment variable WORKBOOK_CACHE to a folder.")
}

/// `20.19`.
fn wanted() -> String {
    format!("{}.{}", Version::OLDEST.0, Version::OLDEST.1)
}

/// The last lines that a program said, without anything that could change the terminal.
pub fn last_lines(said: &str) -> Vec<String> {
    const LINES: usize = 6;
    const LONGEST: usize = 200;
    let clean = |line: &str| {
        let line: String = without_escapes(line).chars().filter(|letter| !letter.is_control()).collect();
        line.trim_end().chars().take(LONGEST).collect::<String>()
    };
    let lines: Vec<String> = said.lines().map(clean).filter(|line| !line.trim().is_empty()).collect();
    lines[lines.len().saturating_sub(LINES)..].to_vec()
}

/// Lines as they were said, set off.
pub fn quote(lines: &[String]) -> String {
    lines.iter().map(|line| format!("  {line}")).collect::<Vec<_>>().join("\n")
}

/// A line without the sequences that set colours and move the cursor.
fn without_escapes(line: &str) -> String {
    let mut kept = String::new();
    let mut rest = line;
    while let Some((before, after)) = rest.split_once('\x1b') {
        kept.push_str(before);
        let after = after.strip_prefix('[').unwrap_or(after);
        let end = after.find(|letter: char| letter.is_ascii_alphabetic()).map_or(after.len(), |at| at + 1);
        rest = &after[end..];
    }
    kept + rest
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::{go_on, last_lines, no_cache, no_node, node_too_old, wanted};
    use crate::languages::node::Library;
    use crate::languages::node::packages::{self, version::Version};

    #[test]
    fn what_a_program_said_can_not_change_the_terminal() {
        let said = "one\ntwo\nthree\n\n\x1b[31mnpm error\x1b[0m code\x07 E\u{9b}1\nfour\rfive\n";
        assert_eq!(last_lines(said), ["one", "two", "three", "npm error code E1", "fourfive"]);
        let many: Vec<String> = (0..20).map(|number| format!("line {number}")).collect();
        let many = many.join("\n");
        assert_eq!(last_lines(&many).len(), 6);
        assert_eq!(last_lines(&many)[5], "line 19");
        assert_eq!(last_lines(&"x".repeat(1000))[0].len(), 200);
        assert!(last_lines(" \n").is_empty());
    }

    #[test]
    fn each_failure_says_how_to_go_on() {
        let failure = go_on(no_node(), Library::Knex);
        assert!(failure.hints.iter().any(|hint| hint == "Then again: workbook track knex"));
        assert!(failure.hints.iter().any(|hint| hint.contains("workbook track sql")));
        let hints = no_cache().hints.len();
        assert_eq!(go_on(no_cache(), Library::Knex).hints.len(), hints);
    }

    #[test]
    fn the_oldest_version_is_told_everywhere() {
        assert!(packages::NEEDED.contains(&format!("Node.js {} or newer", wanted())));
        assert!(no_node().hints[0].contains(&wanted()));
    }

    #[test]
    fn it_is_said_which_version_was_found_and_where() {
        let failure = node_too_old(Path::new("/opt/node"), Version(18, 20, 4));
        assert!(failure.message.contains("20.19 or newer"), "{failure}");
        assert!(failure.message.contains("18.20.4") && failure.message.contains("/opt/node"), "{failure}");
    }
}
