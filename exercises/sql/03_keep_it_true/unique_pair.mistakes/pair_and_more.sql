-- Your rule covers the hero, the battle, and one column more. So the
-- pair can come back as soon as that third value is another one. The
-- rule then sees a new combination.
--
-- Look next at: the columns in the brackets of your rule. Which of
-- them does the sentence "this hero fought in this battle" need?
CREATE TABLE fights (
  hero_id   INTEGER REFERENCES heroes (id),
  battle_id INTEGER REFERENCES battles (id),
  role      TEXT DEFAULT 'fighter',
  PRIMARY KEY (hero_id, battle_id, role)
);
