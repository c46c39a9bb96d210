//! Tells cargo to embed the course again when one of its files is added, changed or removed.
//!
//! `include_dir!` alone notices only files that it already knew.

fn main() {
    for folder in ["exercises", "lessons", "solutions"] {
        println!("cargo::rerun-if-changed={folder}");
    }
}
