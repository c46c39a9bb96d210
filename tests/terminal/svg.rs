//! What a window shows, as a picture: the characters of a screen, with their colours, as SVG.
//!
//! Knows nothing of the program; whatever is drawn in a window can be a picture.

use std::fmt::Write as _;

use vt100::{Cell, Color, Screen};

const CELL: (f64, f64) = (8.4, 17.0);
const MARGIN: f64 = 16.0;
const BACKGROUND: &str = "#1b1e24";
const FOREGROUND: &str = "#d9dce3";
/// The eight colours of a terminal, then their bright sisters.
const COLORS: [&str; 16] = [
    "#1b1e24", "#f2777a", "#8fce7b", "#e8c47a", "#79b4f2", "#cf9ee8", "#66ccd4", "#d9dce3", //
    "#868d9a", "#ff9a9c", "#a9e295", "#f7d998", "#9cc9fb", "#e0bdf3", "#8be0e6", "#ffffff",
];

/// How a character looks.
#[derive(Clone, Copy, PartialEq)]
struct Look {
    color: &'static str,
    background: Option<&'static str>,
    bold: bool,
    dim: bool,
    underline: bool,
}

/// Characters next to each other that look alike.
struct Run {
    column: u16,
    columns: u16,
    text: String,
    look: Look,
}

/// The picture of a screen, as far down as something stands on it. `words` tell it to those who can't see it.
pub fn picture(screen: &Screen, words: &str) -> String {
    let (rows, columns) = screen.size();
    let last = (0..rows).rev().find(|row| !runs(screen, *row).is_empty()).map_or(1, |row| row + 1);
    let width = f64::from(columns) * CELL.0 + 2.0 * MARGIN;
    let height = f64::from(last) * CELL.1 + 2.0 * MARGIN;
    let words = escaped(words);
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width:.1} {height:.1}\" width=\"{width:.0}\" \
         role=\"img\" aria-label=\"{words}\" xml:space=\"preserve\" font-size=\"14\" \
         font-family=\"ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace\">\n\
         <title>{words}</title>\n\
         <rect width=\"100%\" height=\"100%\" rx=\"8\" fill=\"{BACKGROUND}\"/>\n"
    );
    for row in 0..last {
        for run in runs(screen, row) {
            draw(&mut svg, row, &run);
        }
    }
    svg + "</svg>\n"
}

fn draw(svg: &mut String, row: u16, run: &Run) {
    let (left, top) = (MARGIN + f64::from(run.column) * CELL.0, MARGIN + f64::from(row) * CELL.1);
    let width = f64::from(run.columns) * CELL.0;
    // Writing to a String can't fail.
    if let Some(color) = run.look.background {
        let _ = writeln!(
            svg,
            "<rect x=\"{left:.1}\" y=\"{top:.1}\" width=\"{width:.1}\" height=\"{}\" fill=\"{color}\"/>",
            CELL.1
        );
    }
    let Look { color, bold, dim, underline, .. } = run.look;
    let mut style = format!("fill=\"{color}\"");
    for (is_on, attribute) in [
        (bold, " font-weight=\"bold\""),
        (dim, " opacity=\"0.65\""),
        (underline, " text-decoration=\"underline\""),
    ] {
        style += if is_on { attribute } else { "" };
    }
    // The length keeps columns in line whatever font there is.
    let _ = writeln!(
        svg,
        "<text x=\"{left:.1}\" y=\"{:.1}\" textLength=\"{width:.1}\" lengthAdjust=\"spacingAndGlyphs\" {style}>{}</text>",
        top + 13.0,
        escaped(&run.text)
    );
}

