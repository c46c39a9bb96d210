//! The content, tested like code: every promise that `workbook dev check` holds the course to.

use workbook::authoring;
use workbook::course::Course;
use workbook::judge::Judging;

#[test]
fn the_course_keeps_its_promises() {
    let report = authoring::check(&Judging::default(), &Course::embedded(), &[], &mut |_| {})
        .expect("the course can be read");
    let mut problems: Vec<String> = report.problems.clone();
    for exercise in &report.exercises {
        if exercise.also < 3 {
            problems.push(format!("{}: fewer than three other right answers", exercise.id));
        }
        problems.extend(exercise.problems.iter().map(|problem| format!("{}: {problem}", exercise.id)));
    }
    assert!(!report.exercises.is_empty(), "the course has exercises");
    assert!(problems.is_empty(), "{} problems:\n{}", problems.len(), problems.join("\n"));
}
