const knex = require('knex')({
  client: 'sqlite3',
  connection: { filename: ':memory:' },
  useNullAsDefault: true,
});
const bookshelf = require('bookshelf')(knex);

const Fight = bookshelf.model('Fight', { tableName: 'fights' });

module.exports = {
  async join(hero_id, battle_id) {
    const link = { hero_id, battle_id };
    if (!(await Fight.where(link).fetch({ require: false }))) {
      await new Fight(link).save();
    }
  },
  async leave(hero_id, battle_id) {
    await Fight.where({ hero_id, battle_id }).destroy({ require: false });
  },
};
