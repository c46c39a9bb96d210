//! Where a program lies: looked for in `PATH`, as a shell would.
//!
//! Nothing is run here.

use std::fs;
use std::path::{Path, PathBuf};

/// What stands behind a program's name in a file's name. Windows starts `.cmd` files only when they are named in full.
const ENDINGS: &[&str] = if cfg!(windows) { &[".exe", ".cmd", ".bat", ""] } else { &[""] };

/// The file of the program `name`; a name with a folder in it is taken as it is.
pub(super) fn find(name: &str, path: &[PathBuf]) -> Option<PathBuf> {
    if Path::new(name).components().count() > 1 {
        return in_folder(Path::new(""), name);
    }
    path.iter().find_map(|folder| in_folder(folder, name))
}

fn in_folder(folder: &Path, name: &str) -> Option<PathBuf> {
    ENDINGS.iter().map(|ending| folder.join(format!("{name}{ending}"))).find(|file| can_be_run(file))
}

#[cfg(unix)]
fn can_be_run(file: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt;
    fs::metadata(file).is_ok_and(|facts| facts.is_file() && facts.permissions().mode() & 0o111 != 0)
}

#[cfg(not(unix))]
fn can_be_run(file: &Path) -> bool {
    fs::metadata(file).is_ok_and(|facts| facts.is_file())
}

#[cfg(test)]
#[cfg(unix)]
#[expect(clippy::disallowed_methods, reason = "a test makes programs of its own")]
mod tests {
    use std::fs;
    use std::os::unix::fs::PermissionsExt;

    use super::find;

    #[test]
    fn the_first_file_in_the_path_that_can_be_run() {
        let folder = tempfile::tempdir().unwrap();
        let (one, two) = (folder.path().join("one"), folder.path().join("two"));
        for place in [&one, &two] {
            fs::create_dir(place).unwrap();
            fs::write(place.join("edit"), "").unwrap();
        }
        fs::set_permissions(two.join("edit"), PermissionsExt::from_mode(0o755)).unwrap();
        let path = [one, two.clone()];
        assert_eq!(find("edit", &path), Some(two.join("edit")));
        assert_eq!(find("other", &path), None);
        assert_eq!(find("edit", &[]), None);
        let named = two.join("edit");
        assert_eq!(find(named.to_str().unwrap(), &[]), Some(named));
    }
}
