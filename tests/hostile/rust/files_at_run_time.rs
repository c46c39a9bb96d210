// rust/join_table: failed
// says: [Err(PermissionDenied), Ok(""), Err(PermissionDenied), Err(PermissionDenied), Err(PermissionDenied), Err(PermissionDenied)]
// Its own environment is empty; all else is refused.
use rusqlite::{Connection, Result};

pub fn migrate(connection: &Connection) -> Result<()> {
    let tries = [
        std::fs::read_to_string("@OUTSIDE@/secret.sql"),
        std::fs::read_to_string("/proc/self/environ"),
        std::fs::read_to_string("/etc/passwd"),
        std::fs::write("@OUTSIDE@/made", "x").map(|()| String::new()),
        std::fs::remove_file("@OUTSIDE@/secret.sql").map(|()| String::new()),
        std::os::unix::fs::symlink("/", "@OUTSIDE@/made").map(|()| String::new()),
    ];
    let kinds = tries.map(|tried| tried.map_err(|error| error.kind()));
    panic!("{kinds:?}");
    #[allow(unreachable_code)]
    connection.execute_batch(
        "CREATE TABLE fights (
           hero_id   INTEGER NOT NULL REFERENCES heroes (id),
           battle_id INTEGER NOT NULL REFERENCES battles (id),
           PRIMARY KEY (hero_id, battle_id)
         );",
    )
}
