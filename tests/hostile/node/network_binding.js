// knex/join_table: failed
// says: process.binding
const { TCP, TCPConnectWrap, constants } = process.binding('tcp_wrap');
const handle = new TCP(constants.SOCKET);
console.log(handle.connect(new TCPConnectWrap(), '127.0.0.1', @PORT@));
throw new Error('no way out');
