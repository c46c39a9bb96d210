//! The names that Knex, Bookshelf, Sequelize and JavaScript have, as far as answers to these exercises may use them.
//!
//! Only to be offered for a name that is nearly the same. A test holds them against the packages themselves.

use super::library::Library;

/// What Knex's schema, tables and columns have.
const KNEX_SCHEMA: &str = "
    createTable createTableIfNotExists createTableLike createView alterTable dropTable dropTableIfExists renameTable hasTable
    hasColumn dropView withSchema
    references inTable onDelete onUpdate unsigned nullable notNullable defaultTo comment collate primary unique index foreign check
    checkPositive checkNegative checkIn checkNotIn checkBetween checkLength checkRegex
    increments bigIncrements integer bigInteger string text boolean date dateTime time timestamp timestamps float double decimal
    real binary json jsonb uuid enum specificType
    dropColumn dropColumns dropForeign dropPrimary dropUnique dropIndex dropNullable setNullable renameColumn alter";

/// What Knex's queries have.
const KNEX_QUERIES: &str = "
    schema migrate seed raw transaction batchInsert destroy
    select distinct from table where andWhere orWhere whereNot whereIn whereNotIn whereNull whereNotNull whereExists
    whereNotExists whereBetween whereLike whereRaw join innerJoin leftJoin leftOuterJoin rightJoin crossJoin joinRaw groupBy
    having havingRaw orderBy orderByRaw limit offset count countDistinct min max sum avg first pluck insert update delete
    truncate returning onConflict transacting union clone columnInfo ignore merge";

/// What Bookshelf's models, collections and relations have.
const BOOKSHELF: &str = "
    Model Collection model collection plugin extend forge belongsTo belongsToMany hasOne hasMany through morphTo morphOne
    morphMany fetch fetchAll fetchPage fetchOne load related save refresh attach detach updatePivot withPivot query
    serialize toJSON toArray previous unset isNew hasTimestamps trigger create forEach map filter";

/// What Sequelize's connection, models and query interface have.
const SEQUELIZE: &str = "
    define model isDefined query sync drop truncate authenticate transaction close getQueryInterface literal cast
    belongsTo belongsToMany hasOne hasMany init findAll findByPk findOne findAndCountAll findOrCreate findOrBuild build create
    bulkCreate upsert update destroy restore count min max sum aggregate describe increment decrement addScope scope unscoped
    save reload validate changed previous toJSON getDataValue setDataValue isSoftDeleted
    createTable dropTable dropAllTables renameTable describeTable addColumn removeColumn changeColumn renameColumn addIndex
    removeIndex addConstraint removeConstraint bulkInsert bulkUpdate bulkDelete showAllTables tableExists
    sequelize Sequelize DataTypes Model QueryTypes Transaction Op";

/// The types of Sequelize's columns.
const TYPES: &str = "
    STRING CHAR TEXT TINYINT SMALLINT MEDIUMINT INTEGER BIGINT FLOAT REAL DOUBLE DECIMAL NUMERIC BOOLEAN DATE DATEONLY TIME NOW
    BLOB UUID UUIDV1 UUIDV4 JSON JSONB VIRTUAL ENUM ARRAY RANGE CITEXT";

/// What the packages give away, to be taken out of what `require` gives.
const EXPORTS: &str = "Sequelize DataTypes Model QueryTypes Transaction Op";

/// What is there in every file.
const EVERYWHERE: &str = "
    require module exports console process Promise Object Array String Number Boolean Math JSON Date Map Set Error TypeError
    undefined Symbol setTimeout setImmediate";

fn words(list: &'static str) -> impl Iterator<Item = &'static str> {
    list.split_whitespace()
}

/// What may stand behind a dot, other than the answer's own.
pub fn members(library: Library) -> Vec<&'static str> {
    match library {
        Library::Knex => [KNEX_SCHEMA, KNEX_QUERIES, BOOKSHELF].into_iter().flat_map(words).collect(),
        Library::Sequelize => words(SEQUELIZE).collect(),
    }
}

/// The types of columns, as they stand behind `DataTypes.`
pub fn types() -> impl Iterator<Item = &'static str> {
    words(TYPES)
}

/// What a file may use that it declares nowhere, or takes out of the packages.
pub fn everywhere() -> impl Iterator<Item = &'static str> {
    words(EVERYWHERE).chain(words(EXPORTS))
}

#[cfg(test)]
mod tests {
    use super::{Library, everywhere, members, types};

    #[test]
    fn no_name_stands_twice_or_where_it_would_hide_a_slip() {
        for mut names in
            [members(Library::Knex), members(Library::Sequelize), types().collect(), everywhere().collect()]
        {
            // A query of Knex has it; what is meant in a table is increments.
            assert!(names.len() > 10 && (!names.contains(&"increment") || names.contains(&"findByPk")));
            let all = names.len();
            names.sort_unstable();
            names.dedup();
            assert_eq!(names.len(), all);
        }
    }
}
