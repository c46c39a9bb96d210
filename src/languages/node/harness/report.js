'use strict';
// Errors as plain facts for the runner: what was thrown, and where in the answer. What it means in words is said there.

const statements = require('./statements');

const MOST = 2000;

/** The place of the first line of a stack that lies in the answer. */
function placeIn(stack, file) {
  for (const line of stack.split('\n')) {
    const at = line.indexOf(file);
    const found = at < 0 ? null : /^(?:\?\d+)?:(\d+):(\d+)/.exec(line.slice(at + file.length));
    if (found) return { line: Number(found[1]), column: Number(found[2]) };
  }
  return {};
}

/** The place that V8 marks above the message of a syntax error. */
function placeOfSyntax(stack, file) {
  const lines = stack.split('\n');
  const at = lines[0].indexOf(file);
  const found = at < 0 ? null : /^(?:\?\d+)?:(\d+)/.exec(lines[0].slice(at + file.length));
  const mark = lines.find((line) => /^\s*\^+\s*$/.test(line));
  if (!found || mark === undefined) return {};
  return { line: Number(found[1]), column: mark.indexOf('^') + 1, length: mark.trim().length };
}

/** The errors that lie under an error. */
function chain(error) {
  const found = [];
  for (let next = error; next && typeof next === 'object' && found.length < 8; next = next.cause ?? next.original) {
    found.push(next);
  }
  return found;
}

function text(value) {
  try {
    return String(value).slice(0, MOST);
  } catch {
    return 'something that can\'t be shown';
  }
}

/** Whether code of the course threw it: the body of a call stands first in the stack. */
function isOurs(stack) {
  const first = stack.split('\n').find((line) => /^\s+at /.test(line)) ?? '';
  return /^\s+at (async )?eval \(eval at call /.test(first);
}

/** The facts of something that was thrown. `file` is how the answer's file stands in stacks. */
function facts(error, file) {
  const isError = error instanceof Error || typeof error?.stack === 'string';
  const stack = isError ? text(error.stack) : '';
  const errors = chain(error);
  const refused = errors.find((inner) => String(inner.code).startsWith('SQLITE_CONSTRAINT'));
  const atDatabase = errors.find((inner) => /^SQLITE_/.test(String(inner.code)));
  const isSyntax = error instanceof SyntaxError && stack.split('\n')[0].includes(file);
  return {
    kind: isSyntax ? 'syntax' : error?.workbook ?? 'threw',
    name: isError ? text(error.name) : '',
    message: isError ? text(error.message) : text(error),
    code: error?.code === undefined ? '' : text(error.code),
    ours: isOurs(stack),
    refused: refused !== undefined,
    database: atDatabase === undefined ? '' : text(atDatabase.message),
    statement: atDatabase === undefined ? 0 : statements.numberOf(atDatabase),
    ...(isSyntax ? placeOfSyntax(stack, file) : placeIn(stack, file)),
  };
}

module.exports = { facts };
