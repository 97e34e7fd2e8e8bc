import { readSmallFile } from '../system/read-file.js';
import type { ScratchVerdict } from './scratch-server.js';

/**
 * Judges the errors of a client that went on after each. Databases are restored one by one and without users, libraries,
 * or the rights of an administrator, so that what refers to these may fail though the dump is fine.
 */
export function mysqlVerdict(
  /** A file with a line for each error. */
  errorFile: string,
  /** The database that was restored; undefined: all of a server. */
  database: string | undefined,
): ScratchVerdict {
  const errors = errorsIn(errorFile);
  const isLack = (error: ClientError) => lacking(error) || isElsewhere(error, database);
  const lack = errors.find(isLack);
  const fault = errors.find((error) => !isLack(error) && !(lack !== undefined && isConsequence(error)));
  const excuses = (table: string) => {
    const name = table.slice(table.indexOf('.') + 1);
    return errors.some(({ text }) => text.includes(`.${name}'`));
  };
  return { fault: fault?.text, lack: lack?.text, excuses };
}

interface ClientError {
  readonly code: number;
  readonly text: string;
}

function errorsIn(path: string): readonly ClientError[] {
  try {
    return readSmallFile(path, 10_000_000)
      .split('\n')
      .flatMap((line) => {
        const [, code, text] = /^ERROR (\d+)[^:]*: (.*)$/.exec(line) ?? [];
        return code === undefined || text === undefined ? [] : [{ code: Number(code), text }];
      });
  } catch (error) {
    return [{ code: 0, text: `its errors could not be read: ${error instanceof Error ? error.message : error}` }];
  }
}

/** Unknown: a character set, a variable, a collation, a storage engine, a user, a plugin, and a data type. */
const lackingCodes = [1115, 1193, 1273, 1286, 1449, 1524, 4161];

/** What the scratch server does not have, or does not allow; no dump needs the right to write files. */
function lacking({ code, text }: ClientError): boolean {
  return lackingCodes.includes(code) || (code === 1227 && !/ the FILE privilege/.test(text));
}

/** The text before the database in errors about objects that don't exist, or that the user may not use. */
const beforeDatabase: Readonly<Record<number, RegExp>> = {
  1044: /^Access denied .* to database '/,
  1049: /^Unknown database '/,
  1142: /^.* command denied .* for table [`']/,
  1146: /^Table '/,
  1305: /^(?:FUNCTION|PROCEDURE) /,
  1356: /^View '/,
  1370: /^.* command denied .* for routine '/,
};

const systemDatabases = ['mysql', 'sys', 'information_schema', 'performance_schema'];

function isElsewhere({ code, text }: ClientError, database: string | undefined): boolean {
  const before = beforeDatabase[code]?.exec(text)?.[0];
  if (before === undefined) return false;
  const object = text.slice(before.length);
  const isIn = (name: string) => object.startsWith(name) && /^[.'`]/.test(object.slice(name.length));
  return database === undefined ? systemDatabases.some(isIn) : !isIn(database);
}

/** What is missing because something else is lacking, such as a view of a view. */
function isConsequence({ code }: ClientError): boolean {
  return [1146, 1305, 1356].includes(code);
}
