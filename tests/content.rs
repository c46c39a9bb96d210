//! The content, tested like code: every promise that `workbook dev check` holds the course to.

#![expect(clippy::print_stderr, reason = "tracks that are skipped are named")]

use std::sync::Arc;

use workbook::authoring;
use workbook::course::Course;
use workbook::env::Environment;
use workbook::judge::Judging;
use workbook::languages::Languages;
use workbook::languages::node::packages;
use workbook::languages::rust::{Library, prepare};

#[test]
fn the_course_keeps_its_promises() {
    let mut environment = Environment::read();
    environment.confiner = Some(env!("CARGO_BIN_EXE_workbook").into());
    let mut tools = packages::look(&environment);
    tools.confiner.clone_from(&environment.confiner);
    let mut cargo = prepare::look(&environment);
    for library in Library::ALL {
        if let Err(failure) = prepare::prepare(library, &environment, &mut cargo, &mut |_| {}) {
            eprintln!("cargo can't build answers with {}: {failure:?}", library.name());
            break;
        }
    }
    let languages = Languages::new(tools).with_rust(cargo);
    let judging = Judging { languages: Arc::new(languages), ..Judging::default() };
    let report =
        authoring::check(&judging, &Course::embedded(), &[], &mut |_| {}).expect("the course can be read");
    for track in &report.skipped {
        let needed = if track == "rust" { prepare::NEEDED } else { packages::NEEDED };
        eprintln!(
            "skipped: the track {track}, which is not prepared here: it {needed}. To prepare it: workbook dev prepare"
        );
    }
    let mut problems: Vec<String> = report.problems.clone();
    for exercise in &report.exercises {
        let least = if exercise.id.track == "rust" { 2 } else { 3 };
        if exercise.also < least {
            problems.push(format!("{}: fewer than {least} other right answers", exercise.id));
        }
        problems.extend(exercise.problems.iter().map(|problem| format!("{}: {problem}", exercise.id)));
    }
    assert!(!report.exercises.is_empty(), "the course has exercises");
    assert!(problems.is_empty(), "{} problems:\n{}", problems.len(), problems.join("\n"));
}
