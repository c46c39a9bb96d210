// knex/join_table: failed
// says: no network
import net from 'node:net';
await new Promise((done, fail) => net.connect(@PORT@, '127.0.0.1').on('error', fail).on('connect', done));
export const up = 1;
