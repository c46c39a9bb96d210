//! Takes orders until there are none: each has a database of its own.

use std::io::{BufRead, BufReader, Write};
use std::panic::{AssertUnwindSafe, catch_unwind, set_hook};
use std::sync::{Mutex, PoisonError};

use crate::line::{self, Order};
use crate::rows::{Rows, Values};
use crate::stop::Stop;

/// How an answer's code is reached.
pub type Call<C> = fn(&mut C, &Values) -> Result<Rows, Stop>;

/// One answer in this program: its parts by name, and its calls in the order of the exercise's checks.
pub struct Answer<C: 'static> {
    /// Parts such as `migrate`.
    pub parts: &'static [(&'static str, Call<C>)],
    /// Calls.
    pub calls: &'static [Call<C>],
}

/// A connection as the answer's library makes it.
pub trait Store: Sized {
    /// Opens a database that begins with what an image holds, and has each statement told by [`sent`].
    fn open(image: &[u8], foreign_keys: bool) -> Result<Self, Stop>;

    /// Whether a transaction is open, whether foreign keys are enforced, and what it holds.
    fn close(self) -> Result<Opened, Stop>;
}

/// What a database is at the end.
pub struct Opened {
    /// Whether a transaction is open.
    pub open: bool,
    /// Whether foreign keys are enforced.
    pub foreign_keys: bool,
    /// What it holds.
    pub image: Vec<u8>,
}

/// Where replies go, and what is being replied to.
struct Reply {
    way: Option<Way>,
    run: String,
    place: (String, u32, u32),
}

static REPLY: Mutex<Reply> =
    Mutex::new(Reply { way: None, run: String::new(), place: (String::new(), 0, 0) });

fn reply<T>(use_it: impl FnOnce(&mut Reply) -> T) -> T {
    use_it(&mut REPLY.lock().unwrap_or_else(PoisonError::into_inner))
}

fn say(make: impl FnOnce(&Reply) -> String) {
    reply(|reply| {
        let line = make(reply);
        if let Some(way) = &mut reply.way {
            // Where nobody listens any more there is nothing left to do, and the next order does not come.
            drop(way.write_all(line.as_bytes()));
        }
    });
}

/// Tells the runner that a statement was sent.
pub fn sent(text: &str) {
    say(|reply| line::sent(&reply.run, text));
}

/// Takes orders until there are none.
pub fn serve<C: Store>(answers: &[Answer<C>]) {
    let Some((orders, way)) = ways() else { return };
    reply(|reply| reply.way = Some(way));
    set_hook(Box::new(|panic| {
        if let Some(place) = panic.location() {
            reply(|reply| reply.place = (place.file().to_owned(), place.line(), place.column()));
        }
    }));
    let mut orders = BufReader::new(orders);
    let mut line = String::new();
    while orders.read_line(&mut line).is_ok_and(|length| length > 0) {
        let Some(order) = Order::read(&line) else { return };
        line.clear();
        reply(|reply| reply.run.clone_from(&order.run));
        carry_out(answers, &order);
    }
}

fn carry_out<C: Store>(answers: &[Answer<C>], order: &Order) {
    let Some(answer) = answers.get(order.answer) else { return };
    let part = answer.parts.iter().find(|(name, _)| *name == order.what).map(|(_, part)| *part);
    let call = part.or_else(|| answer.calls.get(order.what.parse::<usize>().ok()?).copied());
    let mut connection = match C::open(&order.image, order.foreign_keys) {
        Ok(connection) => connection,
        Err(Stop(said)) => return say(|reply| line::stopped(&reply.run, &said)),
    };
    if let Some(call) = call {
        match catch_unwind(AssertUnwindSafe(|| call(&mut connection, &order.values))) {
            Ok(Ok(rows)) => say(|reply| line::rows(&reply.run, &rows)),
            Ok(Err(Stop(said))) => say(|reply| line::stopped(&reply.run, &said)),
            Err(panic) => {
                let said = panic
                    .downcast_ref::<String>()
                    .map(String::as_str)
                    .or_else(|| panic.downcast_ref::<&str>().copied())
                    .unwrap_or_default();
                say(|reply| line::panicked(&reply.run, said, &reply.place));
            }
        }
    }
    match connection.close() {
        Ok(end) => say(|reply| line::done(&reply.run, end.open, end.foreign_keys, &end.image)),
        Err(Stop(said)) => say(|reply| line::stopped(&reply.run, &said)),
    }
}

#[cfg(unix)]
type Way = std::os::unix::net::UnixStream;

/// The runner's socket is the standard input of this program: both ways go over it, and standard output is left to the answer.
#[cfg(unix)]
fn ways() -> Option<(Way, Way)> {
    use std::os::fd::AsFd;

    let socket = Way::from(std::io::stdin().as_fd().try_clone_to_owned().ok()?);
    Some((socket.try_clone().ok()?, socket))
}

#[cfg(not(unix))]
type Way = std::io::Stdout;

/// Without such sockets, replies go over standard output.
#[cfg(not(unix))]
fn ways() -> Option<(std::io::Stdin, Way)> {
    Some((std::io::stdin(), std::io::stdout()))
}
