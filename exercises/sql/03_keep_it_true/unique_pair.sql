-- Each pair once
--
-- Make a join table between heroes and battles. Its name is your choice.
-- A row says: this hero fought in this battle. The same hero and the same
-- battle may stand in it only once. Each of the two has a foreign key.
--
-- heroes (id, name, home)    battles (id, name, year)
--
-- your answer

