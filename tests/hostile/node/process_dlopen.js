// knex/join_table: failed
// says: loading addons is disabled
process.dlopen({ exports: {} }, '/lib/x86_64-linux-gnu/libc.so.6');
