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

module.exports = { rows, table };
