//! What an answer does when it is run: each statement that was sent, and the tables that there are then.
//!
//! Shows, and judges nothing.

use super::blocks::beside;
use super::highlight::{Code, highlighted};
use super::human::printed;
use super::prose::count;
use super::style::{Style, fill, indented};
use super::tables::block;
use super::text::{self, width};
use super::theme::{Role, paint};
use super::trouble::told;
use crate::judge::{Ran, Sent};

/// A statement is cut after this many lines.
const STATEMENT_LINES: usize = 12;
/// A result or a table is cut after this many rows.
const ROWS_SHOWN: usize = 40;

/// Each statement with its row count and result, why it stopped if it did, then the tables that it made or changed.
#[must_use]
pub fn run(ran: &Ran, file: Option<&str>, style: &Style) -> String {
    let heading = |text: String| format!("{}\n", paint(style, Role::Heading, &text));
    let sent_number = ran.statements.len();
    let mut screen = heading(match &ran.trouble {
        Some(_) => format!("{} ran, then it stopped", count(sent_number, "statement")),
        None => format!("{} ran", count(sent_number, "statement")),
    });
    for (index, statement) in ran.statements.iter().enumerate() {
        screen += &format!("\n{}", sent(index + 1, statement, style));
    }
    if let Some(trouble) = &ran.trouble {
        screen += &told(trouble, file, style);
    }
    screen += &printed(&ran.printed, style);
    screen += "\n";
    screen += &heading(match ran.tables.len() {
        0 => "No table was made or changed".to_owned(),
        number => format!("{} made or changed", count(number, "table")),
    });
    let room = style.edge() - 2;
    let blocks: Vec<Vec<String>> =
        ran.tables.iter().map(|table| block(style, table, &[], room, ROWS_SHOWN)).collect();
    if !blocks.is_empty() {
        screen += &format!("\n{}", indented(&beside(style, &blocks, room), 2));
    }
    screen
}

fn sent(number: usize, statement: &Sent, style: &Style) -> String {
    let label = format!("{number}. ");
    let source: Vec<&str> = code(&statement.text).collect();
    let all = highlighted(style, Some(Code::Sql), &source.join("\n"));
    let shown = if all.len() > STATEMENT_LINES + 1 { STATEMENT_LINES } else { all.len() };
    let mut screen = String::new();
    let indent = 2 + label.len();
    let room = style.edge().saturating_sub(indent);
    for (index, line) in all.iter().take(shown).flat_map(|line| folded(line, room)).enumerate() {
        let front = if index == 0 { label.clone() } else { " ".repeat(label.len()) };
        screen += format!("  {front}{line}").trim_end();
        screen.push('\n');
    }
    if all.len() > shown {
        screen += &style.wrap(&format!("... {} more lines", all.len() - shown), indent);
    }
    screen + &outcome(statement, indent, style)
}

/// A line of a statement, and where it does not fit the rest of it further to the right.
fn folded(line: &str, room: usize) -> Vec<String> {
    if width(line) <= room {
        return vec![line.to_owned()];
    }
    let code = line.trim_start();
    let lead = (line.len() - code.len()).min(room / 2);
    let parts = fill(code, room.saturating_sub(lead + 2)).into_iter().enumerate();
    parts.map(|(index, part)| " ".repeat(lead + if index > 0 { 2 } else { 0 }) + &part).collect()
}

fn outcome(statement: &Sent, indent: usize, style: &Style) -> String {
    let painted = |told: &str, role: Role| {
        let lines: Vec<String> = fill(&text::line(told), style.measure().saturating_sub(indent));
        let lines: Vec<String> = lines.iter().map(|line| paint(style, role, line)).collect();
        indented(&lines, indent)
    };
    if let Some(reason) = &statement.skipped {
        return painted(&format!("-> {reason}"), Role::Waiting);
    }
    if let Some(result) = &statement.rows {
        let lines = block(style, result, &[], style.edge().saturating_sub(indent), ROWS_SHOWN);
        let told = painted(&format!("-> {}", count(result.rows.len(), "row")), Role::Good);
        return if result.rows.is_empty() { told } else { told + &indented(&lines, indent) };
    }
    let told = if statement.changed > 0 || writes(&statement.text) {
        format!("-> {} changed", count(statement.changed, "row"))
    } else {
        "-> done".to_owned()
    };
    painted(&told, Role::Good)
}

