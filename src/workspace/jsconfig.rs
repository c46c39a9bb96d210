//! `jsconfig.json` in a track's folder: tells editors where the track's packages are, so that they complete names.
//!
//! It names a folder of this machine, so it is kept out of version control. Whoever changes it keeps it: only a file that is
//! word for word ours is brought up to date.

use std::fs;
use std::path::Path;

use super::Workspace;
use super::files::{stay_inside, write_new, write_whole};
use crate::error::Result;

const NAME: &str = "jsconfig.json";
/// What stands before and after the only part that differs from machine to machine. `preserve` lets an editor find packages
/// from `require` and from `import` alike.
const BEFORE: &str = r#"// For your editor: where the packages of this track are on this machine.
// Change it as you like: from then on it stays as it is.
{
  "compilerOptions": {
    "target": "es2022",
    "module": "preserve",
    "noEmit": true,
    "paths": {
      "*": ["#;
const AFTER: &str = r"]
    }
  }
}
";

impl Workspace {
    /// Tells editors that open this workspace where the packages of a track are.
    ///
    /// # Errors
    /// When it can't be written.
    pub fn tell_editors(&self, track: &str, packages: &Path) -> Result<()> {
        let folder = self.root().join(track);
        let file = folder.join(NAME);
        let Some(text) = text(packages).filter(|_| stay_inside(self.root(), &file).is_ok()) else {
            return Ok(());
        };
        write_new(&folder.join(".gitignore"), format!("{NAME}\n").as_bytes())?;
        if write_new(&file, text.as_bytes())? {
            return Ok(());
        }
        let current = fs::read_to_string(&file).unwrap_or_default();
        if current != text && is_ours(&current) { write_whole(&file, text.as_bytes()) } else { Ok(()) }
    }
}

/// The file for packages in this folder; none where its name is no text.
fn text(packages: &Path) -> Option<String> {
    let packages = packages.to_str()?.replace('\\', "/");
    let pattern = serde_json::to_string(&format!("{packages}/*")).ok()?;
    Some(format!("{BEFORE}{pattern}{AFTER}"))
}

/// Whether a file is as we wrote it, for whatever machine. Some tools change the ends of lines.
fn is_ours(text: &str) -> bool {
    let text = text.replace("\r\n", "\n");
    let pattern = text.strip_prefix(BEFORE).and_then(|rest| rest.strip_suffix(AFTER));
    pattern.is_some_and(|pattern| serde_json::from_str::<String>(pattern).is_ok())
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use super::super::samples::Folder;
    use super::{is_ours, text};

    #[test]
    fn it_follows_the_packages_until_the_learner_changes_it() {
        let folder = Folder::new();
        let file = folder.root().join("knex/jsconfig.json");
        let tell = |packages: &str| {
            folder.workspace.tell_editors("knex", Path::new(packages)).unwrap();
            fs::read_to_string(&file).unwrap()
        };
        assert!(tell("/cache/one").contains(r#""*": ["/cache/one/*"]"#));
        assert!(tell("/cache/two").contains("/cache/two/*"));
        assert_eq!(fs::read_to_string(folder.root().join("knex/.gitignore")).unwrap(), "jsconfig.json\n");
        let own = fs::read_to_string(&file).unwrap().replace("true", "false");
        fs::write(&file, &own).unwrap();
        assert_eq!(tell("/cache/three"), own);
    }

    #[test]
    fn a_list_of_files_to_ignore_stays_the_learners() {
        let folder = Folder::new();
        let file = folder.write("knex/.gitignore", "# mine\n");
        folder.workspace.tell_editors("knex", Path::new("/cache/one")).unwrap();
        assert_eq!(fs::read_to_string(file).unwrap(), "# mine\n");
    }

    #[test]
    fn names_of_folders_are_written_so_that_they_can_be_read() {
        let ours = text(Path::new(r#"C:\Users\"A"\cache"#)).unwrap();
        assert!(ours.contains(r#"["C:/Users/\"A\"/cache/*"]"#), "{ours}");
        assert!(is_ours(&ours) && is_ours(&ours.replace('\n', "\r\n")));
        assert!(!is_ours(&ours.replace("es2022", "es5")));
        assert!(!is_ours(&ours.replace("/*\"]", "/*\", \"./mine/*\"]")));
        assert!(!is_ours(""));
    }
}
