//! What a review says of a schema: every sentence of it, in one place.
//!
//! Titles are in `finding.rs`; how it is laid out is the report's business.

use std::fmt::Write as _;

use super::ends::{Candidate, End, has};
use super::ground::Ground;
use super::names::singular;
use crate::database::{TableShape, Value};

/// A row went nowhere, without an error.
pub const SWALLOWED: &str = "There was no error, and no row either.";
/// Why a valid link should be accepted.
pub const VALID_REFUSED: &str = "Both rows exist, and the table was empty. A rule of the table refuses what it is there for: \
    look at its CHECKs, its triggers, and at which table each foreign key points at.";
/// A ghost is accepted although there is a foreign key.
pub const GHOST_DESPITE: &str = "There is a foreign key, but it does not look at these values.";
/// Why one link for one of the two may be right.
pub const ONE_SIDED: &str = "That is right where one side has at most one of the other. For many on both sides, only the two columns \
    together may be unique.";
/// Why one link each is wrong.
pub const ONCE_ONLY: &str = "Each column is unique by itself, so no row can have a second link. For many on both sides, only the two \
    columns together may be unique.";
/// Why a second link should be accepted.
pub const SECOND_REFUSED: &str = "All rows exist, and no key says that one link is enough. A CHECK, a trigger or an index on an expression \
    refuses what the table is there for.";
/// Deleting is refused, and somebody decided so.
pub const DELETE_REFUSED: &str = "The table says so itself: who wants to delete the row has to delete its links first. If that is meant, \
    nothing is to be done.";
/// Deleting is refused because nobody decided.
pub const UNDECIDED: &str = "No foreign key of the table says ON DELETE. So SQLite refuses, and nobody can tell whether that is meant. \
    Write the decision down: CASCADE takes the links away with the row, RESTRICT refuses as now.";
/// What an index is for.
pub const NO_INDEX: &str = "A key over two columns finds rows by its first column only. Looking from the other side, SQLite reads the \
    whole table.";
/// What a foreign key does when its target is missing.
pub const NOT_CHECKED: &str = "CREATE TABLE does not check this. Every row that uses this foreign key is refused, as long as foreign keys \
    are enforced. So nothing else of this table can be tried.";

/// `heroes 101 - battles 201`.
pub fn pair(candidate: &Candidate, ground: &Ground<'_>, second: &[bool]) -> String {
    let ends = candidate.ends.iter().zip(second).enumerate();
    let named =
        ends.map(|(end, (target, second))| format!("{} {}", target.table, key(&ground.key(end, *second))));
    named.collect::<Vec<_>>().join(" - ")
}

/// The values of a key.
pub fn key(values: &[Value]) -> String {
    values.iter().map(ToString::to_string).collect::<Vec<_>>().join("/")
}

pub fn unfilled(column: &str) -> String {
    format!("No value of mine fits its column {column}.")
}

pub fn valid_refused(pair: &str, reason: &str) -> String {
    format!("I added {pair}. Both exist. The link was refused. {reason}")
}

pub fn ghost(table: &str, end: &End, key_given: &[Value], text: Option<&str>, stays: bool) -> String {
    let column = and(&end.columns);
    let mut told = format!(
        "I added a link with {column} = {}. {} has no such row. {table} accepted it.",
        key(key_given),
        end.table
    );
    if let Some(text) = text {
        let _ = write!(told, " It accepted the text '{text}' too.");
    }
    if stays {
        let _ = write!(
            told,
            " And when I deleted a row of {}, its link stayed and pointed at nothing.",
            end.table
        );
    }
    told
}

pub fn ghost_why(end: &End) -> String {
    let (column, table) = (and(&end.columns), &end.table);
    format!(
        "{column} is called after {table}, but no foreign key says so: nothing compares it with the rows of {table}."
    )
}

pub fn changed_id(table: &str, end: &End, refused: Option<&str>) -> String {
    let start = format!("I added a row of {} with {} = '007' and linked it.", end.table, end.targets[0]);
    match refused {
        Some(reason) => format!("{start} The link was refused. {reason}"),
        None => format!("{start} {table} stored another value: 7."),
    }
}

