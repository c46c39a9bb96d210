-- This name is in use, above all where data is collected for
-- reports. A bridge table leads from the rows of one table to the
-- rows of another.
--
-- Look next at: the part of the lesson about its many names. Which
-- of the five words isn't there?
SELECT 'bridge';
