//! The parts that screens are put together from: a line of title, headed sections, blocks side by side.
//!
//! Layout only; the words come from the screens.

use super::style::{Style, fill, indented};
use super::text::{pad, width};
use super::theme::{Role, paint};

/// Blocks that stand side by side are at least this far apart …
const APART: usize = 4;
/// … and begin at a multiple of this.
const STOP: usize = 4;

/// What a screen is about, and how that stands: the id and the title on the left, the state at the window's edge.
pub(super) fn title(style: &Style, id: &str, title: &str, state: &str, role: Role) -> String {
    let name = paint(style, Role::Title, id);
    let shown = paint(style, role, state);
    if style.plain {
        let state = if state.is_empty() { String::new() } else { format!(": {shown}") };
        return format!("{name}, {title}{state}\n");
    }
    let room = style.measure();
    let left = format!("{name}   {title}");
    if state.is_empty() {
        return if width(&left) <= room { format!("{left}\n") } else { format!("{name}\n{title}\n") };
    }
    let at_edge = |left: &str| {
        let gap = room.checked_sub(width(left) + width(state)).filter(|gap| *gap >= 2)?;
        Some(format!("{left}{}{shown}\n", " ".repeat(gap)))
    };
    if let Some(line) = at_edge(&left) {
        return line;
    }
    let titles = indented(&fill(title, room.saturating_sub(2)), 2);
    let first = at_edge(&name).unwrap_or_else(|| format!("{name}\n{}\n", pad(&shown, room, true)));
    first + &titles
}

/// What a screen is about in a line of its own: the exercise and its file; below each other where they don't fit.
#[must_use]
pub fn about(id: &str, file: &str, style: &Style) -> String {
    let between = if id.is_empty() || file.is_empty() { "" } else { "  " };
    let between = if width(id) + width(file) + 2 > style.edge() { "\n" } else { between };
    format!("{id}{between}{file}").trim_matches('\n').to_owned() + "\n"
}

/// A heading, indented by two, and its text, which brings its own indent.
pub(super) fn section(style: &Style, heading: &str, text: &str) -> String {
    if text.is_empty() {
        return String::new();
    }
    let lines = fill(heading, style.measure().saturating_sub(2));
    let lines: Vec<String> = lines.iter().map(|line| paint(style, Role::Heading, line)).collect();
    format!("\n{}{text}", indented(&lines, 2))
}

/// Text whose first line stands behind a label, and whose further lines hang below that text.
pub(super) fn hanging(style: &Style, indent: usize, label: &str, prose: &str) -> String {
    let hang = indent + width(label);
    let lines = style.lines(prose, style.measure().saturating_sub(hang));
    let mut text = String::new();
    for (index, line) in lines.iter().enumerate() {
        let front = if index == 0 { format!("{}{label}", " ".repeat(indent)) } else { " ".repeat(hang) };
        text.push_str(format!("{front}{line}").trim_end());
        text.push('\n');
    }
    text
}

/// Blocks of lines side by side as far as they fit into `room`, the rest below; in a plain style all below each other.
pub(super) fn beside(style: &Style, blocks: &[Vec<String>], room: usize) -> Vec<String> {
    let mut bands: Vec<Vec<String>> = Vec::new();
    for block in blocks {
        let block_width = block.iter().map(|line| width(line)).max().unwrap_or(0);
        if let Some(band) = bands.last_mut() {
            let used = band.iter().map(|line| width(line)).max().unwrap_or(0);
            let start = (used + APART).next_multiple_of(STOP);
            if !style.plain && start + block_width <= room {
                put_beside(band, block, start);
                continue;
            }
        }
        bands.push(block.clone());
    }
    bands.join(&String::new())
}

fn put_beside(band: &mut Vec<String>, block: &[String], start: usize) {
    if band.len() < block.len() {
        band.resize(block.len(), String::new());
    }
    for (line, addition) in band.iter_mut().zip(block) {
        if !addition.is_empty() {
            *line = pad(line, start, false) + addition;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{about, beside, hanging, title};
    use crate::report::Style;
    use crate::report::theme::Role;

    fn at(width: usize) -> Style {
        Style { width, ..Style::default() }
    }

    fn block(lines: &[&str]) -> Vec<String> {
        lines.iter().map(|line| (*line).to_owned()).collect()
    }

    #[test]
    fn the_state_stands_at_the_edge_while_it_fits() {
        let line =
            |width| title(&at(width), "sql/unique_pair", "Each pair once", "not passing yet", Role::Bad);
        assert_eq!(
            line(80),
            "sql/unique_pair   Each pair once                                 not passing yet\n"
        );
        assert_eq!(line(40), "sql/unique_pair          not passing yet\n  Each pair once\n");
        assert_eq!(line(30), "sql/unique_pair\n               not passing yet\n  Each pair once\n");
        let plain = Style { plain: true, ..at(80) };
        assert_eq!(
            title(&plain, "sql/unique_pair", "Each pair once", "passed", Role::Good),
            "sql/unique_pair, Each pair once: passed\n"
        );
    }

    #[test]
    fn blocks_stand_side_by_side_until_the_room_is_used() {
        let blocks = [block(&["heroes", "a | b", " 1"]), block(&["fights"]), block(&["battles: no rows"])];
        assert_eq!(
            beside(&at(80), &blocks, 24),
            ["heroes      fights", "a | b", " 1", "", "battles: no rows"]
        );
        assert_eq!(beside(&at(80), &blocks, 40), ["heroes      fights      battles: no rows", "a | b", " 1"]);
        let plain = Style { plain: true, ..at(80) };
        assert_eq!(beside(&plain, &blocks[..2], 40), ["heroes", "a | b", " 1", "", "fights"]);
    }

    #[test]
    fn a_path_is_not_broken_where_it_can_have_its_own_line() {
        let file = "workbook/sql/01_why/one_foreign_key.sql";
        assert_eq!(about("sql/one", file, &at(80)), format!("sql/one  {file}\n"));
        assert_eq!(about("sql/one", file, &at(40)), format!("sql/one\n{file}\n"));
        assert_eq!(about("", file, &at(30)), format!("{file}\n"));
    }

    #[test]
    fn further_lines_hang_below_the_text() {
        assert_eq!(
            hanging(&at(24), 2, "ok    ", "a hero has many battles"),
            "  ok    a hero has many\n        battles\n"
        );
    }
}
