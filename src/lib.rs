//! `workbook`: an exercise book for many-to-many relationships.
//!
//! The rooms and the arrows between them are drawn in `ARCHITECTURE.md`; `tests/rooms.rs` keeps them.
//! This crate is the inside of the `workbook` command; it promises no stable library interface.

pub mod authoring;
pub mod cli;
pub mod commands;
pub mod course;
pub mod database;
pub mod env;
pub mod error;
pub mod judge;
pub mod languages;
pub mod report;
pub mod workspace;
