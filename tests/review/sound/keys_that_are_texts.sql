CREATE TABLE "Countries" (iso CHAR(2) PRIMARY KEY NOT NULL CHECK (length(iso) = 2), name TEXT);
CREATE TABLE Languages (tag VARCHAR(12) PRIMARY KEY NOT NULL, name TEXT);
CREATE TABLE Spoken (
  country CHAR(2) NOT NULL REFERENCES "Countries" (iso) ON DELETE CASCADE ON UPDATE CASCADE,
  language VARCHAR(12) NOT NULL REFERENCES Languages (tag) ON DELETE CASCADE ON UPDATE CASCADE,
  share REAL CHECK (share > 0 AND share <= 1),
  PRIMARY KEY (country, language)
);
CREATE INDEX spoken_by_language ON Spoken (language);
INSERT INTO "Countries" VALUES ('CH', 'Switzerland'), ('BE', 'Belgium'), ('LU', 'Luxembourg');
