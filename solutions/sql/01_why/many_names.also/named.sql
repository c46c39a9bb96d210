-- Two texts put together are one text; the column has a name.
SELECT 'hand' || 'shake' AS made_up;
