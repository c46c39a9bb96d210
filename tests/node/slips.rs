//! Names that are nearly right, and the statement that an error came from: as the real libraries fail.

use workbook::languages::node::{Library, names};
use workbook::languages::{Outcome, Thrown, Trouble};

use super::answering::{Answering, FIGHTS, told};

const BOOKSHELF: &str =
    "const knex = require('knex')({ client: 'sqlite3', connection: ':memory:', useNullAsDefault: true });
const bookshelf = require('bookshelf')(knex);
";
const SEQUELIZE: &str = "const { Sequelize, DataTypes } = require('sequelize');
const sequelize = new Sequelize({ dialect: 'sqlite', storage: ':memory:', logging: false });
const Hero = sequelize.define('Hero', { name: DataTypes.TEXT }, { tableName: 'heroes', timestamps: false });
const Battle = sequelize.define('Battle', { name: DataTypes.TEXT }, { tableName: 'battles', timestamps: false });
Hero.belongsToMany(Battle, { through: 'fights', as: 'battles', timestamps: false });
";

fn thrown(track: &str, text: &str, exports: &[&str], body: &str) -> Option<Thrown> {
    let answer = Answering::new(track, text)?;
    answer.database().run(FIGHTS).unwrap();
    match answer.call(exports, body).outcome {
        Outcome::Threw(thrown) => Some(thrown),
        other => panic!("{text}: {other:?}"),
    }
}

/// What is offered, and for which part of the line.
fn offered(trouble: &Trouble) -> (String, String) {
    let place = trouble.place.as_ref().unwrap_or_else(|| panic!("no place: {trouble:?}"));
    let (_, line) = place.lines.last().unwrap();
    let marked = line.chars().skip(place.column - 1).take(place.length).collect();
    (marked, place.label.trim_start_matches("did you mean ").trim_end_matches('?').to_owned())
}

#[test]
fn a_slip_in_a_migration_is_offered_its_name() {
    for (line, written, meant) in [
        ("return knex.schema.createtable('x', () => {});", "createtable", "createTable"),
        ("return knex.schema.createTable('x', (t) => { t.increment(); });", "increment", "increments"),
        (
            "return knex.schema.createTable('x', (t) => { t.integer('a').notNulable(); });",
            "notNulable",
            "notNullable",
        ),
        (
            "return knex.schema.createTable('x', (t) => { t.integer('a').refrences('heroes.id'); });",
            "refrences",
            "references",
        ),
        (
            "return knex.schema.createTable('x', (t) => { t.integer('a').references('heroes.id').onDelet('CASCADE'); });",
            "onDelet",
            "onDelete",
        ),
        ("return knex.shema.dropTable('heroes');", "shema", "schema"),
        ("const table = 1; return knex.schema.hasTable(tabel);", "tabel", "table"),
    ] {
        let text = format!("exports.up = async function (knex) {{\n{line}\n}};\nexports.down = () => {{}};");
        let Some(answer) = Answering::new("knex", &text) else { return };
        let (trouble, found) = told(answer.run().unwrap_err());
        assert!(found);
        assert_eq!(offered(&trouble), (written.to_owned(), meant.to_owned()), "{line}");
    }
}

#[test]
fn a_slip_in_a_model_is_offered_its_name() {
    let hero = |relation: &str| {
        format!(
            "{BOOKSHELF}const Fight = 1;\nexports.Hero = bookshelf.Model.extend({{ tableName: 'heroes', {relation} }});"
        )
    };
    let called = "await new Hero({ id: 1 }).battles().fetch();";
    for (track, text, body, written, meant) in [
        ("knex", hero("battles() { return this.belongToMany(1); }"), called, "belongToMany", "belongsToMany"),
        ("knex", hero("battles() { return Figth; }"), called, "Figth", "Fight"),
        ("knex", hero("battels() { return 1; }"), called, "battels", "battles"),
        (
            "knex",
            hero("battels() { return 1; }"),
            "await Hero.fetchAll({ withRelated: ['battles'] });",
            "battels",
            "battles",
        ),
        (
            "knex",
            hero("battles() { return new this().fetchall(); }"),
            "await Hero.prototype.battles.call(Hero);",
            "fetchall",
            "fetchAll",
        ),
        ("knex", format!("{BOOKSHELF}exports.Heroo = 1;"), "return Hero", "Heroo", "Hero"),
        (
            "sequelize",
            format!("{SEQUELIZE}exports.Hero = () => Hero.findByPK(1);"),
            "return Hero()",
            "findByPK",
            "findByPk",
        ),
        (
            "sequelize",
            format!(
                "{SEQUELIZE}exports.Hero = async () => {{ const hero = await Hero.findByPk(1); await hero.addbattle(101); }};"
            ),
            "return Hero()",
            "addbattle",
            "addBattle",
        ),
        (
            "sequelize",
            format!("{SEQUELIZE}sequelize.define('x', {{ y: DataTypes.INTERGER }}); exports.Hero = 1;"),
            "return Hero",
            "INTERGER",
            "INTEGER",
        ),
    ] {
        let Some(thrown) = thrown(track, &text, &["Hero"], body) else { return };
        assert_eq!(offered(&thrown.trouble), (written.to_owned(), meant.to_owned()), "{text}");
        assert!(thrown.trouble.why.unwrap().contains("every letter counts"));
    }
}

