//! What can go wrong at the door: a kind, a message, its cause, and hints on what to do next.
//!
//! The kind alone picks the exit code. A *verdict* that is not "passed" is no error: see [`Exit`].

use std::error::Error;
use std::fmt;

/// How the program ends. The numbers are public: scripts stand on them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[must_use]
pub enum Exit {
    /// 0: passed, or there was nothing to pass.
    Passed,
    /// 1: an answer does not pass yet (an untouched one too).
    NotPassing,
    /// 2–5, by the kind of the failure.
    Failed(Kind),
    /// 130: ended by Ctrl-C.
    Interrupted,
}

impl Exit {
    /// The exit code of the process.
    #[must_use]
    pub const fn code(self) -> u8 {
        match self {
            Self::Passed => 0,
            Self::NotPassing => 1,
            Self::Failed(kind) => kind.code(),
            Self::Interrupted => 130,
        }
    }
}

/// What kind of failure it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The command line is wrong: an unknown exercise, flags that don't go together.
    Usage,
    /// This machine lacks something: Node.js, npm, cargo, a C compiler.
    Missing,
    /// The workspace or a file cannot be read or written.
    Files,
    /// A fault of ours.
    Fault,
}

impl Kind {
    /// The exit code that this kind of failure ends with.
    #[must_use]
    pub const fn code(self) -> u8 {
        match self {
            Self::Usage => 2,
            Self::Missing => 3,
            Self::Files => 4,
            Self::Fault => 5,
        }
    }

    /// The word that stands for this kind in JSON.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Usage => "usage",
            Self::Missing => "missing",
            Self::Files => "files",
            Self::Fault => "fault",
        }
    }
}

/// A failure on its way to the person who can mend it.
#[derive(Debug)]
pub struct Failure {
    /// Picks the exit code.
    pub kind: Kind,
    /// What happened, as a whole sentence.
    pub message: String,
    /// What to do next, one step a line; may be empty.
    pub hints: Vec<String>,
    source: Option<Box<dyn Error + Send + Sync>>,
}

/// The result of everything that ends at the door.
pub type Result<T, E = Failure> = std::result::Result<T, E>;

impl Failure {
    /// A failure of `kind` with a message and nothing else yet.
    pub fn new(kind: Kind, message: impl Into<String>) -> Self {
        Self { kind, message: message.into(), hints: Vec::new(), source: None }
    }

    /// The command line is wrong.
    pub fn usage(message: impl Into<String>) -> Self {
        Self::new(Kind::Usage, message)
    }

    /// This machine lacks something.
    pub fn missing(message: impl Into<String>) -> Self {
        Self::new(Kind::Missing, message)
    }

    /// A file or the workspace cannot be read or written.
    pub fn files(message: impl Into<String>) -> Self {
        Self::new(Kind::Files, message)
    }

    /// A fault of ours.
    pub fn fault(message: impl Into<String>) -> Self {
        Self::new(Kind::Fault, message)
    }

    /// Adds one thing to do next.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hints.push(hint.into());
        self
    }

    /// Adds the cause.
    #[must_use]
    pub fn because(mut self, source: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        self.source = Some(source.into());
        self
    }
}

impl Failure {
    /// The message and then the hints, for where there is no room for more.
    #[must_use]
    pub fn in_lines(&self) -> String {
        std::iter::once(&self.message).chain(&self.hints).cloned().collect::<Vec<_>>().join("\n")
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.message)
    }
}

impl Error for Failure {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        self.source.as_deref().map(|source| source as _)
    }
}
