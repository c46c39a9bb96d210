//! Whatever tables there are, and however small the window: no picture panics, none is wider than the window, and none
//! sends a control character.
//!
//! Tests alone; what pictures look like is tested beside each drawing.

use proptest::prelude::{ProptestConfig, any, proptest};

use super::layout::{self, Layout, Metrics, Size};
use super::model::Diagram;
use super::samples::any_schema;
use super::{dot, mermaid, schema, svg};
use crate::report::Style;
use crate::report::text::width;

const METRICS: Metrics =
    Metrics { header: 2, row: 2, foot: 1, apart: 2, stub: 4, lane: 4, straight: 4, gutter: 5 };

fn assert_clean(document: &str) {
    let sent = document.chars().find(|character| character.is_control() && *character != '\n');
    assert_eq!(sent, None, "{document:?}");
}

/// Boxes apart, lines from edge to edge, straight, and through no box.
fn assert_laid_out(layout: &Layout) {
    for (index, one) in layout.areas.iter().enumerate() {
        assert!(one.left >= 0 && one.top >= 0 && one.left + one.width <= layout.width, "{layout:?}");
        assert!(one.top + one.height <= layout.height, "{layout:?}");
        for other in &layout.areas[index + 1..] {
            let beside = one.left + one.width <= other.left || other.left + other.width <= one.left;
            let below = one.top + one.height <= other.top || other.top + other.height <= one.top;
            assert!(beside || below, "{one:?} lies on {other:?}");
        }
    }
    for pair in layout.lines.iter().flat_map(|line| line.points.windows(2)) {
        let ((x, y), (to_x, to_y)) = (pair[0], pair[1]);
        assert!(x == to_x || y == to_y, "{pair:?} is slanted");
        for area in &layout.areas {
            let across = x.min(to_x) < area.left + area.width && x.max(to_x) > area.left;
            let upright = y.min(to_y) < area.top + area.height && y.max(to_y) >= area.top;
            let inside = x == to_x && x > area.left && x < area.left + area.width || x != to_x && across;
            assert!(!(inside && upright), "{pair:?} goes through {area:?} in {layout:?}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn pictures_fit_the_window(some in any_schema(), columns in 0_usize..140, ascii in any::<bool>(), plain in any::<bool>()) {
        let style = Style { width: columns, ascii, plain, ..Style::default() };
        let screen = schema(&some, plain, &style);
        assert_clean(&screen);
        for line in screen.lines() {
            assert!(width(line) <= style.edge(), "wider than {}: {line:?} in\n{screen}", style.edge());
        }
    }

    #[test]
    fn boxes_and_lines_keep_apart(some in any_schema(), most in 1_usize..5) {
        let (small, _) = Diagram::new(&some).cut(super::TABLES_DRAWN);
        let sizes: Vec<Size> = small
            .entities
            .iter()
            .map(|entity| Size {
                width: 20,
                rows: entity.columns.iter().map(|column| Some(column.name.clone())).collect(),
            })
            .collect();
        let (columns, _) = layout::columns(&small, most);
        assert_laid_out(&layout::layout(&small, &columns, &sizes, METRICS));
    }

    #[test]
    fn documents_are_clean(some in any_schema()) {
        for document in [svg(&some), mermaid(&some), dot(&some)] {
            assert_clean(&document);
            assert!(document.ends_with('\n'));
        }
        let picture = svg(&some);
        assert_eq!(picture, svg(&some), "the same tables make the same document");
        let tags = picture.matches('<').count();
        assert_eq!(tags, picture.matches('>').count(), "a name ended a tag:\n{picture}");
    }
}
