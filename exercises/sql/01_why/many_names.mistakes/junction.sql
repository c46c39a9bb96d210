-- This name is in use, in many manuals and school books. A junction
-- is a place where two roads meet, as two tables meet in this one.
--
-- Look next at: the part of the lesson about its many names. Which
-- of the five words isn't there?
SELECT 'junction';
