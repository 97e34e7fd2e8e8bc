import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import { type LdapServer, startLdapServer } from './ldap-server.js';
import { isRunning } from './server-process.js';

let server: LdapServer;

afterEach(() => server.stop());

const whoami = (password: string) =>
  spawnSync('ldapwhoami', ['-x', '-H', `ldap://127.0.0.1:${server.port}`, '-D', server.username, '-w', password], {
    encoding: 'utf8',
  });

const example = `dn: dc=example,dc=org
objectClass: domain
dc: example

dn: cn=Zoë 🐘,dc=example,dc=org
objectClass: person
cn: Zoë 🐘
sn: a
userPassword:: AAEC/w==
`;

/** Runs slapcat or slapadd. */
const tool = (command: string, input = '') => {
  const [program = '', ...words] = command.split(' ');
  return execFileSync(program, words, { input, encoding: 'utf8', stdio: ['pipe', 'pipe', 'pipe'] });
};

describe('an LDAP server', () => {
  test('asks for its password, and leaves nothing', async () => {
    const password = `it's "a":pass\\word # $HOME %41 ä`;
    server = await startLdapServer({ password });
    expect(whoami(password)).toMatchObject({ status: 0, stdout: `dn:${server.username}\n` });
    expect(whoami('other').stderr).toContain('Invalid credentials');
    const folder = dirname(server.socket);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    const pid = server.pid();
    await server.stop();
    expect([isRunning(pid), existsSync(folder)]).toEqual([false, false]);
  });

  test('can be dumped while it runs, killed, emptied, and filled again', async () => {
    server = await startLdapServer();
    server.add(example);
    const before = server.search();
    expect(before.match(/^dn:/gm)).toHaveLength(2);
    const dump = tool(server.slapcat);
    const configuration = tool(`${server.slapcat} -b cn=config`);
    expect(configuration).toContain('dn: olcDatabase={1}mdb,cn=config');
    await server.kill();
    await server.restart();
    expect(server.search()).toBe(before);
    await server.clear();
    tool(server.slapadd, dump);
    await server.restart();
    expect(server.search()).toBe(before);
    expect(server.search('(sn=nobody)')).toBe('');
  });
});
