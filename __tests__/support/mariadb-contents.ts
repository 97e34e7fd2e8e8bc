import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import type { MariadbServer } from './mariadb-server.js';

/** All that a dump of a database can preserve, to be compared with another database. */
interface MariadbContents {
  /** The definitions of tables, views, and sequences; with the next automatic numbers, and where sequences are. */
  readonly tables: string;
  readonly triggers: string;
  /** Procedures and functions, which are in a dump only with `--routines`. */
  readonly routines: string;
  /** Events, which are in a dump only with `--events`. */
  readonly events: string;
  /** For each table: the number of rows, and a hash of all rows. */
  readonly rows: readonly string[];
}

/** Creates a database with all that is difficult to dump and restore. */
export function fillMariadb(server: MariadbServer, database: string, rows = 50_000): void {
  const name = quoted(database);
  server.sql(`CREATE DATABASE ${name} CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci`);
  server.sql(`${tables(rows)}${programs}`, database);
}

/** Reads a whole database. */
export function readMariadb(server: MariadbServer, database: string): MariadbContents {
  const select = (columns: string, table: string, owner: string) =>
    server.sql(
      `SELECT ${columns} FROM information_schema.${table} WHERE ${owner}_schema = DATABASE() ORDER BY 1, 2`,
      database,
    );
  const circumstances = 'sql_mode, definer, character_set_client, collation_connection, database_collation';
  return {
    tables: definitions(server, database),
    triggers: select(
      `trigger_name, event_object_table, event_manipulation, action_order, action_timing, action_statement, ${circumstances}`,
      'triggers',
      'trigger',
    ),
    routines: [
      select(
        `routine_name, routine_type, dtd_identifier, routine_definition, is_deterministic, sql_data_access, security_type,
        routine_comment, ${circumstances}`,
        'routines',
        'routine',
      ),
      select(
        'specific_name, ordinal_position, parameter_mode, parameter_name, dtd_identifier',
        'parameters',
        'specific',
      ),
    ].join('\n'),
    events: select(
      `event_name, time_zone, event_definition, interval_value, interval_field, starts, ends, status, on_completion,
      event_comment, ${circumstances}`,
      'events',
      'event',
    ),
    rows: hashes(server, database),
  };
}

function definitions(server: MariadbServer, database: string): string {
  const access = ['--no-defaults', `--socket=${server.socket}`, `--user=${server.username}`];
  const parts = ['--no-data', '--skip-comments', '--skip-triggers', '--no-create-db'];
  return execFileSync('mariadb-dump', [...access, ...parts, '--', database], {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], MYSQL_PWD: server.password },
    maxBuffer: 2 ** 30,
  });
}

/** Quotes a name for SQL. */
function quoted(name: string): string {
  return `\`${name.replaceAll('`', '``')}\``;
}

function hashes(server: MariadbServer, database: string): readonly string[] {
  const columns = server.sql(`
    SELECT HEX(table_name), HEX(column_name) FROM information_schema.columns
    JOIN information_schema.tables USING (table_schema, table_name)
    WHERE table_schema = CONVERT(UNHEX('${Buffer.from(database).toString('hex')}') USING utf8mb4)
      AND table_type IN ('BASE TABLE', 'SEQUENCE')
    ORDER BY table_name, ordinal_position`);
  const names = columns.split('\n').map((line) => line.split('\t').map((hex) => Buffer.from(hex, 'hex').toString()));
  return [...new Set(names.map(([table = '']) => table))].map((table) => {
    const own = names.filter(([of]) => of === table).map(([, column = '']) => quoted(column));
    // As bytes: neither a character set nor a rounded number hides a difference.
    const values = own.map((column) => `IFNULL(CONCAT('x', HEX(CAST(${column} AS BINARY))), 'NULL')`);
    const order = values.map((_, index) => index + 1);
    const lines = server.sql(`SELECT ${values} FROM ${quoted(table)} ORDER BY ${order}`, database);
    const hash = createHash('sha256').update(lines).digest('hex');
    return `${table}: ${lines === '' ? 0 : lines.split('\n').length} rows, ${hash}`;
  });
}

