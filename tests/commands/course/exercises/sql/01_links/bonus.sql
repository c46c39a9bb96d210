-- A bonus
--
-- your answer

