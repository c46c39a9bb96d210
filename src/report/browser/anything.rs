//! Whatever is pressed, and however small the window: the list never panics, never is too wide or too high, and the
//! chosen exercise is on the screen. Tests alone.

use proptest::prelude::{Just, ProptestConfig, Strategy, any, prop, prop_oneof, proptest};

use super::samples::browser;
use super::{Browser, Effect, Mode};
use crate::judge::Status;
use crate::report::Style;
use crate::report::listing::Row;
use crate::report::text::width;
use crate::terminal::Key;

fn key() -> impl Strategy<Value = Key> {
    prop_oneof![
        6 => prop::sample::select("jkgGfnNr/uqy129 hea".chars().collect::<Vec<_>>()).prop_map(Key::Character),
        1 => any::<char>().prop_map(Key::Character),
        4 => prop::sample::select(vec![
            Key::Enter, Key::Escape, Key::Backspace, Key::Tab, Key::Up, Key::Down,
            Key::PageUp, Key::PageDown, Key::Home, Key::End, Key::Delete,
        ]),
    ]
}

fn rows() -> impl Strategy<Value = Vec<Row>> {
    let status = prop::sample::select(vec![Status::Passed, Status::Failed, Status::Untouched, Status::Error]);
    let title = prop_oneof![
        "[a-z ]{0,60}",
        Just("\u{6728}\u{862d} \u{1f3af}".to_owned()),
        Just("\u{1b}[2J\u{202e}\n".to_owned()),
    ];
    let template = browser().rows[0].clone();
    let row = (status, title, 0_usize..4, 0_usize..4).prop_map(move |(status, title, chapter, hints)| Row {
        chapter: format!("{chapter}. Chapter {title}"),
        status,
        title,
        hints,
        ..template.clone()
    });
    prop::collection::vec(row, 0..60)
}

/// What the list promises in every window.
fn assert_fits(list: &Browser, style: &Style, height: usize) {
    let lines = list.lines(style, height);
    assert!(lines.len() <= height, "{} lines in {height}: {lines:#?}", lines.len());
    for line in &lines {
        assert!(width(line) <= style.width, "wider than {}: {line:?}", style.width);
        let bare = anstream::adapter::strip_str(line).to_string();
        assert!(!bare.contains(|letter: char| letter.is_control() || letter == '\u{202e}'), "{line:?}");
    }
    if list.mode != Mode::Helping && list.chosen().is_some() && height > 0 && style.width > 3 {
        let marked =
            lines.iter().filter(|line| anstream::adapter::strip_str(line).to_string().starts_with('>'));
        assert_eq!(marked.count(), 1, "the chosen exercise is not shown: {lines:#?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_list_always_fits_its_window(
        rows in rows(),
        other in rows(),
        keys in prop::collection::vec(key(), 0..40),
        columns in 0_usize..130,
        height in 0_usize..60,
        color in any::<bool>(),
    ) {
        crate::report::theme::switch(true);
        let style = Style { width: columns, color, ..Style::default() };
        let mut list = Browser::new(rows);
        for (place, key) in keys.into_iter().enumerate() {
            if let Effect::Go(id) | Effect::Reset(id) = list.press(key) {
                assert_eq!(list.chosen().map(|row| row.id.clone()), Some(id));
            }
            assert_fits(&list, &style, height);
            if place == 20 {
                list.refresh(other.clone());
                assert_fits(&list, &style, height);
            }
        }
    }
}
