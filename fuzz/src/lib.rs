//! What must hold for any bytes at all: one module a target, each a function that panics where something does not hold.
//!
//! The same modules are built into `tests/fuzzing.rs`, which runs them over the committed corpus; so they use nothing but
//! the program itself and what it depends on.

pub mod frames;
pub mod script;
pub mod sound;
pub mod spec;
pub mod verify;
