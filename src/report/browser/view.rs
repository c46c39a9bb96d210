//! What the list looks like in a window of some size: a head, the exercises around the chosen one, what is said, the keys.
//!
//! Pure: the same list in the same window is the same lines, never more than there is room for, never wider.

use super::columns::Columns;
use super::filter::Filter;
use super::pieces::{Pieces, bar, draw};
use super::{Browser, Mode, help};
use crate::judge::Status;
use crate::report::style::{Style, fill};
use crate::report::text::{self, width};
use crate::report::theme::{Role, paint};

/// The bar is not drawn shorter than this, nor longer than the other.
const BAR: (usize, usize) = (8, 40);
/// Windows lower than this show the exercises and nothing else.
const LOW: usize = 8;

impl Browser {
    /// The list in a window of the style's width and of this height.
    #[must_use]
    pub fn lines(&self, style: &Style, height: usize) -> Vec<String> {
        if self.mode == Mode::Helping {
            return help::page(style, height);
        }
        let said = self.said(style.width);
        if height < LOW {
            let body = self.body(style, height.saturating_sub(said.len()).max(1));
            return body.into_iter().chain(said).take(height).collect();
        }
        let mut foot = said;
        foot.truncate(height / 3);
        foot.extend(self.keys(style, if height < 3 * LOW { 1 } else { 2 }));
        let mut lines = self.head(style);
        lines.push(String::new());
        let room = height - lines.len() - foot.len() - 1;
        lines.extend(self.body(style, room));
        lines.push(String::new());
        lines.extend(foot);
        lines
    }

    /// How far along the learner is, and which exercises are shown.
    fn head(&self, style: &Style) -> Vec<String> {
        let Some(first) = self.rows.first() else {
            return vec![draw(&vec![(None, "There are no exercises.".to_owned())], style)];
        };
        let (passed, total) = (self.passed(), self.rows.len());
        let mut pieces: Pieces = vec![
            (Some(Role::Title), text::line(&first.id.track)),
            (None, format!("   {passed} of {total} passed")),
        ];
        let used: usize = pieces.iter().map(|(_, piece)| width(piece)).sum();
        let room = style.width.saturating_sub(used + 3).min(BAR.1);
        if room >= BAR.0 && !style.plain {
            pieces.push((None, "   ".to_owned()));
            pieces.extend(bar(passed, total, room, style.ascii));
        }
        vec![draw(&pieces, style), draw(&self.filters(style), style)]
    }

    fn passed(&self) -> usize {
        self.rows.iter().filter(|row| row.status == Status::Passed).count()
    }

    /// The filters, the one in use between brackets; where there is no room, that one alone.
    fn filters(&self, style: &Style) -> Pieces {
        let mut pieces: Pieces = vec![(None, "Shown:".to_owned())];
        for filter in Filter::EVERY {
            let shown = self.rows.iter().filter(|row| filter.shows(row.status)).count();
            let name = format!("{} {shown}", filter.name());
            pieces.push(if filter == self.filter {
                (Some(Role::Title), format!(" [{name}]"))
            } else {
                (Some(Role::Muted), format!("  {name} "))
            });
        }
        if pieces.iter().map(|(_, piece)| width(piece)).sum::<usize>() <= style.width {
            return pieces;
        }
        pieces.retain(|(role, _)| *role != Some(Role::Muted));
        pieces
    }

    /// Chapters and exercises, as many as fit, the chosen one among them.
    fn body(&self, style: &Style, height: usize) -> Vec<String> {
        if self.shown.is_empty() {
            let told = if self.rows.is_empty() { "" } else { "None. f: show others" };
            return vec![draw(&vec![(Some(Role::Muted), format!("  {told}").trim_end().to_owned())], style)];
        }
        let (mut lines, mut chosen) = (Vec::new(), 0);
        let mut chapter = None;
        let columns = Columns::of(self);
        for (place, index) in self.shown.iter().enumerate() {
            let row = &self.rows[*index];
            if chapter != Some(&row.chapter) {
                if chapter.is_some() {
                    lines.push(String::new());
                }
                lines.push(self.heading(&row.chapter, style));
                chapter = Some(&row.chapter);
            }
            if place == self.cursor {
                chosen = lines.len();
            }
            lines.push(columns.line(*index, row, place == self.cursor, style));
        }
        let last = lines.len().saturating_sub(height);
        let top = chosen.saturating_sub(height / 2).min(last);
        lines.drain(..top);
        lines.truncate(height);
        lines
    }

    fn heading(&self, chapter: &str, style: &Style) -> String {
        let of = || self.rows.iter().filter(|row| row.chapter == chapter);
        let passed = of().filter(|row| row.status == Status::Passed).count();
        let pieces = vec![
            (Some(Role::Heading), text::line(chapter)),
            (Some(Role::Muted), format!("   {passed} of {}", of().count())),
        ];
        draw(&pieces, style)
    }

    /// What is asked, or said, or else the title of the chosen exercise.
    fn said(&self, columns: usize) -> Vec<String> {
        let said = match (&self.mode, self.chosen()) {
            (Mode::Searching { text, .. }, _) => {
                let none = !text.is_empty() && self.match_after(0, text).is_none();
                let told = if none { format!("   ({})", self.none_match(text)) } else { String::new() };
                format!("Search: {text}_{told}")
            }
            (Mode::Resetting, Some(row)) => {
                let kept = match row.status {
                    Status::Untouched => "You have not begun it.",
                    _ => "A copy of yours is kept.",
                };
                format!("Put {} back to how you got it? {kept}\ny: yes   any other key: no", row.id.name)
            }
            _ if !self.notice.is_empty() => self.notice.clone(),
            (Mode::Numbering(digits), _) => format!("Number: {digits}_"),
            (_, Some(row)) => format!("{}: {}", row.id.name, row.title),
            (_, None) => String::new(),
        };
        let lines = said.lines().flat_map(|line| fill(&text::line(line), columns.max(1)));
        // A word that is longer than the window is broken by `fill`; a wide character in a window of one column can't be.
        lines.map(|line| text::take(&line, columns).to_owned()).collect()
    }

