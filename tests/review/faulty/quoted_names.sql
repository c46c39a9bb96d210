-- fault: same_link_twice half_link delete_undecided
CREATE TABLE "group" (id INTEGER PRIMARY KEY, "the name" TEXT);
CREATE TABLE [user accounts] (id INTEGER PRIMARY KEY, email TEXT);
CREATE TABLE "group members" (
  "group id" INTEGER REFERENCES "group" (id),
  "user account" INTEGER REFERENCES [user accounts] (id)
);
