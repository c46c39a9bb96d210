//! What the program takes from its surroundings, read once and handed around as a value.
//!
//! `NO_COLOR`, `CLICOLOR_FORCE`, and what `TERM` says of colours, are not here: the streams of `report/` look at them
//! themselves.

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};

use crate::error::{Failure, Result};

/// What compilers are told. Flags are not among it: they are the learner's, for the learner's own work.
const BUILDING: [&str; 27] = [
    "PATH",
    "HOME",
    "CARGO_HOME",
    "RUSTUP_HOME",
    "RUSTUP_TOOLCHAIN",
    "TMPDIR",
    "HTTP_PROXY",
    "HTTPS_PROXY",
    "ALL_PROXY",
    "NO_PROXY",
    "http_proxy",
    "https_proxy",
    "all_proxy",
    "no_proxy",
    "SSL_CERT_FILE",
    "SSL_CERT_DIR",
    "CARGO_HTTP_CAINFO",
    "CARGO_HTTP_PROXY",
    "SystemRoot",
    "USERPROFILE",
    "LOCALAPPDATA",
    "APPDATA",
    "ProgramFiles",
    "ProgramFiles(x86)",
    "ProgramData",
    "TEMP",
    "TMP",
];

/// The surroundings of one run.
#[derive(Clone, Debug, Default)]
pub struct Environment {
    /// The current folder; none when it was removed under our feet.
    pub(crate) folder: Option<PathBuf>,
    /// Where this user's programs keep what they remember between runs.
    pub state: Option<PathBuf>,
    /// Where this program keeps what it can fetch again: `WORKBOOK_CACHE`, else a folder where the system has such things.
    pub cache: Option<PathBuf>,
    /// The file of this program, which starts other programs confined; none where they are started as they are, as in tests.
    pub confiner: Option<PathBuf>,
    /// `PATH`: the folders of programs, in their order.
    pub path: Vec<PathBuf>,
    /// What compilers are told of the surroundings: where their own files are, and how they reach the network.
    pub building: Vec<(OsString, OsString)>,
    /// `WORKBOOK_PLAIN`: output for screen readers.
    pub plain: bool,
    /// `WORKBOOK_ASCII`: nothing of ours outside ASCII.
    pub ascii: bool,
    /// How wide the window is, if that is known.
    pub columns: Option<usize>,
    /// How many lines the window has, if that is known.
    pub lines: Option<usize>,
    /// `VISUAL`: the command of the learner's editor.
    pub visual: Option<String>,
    /// `EDITOR`: the same, where there is no `VISUAL`.
    pub editor: Option<String>,
    /// `WORKBOOK_NO_EDITOR`: no editor is opened unasked.
    pub no_editor: bool,
    /// `PAGER`: the command that shows long texts page by page; empty where none is wanted.
    pub pager: Option<String>,
    /// `WORKBOOK_COMPLETE`: the shell that asks what may be typed next.
    pub completing: Option<String>,
    /// What the terminal says of itself.
    pub terminal: Terminal,
}

/// What the terminal says of itself.
#[derive(Clone, Debug, Default)]
pub struct Terminal {
    /// `TERM`
    pub kind: Option<String>,
    /// `CLICOLOR_FORCE`: colours whatever the terminal says.
    pub forced: bool,
    /// `TERM_PROGRAM`
    pub program: Option<String>,
    /// `TERM_PROGRAM_VERSION`
    pub version: Option<String>,
    /// `ZED_TERM`: it is Zed's own.
    pub zed: bool,
    /// Where the editor lies whose own terminal it is, of the family of VS Code.
    pub visual_studio: Option<String>,
    /// `VTE_VERSION`: the version of the library that GNOME's terminals are made with.
    pub vte: Option<u32>,
    /// `WT_SESSION`, `KONSOLE_VERSION`, `DOMTERM`: terminals that name themselves in this way. They know links.
    pub modern: bool,
    /// `FORCE_HYPERLINK`: whether links are wanted, whatever the terminal says.
    pub links: Option<bool>,
}

impl Environment {
    /// Reads the surroundings of this process.
    #[must_use]
    #[expect(clippy::disallowed_methods, reason = "this is the one place that reads environment variables")]
    pub fn read() -> Self {
        let window = || {
            let (width, height) = terminal_size::terminal_size()?;
            Some((usize::from(width.0), usize::from(height.0)))
        };
        Self::new(env::current_dir().ok(), |name| env::var_os(name), window)
    }

