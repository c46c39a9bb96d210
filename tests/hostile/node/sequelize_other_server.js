// sequelize/join_model: failed
// says: Please install pg package manually
const { Sequelize } = require('sequelize');
const sequelize = new Sequelize('postgres://me@127.0.0.1:@PORT@/mine');
module.exports = { up: () => sequelize.authenticate(), sequelize };