/// A statement without the comment above it.
fn code(sql: &str) -> impl Iterator<Item = &str> {
    let is_comment = |line: &&str| line.trim().is_empty() || line.trim_start().starts_with("--");
    sql.trim_end().lines().skip_while(is_comment)
}

/// Whether a statement is there to change rows, so that even "0 rows changed" says something.
fn writes(sql: &str) -> bool {
    let first = code(sql).flat_map(str::split_whitespace).next().unwrap_or_default();
    ["insert", "update", "delete", "replace"].iter().any(|verb| first.eq_ignore_ascii_case(verb))
}

#[cfg(test)]
mod tests {
    use super::run;
    use crate::database::Table;
    use crate::judge::{Ran, Sent};
    use crate::report::Style;
    use crate::report::samples::{FILE, assert_fits, at, heroes, stopped};

    fn statement(text: &str) -> Sent {
        Sent { text: text.to_owned(), rows: None, changed: 0, skipped: None }
    }

    fn ran() -> Ran {
        let result = Table { name: String::new(), ..heroes() };
        let statements = vec![
            statement("CREATE TABLE f (\n  a\n)"),
            Sent { changed: 1, ..statement("INSERT INTO f VALUES (1)") },
            statement("-- none has 7\nUPDATE f SET a = 2 WHERE a = 7"),
            Sent { rows: Some(result), ..statement("SELECT id, name FROM heroes") },
            Sent {
                skipped: Some("PRAGMA cache_size was skipped: it makes no difference here.".to_owned()),
                ..statement("PRAGMA cache_size = 9")
            },
        ];
        Ran { statements, tables: vec![heroes()], printed: String::new(), trouble: None }
    }

    #[test]
    fn statements_with_what_came_of_them_then_the_tables() {
        assert_eq!(
            run(&ran(), Some(FILE), &Style::default()),
            "\
5 statements ran

  1. CREATE TABLE f (
       a
     )
     -> done

  2. INSERT INTO f VALUES (1)
     -> 1 row changed

  3. UPDATE f SET a = 2 WHERE a = 7
     -> 0 rows changed

  4. SELECT id, name FROM heroes
     -> 2 rows
     id | name
     ---+---------
      1 | Achilles
      4 | Atalanta

  5. PRAGMA cache_size = 9
     -> PRAGMA cache_size was skipped: it makes no difference here.

1 table made or changed

  heroes
  id | name
  ---+---------
   1 | Achilles
   4 | Atalanta
"
        );
        assert_fits(&run(&ran(), Some(FILE), &at(40)), 40);
    }

    #[test]
    fn a_long_line_of_a_statement_is_folded() {
        let text = "SELECT name,\n  one AS a, two AS b, three AS c\nFROM heroes";
        let ran = Ran { statements: vec![statement(text)], ..Ran::default() };
        let screen = run(&ran, None, &at(30));
        let told = "  1. SELECT name,\n       one AS a, two AS b,\n         three AS c\n     FROM heroes\n";
        assert!(screen.contains(told), "{screen}");
    }

    #[test]
    fn nothing_at_all_and_a_stop() {
        assert_eq!(
            run(&Ran::default(), None, &Style::default()),
            "0 statements ran\n\nNo table was made or changed\n"
        );
        let stopped = Ran { trouble: stopped().trouble, ..Ran::default() };
        let screen = run(&stopped, Some(FILE), &Style::default());
        assert!(screen.starts_with("0 statements ran, then it stopped\n\n  sql/03"), "{screen}");
        assert!(screen.contains("      | ^ SQLite stopped here"), "{screen}");
    }

    #[test]
    fn an_endless_statement_is_cut() {
        let ran = Ran { statements: vec![statement(&"SELECT 1,\n".repeat(30))], ..Ran::default() };
        let screen = run(&ran, None, &Style::default());
        assert!(screen.contains("     ... 18 more lines\n     -> done\n"), "{screen}");
    }
}
