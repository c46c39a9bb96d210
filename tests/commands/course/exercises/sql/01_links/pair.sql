-- Each pair once
--
-- your answer

