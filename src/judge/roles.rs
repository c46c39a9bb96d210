//! Finding what the learner named: which table ties the ends of a relationship together, and which column is which.
//!
//! Roles come from, in this order: names that the task prescribes, foreign-key targets, names of columns. The best assignment counts. What
//! was found instead of a join table is told by its shape. No text of the answer is read.

use std::collections::BTreeSet;

use crate::course::{Fact, Relationship};
use crate::database::{ColumnShape, Schema, TableShape};

/// What was found.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    /// Its shape, with what is needed to store a link in it.
    pub shape: Shape,
    /// Facts of the schema that may choose between words.
    pub facts: BTreeSet<Fact>,
}

/// Where links can be stored.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// A table with a row for each link.
    JoinTable(JoinTable),
    /// Foreign keys in the entity tables themselves: (end that holds it, its column, end it points at).
    SingleKeys(Vec<(usize, String, usize)>),
    /// A table with numbered columns: `battle1_id, battle2_id, …`.
    NumberedColumns(NumberedColumns),
    /// A column of an entity table that can only hold a list: (end that holds it, its column, end it lists).
    ListColumn(usize, String, usize),
    /// Columns named after rows of the other end: (end whose rows hold them, end whose rows they are named after).
    EntityColumns(usize, usize),
    /// The table that the task prescribes, without a column that the task prescribes: (table, column).
    NoColumn(String, String),
    /// A table that could be it, but one end's column can't be told: (table, the end).
    Unclear(String, usize),
    /// Nothing.
    Nothing,
}

/// A table with a row for each link.
#[derive(Clone, Debug, PartialEq)]
pub struct JoinTable {
    /// The table.
    pub table: String,
    /// For each end of the relationship: the column that points, and the column it points at.
    pub columns: Vec<LinkColumn>,
    /// Whether it is temporary.
    pub temporary: bool,
}

/// One link column.
#[derive(Clone, Debug, PartialEq)]
pub struct LinkColumn {
    /// The column of the join table.
    pub column: String,
    /// The column of the entity table whose value it holds.
    pub target: String,
    /// Whether a foreign key says so.
    pub foreign_key: bool,
}

/// Numbered columns.
#[derive(Clone, Debug, PartialEq)]
pub struct NumberedColumns {
    /// The table: an entity table, or one that points at it with `owner_column`.
    pub table: String,
    /// The end whose rows hold the columns.
    pub owner: usize,
    /// The column that says which row of the owner it is.
    pub owner_column: String,
    /// The end that the columns point at.
    pub listed: usize,
    /// The columns.
    pub columns: Vec<String>,
}

/// Finds the table of a relationship. `names` tells the names of an entity table's rows, for columns named after them.
#[must_use]
pub fn find(schema: &Schema, relationship: &Relationship, names: &dyn Fn(&str) -> Vec<String>) -> Found {
    let mut found = find_table(schema, relationship, names);
    let is_end = |name: &str| relationship.references.iter().any(|end| end.eq_ignore_ascii_case(name));
    if schema.tables.iter().any(|table| !is_end(&table.name)) {
        found.facts.insert(Fact::OtherTables);
    }
    found
}

fn find_table(schema: &Schema, relationship: &Relationship, names: &dyn Fn(&str) -> Vec<String>) -> Found {
    let ends = &relationship.references;
    let prescribed = relationship.table.as_deref().and_then(|name| schema.table(name));
    let candidates: Vec<&TableShape> = match (&relationship.table, prescribed) {
        (Some(_), prescribed) => prescribed.into_iter().collect(),
        (None, _) => schema
            .tables
            .iter()
            .filter(|table| !table.view && !ends.iter().any(|end| end.eq_ignore_ascii_case(&table.name)))
            .collect(),
    };
    if let Some(numbered) = candidates.iter().find_map(|table| numbered_columns(schema, table, ends)) {
        return plain(Shape::NumberedColumns(numbered));
    }
    if let (Some(table), Some(columns)) = (prescribed, &relationship.columns)
        && let Some(missing) = columns.iter().find(|name| table.column(name).is_none())
    {
        return plain(Shape::NoColumn(table.name.clone(), missing.clone()));
    }
    let mut best: Option<(u32, JoinTable, &TableShape)> = None;
    let mut half = None;
    for table in candidates {
        match assign(schema, table, relationship) {
            Ok((score, join)) if best.as_ref().is_none_or(|(known, ..)| score > *known) => {
                best = Some((score, join, table));
            }
            Err(Some(end)) => half = half.or_else(|| Some((table.name.clone(), end))),
            Ok(_) | Err(None) => {}
        }
    }
    if let Some((_, join, table)) = best {
        let missing = relationship.columns.iter().flatten().find(|name| table.column(name).is_none());
        if let Some(missing) = missing {
            return plain(Shape::NoColumn(table.name.clone(), missing.clone()));
        }
        let facts = facts(schema, table, &join, ends);
        return Found { shape: Shape::JoinTable(join), facts };
    }
    plain(without_table(schema, ends, names).unwrap_or(match half {
        Some((table, end)) => Shape::Unclear(table, end),
        None => Shape::Nothing,
    }))
}

