'use strict';
// What a call gave, as rows of plain values: models, collections and instances of either library, or anything else.

const bridge = require('./bridge');

function scalar(value) {
  if (value === undefined || value === null) return null;
  if (value instanceof Date) return value.toISOString();
  if (typeof value !== 'object' || ArrayBuffer.isView(value)) return bridge.encode(value);
  return JSON.stringify(value);
}

/** The members of what a relation or a query gave. */
function members(result) {
  if (result === undefined || result === null) return [];
  if (Array.isArray(result)) return result;
  if (Array.isArray(result.models)) return result.models;
  return [result];
}

/** One named part of a model, an instance or an object. */
function part(model, name) {
  if (model === undefined || model === null) return undefined;
  // Bookshelf keeps the columns of the join table in a model beside.
  if (name.startsWith('_pivot_') && model.pivot) return part(model.pivot, name.slice('_pivot_'.length));
  if (model.relations && name in model.relations) return model.relations[name];
  const value = typeof model.get === 'function' ? model.get(name) : undefined;
  return value === undefined ? model[name] : value;
}

/** A column of a model: its name, or a path such as `fight.role`. */
function column(model, path) {
  return path.split('.').reduce(part, model);
}

/** The rows of a result, with the columns that are asked for. */
function rows(result, ...columns) {
  return members(result).map((model) => columns.map((name) => column(model, name)));
}

/** What a call returned, as rows of scalars. */
function table(value) {
  if (value === undefined) return [];
  return (Array.isArray(value) ? value : [value]).map((row) => (Array.isArray(row) ? row : [row]).map(scalar));
}

/** What something is, for people. */
function kind(value) {
  if (value === undefined) return 'nothing (undefined)';
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'an array';
  if (Array.isArray(value.models)) return 'a Bookshelf collection';
  if (typeof value.then === 'function') return 'a promise';
  if (typeof value === 'object') return 'an object';
  return `a ${typeof value}`;
}

function mismatch(message) {
  return Object.assign(new Error(message), { workbook: 'shape' });
}

/** Whether nothing is known of it: what an outer join gives where there is no row. */
function isNobody(item) {
  if (item === undefined || item === null) return true;
  const parts = typeof item === 'object' ? Object.values(item) : [];
  return parts.length > 0 && parts.every((value) => value === null);
}

/**
 * The entries of an array that the task asks for. Each must be an object, and each of the named parts an array in it,
 * where it is there at all: what is missing shows in the rows. What is in such an array must be something.
 */
function entries(result, ...parts) {
  if (!Array.isArray(result)) throw mismatch(`It gave ${kind(result)}. The task asks for an array.`);
  for (const entry of result) {
    if (entry === null || typeof entry !== 'object') {
      throw mismatch(`It gave an array, and in it ${kind(entry)}. The task asks for an object in each place.`);
    }
    for (const name of parts) {
      const given = entry[name];
      if (given !== undefined && given !== null && !Array.isArray(given)) {
        throw mismatch(`In the array that it gave, ${name} of an entry is ${kind(given)}. The task asks for an array.`);
      }
      if (given?.some(isNobody)) {
        throw mismatch(`In the array that it gave, ${name} of an entry holds null. Where there are none, the task asks for an empty array.`);
      }
    }
  }
  return result;
}

module.exports = { entries, rows, table };
