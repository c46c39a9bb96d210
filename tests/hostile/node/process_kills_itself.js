// knex/join_table: error
// says: Node.js ended while your file was loaded.
process.kill(process.pid, 'SIGKILL');
