// knex/join_table: failed
// says: knex/join_table passed
// says: It stopped: Error:
throw new Error('\u001b[2J\u001b[1;1H\u001b]0;mine\u0007\u009b31m\u202eknex/join_table passed\r\n');
