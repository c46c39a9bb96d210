//! Other rows for the fixture's tables: renumbered, overlapping, empty, and made up from a fixed seed.
//!
//! Made-up values are drawn from the fixture's own columns, so that they stay pleasant to read. The same fixture always
//! gives the same datasets.

use super::dataset::Dataset;
use super::schema::{Schema, TableShape};
use super::value::{Table, Value};

/// How many datasets are made up.
const GENERATED: usize = 10;
/// The largest number of rows of a made-up table without foreign keys.
const PARENT_ROWS: usize = 4;
/// The largest number of rows of a made-up table with foreign keys.
const CHILD_ROWS: usize = 7;

/// The same of the last one, which is larger.
const LARGE_PARENT_ROWS: usize = 12;
const LARGE_CHILD_ROWS: usize = 40;

/// Everything a query is tried on, the fixture first; where there are names in `only`, what is called as one of them begins.
#[must_use]
pub fn datasets(fixture: &Dataset, schema: &Schema, only: &[String]) -> Vec<Dataset> {
    let mut all = vec![fixture.clone(), renumbered(fixture, schema), overlapping(fixture, schema)];
    let empty = fixture.tables.iter().map(|table| Table { rows: Vec::new(), ..table.clone() }).collect();
    all.push(Dataset { name: "no rows at all".to_owned(), tables: empty });
    if fixture.tables.len() > 1 {
        all.extend((0..fixture.tables.len()).map(|table| fixture.with_empty(schema, table)));
    }
    let mut random = Random(0x9e37_79b9_7f4a_7c15);
    all.extend((1..=GENERATED).map(|number| made_up(number, fixture, schema, &mut random)));
    if !only.is_empty() {
        all.retain(|dataset| only.iter().any(|name| dataset.name.starts_with(name.as_str())));
    }
    all
}

/// The fixture's tables with many rows, made up: enough that a full scan shows.
#[must_use]
pub fn many(fixture: &Dataset, schema: &Schema) -> Dataset {
    let mut random = Random(11);
    made_up_rows("many rows", fixture, schema, &mut random, 1000, |shape| {
        if shape.foreign_keys.is_empty() { 40 } else { 200 }
    })
}

/// The fixture with other ids, disjoint per table and in another order, and its rows in another order.
#[must_use]
pub fn renumbered(fixture: &Dataset, schema: &Schema) -> Dataset {
    let mut random = Random(7);
    renumber(fixture, schema, "renumbered", |table, row, rows| {
        // Multiplying by a number that shares no factor with the modulus permutes; the base keeps tables apart.
        let modulus = rows.next_power_of_two().max(2);
        to_id(1000 * (table + 1) + (row * 5 + 3) % modulus)
    })
    .shuffled(&mut random)
}

/// The fixture with ids that count from 1 in every table, in another order than the rows.
#[must_use]
pub fn overlapping(fixture: &Dataset, schema: &Schema) -> Dataset {
    renumber(fixture, schema, "overlapping ids", |table, row, rows| to_id((row + table) % rows + 1))
}

