-- All names
--
-- your answer

