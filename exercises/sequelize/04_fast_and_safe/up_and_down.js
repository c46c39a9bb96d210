// Up and down
//
// sync() makes tables that are missing. It does not change one that is
// there, and it can't go back. A migration can: two functions, up and down.
// Both get the queryInterface, which changes tables, and the package
// Sequelize. No model is needed.
//
//   up     makes a table in the middle of heroes and battles, with all
//          rules: foreign keys at both ends, no half links, each pair
//          once. When a hero or a battle is deleted, the links go.
//   down   takes back what up did, and nothing else.
//
// heroes (id, name, home), battles (id, name, year) are there, with rows.

// your answer
exports.up = async (queryInterface, Sequelize) => {
};

exports.down = async (queryInterface, Sequelize) => {
};