pub fn changed_id_why(table: &TableShape, end: &End) -> String {
    let declared = table.column(&end.columns[0]).map_or("", |column| &column.declared);
    format!(
        "{}.{} holds texts. {} is declared {declared}, which turns a text of digits into a number: '007' becomes 7.",
        end.table, end.targets[0], end.columns[0]
    )
}

pub fn twice(table: &str, pair: &str) -> String {
    format!("I added {pair} twice. {table} accepted it both times.")
}

pub fn twice_why(
    table: &TableShape,
    pair: &[String],
    nullable: &[String],
    numbering: Option<&str>,
) -> String {
    let nothing = format!("Nothing says that {} may not repeat together.", and(pair));
    if !nullable.is_empty() {
        let may = and(nullable);
        return format!(
            "The key holds {may} too, and {may} may be NULL. NULL counts as different from every other NULL, so such rows never repeat."
        );
    }
    let Some(id) = numbering else { return nothing };
    let in_key = table.unique.iter().any(|set| has(set, id) && pair.iter().all(|column| has(set, column)));
    if in_key {
        return format!(
            "The key holds {id} too, which is different in every row: so the key never repeats, whatever the pair is."
        );
    }
    format!("{id} is different in every row, so it can't stop a repeated pair. {nothing}")
}

pub fn perhaps_a_thing(table: &str) -> String {
    format!(
        "If a row of {table} only says that the two belong together, this is a fault: nothing says that the pair may not repeat. If it \
         is a thing of its own, such as an order or a message, it is right."
    )
}

pub fn perhaps_half(table: &str) -> String {
    format!(
        "If a row of {table} says that the two belong together, one end alone says nothing, and NOT NULL would refuse it. If the other \
         end may come later, or be unknown, it is right."
    )
}

pub fn half(table: &str, columns: &[String]) -> String {
    match columns {
        [one] => {
            format!("I added a link with {one} = NULL. {table} accepted it: a link from one end to nothing.")
        }
        _ => format!(
            "I added links with {} = NULL, one at a time. {table} accepted them: links from one end to nothing.",
            and(columns)
        ),
    }
}

pub fn half_why(table: &TableShape, columns: &[String]) -> String {
    let in_key = columns.iter().any(|name| table.column(name).is_some_and(|column| column.key > 0));
    let plain = "A foreign key lets NULL pass; only NOT NULL refuses it.";
    if in_key && !table.without_rowid {
        return format!(
            "{plain} In SQLite a column of a PRIMARY KEY may be NULL unless it says NOT NULL, too."
        );
    }
    plain.to_owned()
}

pub fn one_sided(table: &str, end: &End) -> String {
    format!(
        "I linked one row of {} to a second row. {table} refused: it takes one link for each row of {0}.",
        end.table
    )
}

pub fn second_refused(table: &str, end: &End, reason: &str) -> String {
    format!("I linked one row of {} to a second row. {table} refused. {reason}", end.table)
}

pub fn once_only(table: &str, ends: &[End]) -> String {
    format!(
        "I linked one row of {} to a second row, and one row of {} to a second row. {table} refused both.",
        ends[0].table, ends[1].table
    )
}

pub fn delete_refused(table: &str, ends: &[&End], reason: &str) -> String {
    let mut names: Vec<String> = Vec::new();
    for end in ends {
        if !has(&names, &end.table) {
            names.push(end.table.clone());
        }
    }
    let each = if names.len() > 1 { " each time" } else { "" };
    let told = format!(
        "I deleted a row of {} that is linked in {table}. It was refused{each}. {reason}",
        or(&names)
    );
    told.trim_end().to_owned()
}

pub fn delete_sets_null(columns: &[String]) -> String {
    let column = and(columns);
    format!(
        "ON DELETE SET NULL writes NULL into {column}, and {column} may not be NULL. So the delete can never be done."
    )
}

pub fn delete_leaves_half(table: &str, end: &End) -> String {
    format!(
        "I deleted a row of {} that was linked. The row of {table} stayed, with {} = NULL.",
        end.table,
        and(&end.columns)
    )
}

pub fn delete_leaves_half_why(end: &End) -> String {
    format!(
        "ON DELETE SET NULL keeps a link whose {} is gone. It says nothing any more, and it still counts as a row.",
        singular(&end.table)
    )
}