fn plain(shape: Shape) -> Found {
    Found { shape, facts: BTreeSet::new() }
}

/// The best assignment of a table's columns to the ends, or the end that has no column (if another end has one).
fn assign(
    schema: &Schema,
    table: &TableShape,
    relationship: &Relationship,
) -> Result<(u32, JoinTable), Option<usize>> {
    let ends = &relationship.references;
    let scores: Vec<Vec<u32>> = ends
        .iter()
        .enumerate()
        .map(|(end, name)| {
            let prescribed = relationship.columns.as_ref().and_then(|columns| columns.get(end));
            table.columns.iter().map(|column| score(table, column, name, prescribed)).collect()
        })
        .collect();
    let Some((score, columns)) = best_assignment(&scores, 0, &mut Vec::new()) else {
        let missing = scores.iter().position(|end| end.iter().all(|score| *score == 0));
        let known = scores.iter().any(|end| end.iter().any(|score| *score > 0));
        return Err(missing.filter(|_| known));
    };
    let columns = columns
        .into_iter()
        .zip(ends)
        .map(|(index, end)| {
            let column = &table.columns[index];
            let key = table.key_of(&column.name).filter(|key| key.table.eq_ignore_ascii_case(end));
            let target = key
                .and_then(|key| key.targets.as_ref()?.first().cloned())
                .filter(|target| schema.table(end).is_some_and(|end| end.column(target).is_some()))
                .unwrap_or_else(|| entity_key(schema, end));
            LinkColumn { column: column.name.clone(), target, foreign_key: key.is_some() }
        })
        .collect();
    Ok((score, JoinTable { table: table.name.clone(), columns, temporary: table.temporary }))
}

/// The assignment of distinct columns with the highest total; earlier columns win ties.
fn best_assignment(scores: &[Vec<u32>], end: usize, taken: &mut Vec<usize>) -> Option<(u32, Vec<usize>)> {
    if end == scores.len() {
        return Some((0, taken.clone()));
    }
    let mut best: Option<(u32, Vec<usize>)> = None;
    for (column, score) in scores[end].iter().enumerate() {
        if *score == 0 || taken.contains(&column) {
            continue;
        }
        taken.push(column);
        if let Some((rest, columns)) = best_assignment(scores, end + 1, taken)
            && best.as_ref().is_none_or(|(known, _)| rest + score > *known)
        {
            best = Some((rest + score, columns));
        }
        taken.pop();
    }
    best
}

fn score(table: &TableShape, column: &ColumnShape, end: &str, prescribed: Option<&String>) -> u32 {
    if prescribed.is_some_and(|name| name.eq_ignore_ascii_case(&column.name)) {
        return 1000;
    }
    if column.generated {
        return 0;
    }
    let named = u32::from(resembles(&column.name, end));
    let required = u32::from(column.key > 0) * 2 + u32::from(column.not_null);
    match table.key_of(&column.name) {
        Some(key) if key.table.eq_ignore_ascii_case(end) => 100 + 20 * named + required,
        // A key to something else is taken only if its name says so: the table it names may be missing.
        Some(_) | None if named > 0 => 20 + required,
        _ => 0,
    }
}

/// The column that names a row of an entity table: its primary key, else `id`, else its first column.
#[must_use]
pub fn entity_key(schema: &Schema, entity: &str) -> String {
    let Some(table) = schema.table(entity) else { return "id".to_owned() };
    let mut keys = table.columns.iter().filter(|column| column.key > 0);
    match (keys.next(), keys.next()) {
        (Some(key), None) => key.name.clone(),
        _ => table
            .column("id")
            .or_else(|| table.columns.first())
            .map_or("id", |column| &column.name)
            .to_owned(),
    }
}

/// Whether a column's name speaks of an entity table: `hero_id`, `HeroID`, `the_hero` for `heroes`.
#[must_use]
pub fn resembles(column: &str, entity: &str) -> bool {
    let (column, entity) = (letters(column), letters(entity));
    let singulars = [entity.strip_suffix("es"), entity.strip_suffix('s'), Some(entity.as_str())];
    singulars.into_iter().flatten().any(|singular| singular.len() > 2 && column.contains(singular))
}

/// Columns whose names differ only in a number and that speak of the same end.
fn numbered_columns(schema: &Schema, table: &TableShape, ends: &[String]) -> Option<NumberedColumns> {
    if ends.len() != 2 || ends[0].eq_ignore_ascii_case(&ends[1]) {
        return None;
    }
    let is_owner = |listed: usize| table.name.eq_ignore_ascii_case(&ends[1 - listed]);
    for (listed, end) in ends.iter().enumerate() {
        let columns: Vec<String> = table
            .columns
            .iter()
            .filter(|column| {
                let keyed = table.key_of(&column.name).is_some_and(|key| key.table.eq_ignore_ascii_case(end));
                let counted = column.name.contains(|letter: char| letter.is_ascii_digit());
                // In an entity table `first_battle_id` and `second_battle_id` are counted as well, in words.
                let in_words = is_owner(listed) && (keyed || column.name.to_lowercase().ends_with("id"));
                (counted || in_words) && (keyed || resembles(&column.name, end))
            })
            .map(|column| column.name.clone())
            .collect();
        let owner = 1 - listed;
        if columns.len() < 2 {
            continue;
        }
        let owner_column = if is_owner(listed) {
            entity_key(schema, &ends[owner])
        } else {
            table.columns.iter().find(|column| score(table, column, &ends[owner], None) > 0)?.name.clone()
        };
        return Some(NumberedColumns { table: table.name.clone(), owner, owner_column, listed, columns });
    }
    None
}

