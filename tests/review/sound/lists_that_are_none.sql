CREATE TABLE books (id INTEGER PRIMARY KEY, title TEXT, notes TEXT, coordinates TEXT, address TEXT, genres TEXT);
INSERT INTO books (title, notes, coordinates, address, genres)
VALUES ('Red, white and blue', 'Long, dull', '47.3,8.5', 'Main Street 1, 8000 Zurich', 'novel'),
       ('Black', 'Short, good', '47.3,8.5', 'Main Street 2, 8000 Zurich', 'novel');
