-- This name is in use. Some web frameworks call the table in the
-- middle a pivot table. It has nothing to do with the pivot tables
-- of a spreadsheet.
--
-- Look next at: the part of the lesson about its many names. Which
-- of the five words isn't there?
SELECT 'pivot';
