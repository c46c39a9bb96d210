//! Tables that are not there, or there already.

use std::ops::Range;

use super::case::Case;
use super::finding::Finding;
use super::foreign_key;
use super::mark::{named, stop};
use crate::languages::near::{listed, nearest};
use crate::languages::sql::tokens::{Token, meaningful};
use crate::languages::sql::words::names as words;

/// Explains an error about the name of a table, index, view or trigger.
pub fn find(case: &Case<'_>) -> Option<Finding> {
    let message = case.message();
    if let Some(name) = message.strip_prefix("no such table: ") {
        return Some(missing(case, name));
    }
    if let Some((thing, _)) = message.split_once(" already exists") {
        return Some(doubled(case, thing));
    }
    let others = [
        "no such index: ",
        "no such view: ",
        "no such trigger: ",
        "no such savepoint: ",
        "unknown database ",
    ];
    if let Some(name) = others.iter().find_map(|begin| message.strip_prefix(begin)) {
        return Some(case.say_at(mark(case, name), &words::NO_OTHER, &[]));
    }
    message.starts_with("object name reserved").then(|| {
        let name = message.rsplit(' ').next().unwrap_or_default();
        case.say_at(mark(case, name), &words::SQLITE_NAME, &[])
    })
}

fn mark(case: &Case<'_>, name: &str) -> Range<usize> {
    named(case, name).unwrap_or_else(|| stop(case))
}

fn missing(case: &Case<'_>, name: &str) -> Finding {
    let table = name.rsplit('.').next().unwrap_or(name);
    if name.starts_with("temp.")
        && case.find(&["temp", "."]).is_none()
        && let Some(finding) = foreign_key::temporary(case, table)
    {
        return finding;
    }
    let written = case.sources().into_iter().find(|source| source.table.eq_ignore_ascii_case(table));
    let Some(written) = written else {
        // The statement does not name it as a source: then a foreign key does, unless DROP, ALTER or CREATE INDEX does.
        let names_table = case.begins(&["DROP"]) || case.begins(&["ALTER"]) || case.begins(&["CREATE"]);
        if (case.is_whole_script() || !names_table)
            && let Some(finding) = foreign_key::missing_table(case, table)
        {
            return finding;
        }
        return not_there(case, table, mark(case, table));
    };
    not_there(case, table, case.tokens[written.index].range())
}

fn not_there(case: &Case<'_>, table: &str, mark: Range<usize>) -> Finding {
    if let Some(line) = made_in_line(case, table, case.error.statement.end..case.script.len()) {
        return case.say_at(mark, &words::LATER_TABLE, &[("table", table), ("line_later", &line)]);
    }
    let tables = case.schema.tables.iter().map(|shape| shape.name.as_str());
    let all = listed(tables.clone());
    let (near, words) = match nearest(table, tables) {
        Some(near) => (near, words::NEAR_TABLE),
        None if all.is_empty() => ("", words::NO_TABLES),
        None => ("", words::NO_TABLE),
    };
    case.say_at(mark, &words, &[("table", table), ("near_name", near), ("tables", &all)])
}

fn doubled(case: &Case<'_>, thing: &str) -> Finding {
    let name = thing.rsplit(' ').next().unwrap_or(thing).trim_matches('"');
    let mark = mark(case, name);
    if !thing.starts_with("table") {
        return case.say_at(mark, &words::ALREADY_OTHER, &[]);
    }
    match made_in_line(case, name, 0..case.error.statement.start) {
        Some(line) => case.say_at(mark, &words::ALREADY_MADE, &[("table", name), ("line_earlier", &line)]),
        None => case.say_at(mark, &words::ALREADY_GIVEN, &[("table", name)]),
    }
}

/// In which line a part of the script makes a table.
fn made_in_line(case: &Case<'_>, table: &str, part: Range<usize>) -> Option<String> {
    let tokens: Vec<Token<'_>> = meaningful(case.script, part).collect();
    let made = (0..tokens.len()).find(|index| {
        if !tokens[*index].is("CREATE") {
            return false;
        }
        let name = tokens[index + 1..]
            .iter()
            .find(|token| !token.is_any(&["TEMP", "TEMPORARY", "TABLE", "VIEW", "IF", "NOT", "EXISTS"]));
        tokens[index + 1..].iter().take(2).any(|token| token.is_any(&["TABLE", "VIEW"]))
            && name.is_some_and(|name| name.names(table))
    })?;
    Some(case.line(tokens[made].start).to_string())
}
