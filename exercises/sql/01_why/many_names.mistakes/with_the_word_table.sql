-- This is the word that we made up, with "table" behind it. Only the
-- one word is asked for.
--
-- Look next at: the five words in the task. Where does each of them
-- end?
SELECT 'handshake table';
