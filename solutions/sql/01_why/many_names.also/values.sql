VALUES ('handshake');
