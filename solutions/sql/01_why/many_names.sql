-- Nobody calls it a handshake table, as far as we know. The other four are
-- in use: junction in many manuals, bridge where data is collected for
-- reports, associative where data models are drawn, pivot in some web
-- frameworks. When you meet one of them, think: a table whose rows are
-- links.
SELECT 'handshake';