const tables = (rows: number) => `
  CREATE TABLE \`Weird \`\`Näme\`\` "\` (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    \`Some Text\` LONGTEXT,
    data LONGBLOB,
    fixed BINARY(4),
    bits BIT(9),
    amount DECIMAL(20, 6) NOT NULL DEFAULT 0.1,
    measure DOUBLE,
    day DATE,
    clock TIME(3),
    moment TIMESTAMP(6) NULL,
    mood ENUM('sad', 'it''s ok', '日本語'), -- definitions cannot contain emoji, in contrast to data
    colors SET('red', 'green', 'blue'),
    document JSON,
    old VARCHAR(20) CHARACTER SET latin1,
    twice BIGINT AS (amount * 2) STORED,
    size BIGINT AS (OCTET_LENGTH(data)) VIRTUAL,
    KEY \`A key\` (\`Some Text\`(20), mood),
    UNIQUE KEY (twice, id)
  ) COMMENT 'It''s a "comment" \\\\ -- and more';
  SET time_zone = '+00:00';
  INSERT INTO \`Weird \`\`Näme\`\` "\`
    (id, \`Some Text\`, data, fixed, bits, amount, measure, day, clock, moment, mood, colors, document, old)
  SELECT
    seq,
    ELT(1 + seq % 6, NULL, '', '\\\\N\\t\\n\\r\\0\\Z\\b''"\`;-- /*! */', '🐘 Zoë Zoe\u0301 ﷽ 日本語', 'DELIMITER ;;\\n', MD5(seq)),
    CASE seq % 4 WHEN 0 THEN NULL WHEN 1 THEN '' ELSE CONCAT(UNHEX(MD5(seq)), x'00ff0a0d5c2700') END,
    CHAR(0, seq % 256),
    seq % 512,
    seq / 7.0,
    CASE seq % 3 WHEN 0 THEN -0e0 WHEN 1 THEN 1.7976931348623157e308 ELSE seq / 3e0 END,
    '1000-01-01' + INTERVAL seq DAY,
    SEC_TO_TIME(seq % 100000 - 50000.125),
    CASE seq % 3 WHEN 0 THEN NULL ELSE '1999-12-31 23:59:59.999999' + INTERVAL seq MINUTE END,
    1 + seq % 3,
    seq % 8,
    JSON_OBJECT('n', seq, 'nothing', NULL, 'text', '"\\\\🐘'),
    'Zoë'
  FROM seq_1_to_${rows};
  SET sql_mode = CONCAT(@@sql_mode, ',NO_AUTO_VALUE_ON_ZERO');
  INSERT INTO \`Weird \`\`Näme\`\` "\` (id) VALUES (0), (-7);
  ALTER TABLE \`Weird \`\`Näme\`\` "\` AUTO_INCREMENT = 1234567;

  -- Each refers to the other, so no order of the tables is right.
  CREATE TABLE hen (id INT PRIMARY KEY, egg INT);
  CREATE TABLE egg (id INT PRIMARY KEY, hen INT NOT NULL, FOREIGN KEY (hen) REFERENCES hen (id) ON DELETE CASCADE);
  ALTER TABLE hen ADD FOREIGN KEY (egg) REFERENCES egg (id);
  INSERT INTO hen VALUES (1, NULL), (2, NULL);
  INSERT INTO egg VALUES (1, 1), (2, 2);
  UPDATE hen SET egg = id;
  CREATE TABLE a_child (
    number BIGINT PRIMARY KEY, parent BIGINT NOT NULL, above BIGINT,
    FOREIGN KEY (parent) REFERENCES \`Weird \`\`Näme\`\` "\` (id),
    FOREIGN KEY (above) REFERENCES a_child (number)
  );
  INSERT INTO a_child SELECT seq, seq, NULLIF(FLOOR(seq / 2), 0) FROM seq_1_to_${Math.min(rows, 1000)};
  CREATE TABLE parts (id INT, region VARCHAR(9)) PARTITION BY HASH (id) PARTITIONS 3;
  INSERT INTO parts VALUES (1, 'north'), (2, NULL), (2, NULL);
  CREATE TABLE other_engine (word VARCHAR(20), FULLTEXT (word)) ENGINE = MyISAM;
  INSERT INTO other_engine VALUES ('elephant'), (''), (NULL);
  CREATE TABLE empty (nothing INT);
  CREATE SEQUENCE next_number START WITH 5 INCREMENT BY 3 MAXVALUE 1000 NOCACHE CYCLE;
  DO NEXTVAL(next_number), NEXTVAL(next_number);
`;

const programs = `
  CREATE TABLE changes (number INT AUTO_INCREMENT PRIMARY KEY, what TEXT);
  DELIMITER ;;
  CREATE TRIGGER \`On Change\` AFTER UPDATE ON hen FOR EACH ROW
  BEGIN
    INSERT INTO changes (what) VALUES ('it''s "updated"; 日本語');
  END;;
  CREATE TRIGGER on_insert BEFORE INSERT ON hen FOR EACH ROW SET NEW.id = NEW.id + 100;;
  CREATE PROCEDURE \`Count Them\`(IN least INT, OUT number INT) SQL SECURITY INVOKER COMMENT 'it''s "counted"'
  BEGIN
    -- A comment; with a semicolon
    SELECT COUNT(*) INTO number FROM changes WHERE changes.number > least;
  END;;
  CREATE FUNCTION greeting(name VARCHAR(20)) RETURNS VARCHAR(40) DETERMINISTIC RETURN CONCAT('Hello, ', name, ' 日本語');;
  CREATE EVENT \`Each Year\` ON SCHEDULE EVERY 1 YEAR STARTS '2020-01-01 00:00:00' ON COMPLETION PRESERVE
  DO BEGIN DELETE FROM changes WHERE what = ''; END;;
  DELIMITER ;
  UPDATE hen SET egg = id WHERE id = 1;
  CREATE VIEW z_view AS SELECT mood, COUNT(*) AS \`How Many\` FROM \`Weird \`\`Näme\`\` "\` GROUP BY mood;
  CREATE SQL SECURITY INVOKER VIEW \`A view of a view\` AS
    SELECT CONCAT('Hello; ', mood) AS greeting, \`How Many\` FROM z_view WHERE \`How Many\` > 0;
`;