#[test]
fn a_name_is_offered_only_if_the_libraries_have_it() {
    let knex = format!(
        "{BOOKSHELF}const found = new Set(Object.getOwnPropertyNames(bookshelf).concat(Object.getOwnPropertyNames(knex)));
const add = (one) => {{
  for (let each = one; each && each !== Object.prototype; each = Object.getPrototypeOf(each)) {{
    for (const name of Object.getOwnPropertyNames(each)) found.add(name);
  }}
}};
add(bookshelf.Model); add(bookshelf.Model.prototype); add(bookshelf.Collection.prototype); add(knex.schema); add(knex('x'));
const Hero = bookshelf.Model.extend({{ tableName: 'heroes', many() {{ return this.belongsToMany(Hero, 'x'); }} }});
add(new Hero({{ id: 1 }}).many()); add(knex('x').insert({{}}).onConflict('x'));
exports.names = async () => {{
  await knex.schema.createTable('probe', (table) => {{ add(table); add(table.integer('a')); const key = table.integer('b').references('id'); add(key); add(key.inTable('heroes')); }});
  await knex.schema.alterTable('probe', (table) => {{ add(table); add(table.integer('c')); }});
  return found;
}};"
    );
    let sequelize = format!(
        "{SEQUELIZE}const all = require('sequelize');
const found = new Set(Object.getOwnPropertyNames(all.DataTypes).concat(Object.getOwnPropertyNames(all)));
const add = (one) => {{
  for (let each = one; each && each !== Object.prototype; each = Object.getPrototypeOf(each)) {{
    for (const name of Object.getOwnPropertyNames(each)) found.add(name);
  }}
}};
add(sequelize); add(Hero); add(Hero.prototype); add(sequelize.getQueryInterface());
exports.names = async () => found;"
    );
    for (track, library, text) in
        [("knex", Library::Knex, knex), ("sequelize", Library::Sequelize, sequelize)]
    {
        let mut known = names::members(library);
        if library == Library::Sequelize {
            known.extend(names::types());
        }
        let body = format!(
            "const found = await names(); return {known:?}.filter((name) => !found.has(name)).map((name) => [name]);"
        );
        let Some(answer) = Answering::new(track, &text) else { return };
        let outcome = answer.call(&["names"], &body).outcome;
        assert!(
            matches!(&outcome, Outcome::Rows(rows) if rows.is_empty()),
            "{track} has not all of them: {outcome:?}"
        );
    }
}

#[test]
fn the_statement_shown_is_that_of_the_error() {
    let text = format!(
        "{BOOKSHELF}exports.Fight = bookshelf.Model.extend({{ tableName: 'fights',
  hero() {{ return this.belongsToMany('Hero', 'missing'); }}, battle() {{ return this.hasMany('Battle', 'nothing'); }} }});
bookshelf.model('Hero', {{ tableName: 'heroes' }});
bookshelf.model('Battle', {{ tableName: 'battles' }});"
    );
    for (relations, message, shown) in
        [("['hero', 'battle']", "missing", "`missing`"), ("['battle', 'hero']", "nothing", "`nothing`")]
    {
        let body = format!("await Fight.fetchAll({{ withRelated: {relations} }});");
        let Some(thrown) = thrown("knex", &text, &["Fight"], &body) else { return };
        let why = thrown.trouble.why.clone().unwrap_or_default();
        assert!(thrown.message.contains(message), "{thrown:?}");
        assert!(why.starts_with("The statement was: ") && why.contains(shown), "{thrown:?}");
    }
    let text = "exports.two = async () => {
  const db = new (require('better-sqlite3'))(':memory:');
  let first;
  try { db.prepare('SELECT one FROM heroes').get(); } catch (error) { first = error; }
  try { db.prepare('SELECT one FROM battles').get(); } catch {}
  throw first;
};";
    let Some(thrown) = thrown("knex", text, &["two"], "await two();") else { return };
    assert_eq!(thrown.trouble.why.as_deref(), Some("The statement was: SELECT one FROM heroes"));
}

#[test]
fn a_long_statement_is_shown_where_it_stopped() {
    let text = "exports.up = (knex) => knex.schema.createTable('fights', (t) => {
  for (let each = 0; each < 30; each += 1) t.string('column_' + each);
  t.specificType('z', 'integer chekc (z > 0)');
  for (let each = 30; each < 60; each += 1) t.string('column_' + each);
});
exports.down = () => {};";
    let Some(answer) = Answering::new("knex", text) else { return };
    let (trouble, _) = told(answer.run().unwrap_err());
    let why = trouble.why.unwrap_or_default();
    assert!(why.starts_with("The statement was: ... ") && why.ends_with(" ..."), "{why}");
    assert!(why.contains("`z` integer chekc (z > 0)"), "{why}");
}
