-- This name is in use. People who draw data models call a thing that
-- ties two others together an associative entity. As a table, it is
-- an associative table.
--
-- Look next at: the part of the lesson about its many names. Which
-- of the five words isn't there?
SELECT 'associative';