fn to_id(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

fn renumber(
    fixture: &Dataset,
    schema: &Schema,
    name: &str,
    new_id: impl Fn(usize, usize, usize) -> i64,
) -> Dataset {
    let mut dataset = Dataset { name: name.to_owned(), tables: fixture.tables.clone() };
    for (index, table) in fixture.tables.iter().enumerate() {
        let Some(shape) = schema.table(&table.name) else { continue };
        let Some(column) = integer_key(shape).and_then(|key| table.position(key)) else { continue };
        if shape.foreign_keys.iter().any(|key| key.columns.iter().any(|from| *from == table.columns[column]))
        {
            continue;
        }
        let mut ids = Vec::new();
        for (row, values) in table.rows.iter().enumerate() {
            let id = Value::Integer(new_id(index, row, table.rows.len()));
            ids.push((values[column].clone(), id.clone()));
            dataset.tables[index].rows[row][column] = id;
        }
        for child in 0..dataset.tables.len() {
            let Some(child_shape) = schema.table(&fixture.tables[child].name) else { continue };
            for key in &child_shape.foreign_keys {
                if !key.table.eq_ignore_ascii_case(&table.name) || key.columns.len() != 1 {
                    continue;
                }
                if !schema.targets(key)[0].eq_ignore_ascii_case(&table.columns[column]) {
                    continue;
                }
                let Some(from) = fixture.tables[child].position(&key.columns[0]) else { continue };
                for (row, values) in fixture.tables[child].rows.iter().enumerate() {
                    if let Some((_, new)) = ids.iter().find(|(old, _)| *old == values[from]) {
                        dataset.tables[child].rows[row][from] = new.clone();
                    }
                }
            }
        }
    }
    dataset
}

impl Dataset {
    fn shuffled(mut self, random: &mut Random) -> Self {
        for table in &mut self.tables {
            for last in (1..table.rows.len()).rev() {
                table.rows.swap(last, random.below(last + 1));
            }
        }
        self
    }
}

fn made_up(number: usize, fixture: &Dataset, schema: &Schema, random: &mut Random) -> Dataset {
    let name = format!("generated {number}");
    if number == GENERATED {
        // In the last one there are ids of two digits, and rows that many others point at.
        return made_up_rows(&name, fixture, schema, random, 0, |shape| {
            if shape.foreign_keys.is_empty() { LARGE_PARENT_ROWS } else { LARGE_CHILD_ROWS }
        });
    }
    // Every other dataset has ids that overlap between tables.
    let apart = if number.is_multiple_of(2) { 0 } else { 100 };
    let most = |shape: &TableShape| if shape.foreign_keys.is_empty() { PARENT_ROWS } else { CHILD_ROWS };
    let mut sizes = Random(random.next());
    made_up_rows(&name, fixture, schema, random, apart, |shape| 1 + sizes.below(most(shape)))
}

fn made_up_rows(
    name: &str,
    fixture: &Dataset,
    schema: &Schema,
    random: &mut Random,
    apart: usize,
    mut wanted: impl FnMut(&TableShape) -> usize,
) -> Dataset {
    let mut dataset = Dataset { name: name.to_owned(), tables: Vec::new() };
    for (index, table) in fixture.tables.iter().enumerate() {
        let mut rows: Vec<Vec<Value>> = Vec::new();
        if let Some(shape) = schema.table(&table.name) {
            let wanted = wanted(shape);
            let base = apart * index;
            for row in 0..wanted {
                let id = to_id(base + row + 1);
                if let Some(values) = made_up_row(table, shape, schema, &dataset, id, random)
                    && !repeats(&values, &rows, table, shape)
                {
                    rows.push(values);
                }
            }
        }
        dataset.tables.push(Table { rows, ..table.clone() });
    }
    dataset
}

fn made_up_row(
    table: &Table,
    shape: &TableShape,
    schema: &Schema,
    parents: &Dataset,
    id: i64,
    random: &mut Random,
) -> Option<Vec<Value>> {
    let mut values = Vec::with_capacity(table.columns.len());
    for (index, name) in table.columns.iter().enumerate() {
        let column = shape.column(name)?;
        let nullable = !column.not_null && column.key == 0;
        let value = if let Some(key) = shape.key_of(name) {
            let choices = parents.values(&format!("{}.{}", key.table, schema.targets(key).first()?));
            if choices.is_empty() || (nullable && random.below(5) == 0) {
                if !nullable {
                    return None;
                }
                Value::Null
            } else {
                choices[random.below(choices.len())].clone()
            }
        } else if integer_key(shape) == Some(name) {
            Value::Integer(id)
        } else if nullable && random.below(5) == 0 {
            Value::Null
        } else {
            let choices: Vec<&Value> = table.rows.iter().map(|row| &row[index]).collect();
            if choices.is_empty() { Value::Null } else { choices[random.below(choices.len())].clone() }
        };
        if value.is_null() && !nullable {
            return None;
        }
        values.push(value);
    }
    Some(values)
}

fn repeats(values: &[Value], rows: &[Vec<Value>], table: &Table, shape: &TableShape) -> bool {
    shape.unique.iter().any(|set| {
        let columns: Vec<usize> = set.iter().filter_map(|column| table.position(column)).collect();
        columns.iter().all(|column| !values[*column].is_null())
            && rows.iter().any(|row| columns.iter().all(|column| row[*column] == values[*column]))
    })
}

/// The column that is the table's own id: a single-column primary key of type INTEGER.
fn integer_key(shape: &TableShape) -> Option<&String> {
    let mut keys = shape.columns.iter().filter(|column| column.key > 0);
    let key = keys.next()?;
    (keys.next().is_none() && key.declared.eq_ignore_ascii_case("INTEGER")).then_some(&key.name)
}

/// A fixed sequence of numbers that look random (SplitMix64): small, and the same on every machine.
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        let limit = u64::try_from(limit.max(1)).unwrap_or(1);
        usize::try_from(self.next() % limit).unwrap_or(0)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }
}