/// What stands in the entity tables themselves when there is no table between them.
fn without_table(schema: &Schema, ends: &[String], names: &dyn Fn(&str) -> Vec<String>) -> Option<Shape> {
    if ends.len() != 2 {
        return None;
    }
    let pairs = || (0..2).filter_map(|holder| Some((holder, schema.table(&ends[holder])?, 1 - holder)));
    if let Some(numbered) = pairs().find_map(|(_, table, _)| numbered_columns(schema, table, ends)) {
        return Some(Shape::NumberedColumns(numbered));
    }
    let mut single = Vec::new();
    for (holder, table, other) in pairs() {
        for column in &table.columns {
            let keyed =
                table.key_of(&column.name).is_some_and(|key| key.table.eq_ignore_ascii_case(&ends[other]));
            if keyed || (resembles(&column.name, &ends[other]) && !looks_like_list(column, &ends[other])) {
                single.push((holder, column.name.clone(), other));
                break;
            }
        }
    }
    if !single.is_empty() {
        return Some(Shape::SingleKeys(single));
    }
    for (holder, table, other) in pairs() {
        if let Some(column) = table.columns.iter().find(|column| resembles(&column.name, &ends[other])) {
            return Some(Shape::ListColumn(holder, column.name.clone(), other));
        }
    }
    pairs().find_map(|(holder, table, other)| {
        let names = names(&ends[other]);
        let after_rows = table
            .columns
            .iter()
            .filter(|column| names.iter().any(|name| column_for(&column.name, name)))
            .count();
        (after_rows >= 2).then_some(Shape::EntityColumns(holder, other))
    })
}

/// Whether a column is named after a row: `red_cliffs` for `Red Cliffs`.
#[must_use]
pub fn column_for(column: &str, name: &str) -> bool {
    letters(column) == letters(name)
}

/// A name by its letters and digits alone, all of them small.
fn letters(name: &str) -> String {
    name.chars().filter(|letter| letter.is_alphanumeric()).collect::<String>().to_lowercase()
}

/// A plural, or a text that is called a list: `hero_ids TEXT`, `heroes`, `battle_list`.
fn looks_like_list(column: &ColumnShape, entity: &str) -> bool {
    let name = column.name.to_lowercase();
    let declared = column.declared.to_uppercase();
    let text = declared.contains("TEXT")
        || declared.contains("CHAR")
        || declared.contains("JSON")
        || declared.is_empty();
    name.ends_with("ids")
        || name.contains("list")
        || name.contains(&entity.to_lowercase())
        || (text && !name.ends_with("id"))
}

fn facts(schema: &Schema, table: &TableShape, join: &JoinTable, ends: &[String]) -> BTreeSet<Fact> {
    let mut facts = BTreeSet::new();
    let links = |name: &str| join.columns.iter().any(|link| link.column.eq_ignore_ascii_case(name));
    let mut keys = table.columns.iter().filter(|column| column.key > 0).peekable();
    if keys.peek().is_some() && keys.clone().all(|column| !links(&column.name)) {
        facts.insert(Fact::OwnId);
    }
    let single = keys.clone().count() == 1;
    if single && keys.any(|column| !column.declared.eq_ignore_ascii_case("INTEGER")) && !table.without_rowid {
        facts.insert(Fact::IntPrimaryKey);
    }
    let covers = |set: &Vec<String>| {
        set.len() > join.columns.len()
            && join.columns.iter().all(|link| set.iter().any(|name| name.eq_ignore_ascii_case(&link.column)))
    };
    if table.unique.iter().any(covers) {
        facts.insert(Fact::WiderKey);
    }
    for (link, end) in join.columns.iter().zip(ends) {
        let Some(key) = table.key_of(&link.column) else { continue };
        if key.on_delete.eq_ignore_ascii_case("SET NULL") {
            facts.insert(Fact::SetsNull);
        }
        let Some(target) = schema.table(&key.table) else {
            facts.insert(Fact::MissingTable);
            continue;
        };
        if !key.table.eq_ignore_ascii_case(end)
            && ends.iter().any(|other| other.eq_ignore_ascii_case(&key.table))
        {
            facts.insert(Fact::CrossedKeys);
        }
        let Some(name) = key.targets.as_ref().and_then(|targets| targets.first()) else { continue };
        if target.column(name).is_none() {
            facts.insert(Fact::MissingColumn);
        } else if !target.unique.iter().any(|set| set.len() == 1 && set[0].eq_ignore_ascii_case(name)) {
            facts.insert(Fact::ColumnNotUnique);
        }
    }
    facts
}
