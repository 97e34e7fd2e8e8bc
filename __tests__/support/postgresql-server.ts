import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort, openServerFolder, type ServerFolder, type ServerProcess, startServer } from './server-process.js';
import { makeCertificate } from './tls-certificate.js';

/** How a server differs from the default. */
interface Wishes {
  /** Its superuser. */
  readonly username?: string;
  readonly password?: string;
  /** Accepts TCP connections only with TLS. */
  readonly tls?: boolean;
}

/** A real PostgreSQL server that accepts a password over TCP and over a socket. */
export interface PostgresqlServer extends ServerProcess {
  readonly host: string;
  readonly port: number;
  /** The folder of its socket, which is the host name for libpq. */
  readonly socket: string;
  readonly username: string;
  readonly password: string;
  /** The certificate to trust, for `sslrootcert`; only with TLS. */
  readonly certificate: string | undefined;
  /** The variables with which PostgreSQL's clients connect over the socket as the superuser. */
  readonly environment: Readonly<Record<string, string>>;
  /** Runs SQL as the superuser, and returns the values: one row a line, with `|` between the columns. */
  readonly sql: (query: string, database?: string) => string;
}

/** The folder of the server programs, of the newest version if there are several. */
export const postgresqlPrograms = newestPrograms('/usr/lib/postgresql');

/** Starts a server with an empty cluster; the test stops it. */
export async function startPostgresqlServer(wishes: Wishes = {}): Promise<PostgresqlServer> {
  const { username = 'postgres', password = randomBytes(12).toString('hex'), tls = false } = wishes;
  const folder = openServerFolder('postgresql', 'postgres');
  const socket = folder.path('socket');
  const port = await freePort();
  const environment = {
    PATH: process.env['PATH'] ?? '',
    PGHOST: socket,
    PGPORT: `${port}`,
    PGUSER: username,
    PGPASSWORD: password,
    PGCLIENTENCODING: 'UTF8',
  };
  const sql = (query: string, database = 'postgres') =>
    execFileSync('psql', ['-XqAtw', '-v', 'ON_ERROR_STOP=1', '-d', connectionTo(database)], {
      input: query,
      encoding: 'utf8',
      maxBuffer: 2 ** 30,
      stdio: ['pipe', 'pipe', 'pipe'],
      env: environment,
    }).replace(/\n$/, '');
  const server = await startServer({
    folder,
    command: [join(postgresqlPrograms, 'postgres'), '-D', folder.path('data')],
    prepare: () => {
      mkdirSync(socket);
      folder.own(socket);
      initialize(folder, username, password);
      configure(folder, socket, port, tls);
    },
    ask: () => sql('SELECT 1'),
    stopSignal: 'SIGINT',
  });
  const certificate = tls ? folder.path('server.crt') : undefined;
  return { ...server, host: '127.0.0.1', port, socket, username, password, certificate, environment, sql };
}

/** Names a database for PostgreSQL's clients, which could take the bare name for an option or for a URL. */
export function connectionTo(database: string): string {
  return `dbname='${database.replace(/['\\]/g, '\\$&')}'`;
}

function initialize(folder: ServerFolder, username: string, password: string): void {
  folder.write('password', `${password}\n`);
  folder.run([
    join(postgresqlPrograms, 'initdb'),
    ...['--pgdata', folder.path('data'), '--username', username, '--pwfile', folder.path('password')],
    ...['--auth', 'scram-sha-256', '--encoding', 'UTF8', '--locale', 'C.UTF-8', '--no-sync'],
  ]);
}

function configure(folder: ServerFolder, socket: string, port: number, tls: boolean): void {
  const settings = [
    `listen_addresses = '127.0.0.1'`,
    `port = ${port}`,
    `unix_socket_directories = '${socket}'`,
    'fsync = off', // the kernel keeps what a killed server has written
    'full_page_writes = off',
    'timezone = UTC',
  ];
  if (tls) {
    const { certificate, key } = makeCertificate(folder, 'server');
    settings.push('ssl = on', `ssl_cert_file = '${certificate}'`, `ssl_key_file = '${key}'`);
  }
  writeFileSync(folder.path('data/postgresql.auto.conf'), settings.map((line) => `${line}\n`).join(''));
  const connection = tls ? 'hostssl' : 'host';
  const rules = ['local all all scram-sha-256', `${connection} all all 127.0.0.1/32 scram-sha-256`];
  writeFileSync(folder.path('data/pg_hba.conf'), rules.map((line) => `${line}\n`).join(''));
}

function newestPrograms(folder: string): string {
  const newest = readdirSync(folder)
    .map(Number)
    .sort((one, other) => other - one)[0];
  return join(folder, `${newest}`, 'bin');
}
