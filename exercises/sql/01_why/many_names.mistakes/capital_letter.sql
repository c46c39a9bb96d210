-- This is the word that we made up. But a text is compared letter by
-- letter, and for the database H and h are two letters.
--
-- Look next at: the five words in the task. Which of their letters are
-- capital letters?
SELECT 'Handshake';