    fn new(
        folder: Option<PathBuf>,
        variable: impl Fn(&str) -> Option<OsString>,
        window: impl Fn() -> Option<(usize, usize)>,
    ) -> Self {
        let switch = |name: &str| variable(name).is_some_and(|value| !value.is_empty() && value != *"0");
        let columns = variable("COLUMNS")
            .and_then(|value| value.to_str()?.trim().parse().ok())
            .filter(|columns| *columns > 0);
        let cache = cache_folder(folder.as_deref(), &variable);
        let text = |name: &str| variable(name)?.into_string().ok();
        let something = |name: &str| text(name).filter(|value| !value.trim().is_empty());
        let window = window();
        Self {
            folder,
            state: state_folder(&variable),
            cache,
            confiner: None,
            path: variable("PATH").map(|path| env::split_paths(&path).collect()).unwrap_or_default(),
            building: BUILDING.into_iter().filter_map(|name| Some((name.into(), variable(name)?))).collect(),
            plain: switch("WORKBOOK_PLAIN"),
            ascii: switch("WORKBOOK_ASCII"),
            columns: columns.or(window.map(|(width, _)| width)),
            lines: window.map(|(_, height)| height),
            visual: something("VISUAL"),
            editor: something("EDITOR"),
            no_editor: switch("WORKBOOK_NO_EDITOR"),
            pager: text("PAGER"),
            completing: something("WORKBOOK_COMPLETE"),
            terminal: Terminal::new(&something),
        }
    }

    /// The current folder.
    ///
    /// # Errors
    /// When there is none any more.
    pub fn folder(&self) -> Result<&Path> {
        self.folder.as_deref().ok_or_else(|| {
            Failure::files("The current folder can't be read. Was it removed?")
                .hint("Go to a folder that exists: cd")
        })
    }

    /// A path as it is best shown from here: relative where the file lies below the current folder.
    #[must_use]
    pub fn shown(&self, path: &Path) -> PathBuf {
        let inside = self.folder.as_ref().and_then(|folder| path.strip_prefix(folder).ok());
        inside.filter(|inside| !inside.as_os_str().is_empty()).unwrap_or(path).to_owned()
    }
}

impl Terminal {
    /// Whether it can do nothing but print.
    #[must_use]
    pub fn is_dumb(&self) -> bool {
        self.kind.as_deref().is_none_or(|kind| kind == "dumb")
    }

    /// Whether it says that it has no colours, and nobody asked for them all the same. Services that run tests claim colours for every
    /// terminal, a dumb one too.
    #[must_use]
    pub fn is_colourless(&self) -> bool {
        self.kind.as_deref() == Some("dumb") && !self.forced
    }

    fn new(something: &impl Fn(&str) -> Option<String>) -> Self {
        let ways = ["VSCODE_GIT_ASKPASS_MAIN", "VSCODE_GIT_ASKPASS_NODE", "CURSOR_TRACE_ID"];
        let way = ways.into_iter().find_map(|name| {
            let value = something(name)?;
            Some(if name == "CURSOR_TRACE_ID" { "cursor".to_owned() } else { value })
        });
        let named = ["WT_SESSION", "KONSOLE_VERSION", "DOMTERM"];
        Self {
            kind: something("TERM"),
            forced: something("CLICOLOR_FORCE").is_some_and(|value| value != "0"),
            program: something("TERM_PROGRAM"),
            version: something("TERM_PROGRAM_VERSION"),
            zed: something("ZED_TERM").is_some(),
            visual_studio: way,
            vte: something("VTE_VERSION").and_then(|version| version.parse().ok()),
            modern: named.into_iter().any(|name| something(name).is_some()),
            links: something("FORCE_HYPERLINK").map(|value| value != "0"),
        }
    }
}

/// The folder for what is remembered, as the systems have it: XDG's, macOS's, Windows's.
fn state_folder(variable: &impl Fn(&str) -> Option<OsString>) -> Option<PathBuf> {
    let folder = |name: &str| variable(name).map(PathBuf::from).filter(|path| path.is_absolute());
    let base = folder("XDG_STATE_HOME").or_else(|| {
        if cfg!(windows) {
            folder("LOCALAPPDATA")
        } else if cfg!(target_os = "macos") {
            folder("HOME").map(|home| home.join("Library").join("Application Support"))
        } else {
            folder("HOME").map(|home| home.join(".local").join("state"))
        }
    })?;
    Some(base.join("workbook"))
}

/// The folder for what can be fetched again, as the systems have it.
fn cache_folder(here: Option<&Path>, variable: &impl Fn(&str) -> Option<OsString>) -> Option<PathBuf> {
    if let Some(own) = variable("WORKBOOK_CACHE").filter(|own| !own.is_empty()) {
        return Some(here.unwrap_or(Path::new("")).join(own));
    }
    let folder = |name: &str| variable(name).map(PathBuf::from).filter(|path| path.is_absolute());
    if let Some(base) = folder("XDG_CACHE_HOME") {
        return Some(base.join("workbook"));
    }
    if cfg!(windows) {
        folder("LOCALAPPDATA").map(|local| local.join("workbook").join("cache"))
    } else if cfg!(target_os = "macos") {
        folder("HOME").map(|home| home.join("Library").join("Caches").join("workbook"))
    } else {
        folder("HOME").map(|home| home.join(".cache").join("workbook"))
    }
}

#[cfg(test)]
mod tests {
    use std::ffi::OsString;
    use std::path::{Path, PathBuf};

    use super::Environment;

    fn environment(variables: &[(&str, &str)]) -> Environment {
        let variables: Vec<(String, OsString)> =
            variables.iter().map(|(name, value)| ((*name).to_owned(), OsString::from(value))).collect();
        let variable = move |name: &str| {
            variables.iter().find(|(known, _)| known == name).map(|(_, value)| value.clone())
        };
        Environment::new(Some(PathBuf::from("/here")), variable, || Some((120, 40)))
    }

