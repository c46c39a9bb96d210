-- Each row is told how many rows its battle has; then equal rows go.
SELECT DISTINCT battle_id, COUNT(*) OVER (PARTITION BY battle_id)
FROM fights;
