'use strict';
// Frames between this process and the runner: one JSON document a line, written and read synchronously.
//
// They go over standard input, which is one end of a socket; where there are no such sockets, in over standard input and
// out over standard output. Blocking reads keep no handle open: the event loop runs dry when an answer has nothing left to do.

const fs = require('fs');

// Taken before any answer is loaded: answers may change what they find.
const { readSync, writeSync } = fs;
const { parse, stringify } = JSON;

const PIPES = process.argv.includes('--pipes');
const IN = 0;
const OUT = PIPES ? 1 : 0;
const NEWLINE = 10;
const GONE = 111;

let buffer = Buffer.allocUnsafe(64 * 1024);
let filled = 0;

const nap = new Int32Array(new SharedArrayBuffer(4));

/** Repeats a call for as long as the other side is not ready. */
function patiently(call) {
  for (;;) {
    try {
      return call();
    } catch (error) {
      if (error.code === 'EOF') return 0;
      if (error.code !== 'EAGAIN') throw error;
      Atomics.wait(nap, 0, 0, 1);
    }
  }
}

/** Sends a frame. */
function send(frame) {
  const bytes = Buffer.from(`${stringify(frame)}\n`);
  let sent = 0;
  while (sent < bytes.length) {
    sent += patiently(() => writeSync(OUT, bytes, sent, bytes.length - sent));
  }
}

/** Waits for a frame. When the runner has gone, so do we. */
function receive() {
  let looked = 0;
  for (;;) {
    const end = buffer.subarray(0, filled).indexOf(NEWLINE, looked);
    if (end >= 0) {
      const line = buffer.toString('utf8', 0, end);
      buffer.copyWithin(0, end + 1, filled);
      filled -= end + 1;
      return parse(line);
    }
    looked = filled;
    if (filled === buffer.length) {
      const larger = Buffer.allocUnsafe(buffer.length * 2);
      buffer.copy(larger, 0, 0, filled);
      buffer = larger;
    }
    const count = patiently(() => readSync(IN, buffer, filled, buffer.length - filled, null));
    if (count === 0) process.reallyExit(GONE);
    filled += count;
  }
}

/** Sends a frame and waits for the one that answers it. */
function ask(frame) {
  send(frame);
  return receive();
}

/** A value of JavaScript as it goes over to the database, by the rules of the `sqlite3` package. */
function encode(value) {
  switch (typeof value) {
    case 'number':
      if (Number.isNaN(value)) return null;
      return Number.isFinite(value) ? value : { real: String(value) };
    case 'string':
      return value.toWellFormed();
    case 'boolean':
      return value ? 1 : 0;
    case 'bigint':
      return { integer: String(value) };
    case 'undefined':
      return null;
    default:
      if (value === null) return null;
      if (value instanceof Date) return { real: String(value.getTime()) };
      if (ArrayBuffer.isView(value)) {
        return { blob: Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('hex') };
      }
      return String(value);
  }
}

/** A value as it comes from the database. */
function decode(value) {
  if (value === null || typeof value !== 'object') return value;
  return value.blob === undefined ? Number(value.real) : Buffer.from(value.blob, 'hex');
}

module.exports = { PIPES, ask, decode, encode, receive, send };
