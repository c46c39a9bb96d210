//! Migrations of Knex and Sequelize: `up`, `down`, and what becomes of what was not returned.

use super::answering::{Answering, told};

const UP: &str = "return knex.schema.createTable('fights', (table) => {
    table.increments('id').primary();
    table.integer('hero_id').unsigned().notNullable().references('heroes.id').onDelete('CASCADE');
    table.integer('battle_id').unsigned().notNullable().references('id').inTable('battles');
    table.unique(['hero_id', 'battle_id']);
  });";

fn migration(up: &str, down: &str) -> String {
    format!("exports.up = function (knex) {{ {up} }};\nexports.down = function (knex) {{ {down} }};\n")
}

#[test]
fn a_migration_makes_its_table_and_nothing_else() {
    let text = migration(UP, "return knex.schema.dropTable('fights');");
    let Some(answer) = Answering::new("knex", &text) else { return };
    let sent = answer.run().unwrap();
    assert_eq!(answer.tables(), ["battles", "fights", "heroes"]);
    assert_eq!(sent.len(), 2, "{sent:?}");
    assert!(sent[0].text.starts_with("create table `fights`"), "{sent:?}");
    let error = answer.database().run("INSERT INTO fights (hero_id, battle_id) VALUES (1, 999)").unwrap_err();
    assert_eq!(error.message, "FOREIGN KEY constraint failed");
    answer.part("down").unwrap();
    assert_eq!(answer.tables(), ["battles", "heroes"]);
}

#[test]
fn parts_run_one_after_the_other_on_one_database() {
    let text = migration(UP, "return knex.schema.dropTable('fights');");
    let Some(answer) = Answering::new("knex", &text) else { return };
    for _ in 0..2 {
        answer.part("up").unwrap();
        assert_eq!(answer.tables(), ["battles", "fights", "heroes"]);
        answer.part("down").unwrap();
        assert_eq!(answer.tables(), ["battles", "heroes"]);
    }
}

#[test]
fn a_function_is_accepted_however_it_is_written() {
    let table = "table => { table.integer('hero_id'); table.integer('battle_id'); }";
    for text in [
        format!(
            "module.exports = {{ up: (knex) => knex.schema.createTable('fights', {table}), down() {{}} }};"
        ),
        format!(
            "exports.up = async knex => {{ await knex.schema.createTable('fights', {table}); }}; exports.down = async () => {{}};"
        ),
        format!(
            "export async function up(knex) {{ await knex.schema.createTable('fights', {table}); }}\nexport const down = () => 1;"
        ),
        format!(
            "export default {{ up: (k) => k.schema.createTable('fights', {table}), down: (k) => k.schema.dropTable('fights') }};"
        ),
        format!(
            "exports.config = {{ transaction: false }};\nexports.up = (knex) => knex.schema.createTable('fights', {table});\nexports.down = () => {{}};"
        ),
        format!(
            "await null; export const up = (knex) => knex.schema.createTable('fights', {table}); export function down() {{}}"
        ),
    ] {
        let Some(answer) = Answering::new("knex", &text) else { return };
        answer.run().unwrap_or_else(|failed| panic!("{text}: {failed:?}"));
        assert_eq!(answer.tables(), ["battles", "fights", "heroes"], "{text}");
    }
}

#[test]
fn without_return_there_is_no_table_and_no_error() {
    let text = migration(&UP.replace("return ", ""), "return knex.schema\n dropTable('fights');");
    let Some(answer) = Answering::new("knex", &text) else { return };
    assert_eq!(answer.run().unwrap(), []);
    assert_eq!(answer.tables(), ["battles", "heroes"]);
}

#[test]
fn a_line_end_behind_return_undoes_nothing() {
    let text = migration(UP, "return knex.schema;\n  dropTable('fights');");
    let Some(answer) = Answering::new("knex", &text) else { return };
    answer.run().unwrap();
    answer.part("down").unwrap();
    assert_eq!(answer.tables(), ["battles", "fights", "heroes"]);
}

