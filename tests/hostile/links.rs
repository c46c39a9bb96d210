//! Links that lead out of a learner's folder: nothing is written through them, and a class's report tells nothing of what they lead to.

use std::fs;
use std::os::unix::fs::symlink;
use std::path::Path;

use crate::place::{Everything, Place, SECRET};

/// A place with a workbook in which the first task was shown.
pub fn begun() -> Place {
    let place = Place::new();
    assert_eq!(place.run("next", &["next"]).code, Some(0));
    place
}

/// What lies outside of the workbook.
pub fn outside(place: &Place) -> Everything {
    place.everything().into_iter().filter(|entry| entry.0.starts_with(place.path("outside"))).collect()
}

/// Puts a link where something was.
pub fn replace(path: &Path, target: &Path) {
    if path.is_dir() {
        fs::remove_dir_all(path).unwrap();
    } else {
        drop(fs::remove_file(path));
    }
    symlink(target, path).unwrap();
}

/// What a learner may type, one after the other.
const ALL: [&[&str]; 7] = [
    &["verify"],
    &["verify", "--all"],
    &["next"],
    &["list"],
    &["hint", "unique_pair"],
    &["reset", "unique_pair"],
    &["undo"],
];

#[test]
fn nothing_is_written_through_a_link() {
    for (name, target) in [
        ("sql/03_keep_it_true/unique_pair.sql", "secret.sql"),
        ("sql/03_keep_it_true", "folder"),
        ("sql", "folder"),
        (".workbook", "folder"),
        (".workbook/cache.json", "secret.sql"),
        (".workbook/state.json", "secret.sql"),
        ("copies", "folder"),
    ] {
        let place = begun();
        let target = place.path("outside").join(target);
        if target.ends_with("folder") {
            fs::create_dir(&target).unwrap();
        }
        replace(&place.path("here/workbook").join(name), &target);
        let before = outside(&place);
        for arguments in ALL {
            let what = format!("{} with a link at {name}", arguments.join(" "));
            let ended = place.run(&what, arguments);
            assert!(ended.code.is_some_and(|code| code != 5), "{what}\n{}", ended.said());
            let secrets =
                |all: &Everything| all.iter().filter(|entry| entry.1 == "file").cloned().collect::<Vec<_>>();
            let now = outside(&place);
            assert!(secrets(&before).iter().all(|entry| now.contains(entry)), "{what}: a file was changed");
        }
    }
}

#[test]
fn a_report_tells_nothing_of_what_a_link_leads_to() {
    let place = Place::new();
    // As SQL it is an error, which would show the line.
    place.write("outside/words.sql", format!("CREATE TABLE {SECRET} (\n"));
    place.write("here/class/ada/unique_pair.sql", "SELECT 1;");
    fs::create_dir_all(place.path("here/class/eve")).unwrap();
    symlink(place.path("outside/words.sql"), place.path("here/class/eve/unique_pair.sql")).unwrap();
    symlink(place.path("outside"), place.path("here/class/mallory")).unwrap();
    symlink("/dev/zero", place.path("here/class/eve/role_of_a_hero.sql")).unwrap();
    symlink("../class", place.path("here/class/eve/again")).unwrap();
    let before = place.everything();
    for format in ["human", "json", "csv", "junit"] {
        let ended = place.run(format, &["grade", "class", "--format", format]);
        assert_eq!(ended.code, Some(1), "{format}: {}", ended.said());
        assert!(ended.stdout.contains("ada"), "{format}: {}", ended.said());
    }
    let after = place.everything();
    assert!(before.iter().all(|entry| entry.1 == "folder" || after.contains(entry)), "a file was changed");
}
