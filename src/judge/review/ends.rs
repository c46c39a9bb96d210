//! Which tables tie others together, and by which columns.
//!
//! By foreign keys first, by names of columns where a foreign key is missing. A table with two foreign keys may still be a thing of its
//! own, such as an order: what speaks for which is weighed here, and what stays unclear is said to be unclear.

use super::{likely, names};
use crate::database::{ColumnShape, ForeignKey, Schema, TableShape};
use crate::judge::roles::entity_key;

/// Words in the name of a column that speak for a thing of its own: an event, a message, an order.
const EVENT_WORDS: [&str; 19] = [
    "date",
    "time",
    "day",
    "at",
    "on",
    "body",
    "text",
    "message",
    "content",
    "comment",
    "total",
    "price",
    "status",
    "title",
    "name",
    "email",
    "subject",
    "description",
    "timestamp",
];
/// Names of columns by which people call a thing.
const NAME_WORDS: [&str; 10] =
    ["name", "title", "email", "username", "label", "isbn", "number", "code", "slug", "reference"];

/// A table that ties others together.
#[derive(Clone, Debug, PartialEq)]
pub struct Candidate {
    /// Its name.
    pub table: String,
    /// What it ties together: two at least.
    pub ends: Vec<End>,
    /// Whether each row is surely a link, and not perhaps a thing of its own.
    pub sure: bool,
    /// Where that is not sure, whether it is likely enough to be asked.
    pub perhaps: bool,
    /// Where that is not sure, whether its names speak for links.
    pub likely: bool,
}

/// One end of a link.
#[derive(Clone, Debug, PartialEq)]
pub struct End {
    /// The columns that point; mostly one.
    pub columns: Vec<String>,
    /// The table that they point at.
    pub table: String,
    /// The columns that they point at.
    pub targets: Vec<String>,
    /// What a foreign key says happens on delete; `None` where there is no foreign key.
    pub on_delete: Option<String>,
}

/// Every join table of a schema.
pub fn candidates(schema: &Schema) -> Vec<Candidate> {
    schema.tables.iter().filter(|table| !table.view).filter_map(|table| candidate(schema, table)).collect()
}

fn candidate(schema: &Schema, table: &TableShape) -> Option<Candidate> {
    let mut all = ends(schema, table);
    // What points at its own table is about its rows, such as a parent: it ties nothing else together.
    all.retain(|end| !end.table.eq_ignore_ascii_case(&table.name));
    if all.len() < 2 || is_numbered(&all) {
        return None;
    }
    let is_end = |column: &str| all.iter().any(|end| has(&end.columns, column));
    let keys = keys_of(table);
    let paired: Option<Vec<End>> = keys
        .iter()
        .map(|set| {
            all.iter().filter(|end| end.columns.iter().all(|column| has(set, column))).cloned().collect()
        })
        .filter(|ends: &Vec<End>| ends.len() >= 2)
        .max_by_key(|ends: &Vec<End>| std::cmp::Reverse(ends.len()));
    let own_keys: Vec<&Vec<String>> =
        keys.iter().filter(|set| !set.is_empty() && set.iter().all(|name| !is_end(name))).collect();
    let others: Vec<&ColumnShape> = table
        .columns
        .iter()
        .filter(|column| !is_end(&column.name) && !own_keys.iter().any(|set| has(set, &column.name)))
        .filter(|column| column.key == 0 || !only_numbers(table, std::slice::from_ref(&column.name)))
        .collect();
    let has_own_name = own_keys.iter().any(|set| !only_numbers(table, set));
    let is_named = paired.is_some() || is_named_after_both(table, &all);
    let is_thing = has_own_name || is_thing(schema, table, &others) || is_about_one(table, &all, &keys);
    if !is_named && is_thing && !(others.is_empty() && own_keys.is_empty()) {
        return None;
    }
    let is_event = others.iter().any(|column| is_event(column));
    let is_plain = all.iter().all(|end| names::is_called_after(&end.columns[0], &end.table));
    let is_link = others.is_empty()
        || is_plain && !is_event && others.len() <= 2
        || is_plain && own_keys.is_empty() && others.len() <= 4;
    let likely = likely::holds_links(table, &all, &others);
    let ends = paired.unwrap_or_else(|| essential(table, all));
    Some(Candidate {
        table: table.name.clone(),
        ends,
        sure: is_named || is_link,
        perhaps: others.len() <= 2,
        likely,
    })
}

