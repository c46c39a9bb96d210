//! Whatever a learner writes, and however small the window: no screen panics, and none sends a control character.
//!
//! Tests alone; what the screens look like is tested beside each of them.

use proptest::prelude::{Just, ProptestConfig, Strategy, any, prop, prop_oneof, proptest};

use super::samples::{FILE, exercise, failed, stopped};
use super::{Context, Style, hints, lesson, run, solution, table, task, verdict};
use crate::course::ExerciseId;
use crate::database::{Table, Value};
use crate::judge::{CheckResult, Counterexample, Evidence, Place, Ran, Sent, Status, Trouble, Verdict};

fn style() -> impl Strategy<Value = Style> {
    (0_usize..130, any::<bool>()).prop_map(|(width, plain)| Style { width, plain, ..Style::default() })
}

/// Words, symbols of SQL, wide characters, control characters.
fn text() -> impl Strategy<Value = String> {
    prop::collection::vec(
        prop_oneof![
            "[a-z]{1,12}",
            "[ `'\"*_|.,;:()-]{1,3}",
            Just("\u{6728}\u{862d}".to_owned()),
            Just("\u{1b}[31m".to_owned()),
            Just("\u{202e}\r\n\t\u{7}".to_owned()),
            Just("\n\n  ".to_owned()),
            Just(" workbook ".to_owned()),
        ],
        0..12,
    )
    .prop_map(|pieces| pieces.concat())
}

fn value() -> impl Strategy<Value = Value> {
    prop_oneof![
        Just(Value::Null),
        any::<i64>().prop_map(Value::Integer),
        any::<f64>().prop_map(Value::Real),
        text().prop_map(Value::Text),
        prop::collection::vec(any::<u8>(), 0..40).prop_map(Value::Blob),
    ]
}

fn rows() -> impl Strategy<Value = Vec<Vec<Value>>> {
    prop::collection::vec(prop::collection::vec(value(), 0..5), 0..9)
}

fn some_table() -> impl Strategy<Value = Table> {
    (text(), prop::collection::vec(text(), 0..5), rows()).prop_map(|(name, columns, rows)| Table {
        name,
        columns,
        rows,
    })
}

fn place() -> impl Strategy<Value = Place> {
    let lines = prop::collection::vec((1_usize..1200, text()), 0..4);
    (1_usize..1200, 1_usize..90, 1_usize..90, lines, text()).prop_map(
        |(line, column, length, lines, label)| Place { line, column, length, lines, label, drawn: None },
    )
}

fn check() -> impl Strategy<Value = CheckResult> {
    let counterexample =
        (prop::collection::vec(some_table(), 0..3), rows(), rows(), value(), prop::option::of(text()));
    (text(), text(), some_table(), place(), counterexample).prop_map(
        |(name, words, table, place, (tables, expected, actual, parameter, state))| CheckResult {
            message: Some(words.clone()),
            explanation: Some(words.clone()),
            look_next: Some(words.clone()),
            story: vec![words.clone(), words.clone()],
            evidence: Some(Evidence { table, remarks: vec![(0, words.clone()), (7, words)] }),
            counterexample: Some(Counterexample {
                dataset: String::new(),
                tables,
                section: String::new(),
                parameters: vec![("hero".to_owned(), parameter)],
                columns: vec!["id".to_owned(), "name".to_owned()],
                ordered: true,
                expected,
                actual,
                error: None,
                smallest: false,
                state,
            }),
            place: Some(place),
            ..CheckResult::new(&name, Status::Failed)
        },
    )
}

/// What every screen promises.
fn assert_safe(screen: &str) {
    let sent = screen.chars().find(|character| {
        character.is_control() && *character != '\n' || matches!(character, '\u{202a}'..='\u{202e}')
    });
    assert_eq!(sent, None, "{screen:?}");
    assert!(screen.ends_with('\n'), "{screen:?}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn verdicts_are_safe(style in style(), checks in prop::collection::vec(check(), 1..4)) {
        let exercise = exercise();
        let context = Context { file: Some(FILE), ..Context::new(&exercise) };
        assert_safe(&verdict(&failed(checks), &context, &style));
    }

    #[test]
    fn troubles_are_safe(style in style(), place in place(), words in text(), file in text()) {
        let exercise = exercise();
        let trouble = Trouble {
            message: words.clone(),
            place: Some(place),
            why: Some(words.clone()),
            look_next: Some(words),
        };
        let found = Verdict { trouble: Some(trouble), ..stopped() };
        assert_safe(&verdict(&found, &Context { file: Some(&file), ..Context::new(&exercise) }, &style));
    }

    #[test]
    fn tables_and_tasks_are_safe(style in style(), some in some_table(), other in some_table()) {
        assert_safe(&table(&some, &style));
        assert_safe(&task(&exercise(), &[some, other], FILE, &style));
    }

    #[test]
    fn texts_are_safe(style in style(), one in text(), other in text()) {
        let id = ExerciseId::new("sql", "unique_pair");
        assert_safe(&format!("{}\n", lesson(&one, &style)));
        assert_safe(&hints(&[&one, &other], 3, &id, &style));
        assert_safe(&solution(&id, "Each pair once", &one, Some(&other), &style));
        let rows = None;
        let statement = Sent { text: one, rows, changed: 0, skipped: Some(other) };
        assert_safe(&run(&Ran { statements: vec![statement], ..Ran::default() }, None, &style));
    }
}
