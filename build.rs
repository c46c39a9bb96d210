//! Tells cargo to embed the course again when one of its files is added, changed or removed, and gives the course a
//! key that changes with it.
//!
//! `include_dir!` alone notices only files that it already knew. The key spares hashing the course at every start; specs
//! that were parsed here already, and are embedded as JSON beside their TOML, spare a good part of the time of a verdict.

#![expect(
    clippy::disallowed_methods,
    reason = "a build script is told its folder by the environment, and writes there"
)]

use std::env;
use std::error::Error;
use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};

fn main() -> Result<(), Box<dyn Error>> {
    let specs = PathBuf::from(env::var_os("OUT_DIR").ok_or("cargo gives no OUT_DIR")?).join("specs");
    if specs.exists() {
        fs::remove_dir_all(&specs)?;
    }
    fs::create_dir_all(&specs)?;
    let mut hasher = DefaultHasher::new();
    for folder in ["exercises", "lessons", "solutions"] {
        println!("cargo::rerun-if-changed={folder}");
        take_in(Path::new(folder), &specs, &mut hasher)?;
    }
    println!("cargo::rustc-env=WORKBOOK_COURSE_KEY={}", hasher.finish());
    Ok(())
}

fn take_in(folder: &Path, specs: &Path, hasher: &mut DefaultHasher) -> Result<(), Box<dyn Error>> {
    let mut entries = fs::read_dir(folder)?.collect::<Result<Vec<_>, _>>()?;
    entries.sort_by_key(fs::DirEntry::file_name);
    for entry in entries {
        let path = entry.path();
        entry.file_name().hash(hasher);
        if entry.file_type()?.is_dir() {
            take_in(&path, specs, hasher)?;
            continue;
        }
        let bytes = fs::read(&path)?;
        bytes.hash(hasher);
        if path.extension().is_some_and(|extension| extension == "toml") {
            parse_ahead(&path, &bytes, specs)?;
        }
    }
    Ok(())
}

/// Writes a TOML file of the course as JSON. One that does not parse is left out: whoever reads it is told then.
fn parse_ahead(path: &Path, bytes: &[u8], specs: &Path) -> Result<(), Box<dyn Error>> {
    let Ok(table) = toml::from_str::<toml::Table>(str::from_utf8(bytes)?) else { return Ok(()) };
    let place = specs.join(path.strip_prefix("exercises")?).with_extension("json");
    fs::create_dir_all(place.parent().ok_or("a spec lies in a folder")?)?;
    Ok(fs::write(place, serde_json::to_vec(&table)?)?)
}
