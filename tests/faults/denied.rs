//! Places that may not be written, and things of the wrong kind in them.

use std::fs::{self, Permissions};
use std::os::unix::fs::PermissionsExt;
use std::process::Command;

use crate::ground::{Ground, PAIR, RIGHT, disk, said};

const WRITING: [(&[&str], [i32; 2]); 6] = [
    (&["next"], [0, 4]),
    (&["verify"], [0, 1]),
    (&["hint"], [0, 4]),
    (&["reset", "pair"], [4, 4]),
    (&["track", "js"], [4, 4]),
    (&["list"], [0, 0]),
];

#[test]
fn on_a_disk_that_is_read_only_nothing_changes() {
    let Some(disk) = disk("denied::on_a_disk_that_is_read_only_nothing_changes", 4) else { return };
    let ground = Ground::at(&disk.join("here")).begin();
    ground.write(PAIR, RIGHT);
    let before = ground.files();
    let mount = |how: &str| {
        let done = Command::new("mount").args(["-o", how]).arg(&disk).status().unwrap();
        assert!(done.success());
    };
    mount("remount,ro");
    for (arguments, codes) in WRITING {
        let output = ground.run(arguments);
        let told = said(&output);
        assert!(codes.contains(&output.status.code().unwrap_or(-1)), "{arguments:?}: {told}");
        assert!(output.status.code() != Some(4) || told.contains("permissions say no"), "{told}");
    }
    assert!(ground.ends(&["init", "more"], 4).contains("permissions say no"));
    assert_eq!(ground.files(), before);
    mount("remount,rw");
    ground.ends(&["verify", "pair"], 0);
}

#[test]
fn without_permission_nothing_changes() {
    let ground = Ground::empty().begin();
    ground.write(PAIR, RIGHT);
    if !ground.without_rights(&["list"]).output().is_ok_and(|output| output.status.success()) {
        eprintln!("skipped: root's rights can't be laid down here (setpriv --bounding-set)");
        return;
    }
    let before = ground.files();
    let folders = ["workbook/.workbook", "workbook/sql/01_links", "workbook/sql", "workbook", "."];
    let allow = |mode: u32| {
        for folder in folders {
            fs::set_permissions(ground.path(folder), Permissions::from_mode(mode)).unwrap();
        }
        for file in [".workbook/lock", ".workbook/state.json", "workbook.toml"] {
            let mode = Permissions::from_mode(mode & 0o666);
            fs::set_permissions(ground.path("workbook").join(file), mode).unwrap();
        }
    };
    allow(0o555);
    for (arguments, codes) in WRITING {
        let output = ground.without_rights(arguments).output().unwrap();
        let told = said(&output);
        assert!(codes.contains(&output.status.code().unwrap_or(-1)), "{arguments:?}: {told}");
        assert!(output.status.code() != Some(4) || told.contains("permissions say no"), "{told}");
    }
    allow(0o755);
    assert_eq!(ground.files(), before);
    ground.ends(&["verify", "pair"], 0);
}

#[test]
fn an_answer_that_may_not_be_read_is_told_and_stays() {
    let ground = Ground::empty().begin();
    ground.write(PAIR, RIGHT);
    fs::set_permissions(ground.path(PAIR), Permissions::from_mode(0o000)).unwrap();
    let output = ground.without_rights(&["verify", "pair"]).output().unwrap();
    if output.status.success() {
        eprintln!("skipped: root's rights can't be laid down here (setpriv --bounding-set)");
        return;
    }
    assert_eq!(output.status.code(), Some(4), "{}", said(&output));
    let reset = ground.without_rights(&["reset", "pair"]).output().unwrap();
    assert_eq!(reset.status.code(), Some(4), "{}", said(&reset));
    fs::set_permissions(ground.path(PAIR), Permissions::from_mode(0o644)).unwrap();
    assert_eq!(ground.read(PAIR), RIGHT);
    ground.ends(&["verify", "pair"], 0);
}

#[test]
fn things_of_the_wrong_kind_stay_and_block_nothing_else() {
    for place in [".workbook", "copies", "sql/01_links"] {
        let ground = Ground::empty().begin();
        let path = ground.path("workbook").join(place);
        drop(fs::remove_dir_all(&path));
        fs::write(&path, "a file").unwrap();
        for arguments in [&["next"][..], &["verify"], &["hint"], &["reset", "pair"], &["list"]] {
            let output = ground.run(arguments);
            let code = output.status.code();
            assert!(matches!(code, Some(0 | 1 | 4)), "{place}, {arguments:?}: {}", said(&output));
        }
        assert_eq!(fs::read_to_string(&path).unwrap(), "a file");
        fs::remove_file(&path).unwrap();
        ground.ends(&["next"], 0);
        ground.write(PAIR, RIGHT);
        ground.ends(&["verify", "pair"], 0);
    }
}

#[test]
fn folders_in_the_place_of_our_files_are_put_aside() {
    for place in ["state.json", "cache.json"] {
        let ground = Ground::empty().begin();
        ground.write(PAIR, RIGHT);
        let path = ground.path("workbook/.workbook").join(place);
        drop(fs::remove_file(&path));
        fs::create_dir(&path).unwrap();
        assert!(ground.ends(&["verify", "pair"], 0).contains("I can't read one of my own files"));
        ground.ends(&["hint", "names"], 0);
        assert!(path.is_file(), "{place}");
        assert!(!ground.ends(&["list"], 0).contains("can't read"));
    }
}
