// knex/join_table: failed
// says: no network
exports.up = () => new Promise((done, fail) => {
  const socket = require('dgram').createSocket('udp4');
  socket.on('error', fail);
  socket.send('mine', @PORT@, '127.0.0.1', (error) => (error ? fail(error) : done()));
});
exports.down = () => {};
