import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { copyFileSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { userInfo } from 'node:os';
import { freePort, openServerFolder, type ServerFolder, type ServerProcess, startServer } from './server-process.js';

/** A real slapd with an mdb database. */
export interface LdapServer extends ServerProcess {
  readonly host: string;
  readonly port: number;
  /** The file of its socket. */
  readonly socket: string;
  /** The entry below which everything is. */
  readonly suffix: string;
  /** The administrator of the database. */
  readonly username: string;
  readonly password: string;
  /** Slapcat with the options that make it read this server's configuration. */
  readonly slapcat: string;
  /** The same for slapadd, which needs a server that isn't running, and an empty database. */
  readonly slapadd: string;
  /** Adds entries, written as LDIF. */
  readonly add: (ldif: string) => void;
  /** Returns entries as LDIF, with everything that the server stores about them. */
  readonly search: (filter?: string) => string;
  /** Ends the server and empties the database; `restart` starts it again. */
  readonly clear: () => Promise<void>;
}

const suffix = 'dc=example,dc=org';
const username = `cn=admin,${suffix}`;

/** Starts a server with an empty database; the test stops it. */
export async function startLdapServer({ password = randomBytes(12).toString('hex') } = {}): Promise<LdapServer> {
  // As this user, who also runs slapadd: slapd must be able to open what slapadd creates.
  const folder = openServerFolder('ldap', userInfo().username);
  const socket = folder.path('socket');
  const port = await freePort();
  const configuration = folder.path('configuration');
  const address = `ldapi://${encodeURIComponent(socket)}`;
  const client = (program: string, words: readonly string[], input = '') =>
    execFileSync(program, ['-x', '-H', address, '-D', username, '-y', folder.path('password'), ...words], {
      input,
      encoding: 'utf8',
      stdio: ['pipe', 'pipe', 'pipe'],
      maxBuffer: 2 ** 30,
    });
  const server = await startServer({
    folder,
    command: [
      ...[folder.path('slapd'), '-d', 'none', '-F', configuration],
      ...['-h', `ldap://127.0.0.1:${port}/ ${address}`],
    ],
    prepare: () => initialize(folder, configuration, password),
    ask: () => client('ldapwhoami', []),
  });
  return {
    ...server,
    ...{ host: '127.0.0.1', port, socket, suffix, username, password },
    slapcat: `${folder.path('slapcat')} -F ${configuration}`,
    slapadd: `${folder.path('slapadd')} -F ${configuration}`,
    add: (ldif) => client('ldapadd', [], ldif),
    search: (filter = '(objectClass=*)') =>
      client('ldapsearch', ['-LLL', '-o', 'ldif-wrap=no', '-b', suffix, filter, '*', '+']),
    clear: async () => {
      await server.kill();
      rmSync(folder.path('data'), { recursive: true });
      mkdirSync(folder.path('data'), { mode: 0o700 });
    },
  };
}

function initialize(folder: ServerFolder, configuration: string, password: string): void {
  // One program with several names. A copy, because Ubuntu's AppArmor profile keeps slapd out of other folders.
  copyFileSync('/usr/sbin/slapd', folder.path('slapd'));
  for (const name of ['slapcat', 'slapadd']) symlinkSync('slapd', folder.path(name));
  for (const path of [configuration, folder.path('data')]) mkdirSync(path, { mode: 0o700 });
  folder.write('password', password);
  folder.write('configuration.ldif', configurationOf(folder.path('data'), password));
  folder.run([folder.path('slapadd'), '-n', '0', '-F', configuration, '-l', folder.path('configuration.ldif')]);
}

function configurationOf(data: string, password: string): string {
  return `dn: cn=config
objectClass: olcGlobal
cn: config

dn: cn=module{0},cn=config
objectClass: olcModuleList
cn: module{0}
olcModulePath: /usr/lib/ldap
olcModuleLoad: back_mdb

dn: cn=schema,cn=config
objectClass: olcSchemaConfig
cn: schema

include: file:///etc/ldap/schema/core.ldif

include: file:///etc/ldap/schema/cosine.ldif

include: file:///etc/ldap/schema/inetorgperson.ldif

dn: olcDatabase={0}config,cn=config
objectClass: olcDatabaseConfig
olcDatabase: {0}config

dn: olcDatabase={1}mdb,cn=config
objectClass: olcDatabaseConfig
objectClass: olcMdbConfig
olcDatabase: {1}mdb
olcSuffix: ${suffix}
olcRootDN: ${username}
olcRootPW:: ${Buffer.from(password).toString('base64')}
olcDbDirectory: ${data}
olcDbMaxSize: 67108864
olcDbIndex: objectClass eq
olcAccess: to * by users read by anonymous auth
`;
}