/// Whether a column tells of something that happened or was said.
fn is_event(column: &ColumnShape) -> bool {
    names::words(&column.name).iter().any(|word| EVENT_WORDS.contains(&word.as_str()))
        || ["DATE", "TIME"].iter().any(|word| column.declared.to_uppercase().contains(word))
}

/// Whether ends are numbered columns that stand for one end: `hero1_id, hero2_id, hero3_id`.
fn is_numbered(ends: &[End]) -> bool {
    let is_numbered = |end: &&End| {
        names::words(&end.columns[0])
            .iter()
            .any(|word| word.starts_with(|letter: char| letter.is_ascii_digit()))
    };
    let numbered: Vec<&End> = ends.iter().filter(is_numbered).collect();
    let like = |one: &End| {
        let alike = |other: &&&End| names::subject(&other.columns[0]) == names::subject(&one.columns[0]);
        numbered.iter().filter(alike).count()
    };
    numbered.iter().any(|end| like(end) >= super::shapes::FEWEST_NUMBERED)
}

/// Column sets that may not repeat, those of partial indexes too.
fn keys_of(table: &TableShape) -> Vec<Vec<String>> {
    table.unique.iter().chain(&table.partial).cloned().collect()
}

/// Without a key, ends that may stay empty are no part of what makes a link, where two others are there.
fn essential(table: &TableShape, ends: Vec<End>) -> Vec<End> {
    let is_required = |end: &&End| {
        end.columns
            .iter()
            .all(|name| table.column(name).is_some_and(|column| column.not_null || column.key > 0))
    };
    let required: Vec<End> = ends.iter().filter(is_required).cloned().collect();
    if required.len() >= 2 { required } else { ends }
}

/// Whether a table is called after two of its ends: `heroes_battles`, `HeroBattle`.
fn is_named_after_both(table: &TableShape, ends: &[End]) -> bool {
    let name = names::words(&table.name).concat();
    let called = |end: &End| name.contains(&names::words(&names::singular(&end.table)).concat());
    let different = |end: &End| !end.table.eq_ignore_ascii_case(&ends[0].table);
    called(&ends[0]) && ends.iter().skip(1).any(|end| different(end) && called(end))
}

/// Whether a table holds things of its own: they have names, or others point at them.
fn is_thing(schema: &Schema, table: &TableShape, others: &[&ColumnShape]) -> bool {
    let has_name = others
        .iter()
        .any(|column| names::words(&column.name).iter().any(|word| NAME_WORDS.contains(&word.as_str())));
    let is_pointed_at = schema
        .tables
        .iter()
        .flat_map(|other| &other.foreign_keys)
        .any(|key| key.table.eq_ignore_ascii_case(&table.name));
    has_name || is_pointed_at
}

/// Whether a key only numbers the rows, and is nothing that people know a thing by.
fn only_numbers(table: &TableShape, key: &[String]) -> bool {
    let is_number = |name: &String| {
        let words = names::words(name);
        let called =
            ["id", "uuid", "guid", "pk", "rowid"].iter().any(|word| words.iter().any(|known| known == word));
        called
            || table
                .column(name)
                .is_some_and(|column| column.declared.eq_ignore_ascii_case("INTEGER") && column.key > 0)
    };
    key.iter().all(is_number)
}

/// Whether a key holds one end alone, or one end and something of the table's own: then a row says more about a row of that
/// end, such as a seat of a flight.
fn is_about_one(table: &TableShape, ends: &[End], keys: &[Vec<String>]) -> bool {
    let inside = |set: &Vec<String>| {
        let held: Vec<&End> =
            ends.iter().filter(|end| end.columns.iter().all(|column| has(set, column))).collect();
        let [end] = held.as_slice() else { return false };
        let own = set.iter().filter(|name| !has(&end.columns, name));
        let has_own = own.clone().any(|name| !only_numbers(table, std::slice::from_ref(name)));
        has_own || own.count() == 0 && ends.iter().filter(|end| alone(end, keys)).count() == 1
    };
    let is_wide = table.columns.len() > ends.len() + 1;
    keys.iter().any(|set| inside(set) && (is_wide || set.len() > 1))
}

