// knex/join_table: error
// says: The time was over while your file was loaded.
Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
