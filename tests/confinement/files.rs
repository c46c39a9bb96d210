//! Files: what was named can be reached, and nothing else.

use std::fs::{self, File, create_dir};
use std::os::unix::fs::symlink;

use workbook::languages::confine::Confinement;

use super::{confines, said, sh, wide};

#[test]
fn files_of_the_system_and_of_the_user_can_not_be_read() {
    if !confines() {
        return;
    }
    let home = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
    let secret = home.path().join("secret");
    File::create(&secret).unwrap();
    for path in ["/etc/passwd".as_ref(), secret.as_path(), "/proc/1/environ".as_ref(), "/".as_ref()] {
        let output = sh(&wide(), "if test -d \"$1\"; then ls \"$1\"; else cat \"$1\"; fi", &[path]);
        let (shown, why) = said(&output);
        assert!(!output.status.success() && shown.is_empty(), "{} was read", path.display());
        assert!(why.contains("Permission denied"), "{why}");
    }
    // The same with leave to read it.
    let allowed = Confinement { read: vec![home.path().to_owned(), "/etc/passwd".into()], ..wide() };
    for path in ["/etc/passwd".as_ref(), secret.as_path()] {
        assert!(sh(&allowed, "cat \"$1\" > /dev/null", &[path]).status.success());
    }
}

#[test]
fn nothing_is_written_outside_of_the_named_folder() {
    if !confines() {
        return;
    }
    let top = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
    let [mine, other] = ["mine", "other"].map(|name| top.path().join(name));
    create_dir(&mine).unwrap();
    create_dir(&other).unwrap();
    File::create(other.join("kept")).unwrap();
    symlink(&other, mine.join("way")).unwrap();
    let allowed = Confinement { write: vec![mine.clone()], read: vec![other.clone()], ..wide() };
    let writes = "cd \"$1\"; echo a > file; mkdir folder; mv file folder; cat folder/file";
    assert_eq!(said(&sh(&allowed, writes, &[&mine])).0, "a");
    for attempt in [
        "echo a > \"$2/new\"",
        "echo a > \"$1/way/new\"",
        "echo a > \"$1/../other/new\"",
        "mkdir \"$2/new\"",
        "ln \"$2/kept\" \"$1/linked\"",
        "mv \"$2/kept\" \"$1/moved\"",
        "rm \"$2/kept\"",
        ": >> \"$2/kept\"",
        "echo a > /tmp/workbook-confined",
    ] {
        let output = sh(&allowed, attempt, &[&mine, &other]);
        assert!(!output.status.success(), "{attempt}");
    }
    assert_eq!(fs::read_dir(&other).unwrap().count(), 1, "it is as it was");
    assert!(!sh(&wide(), writes, &[&mine]).status.success(), "without leave");
}

#[test]
fn rights_and_owners_and_times_stay_as_they_are() {
    if !confines() {
        return;
    }
    let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
    File::create(folder.path().join("kept")).unwrap();
    let before = fs::metadata(folder.path().join("kept")).unwrap();
    let reading = Confinement { read: vec![folder.path().to_owned()], ..wide() };
    for attempt in ["chmod 777 \"$1/kept\"", "touch -d 2001-01-01 \"$1/kept\"", "chown 12345 \"$1/kept\""] {
        assert!(!sh(&reading, attempt, &[folder.path()]).status.success(), "{attempt}");
    }
    let after = fs::metadata(folder.path().join("kept")).unwrap();
    assert_eq!(
        (before.permissions(), before.modified().unwrap()),
        (after.permissions(), after.modified().unwrap())
    );
    let writing = Confinement { write: vec![folder.path().to_owned()], ..wide() };
    assert!(sh(&writing, "chmod 777 \"$1/kept\"", &[folder.path()]).status.success());
}

#[test]
fn a_program_that_was_not_named_can_not_be_started() {
    if !confines() {
        return;
    }
    let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
    fs::copy("/bin/true", folder.path().join("own")).unwrap();
    let starts = |allowed: &Confinement| sh(allowed, "\"$1/own\"", &[folder.path()]).status.success();
    let named = vec![folder.path().to_owned()];
    assert!(!starts(&Confinement { read: named.clone(), ..wide() }));
    assert!(starts(&Confinement { run: named, ..wide() }));
}

#[test]
fn files_have_a_longest_length() {
    if !confines() {
        return;
    }
    let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
    let allowed = Confinement { write: vec![folder.path().to_owned()], file_size: Some(4096), ..wide() };
    let output = sh(&allowed, "head -c 100000 /dev/zero > \"$1/file\"", &[folder.path()]);
    assert!(!output.status.success());
    assert_eq!(fs::metadata(folder.path().join("file")).unwrap().len(), 4096);
}
