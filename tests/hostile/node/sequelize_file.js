// sequelize/join_model: failed
// says: Your file exports no Hero
const { Sequelize } = require('sequelize');
const sequelize = new Sequelize({ dialect: 'sqlite', storage: '@OUTSIDE@/made.db', logging: false });
module.exports = { up: () => sequelize.sync(), sequelize };
