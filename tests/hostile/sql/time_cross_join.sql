-- sql/battles_of_a_hero: error
-- says: This ran too long, so it was stopped.
-- says: combined row by row
-- Eighteen times every hero with every hero.
SELECT count(*), 1 FROM heroes h0, heroes h1, heroes h2, heroes h3, heroes h4, heroes h5, heroes h6, heroes h7, heroes h8, heroes h9, heroes h10, heroes h11, heroes h12, heroes h13, heroes h14, heroes h15, heroes h16, heroes h17;
