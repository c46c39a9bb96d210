//! Archives of a class that were made to do harm.

use std::io::{Cursor, Write};
use std::time::Duration;

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::place::Place;

#[test]
fn an_archive_writes_nowhere_and_takes_little() {
    let place = Place::new();
    let outside = place.path("outside").display().to_string();
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default();
    let names = [
        "../made.sql".to_owned(),
        "../../outside/secret.sql".to_owned(),
        format!("{outside}/made.sql"),
        "eve/../../../outside/made.sql".to_owned(),
        "C:\\made.sql".to_owned(),
        "..\\..\\outside\\made.sql".to_owned(),
        "eve/\u{1b}[2J\u{202e}unique_pair.sql".to_owned(),
        "eve/unique_pair.sql".to_owned(),
    ];
    for name in names {
        zip.start_file(name, options).unwrap();
        zip.write_all(b"CREATE TABLE fights (").unwrap();
    }
    zip.add_symlink("eve/role_of_a_hero.sql", format!("{outside}/secret.sql"), options).unwrap();
    zip.start_file("eve/no_half_links.sql", options).unwrap();
    let zeros = vec![b' '; 1 << 20];
    for _ in 0..300 {
        zip.write_all(&zeros).unwrap();
    }
    place.write("here/class/eve.zip", zip.finish().unwrap().into_inner());
    place.write("here/class/mallory.zip", b"PK\x03\x04 and then nothing of the kind");
    let before = place.everything();
    for format in ["human", "json", "csv"] {
        let ended = place.run(format, &["grade", "class", "--format", format]);
        assert_eq!(ended.code, Some(1), "{format}: {}", ended.said());
        assert!(ended.stdout.contains("eve"), "{format}: {}", ended.said());
        assert!(ended.memory < 400, "{format} took {} MiB", ended.memory);
        assert!(ended.took < Duration::from_secs(30), "{format} took {:?}", ended.took);
    }
    let after = place.everything();
    assert!(before.iter().all(|entry| entry.1 == "folder" || after.contains(entry)), "a file was changed");
    let made = after.iter().find(|entry| entry.0.to_string_lossy().contains("made"));
    assert_eq!(made, None);
}