/// The runs of a row; what is empty is none.
fn runs(screen: &Screen, row: u16) -> Vec<Run> {
    let (_, columns) = screen.size();
    let mut runs: Vec<Run> = Vec::new();
    for column in 0..columns {
        let Some(cell) = screen.cell(row, column).filter(|cell| !cell.is_wide_continuation()) else {
            continue;
        };
        let (text, look) = (if cell.has_contents() { cell.contents() } else { " " }, look(cell));
        let wide = if cell.is_wide() { 2 } else { 1 };
        match runs.last_mut().filter(|run| run.look == look && run.column + run.columns == column) {
            Some(run) => {
                run.text += text;
                run.columns += wide;
            }
            None => runs.push(Run { column, columns: wide, text: text.to_owned(), look }),
        }
    }
    runs.into_iter().flat_map(parts).filter_map(trimmed).collect()
}

/// A run cut where several spaces follow each other: not every browser keeps them.
fn parts(run: Run) -> Vec<Run> {
    if run.look.background.is_some() {
        return vec![run];
    }
    let mut parts: Vec<Run> = Vec::new();
    let mut column = run.column;
    let mut spaces = 2;
    for letter in run.text.chars() {
        let columns = u16::try_from(unicode_width::UnicodeWidthChar::width(letter).unwrap_or(0)).unwrap();
        match parts.last_mut().filter(|_| letter == ' ' || spaces < 2) {
            Some(part) => {
                part.text.push(letter);
                part.columns += columns;
            }
            None => parts.push(Run { column, columns, text: letter.to_string(), look: run.look }),
        }
        spaces = if letter == ' ' { spaces + 1 } else { 0 };
        column += columns;
    }
    parts
}

/// A run without the spaces at its ends, where these show nothing.
fn trimmed(run: Run) -> Option<Run> {
    if run.look.background.is_some() {
        return Some(run);
    }
    let spaces = |text: &str, trimmed: &str| u16::try_from(text.len() - trimmed.len()).unwrap();
    let front = spaces(&run.text, run.text.trim_start_matches(' '));
    let back = spaces(&run.text, run.text.trim_end_matches(' '));
    let text = run.text.trim_matches(' ').to_owned();
    let (column, columns) = (run.column + front, run.columns.saturating_sub(front + back));
    (!text.is_empty()).then_some(Run { column, columns, text, ..run })
}

fn look(cell: &Cell) -> Look {
    let (color, background) = (color(cell.fgcolor()), color(cell.bgcolor()));
    let (color, background) = if cell.inverse() {
        (Some(background.unwrap_or(BACKGROUND)), Some(color.unwrap_or(FOREGROUND)))
    } else {
        (color, background)
    };
    Look {
        color: color.unwrap_or(FOREGROUND),
        background,
        bold: cell.bold(),
        dim: cell.dim(),
        underline: cell.underline(),
    }
}

/// One of the sixteen colours, or the usual one.
fn color(color: Color) -> Option<&'static str> {
    match color {
        Color::Idx(index) => COLORS.get(usize::from(index)).copied(),
        Color::Default | Color::Rgb(..) => None,
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[test]
fn characters_stand_in_their_columns_and_colours() {
    let mut window = vt100::Parser::new(3, 20, 0);
    window.process("\u{1b}[31ma <b>\u{1b}[0m   \u{6728} x\r\n\u{1b}[2mdim".as_bytes());
    let svg = picture(window.screen(), "a \"test\"");
    assert!(svg.contains("x=\"16.0\" y=\"29.0\" textLength=\"42.0\""), "{svg}");
    assert!(svg.contains("fill=\"#f2777a\">a &lt;b&gt;</text>"), "{svg}");
    assert!(
        svg.contains("x=\"83.2\" y=\"29.0\" textLength=\"33.6\"") && svg.contains(">\u{6728} x</text>"),
        "{svg}"
    );
    assert!(!svg.contains("  "), "several spaces: {svg}");
    assert!(svg.contains("fill=\"#d9dce3\" opacity=\"0.65\">dim</text>"), "{svg}");
    assert!(
        svg.contains("viewBox=\"0 0 200.0 66.0\"") && svg.contains("aria-label=\"a &quot;test&quot;\""),
        "{svg}"
    );
}
