import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { freePort, openServerFolder, type ServerFolder, type ServerProcess, startServer } from './server-process.js';
import { makeCertificate } from './tls-certificate.js';

/** How a server differs from the default. */
interface Wishes {
  /** Its user with all privileges. */
  readonly username?: string;
  readonly password?: string;
  /** Accepts TCP connections only with TLS. */
  readonly tls?: boolean;
}

/** A real MariaDB server that accepts a password over TCP and over a socket. */
export interface MariadbServer extends ServerProcess {
  readonly host: string;
  readonly port: number;
  /** The file of its socket. */
  readonly socket: string;
  readonly username: string;
  readonly password: string;
  /** The certificate to trust, for `--ssl-ca`; only with TLS. */
  readonly certificate: string | undefined;
  /** Runs SQL with all privileges, and returns the values: one row a line, with tabs between the columns. */
  readonly sql: (query: string, database?: string) => string;
}

/** Starts a server without databases; the test stops it. */
export async function startMariadbServer(wishes: Wishes = {}): Promise<MariadbServer> {
  const { username = 'borgflow', password = randomBytes(12).toString('hex'), tls = false } = wishes;
  const folder = openServerFolder('mariadb', 'nobody');
  const socket = folder.path('socket');
  const port = await freePort();
  const client = ['--no-defaults', '--batch', '--raw', '--skip-column-names', '--default-character-set=utf8mb4'];
  const sql = (query: string, database = '') =>
    execFileSync('mariadb', [...client, `--socket=${socket}`, `--user=${username}`, `--database=${database}`], {
      input: query,
      encoding: 'utf8',
      maxBuffer: 2 ** 30,
      stdio: ['pipe', 'pipe', 'pipe'],
      env: { PATH: process.env['PATH'], MYSQL_PWD: password },
    }).replace(/\n$/, '');
  const server = await startServer({
    folder,
    command: ['mariadbd', ...settings(folder, socket, port, tls)],
    prepare: () => {
      initialize(folder, username, password);
      if (tls) makeCertificate(folder, 'server');
    },
    ask: () => sql('SELECT 1'),
  });
  const certificate = tls ? folder.path('server.crt') : undefined;
  return { ...server, host: '127.0.0.1', port, socket, username, password, certificate, sql };
}

function initialize(folder: ServerFolder, username: string, password: string): void {
  folder.run([
    ...['mariadb-install-db', '--no-defaults', `--datadir=${folder.path('data')}`, '--skip-test-db'],
    ...['--auth-root-authentication-method=socket', '--auth-root-socket-user=root', '--innodb-flush-method=nosync'],
  ]);
  const quoted = (text: string) => `'${text.replace(/['\\]/g, '\\$&')}'`;
  const users = ['localhost', '127.0.0.1'].map((host) => `${quoted(username)}@'${host}'`);
  const identified = users.map((user) => `${user} IDENTIFIED BY ${quoted(password)}`);
  folder.write(
    'users.sql',
    `DROP USER IF EXISTS root@localhost;
CREATE USER IF NOT EXISTS ${identified.join(', ')};
GRANT ALL PRIVILEGES ON *.* TO ${users.join(', ')} WITH GRANT OPTION;
`,
  );
}

function settings(folder: ServerFolder, socket: string, port: number, tls: boolean): readonly string[] {
  const secure = [
    `--ssl-cert=${folder.path('server.crt')}`,
    `--ssl-key=${folder.path('server.key')}`,
    '--require-secure-transport',
  ];
  return [
    '--no-defaults',
    `--datadir=${folder.path('data')}`,
    `--socket=${socket}`,
    `--port=${port}`,
    `--init-file=${folder.path('users.sql')}`,
    `--pid-file=${folder.path('pid')}`,
    '--bind-address=127.0.0.1',
    '--skip-name-resolve',
    '--character-set-server=utf8mb4',
    '--max-allowed-packet=64M',
    '--innodb-flush-method=nosync', // the kernel keeps what a killed server has written
    '--innodb-buffer-pool-size=64M',
    ...(tls ? secure : []),
  ];
}
