//! Why nothing more can be tried of an answer: trouble, or a finding.

use crate::languages::{Thrown, Trouble};

/// Why nothing more can be tried.
#[derive(Clone, Debug)]
pub enum Stopped {
    /// The answer can't be run or judged.
    Trouble(Trouble),
    /// The answer ran and stopped by itself: that is a finding, and may be a known mistake.
    Found(Thrown),
}

impl From<Trouble> for Stopped {
    fn from(trouble: Trouble) -> Self {
        Self::Trouble(trouble)
    }
}

impl From<Stopped> for Trouble {
    fn from(stopped: Stopped) -> Self {
        match stopped {
            Stopped::Trouble(trouble) | Stopped::Found(Thrown { trouble, .. }) => trouble,
        }
    }
}