pub fn delete_too_far(end: &End, table: &str) -> String {
    format!(
        "I deleted one row of {}. A row of {table} went with it, though only the link should have gone.",
        end.table
    )
}

pub fn delete_too_far_why(table: &str) -> String {
    format!("A foreign key of {table}, or a trigger, says that {table} goes together with what was deleted.")
}

pub fn no_index(table: &str, columns: &[String]) -> String {
    let verb = if columns.len() == 1 { "is not the first column" } else { "are not first columns" };
    format!("{} {verb} of any key or index of {table}.", and(columns))
}

pub fn missing_table(table: &str, columns: &[String], target: &str, near: Option<&str>) -> String {
    let near = near.map_or(String::new(), |near| format!(" There is a table {near}."));
    format!("{} of {table} references {target}. There is no table {target}.{near}", and(columns))
}

pub fn missing_column(table: &str, columns: &[String], target: &TableShape, missing: &str) -> String {
    let known: Vec<&str> = target.columns.iter().map(|column| column.name.as_str()).collect();
    format!(
        "{} of {table} references {} ({missing}). {1} has: {}.",
        and(columns),
        target.name,
        known.join(", ")
    )
}

pub fn no_key(table: &str, columns: &[String], target: &str) -> String {
    format!(
        "{} of {table} references {target} without naming a column, and {target} has no fitting primary key.",
        and(columns)
    )
}

pub fn not_unique(table: &str, columns: &[String], target: &str, targets: &[String]) -> String {
    let column = and(targets);
    format!(
        "{} of {table} references {target} ({}). Nothing says that {column} may not repeat in {target}.",
        and(columns),
        targets.join(", ")
    )
}

pub fn sqlite_said(happened: &str, said: &str) -> String {
    format!("{happened} I added a row. SQLite said: {said}.")
}

pub const NOT_UNIQUE: &str = "A foreign key must lead to one row, so its target must be a PRIMARY KEY or UNIQUE. CREATE TABLE does not \
    check this. Every row that uses this foreign key is refused. So nothing else of this table can be tried.";

pub fn list_column(table: &str, column: &str, target: Option<&str>, example: Option<&str>) -> String {
    let what =
        target.map_or_else(|| "several things".to_owned(), |target| format!("several rows of {target}"));
    match example {
        Some(example) => format!("{column} of {table} holds {what} in one value: '{example}'."),
        None => format!("{column} of {table} is made to hold {what} in one value."),
    }
}

pub const LIST: &str = "No foreign key can look inside a text, no key can refuse a repeated item, and a query can't join on one of them. \
    A table in the middle holds one row for each link.";

pub fn numbered(table: &str, columns: &[String], target: &str, next: &str) -> String {
    format!("{} of {table} all point at {target}. There is no place for the next one: {next}.", and(columns))
}

pub const NUMBERED: &str = "How many there can be is fixed, every query has to look into each column, and nothing refuses the same one \
    twice. A table in the middle holds one row for each link.";

pub fn repeated(table: &str, column: &str, target: &str, count: usize) -> String {
    let rows = if count == 1 {
        format!("One row of {table} stands")
    } else {
        format!("{count} rows of {table} stand")
    };
    format!(
        "{rows} there more than once, equal but for the key and {column}. And several rows share one row of {target}."
    )
}

pub fn repeated_why(table: &str, column: &str, target: &str) -> String {
    format!(
        "One {column} holds one row of {target}. To point at a second, a row of {table} was written again, and is now two things. For many \
         on both sides, links need a table of their own."
    )
}

pub fn perhaps_namesakes(table: &str) -> String {
    format!(
        "If they are the same {}, the links need a table of their own. If they only have the same values, all is well.",
        singular(table)
    )
}

/// Names as they are spoken: `heroes`, `heroes and battles`.
pub fn and(names: &[String]) -> String {
    spoken(names, "and")
}

fn or(names: &[String]) -> String {
    spoken(names, "or")
}

fn spoken(names: &[String], word: &str) -> String {
    match names {
        [] => String::new(),
        [one] => one.clone(),
        [most @ .., last] => format!("{} {word} {last}", most.join(", ")),
    }
}
