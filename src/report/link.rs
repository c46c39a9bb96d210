//! Addresses that can be clicked, where the terminal says that it can.
//!
//! The address is always there to read, too: not every terminal that takes a link shows where it leads.

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

/// `words`, which lead to `address` when they are clicked.
pub(super) fn link(style: &Style, address: &str, words: &str) -> String {
    let is_whole = address.chars().all(|letter| letter.is_ascii_graphic());
    if !style.links || !is_whole || !is_address(address) {
        return words.to_owned();
    }
    format!("\u{1b}]8;;{address}\u{1b}\\{words}\u{1b}]8;;\u{1b}\\")
}

/// Whether a link leads out of the course, to an address that a browser knows.
pub(super) fn is_address(target: &str) -> bool {
    ["https://", "http://", "mailto:"].iter().any(|front| target.starts_with(front))
}

#[cfg(test)]
mod tests {
    use super::{link, takes_links};
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
}
