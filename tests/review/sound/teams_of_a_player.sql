-- notes: one_sided
CREATE TABLE players (id INTEGER PRIMARY KEY, name TEXT);
CREATE TABLE teams (id INTEGER PRIMARY KEY, name TEXT);
CREATE TABLE team_players (
  player_id INTEGER PRIMARY KEY REFERENCES players (id) ON DELETE CASCADE,
  team_id INTEGER NOT NULL REFERENCES teams (id) ON DELETE CASCADE
);
CREATE INDEX by_team ON team_players (team_id);
