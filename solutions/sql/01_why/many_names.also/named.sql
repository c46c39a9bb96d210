SELECT 'hand' || 'shake' AS made_up;
