SELECT name FROM heroes;
