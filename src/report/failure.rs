//! A failure at the door, for people: what happened, its cause, what to do next.
//!
//! Its JSON is in `json.rs`; its exit code is its kind's.

use std::error::Error;

use super::blocks::hanging;
use super::style::Style;
use super::theme::{Role, paint};
use crate::error::{Failure, Kind};

/// The failure as it is shown on standard error.
#[must_use]
pub fn failure(failure: &Failure, style: &Style) -> String {
    let label = paint(style, Role::Bad, "workbook:");
    let mut screen = hanging(style, 0, &format!("{label} "), &failure.message);
    let mut next = failure.source();
    while let Some(cause) = next {
        let told = cause.to_string();
        if !failure.message.contains(&told) {
            screen += &hanging(style, 2, "Cause: ", &told);
        }
        next = cause.source();
    }
    for hint in &failure.hints {
        screen += &style.wrap(hint, 2);
    }
    if failure.kind == Kind::Fault && failure.hints.is_empty() {
        screen += &style
            .wrap("This is a fault of the program, not of your answer. Your files are as they were.", 2);
    }
    screen
}

#[cfg(test)]
mod tests {
    use std::io;

    use super::failure;
    use crate::error::Failure;
    use crate::report::Style;
    use crate::report::samples::{assert_fits, at};

    #[test]
    fn message_cause_and_hints_stand_below_each_other() {
        let told = Failure::files("the folder can't be made")
            .because(io::Error::other("no room on the disk"))
            .hint("Choose another: workbook init DIR");
        assert_eq!(
            failure(&told, &Style::default()),
            "workbook: the folder can't be made\n  Cause: no room on the disk\n  Choose another: workbook init DIR\n"
        );
        assert_fits(&failure(&told, &at(24)), 24);
    }

    #[test]
    fn a_fault_of_ours_says_whose_it_is() {
        let screen = failure(&Failure::fault("the course has no stub"), &Style::default());
        assert!(screen.contains("not of your answer"), "{screen}");
        let screen = failure(&Failure::usage("There is no exercise sql/x."), &Style::default());
        assert_eq!(screen, "workbook: There is no exercise sql/x.\n");
    }
}