    /// The keys that do something now, in at most so many lines.
    fn keys(&self, style: &Style, most: usize) -> Vec<String> {
        let known: &[&str] = match self.mode {
            Mode::Searching { .. } => &["Enter: stay here", "Esc: back to where you were"],
            Mode::Resetting | Mode::Helping => &[],
            Mode::Moving | Mode::Numbering(_) => &[
                "Enter: go there",
                "q: quit",
                "?: all keys",
                "/: search",
                "n: next match",
                "f: filter",
                "r: reset",
                "u: undo",
                "1-9: number",
                "g G: first, last",
            ],
        };
        let mut lines: Vec<String> = Vec::new();
        for key in known.iter().filter(|key| key.len() <= style.width) {
            let count = lines.len();
            match lines.last_mut() {
                Some(line) if width(line) + 3 + key.len() <= style.width => *line = format!("{line}   {key}"),
                _ if count < most => lines.push((*key).to_owned()),
                _ => {}
            }
        }
        lines.into_iter().map(|line| paint(style, Role::Muted, &line)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::super::samples::{browser, keys};
    use crate::report::Style;
    use crate::report::samples::at;
    use crate::report::text::width;
    use crate::terminal::Key;

    fn shown(list: &super::Browser, columns: usize, height: usize) -> String {
        list.lines(&Style { ascii: true, ..at(columns) }, height).join("\n")
    }

    #[test]
    fn the_whole_list_in_a_usual_window() {
        assert_eq!(
            shown(&browser(), 80, 24),
            "\
sql   1 of 5 passed   [######---------------------------] 20 %
Shown: [all 5]  open 4   not passing 2   passed 1

1. Why   1 of 2
  1  not started      many_names        Many names  (extra)
  2  passed           one_foreign_key   One key is not enough

3. Keep it true   0 of 3
  3  not passing yet  unique_pair       Each pair once  (2 hints)
> 4  not started      no_half_links     No half links  <- next
  5  can't run yet    when_a_hero_goes  When a hero goes

no_half_links: No half links
Enter: go there   q: quit   ?: all keys   /: search   n: next match   f: filter
r: reset   u: undo   1-9: number   g G: first, last"
        );
    }

    #[test]
    fn a_small_window_shows_the_chosen_one_and_what_is_around_it() {
        assert_eq!(
            shown(&browser(), 40, 10),
            "\
sql   1 of 5 passed   [##---------] 20 %
Shown: [all 5]

3. Keep it true   0 of 3
  3  not passing yet  unique_pair
> 4  not started      no_half_links
  5  can't run yet    when_a_hero_goes

no_half_links: No half links
Enter: go there   q: quit   ?: all keys"
        );
        assert_eq!(shown(&browser(), 30, 2), "> 4  not started      no_ha...\nno_half_links: No half links");
        assert_eq!(shown(&browser(), 30, 1), "> 4  not started      no_ha...");
    }

    #[test]
    fn questions_are_asked_whole() {
        let mut list = browser();
        keys(&mut list, "r");
        let screen = shown(&list, 40, 24);
        assert!(
            screen.ends_with(
                "\n\nPut no_half_links back to how you got\nit? You have not begun it.\ny: yes   any other key: no"
            ),
            "{screen}"
        );
        list.press(Key::Escape);
        list.press(Key::Up);
        keys(&mut list, "r");
        assert!(shown(&list, 80, 24).contains("A copy of yours is kept."));
        list.press(Key::Escape);
        list.press(Key::Down);
        keys(&mut list, "/pai");
        let screen = shown(&list, 80, 24);
        assert!(
            screen.ends_with("\n\nSearch: pai_\nEnter: stay here   Esc: back to where you were"),
            "{screen}"
        );
        assert!(screen.contains("\n> 3  not passing yet  unique_pair"), "{screen}");
    }

    #[test]
    fn states_have_colours_beside_their_words() {
        crate::report::theme::switch(true);
        let style = Style { color: true, ..Style::default() };
        let coloured = browser().lines(&style, 24);
        assert!(coloured.iter().any(|line| line.contains("\u{1b}[32mpassed")), "{coloured:#?}");
        let plain = browser().lines(&Style::default(), 24);
        let stripped: Vec<String> =
            coloured.iter().map(|line| anstream::adapter::strip_str(line).to_string()).collect();
        assert_eq!(stripped, plain);
        assert!(plain[0].contains("\u{2588}\u{2591}"), "{plain:#?}");
        assert!(plain.iter().all(|line| width(line) <= 80));
    }

    #[test]
    fn nothing_to_show_is_said() {
        let mut list = browser();
        let rows = list.rows.iter().filter(|row| row.hints == 0 && row.status.name() != "passed");
        list.refresh(rows.cloned().collect());
        keys(&mut list, "fff");
        assert!(
            shown(&list, 80, 24).contains("[passed 0]\n\n  None. f: show others\n\n"),
            "{}",
            shown(&list, 80, 24)
        );
        list.refresh(Vec::new());
        assert!(shown(&list, 80, 24).starts_with("There are no exercises.\n"));
    }
}