    #[test]
    fn switches_are_on_when_they_say_something() {
        assert!(environment(&[("WORKBOOK_PLAIN", "1")]).plain);
        assert!(environment(&[("WORKBOOK_ASCII", "yes")]).ascii);
        assert!(!environment(&[("WORKBOOK_PLAIN", "0")]).plain);
        assert!(!environment(&[("WORKBOOK_PLAIN", "")]).plain);
        assert!(!environment(&[]).ascii);
        let is_dumb = |kind| environment(&[("TERM", kind)]).terminal.is_dumb();
        assert!(is_dumb("dumb") && !is_dumb("xterm"));
        let is_colourless = |variables: &[(&str, &str)]| environment(variables).terminal.is_colourless();
        assert!(
            is_colourless(&[("TERM", "dumb")]) && !is_colourless(&[("TERM", "xterm")]) && !is_colourless(&[])
        );
        assert!(!is_colourless(&[("TERM", "dumb"), ("CLICOLOR_FORCE", "1")]));
    }

    #[test]
    fn columns_come_from_the_variable_then_from_the_window() {
        assert_eq!(environment(&[("COLUMNS", "40")]).columns, Some(40));
        assert_eq!(environment(&[("COLUMNS", "wide")]).columns, Some(120));
        assert_eq!(environment(&[("COLUMNS", "0")]).columns, Some(120));
        assert_eq!(environment(&[]).columns, Some(120));
        assert_eq!(environment(&[("COLUMNS", "40")]).lines, Some(40));
    }

    #[test]
    fn an_empty_pager_says_something_and_an_empty_editor_does_not() {
        let found = environment(&[("PAGER", ""), ("EDITOR", ""), ("VISUAL", "vim")]);
        assert_eq!(
            (found.pager.as_deref(), found.editor, found.visual.as_deref()),
            (Some(""), None, Some("vim"))
        );
        assert_eq!(environment(&[]).pager, None);
    }

    #[test]
    fn the_terminal_is_asked_what_it_is() {
        let found = environment(&[("ZED_TERM", "true"), ("VTE_VERSION", "7006"), ("FORCE_HYPERLINK", "0")]);
        assert_eq!(
            (found.terminal.zed, found.terminal.vte, found.terminal.links),
            (true, Some(7006), Some(false))
        );
        let cursor = environment(&[("TERM_PROGRAM", "vscode"), ("CURSOR_TRACE_ID", "1234")]).terminal;
        assert_eq!(cursor.visual_studio.as_deref(), Some("cursor"));
        assert_eq!(environment(&[]).terminal.links, None);
    }

    #[test]
    #[cfg(all(unix, not(target_os = "macos")))]
    fn state_lies_where_the_system_has_it() {
        let state = |variables: &[(&str, &str)]| environment(variables).state;
        assert_eq!(state(&[("XDG_STATE_HOME", "/s"), ("HOME", "/h")]), Some("/s/workbook".into()));
        assert_eq!(state(&[("HOME", "/h")]), Some("/h/.local/state/workbook".into()));
        assert_eq!(state(&[("XDG_STATE_HOME", "relative")]), None);
        assert_eq!(state(&[]), None);
    }

    #[test]
    #[cfg(all(unix, not(target_os = "macos")))]
    fn the_cache_lies_where_the_system_has_it_or_where_it_is_told() {
        let cache = |variables: &[(&str, &str)]| environment(variables).cache;
        assert_eq!(cache(&[("XDG_CACHE_HOME", "/c"), ("HOME", "/h")]), Some("/c/workbook".into()));
        assert_eq!(cache(&[("HOME", "/h")]), Some("/h/.cache/workbook".into()));
        assert_eq!(cache(&[("WORKBOOK_CACHE", "/own"), ("HOME", "/h")]), Some("/own".into()));
        assert_eq!(cache(&[("WORKBOOK_CACHE", "own")]), Some("/here/own".into()));
        assert_eq!(cache(&[("WORKBOOK_CACHE", ""), ("HOME", "/h")]), Some("/h/.cache/workbook".into()));
        assert_eq!(cache(&[]), None);
    }

    #[test]
    #[cfg(unix)]
    fn programs_are_looked_for_in_the_order_of_the_path() {
        assert_eq!(environment(&[("PATH", "/a:/b")]).path, [PathBuf::from("/a"), PathBuf::from("/b")]);
        assert!(environment(&[]).path.is_empty());
    }

    #[test]
    fn paths_below_the_current_folder_are_shown_short() {
        let environment = environment(&[]);
        assert_eq!(environment.shown(Path::new("/here/a/b")), Path::new("a/b"));
        assert_eq!(environment.shown(Path::new("/elsewhere/b")), Path::new("/elsewhere/b"));
        assert_eq!(environment.shown(Path::new("/here")), Path::new("/here"));
        assert!(Environment::default().folder().is_err());
    }
}
