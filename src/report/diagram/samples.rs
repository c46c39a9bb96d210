//! Schemas that the tests of this room share. Not compiled into the program.

use std::time::Duration;

use proptest::prelude::{Just, Strategy, any, prop, prop_oneof};

use crate::database::{Budget, ColumnShape, Database, ForeignKey, Schema, Settings, TableShape};

/// Heroes fight in battles.
pub(super) const FIGHTS: &str = "
    CREATE TABLE heroes (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
    CREATE TABLE battles (id INTEGER PRIMARY KEY, name TEXT NOT NULL, year INTEGER);
    CREATE TABLE fights (
      hero_id INTEGER NOT NULL REFERENCES heroes ON DELETE CASCADE,
      battle_id INTEGER NOT NULL REFERENCES battles (id),
      PRIMARY KEY (hero_id, battle_id)
    );";

/// Five tables, two of which link.
pub(super) const WEAPONS: &str = "
    CREATE TABLE heroes (id INTEGER PRIMARY KEY, boss_id INTEGER REFERENCES heroes);
    CREATE TABLE battles (id INTEGER PRIMARY KEY);
    CREATE TABLE weapons (id INTEGER PRIMARY KEY);
    CREATE TABLE fights (hero_id REFERENCES heroes, battle_id REFERENCES battles, UNIQUE (hero_id, battle_id));
    CREATE TABLE wields (hero_id UNIQUE NOT NULL REFERENCES heroes, weapon_id NOT NULL REFERENCES weapons);";

/// Keys that lead nowhere.
pub(super) const BROKEN: &str = "
    CREATE TABLE heroes (id INT PRIMARY KEY, name TEXT);
    CREATE TABLE fights (
      hero_id INTEGER REFERENCES heroes (hero_id),
      battle_id INTEGER REFERENCES battels,
      hero TEXT REFERENCES heroes (name)
    );";

pub(super) fn schema(sql: &str) -> Schema {
    let settings = Settings { foreign_keys: true, double_quoted_strings: false };
    let database = Database::open(settings, &Budget::start(Duration::from_secs(9))).unwrap();
    database.run(sql).unwrap();
    database.schema().unwrap()
}

fn name() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => "[a-e]",
        2 => "[a-z_]{1,40}",
        1 => Just("\u{6728}\u{862d}e\u{301}".to_owned()),
        1 => Just("<a & \"b\">\\%".to_owned()),
        1 => Just("\u{1b}[31m\n\u{202e}".to_owned()),
        1 => Just(String::new()),
    ]
}

fn column() -> impl Strategy<Value = ColumnShape> {
    (name(), name(), any::<bool>(), 0_usize..3).prop_map(|(name, declared, not_null, key)| ColumnShape {
        name,
        declared,
        not_null,
        default: None,
        key,
        generated: false,
    })
}

fn foreign_key() -> impl Strategy<Value = ForeignKey> {
    let targets = prop::option::of(prop::collection::vec(name(), 1..3));
    (prop::collection::vec(name(), 1..3), name(), targets).prop_map(|(columns, table, targets)| ForeignKey {
        columns,
        table,
        targets,
        on_delete: "SET NULL".to_owned(),
    })
}

fn table() -> impl Strategy<Value = TableShape> {
    let columns = prop::collection::vec(column(), 1..6);
    let keys = prop::collection::vec(foreign_key(), 0..4);
    let unique = prop::collection::vec(prop::collection::vec(name(), 1..3), 0..3);
    (name(), prop::bool::weighted(0.1), columns, keys, unique).prop_map(
        |(name, view, columns, foreign_keys, unique)| TableShape {
            name,
            view,
            temporary: false,
            without_rowid: false,
            strict: false,
            columns,
            foreign_keys,
            unique,
            partial: Vec::new(),
            sql: String::new(),
        },
    )
}

/// Any schema, also one that SQLite would not take.
pub(super) fn any_schema() -> impl Strategy<Value = Schema> {
    prop::collection::vec(table(), 0..9).prop_map(|tables| Schema { tables, triggers: false })
}
