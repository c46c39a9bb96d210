-- Each pair once
--
-- Make a join table between heroes and battles. Its name is your choice.
-- A row says: this hero fought in this battle. Nobody can say the same
-- thing twice: the same hero and the same battle stand there once.
--
-- heroes (id, name, home)    battles (id, name, year)
--
-- your answer

