-- VALUES makes rows without a table.
VALUES ('handshake');
