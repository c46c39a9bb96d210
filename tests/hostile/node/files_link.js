// knex/join_table: failed
// says: fs.symlink API requires full fs.read and fs.write permissions
require('fs').symlinkSync('@OUTSIDE@/secret.sql', 'mine.js');
