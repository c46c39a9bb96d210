// knex/join_table: failed
// says: restricted
new (require('worker_threads').Worker)('for (;;) {}', { eval: true });
