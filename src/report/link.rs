//! Addresses that can be clicked, where the terminal says that it can.
//!
//! The address is always there to read, too: not every terminal that takes a link shows where it leads.

use std::path::Path;

use super::style::Style;
use crate::env::Terminal;

/// Programs whose terminals take links.
const PROGRAMS: [&str; 8] =
    ["vscode", "iTerm.app", "WezTerm", "ghostty", "zed", "Hyper", "Tabby", "WarpTerminal"];
/// Kinds of terminal that take links.
const KINDS: [&str; 6] = ["xterm-kitty", "xterm-ghostty", "alacritty", "foot", "wezterm", "contour"];
/// The first version of GNOME's library that takes links without a fault.
const VTE: u32 = 5002;

/// Whether a terminal takes links, by what it says of itself. One that says nothing does not.
#[must_use]
pub fn takes_links(terminal: &Terminal) -> bool {
    let kind = terminal.kind.as_deref().unwrap_or_default();
    let program = terminal.program.as_deref().unwrap_or_default();
    // A multiplexer stands between us and the terminal that the variables tell of.
    let is_between = kind.starts_with("screen") || kind.starts_with("tmux") || kind == "dumb";
    terminal.links.unwrap_or_else(|| {
        let is_known = PROGRAMS.contains(&program)
            || KINDS.iter().any(|known| kind.starts_with(known))
            || terminal.vte.is_some_and(|version| version >= VTE)
            || terminal.modern
            || terminal.zed;
        !is_between && is_known
    })
}

/// A screen on which the name of a file leads to that file, where it stands first.
#[must_use]
pub fn with_file_link(screen: &str, name: &str, file: &Path, style: &Style) -> String {
    if !style.links || name.is_empty() || !file.is_absolute() {
        return screen.to_owned();
    }
    let mut address = String::from("file://");
    for byte in file.to_string_lossy().bytes() {
        match byte {
            b'/' | b'.' | b'-' | b'_' | b'~' => address.push(char::from(byte)),
            _ if byte.is_ascii_alphanumeric() => address.push(char::from(byte)),
            _ => address.push_str(&format!("%{byte:02X}")),
        }
    }
    screen.replacen(name, &clickable(&address, name), 1)
}

/// `words`, which lead to `address` when they are clicked.
fn link(style: &Style, address: &str, words: &str) -> String {
    let is_whole = address.chars().all(|letter| letter.is_ascii_graphic());
    if !style.links || !is_whole || !is_address(address) {
        return words.to_owned();
    }
    clickable(address, words)
}

fn clickable(address: &str, words: &str) -> String {
    format!("\u{1b}]8;;{address}\u{1b}\\{words}\u{1b}]8;;\u{1b}\\")
}

/// A line with addresses in it made links, and those taken out of the list. One that was too long for its line is none.
pub(super) fn linked(style: &Style, line: &str, addresses: &mut Vec<String>) -> String {
    let mut linked = String::new();
    let mut rest = line;
    addresses.retain(|address| {
        let Some((before, after)) = rest.split_once(address.as_str()) else { return true };
        linked.push_str(before);
        linked.push_str(&link(style, address, address));
        rest = after;
        false
    });
    linked + rest
}

/// Whether a link leads out of the course, to an address that a browser knows.
pub(super) fn is_address(target: &str) -> bool {
    ["https://", "http://", "mailto:"].iter().any(|front| target.starts_with(front))
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::{link, linked, takes_links, with_file_link};
    use crate::env::Terminal;
    use crate::report::Style;

    fn kind(kind: &str) -> Terminal {
        Terminal { kind: Some(kind.to_owned()), ..Terminal::default() }
    }

    fn program(program: &str) -> Terminal {
        Terminal { program: Some(program.to_owned()), ..kind("xterm-256color") }
    }

    #[test]
    fn terminals_are_known_by_what_they_say() {
        assert!(takes_links(&program("vscode")));
        assert!(takes_links(&kind("xterm-kitty")));
        assert!(takes_links(&Terminal { vte: Some(7006), ..Terminal::default() }));
        assert!(!takes_links(&Terminal { vte: Some(4000), ..Terminal::default() }));
        assert!(!takes_links(&program("Apple_Terminal")));
        assert!(!takes_links(&kind("xterm-256color")) && !takes_links(&Terminal::default()));
    }

    #[test]
    fn behind_a_multiplexer_only_when_they_are_asked_for() {
        let inside = Terminal { vte: Some(7006), ..kind("tmux-256color") };
        assert!(!takes_links(&inside));
        assert!(takes_links(&Terminal { links: Some(true), ..inside }));
        assert!(!takes_links(&Terminal { links: Some(false), ..program("vscode") }));
    }

    #[test]
    fn words_lead_somewhere_only_where_links_are_taken() {
        let style = Style { links: true, ..Style::default() };
        let shown = link(&style, "https://sqlite.org", "here");
        assert_eq!(shown, "\u{1b}]8;;https://sqlite.org\u{1b}\\here\u{1b}]8;;\u{1b}\\");
        assert_eq!(link(&Style::default(), "https://sqlite.org", "here"), "here");
        for address in ["https://a b", "file:///etc/passwd", "https://x\u{1b}\\", "#top"] {
            assert_eq!(link(&style, address, "here"), "here");
        }
    }

    #[test]
    fn each_address_of_a_line_becomes_one_link() {
        let style = Style { links: true, ..Style::default() };
        let one = |address: &str| link(&style, address, address);
        let mut addresses =
            ["https://a.org/x", "https://a.org", "https://torn.org"].map(str::to_owned).to_vec();
        assert_eq!(
            linked(&style, "See https://a.org/x and https://a.org, or https://to", &mut addresses),
            format!("See {} and {}, or https://to", one("https://a.org/x"), one("https://a.org"))
        );
        assert_eq!(addresses, ["https://torn.org"]);
    }

    #[test]
    #[cfg(unix)]
    fn the_name_of_a_file_leads_to_it() {
        let style = Style { links: true, ..Style::default() };
        let file = Path::new("/h\u{e9}ro/my book/pair.sql");
        assert_eq!(
            with_file_link("in pair.sql and pair.sql\n", "pair.sql", file, &style),
            "in \u{1b}]8;;file:///h%C3%A9ro/my%20book/pair.sql\u{1b}\\pair.sql\u{1b}]8;;\u{1b}\\ and pair.sql\n"
        );
        for (name, file, style) in [
            ("pair.sql", file, Style::default()),
            ("", file, style),
            ("pair.sql", Path::new("pair.sql"), style),
        ] {
            assert_eq!(with_file_link("in pair.sql", name, file, &style), "in pair.sql");
        }
    }
}