#[test]
fn a_missing_function_is_told() {
    let Some(answer) =
        Answering::new("knex", "exports.up = (knex) => knex.schema.createTable('a', t => t.integer('b'));")
    else {
        return;
    };
    let (trouble, _) = told(answer.part("down").unwrap_err());
    assert!(trouble.message.contains("exports no down"), "{trouble:?}");
    let (trouble, _) = told(answer.part("upward").unwrap_err());
    assert!(trouble.message.contains("Your file exports no upward"), "{trouble:?}");
}

#[test]
fn an_error_of_up_is_a_finding_with_its_statement() {
    let text = migration("return knex.schema.alterTable('heros', (t) => t.integer('age'));", "");
    let Some(answer) = Answering::new("knex", &text) else { return };
    let failed = answer.run().unwrap_err();
    assert_eq!(failed.message, "SQLITE_ERROR: no such table: heros");
    let (trouble, found) = told(failed);
    assert!(found);
    assert_eq!(trouble.message, "I ran your up. It stopped: SQLITE_ERROR: no such table: heros");
    assert!(trouble.why.unwrap().contains("alter table `heros`"));
}

#[test]
fn sequelize_runs_migrations_in_both_forms() {
    let columns = "{ hero_id: { type: Sequelize.INTEGER, references: { model: 'heroes', key: 'id' } }, battle_id: Sequelize.INTEGER }";
    for text in [
        format!(
            "module.exports = {{ async up(queryInterface, Sequelize) {{ await queryInterface.createTable('fights', {columns}); }}, async down(queryInterface) {{ await queryInterface.dropTable('fights'); }} }};"
        ),
        format!(
            "const Sequelize = require('sequelize'); module.exports = {{ up: ({{ context: qi }}) => qi.createTable('fights', {columns}), down: ({{ context }}) => context.dropTable('fights') }};"
        ),
        format!(
            "import {{ DataTypes }} from 'sequelize'; const Sequelize = DataTypes; export const up = (qi) => qi.createTable('fights', {columns}); export const down = (qi) => qi.dropTable('fights');"
        ),
    ] {
        let Some(answer) = Answering::new("sequelize", &text) else { return };
        let sent = answer.run().unwrap_or_else(|failed| panic!("{text}: {failed:?}"));
        assert_eq!(sent.len(), 1, "{sent:?}");
        assert_eq!(answer.tables(), ["battles", "fights", "heroes"], "{text}");
        answer.part("down").unwrap();
        assert_eq!(answer.tables(), ["battles", "heroes"]);
    }
}

#[test]
fn models_make_their_tables() {
    let text = "const { Sequelize, DataTypes } = require('sequelize');
        const sequelize = new Sequelize({ dialect: 'sqlite', storage: './some/where.sqlite' });
        const Weapon = sequelize.define('weapon', { name: DataTypes.STRING });
        module.exports = { Weapon };";
    let Some(answer) = Answering::new("sequelize", text) else { return };
    let sent = answer.run().unwrap();
    assert_eq!(answer.tables(), ["battles", "heroes", "weapons"]);
    assert_eq!(sent.len(), 1, "{sent:?}");
    assert_eq!(answer.program.printed(), "");
}

#[test]
fn what_a_migration_does_not_wait_for_comes_to_nothing() {
    let text = "exports.up = async (qi, S) => { qi.createTable('fights', { hero_id: S.INTEGER }); }; exports.down = () => {};";
    let Some(answer) = Answering::new("sequelize", text) else { return };
    answer.run().unwrap();
    assert_eq!(answer.tables(), ["battles", "heroes"]);
    let remarks = answer.program.remarks();
    assert!(remarks[0].contains("Return or await"), "{remarks:?}");
    let text = "exports.up = async (knex) => { knex.schema.createTable('fights', (t) => t.integer('a')); }; exports.down = () => {};";
    let Some(answer) = Answering::new("knex", text) else { return };
    answer.run().unwrap();
    assert_eq!(answer.tables(), ["battles", "heroes"]);
}
