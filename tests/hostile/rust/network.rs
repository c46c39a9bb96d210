// rust/join_table: failed
// says: Err(PermissionDenied) Err(PermissionDenied)
use rusqlite::{Connection, Result};

pub fn migrate(connection: &Connection) -> Result<()> {
    let tcp = std::net::TcpStream::connect("127.0.0.1:@PORT@").map(drop);
    let udp = std::net::UdpSocket::bind("127.0.0.1:0").and_then(|socket| socket.send_to(b"mine", "127.0.0.1:@PORT@")).map(drop);
    panic!("{:?} {:?}", tcp.map_err(|error| error.kind()), udp.map_err(|error| error.kind()));
    #[allow(unreachable_code)]
    connection.execute_batch(
        "CREATE TABLE fights (
           hero_id   INTEGER NOT NULL REFERENCES heroes (id),
           battle_id INTEGER NOT NULL REFERENCES battles (id),
           PRIMARY KEY (hero_id, battle_id)
         );",
    )
}
