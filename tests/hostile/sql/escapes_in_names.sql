-- sql/unique_pair: failed
-- says: \e[31mfights\u{202e}
CREATE TABLE "[31mfights‮" ("]8;;file:///\hero_id" INTEGER REFERENCES heroes (id), "battle_id" INTEGER REFERENCES battles (id));