/// Whether an end is a key by itself.
fn alone(end: &End, keys: &[Vec<String>]) -> bool {
    keys.iter().any(|set| same(set, &end.columns))
}

/// Everything that a table points at.
pub fn ends(schema: &Schema, table: &TableShape) -> Vec<End> {
    let mut ends: Vec<End> = Vec::new();
    for key in &table.foreign_keys {
        let targets = targets(schema, key);
        let end = End {
            columns: key.columns.clone(),
            table: schema.table(&key.table).map_or(&key.table, |target| &target.name).clone(),
            targets,
            on_delete: Some(key.on_delete.clone()),
        };
        if !ends.iter().any(|known| same(&known.columns, &end.columns)) {
            ends.push(end);
        }
    }
    for column in table.columns.iter().filter(|column| !column.generated) {
        if !ends.iter().any(|end| has(&end.columns, &column.name))
            && let Some(end) = by_name(schema, table, column)
        {
            ends.push(end);
        }
    }
    let place =
        |end: &End| table.columns.iter().position(|column| column.name.eq_ignore_ascii_case(&end.columns[0]));
    ends.sort_by_key(place);
    ends
}

/// The columns that a foreign key points at, as they are named in their table where they are there.
pub fn targets(schema: &Schema, key: &ForeignKey) -> Vec<String> {
    let Some(target) = schema.table(&key.table) else { return key.targets.clone().unwrap_or_default() };
    if let Some(targets) = &key.targets {
        let own = |name: &String| target.column(name).map_or(name, |column| &column.name).clone();
        return targets.iter().map(own).collect();
    }
    target.primary_key()
}

/// A column without a foreign key that is called as one: `hero_id`, or `hero INTEGER`.
fn by_name(schema: &Schema, table: &TableShape, column: &ColumnShape) -> Option<End> {
    let is_own_key = table.unique.iter().any(|set| same(set, std::slice::from_ref(&column.name)));
    let is_list = names::is_plural(&column.name);
    if is_list {
        return None;
    }
    let targets = schema.tables.iter().filter(|target| !target.view);
    let target = targets
        .filter(|target| names::speaks_of(&column.name, &target.name))
        .max_by_key(|target| (names::is_called_after(&column.name, &target.name), target.name.len()))?;
    let is_self = target.name.eq_ignore_ascii_case(&table.name);
    if is_self && (is_own_key || names::is_called_after(&column.name, &table.name))
        || is_own_key && column.key > 0
    {
        return None;
    }
    let key = entity_key(schema, &target.name);
    if !names::says_key(&column.name) {
        let kind = |declared: &str| affinity(declared);
        let matches = target.column(&key).is_some_and(|key| kind(&key.declared) == kind(&column.declared));
        if !matches || !names::is_called_after(&column.name, &target.name) {
            return None;
        }
    }
    Some(End {
        columns: vec![column.name.clone()],
        table: target.name.clone(),
        targets: vec![key],
        on_delete: None,
    })
}

/// What a declared type does to values. <https://sqlite.org/datatype3.html#determination_of_column_affinity>
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Affinity {
    /// Whole numbers.
    Integer,
    /// Texts.
    Text,
    /// Nothing: values stay as they are.
    Blob,
    /// Numbers.
    Numeric,
}

/// What a declared type does to values.
pub fn affinity(declared: &str) -> Affinity {
    let declared = declared.to_ascii_uppercase();
    let has = |words: &[&str]| words.iter().any(|word| declared.contains(word));
    match () {
        () if has(&["INT"]) => Affinity::Integer,
        () if has(&["CHAR", "CLOB", "TEXT"]) => Affinity::Text,
        () if declared.is_empty() || has(&["BLOB"]) => Affinity::Blob,
        () => Affinity::Numeric,
    }
}

/// Whether a list of names holds one, in any case.
pub fn has(names: &[String], name: &str) -> bool {
    names.iter().any(|known| known.eq_ignore_ascii_case(name))
}

/// Whether two lists hold the same names, in any order and case.
pub fn same(one: &[String], other: &[String]) -> bool {
    one.len() == other.len() && one.iter().all(|name| has(other, name))
}
