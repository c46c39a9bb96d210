exports.up = (knex) => knex.schema.createTable('fights', (table) => table.increments());
