-- sql/unique_pair: error
-- says: \e[2J\e]0;mine\u{7}
CREATE TABLE fights ([2J]0;mine x);
