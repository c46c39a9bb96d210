//! Why a call stopped: any error that an answer gives back, as it shows itself.

use std::fmt::Debug;

/// An error. It has no `Debug` of its own, so that `?` makes one of every error that has.
pub struct Stop(pub String);

impl<E: Debug + 'static> From<E> for Stop {
    fn from(error: E) -> Self {
        Self(format!("{error:?}"))
    }
}
