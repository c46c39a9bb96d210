//! A fault of ours while a window is drawn in: the window is given back as it was, and the fault is told.

use std::path::PathBuf;
use std::sync::Arc;

use workbook::course::ExerciseId;
use workbook::database::Stop;
use workbook::error::Result;
use workbook::report::{Browser, Style};
use workbook::watch::{self, Checked, Desk, Draw, Moved, News, Options, Page, Spot, Step};

use super::window::Window;

/// Answers nothing but with a panic: to a check on a thread of its own, to a key in the loop itself.
#[derive(Clone)]
struct Faulty {
    checks: bool,
}

impl Desk for Faulty {
    fn check(&self, _: &Spot, _: &Stop, _: &mut dyn FnMut(News)) -> Result<Checked> {
        assert!(self.checks, "the check is at fault");
        Ok(Checked::Told)
    }

    fn page(&self, _: &Spot, _: Page, _: &Stop) -> Result<Draw> {
        panic!("the page is at fault")
    }

    fn step(&self, _: &Spot, _: Step<'_>) -> Result<Option<Moved>> {
        panic!("the step is at fault")
    }

    fn list(&self, _: &Spot) -> Result<Browser> {
        panic!("the list is at fault")
    }

    fn reset(&self, _: &ExerciseId) -> Result<String> {
        panic!("the reset is at fault")
    }

    fn undo(&self) -> Result<String> {
        panic!("the undo is at fault")
    }

    fn editor_takes_the_window(&self) -> Option<bool> {
        None
    }

    fn open(&self, _: &Spot) -> Result<()> {
        Ok(())
    }

    fn open_unasked(&self, _: &Spot) -> Option<String> {
        None
    }
}

fn watch_with(desk: Faulty) {
    let folder = std::env::current_dir().unwrap();
    let spot = Spot {
        id: ExerciseId::new("sql", "pair"),
        file: folder.join("pair.sql"),
        shown: "pair.sql".to_owned(),
        folder: PathBuf::from(&folder),
    };
    let first: Draw = Arc::new(|_, _| "The lesson stands here.".to_owned());
    let options = Options { style: Style { watching: true, ..Style::default() }, polls: false };
    drop(watch::run(desk, Moved { spot, first: Some(first) }, options));
}

#[test]
#[ignore = "it panics, in a window: see a_panic_gives_the_window_back"]
fn a_key_that_panics() {
    watch_with(Faulty { checks: true });
}

#[test]
#[ignore = "it panics, in a window: see a_panic_gives_the_window_back"]
fn a_check_that_panics() {
    watch_with(Faulty { checks: false });
}

#[test]
fn a_panic_gives_the_window_back() {
    for (test, key, fault) in [
        ("panics::a_key_that_panics", "n", "the step is at fault"),
        ("panics::a_key_that_panics", "a", "the list is at fault"),
        ("panics::a_key_that_panics", "s", "the page is at fault"),
        ("panics::a_check_that_panics", "", "the check is at fault"),
    ] {
        let folder = tempfile::tempdir().unwrap();
        let mut window = Window::test(folder.path(), test, 80, 24);
        if !key.is_empty() {
            window.wait_for("The lesson stands here.");
            assert_ne!(window.settings(), window.fresh, "keys are read one by one");
            // The lesson is left first: then the next exercise is asked for.
            window.press("\u{1b}");
            window.wait_until("the lesson is left", |shown| !shown.contains("The lesson stands here."));
            window.press(key);
        }
        let status = window.wait();
        assert!(!status.success(), "{fault}");
        assert_eq!(window.settings(), window.fresh, "{fault}");
        assert!(window.has_cursor(), "{fault}");
        let sent = String::from_utf8_lossy(&window.sent).into_owned();
        assert!(sent.contains(fault), "{sent}");
        let marked = (sent.rfind("\u{1b}[?2004h"), sent.rfind("\u{1b}[?2004l"));
        assert!(marked.0 < marked.1, "pastes are still marked: {sent:?}");
    }
}
