//! A screen that is a little too high for the window is closed up: empty lines go, words never.
//!
//! How high the window is, is for the output to know.

/// The screen in at most `height` lines, if closing it up can do that; else as it is, since then it may as well breathe.
pub(super) fn closed_up(screen: &str, height: usize) -> String {
    let lines: Vec<&str> = screen.lines().collect();
    let over = lines.len().saturating_sub(height);
    // Within a section first, then between sections; the line below the title stays to the last.
    let mut empty: Vec<usize> = (1..lines.len()).filter(|index| lines[*index].is_empty()).collect();
    empty.sort_by_key(|index| (*index == 1, is_heading(lines.get(index + 1).copied()), *index));
    if over == 0 || empty.len() < over {
        return screen.to_owned();
    }
    let gone = &empty[..over];
    let kept = lines.iter().enumerate().filter(|(index, _)| !gone.contains(index));
    kept.flat_map(|(_, line)| [*line, "\n"]).collect()
}

/// Whether a line begins a part of the screen: it stands further out than what belongs to one.
fn is_heading(line: Option<&str>) -> bool {
    line.is_some_and(|line| !line.starts_with("    "))
}

#[cfg(test)]
mod tests {
    use super::closed_up;
    use crate::report::Style;
    use crate::report::samples::{failed, miscounted, shown};

    #[test]
    fn a_screen_that_fits_stays_as_it_is() {
        let screen = shown(&failed(vec![miscounted()]), &Style::default());
        assert_eq!(closed_up(&screen, 24), screen);
    }

    #[test]
    fn empty_lines_go_within_sections_first_and_only_as_many_as_must() {
        let screen = shown(&failed(vec![miscounted()]), &Style::default());
        let lines = screen.lines().count();
        let one = closed_up(&screen, lines - 1);
        assert!(one.contains("  What happened\n    The smallest data that shows it:\n    heroes  "), "{one}");
        assert!(one.contains("Atalanta\n\n        name"), "{one}");
        let all = screen.lines().filter(|line| line.is_empty()).count();
        let none = closed_up(&screen, lines - all);
        assert_eq!(none.lines().filter(|line| line.is_empty()).count(), 0);
        assert_eq!(none.replace('\n', ""), screen.replace('\n', ""));
        let nearly = closed_up(&screen, lines - all + 1);
        assert!(nearly.contains("yet\n\n  fail"), "{nearly}");
    }

    #[test]
    fn a_screen_that_can_never_fit_is_left_to_breathe() {
        let screen = shown(&failed(vec![miscounted()]), &Style::default());
        assert_eq!(closed_up(&screen, 10), screen);
    }
}
