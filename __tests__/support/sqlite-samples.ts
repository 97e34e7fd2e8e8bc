/** Statements that create a database with what is difficult to dump. */
export const awkwardSql: readonly string[] = [
  'CREATE TABLE "it\'s ""quoted"""(id INTEGER PRIMARY KEY AUTOINCREMENT, "a b" TEXT, data BLOB, r REAL, n);',
  'INSERT INTO "it\'s ""quoted"""("a b", data, r, n) VALUES(\'Ünïcode ✓ 😀\', x\'00ff0a0d\', 1e308, NULL);',
  'INSERT INTO "it\'s ""quoted"""("a b", data, r, n) VALUES(\'two\nlines; COMMIT;\', zeroblob(100000), 0.1, 9223372036854775807);',
  'INSERT INTO "it\'s ""quoted"""("a b", n) VALUES(\'\', \'\r\n\t\\ \'\'\');',
  'CREATE TABLE child(parent REFERENCES "it\'s ""quoted"""(id)) STRICT;'.replace('parent REF', 'parent INTEGER REF'),
  'INSERT INTO child VALUES(1);',
  'CREATE VIEW v AS SELECT "a b" FROM "it\'s ""quoted""";',
  'CREATE TRIGGER t AFTER INSERT ON child BEGIN UPDATE child SET parent = 1; END;',
  'CREATE UNIQUE INDEX i ON child(parent) WHERE parent > 1;',
  "CREATE VIRTUAL TABLE words USING fts5(body); INSERT INTO words VALUES('hello world');",
];
