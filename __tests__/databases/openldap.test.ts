import { chmodSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createStand, type Stand } from '../support/backup-setup.js';
import { type Called, callIn } from '../support/command-line.js';
import { type LdapServer, startLdapServer } from '../support/ldap-server.js';

let stand: Stand;
let server: LdapServer;
let repository: string;

const entries = 2000;

beforeAll(async () => {
  stand = createStand();
  repository = stand.repository('repo');
  server = await startLdapServer();
  const encoded = (text: string | Uint8Array) => Buffer.from(text).toString('base64');
  const unit = `ou=Bücher\\, \\"all\\",${server.suffix}`;
  const people = Array.from({ length: entries }, (_, index) => [
    `dn:: ${encoded(`cn=Person ${index},${unit}`)}`,
    'objectClass: inetOrgPerson',
    `sn:: ${encoded(`Ünïcode ${index}`)}`,
    `userPassword:: ${encoded(Uint8Array.of(0, 255, index % 256))}`,
  ]);
  const top = [
    `dn: ${server.suffix}`,
    'objectClass: dcObject',
    'objectClass: organization',
    'o: Example',
    'dc: example',
  ];
  const all = [top, [`dn:: ${encoded(unit)}`, 'objectClass: organizationalUnit'], ...people];
  server.add(all.map((lines) => `${lines.join('\n')}\n`).join('\n'));
});
afterAll(async () => {
  await server?.stop();
  stand?.remove();
});

/** Runs Borgflow with a database; on_error writes its variables to the trace. */
function borgflow(words: string, more: object = {}): Called {
  const database = { name: server.suffix, slapcat_command: server.slapcat, slapadd_command: server.slapadd, ...more };
  const options = {
    repositories: [{ path: repository }],
    openldap_databases: [database],
    on_error: ['printf "%s\\n" {error} >> "$TRACE"'],
  };
  stand.write('server.yaml', JSON.stringify(options));
  return callIn(stand.folder, stand.environment)(['--config', stand.path('server.yaml'), ...words.split(' ')]);
}

const archives = (): string => stand.borg('list', '--short', repository);

describe('an OpenLDAP database', () => {
  test('is dumped while slapd runs, and restored into an empty database with every value', async () => {
    const before = server.search();
    expect(before.match(/^dn:/gm)).toHaveLength(entries + 2);
    expect(borgflow('create')).toMatchObject({ status: 0, error: '' });
    const listed = stand.borg('list', '--short', `${repository}::${archives().trim()}`);
    expect(listed).toContain(`borgmatic/openldap_databases/localhost/${server.suffix}\n`);
    await server.clear();
    const called = borgflow('restore --archive latest');
    expect(called).toMatchObject({ status: 0, error: '' });
    await server.restart();
    expect(server.search()).toBe(before);
  });

  test('is not restored into a database that is not empty: the error says what to do', async () => {
    await server.kill();
    try {
      const called = borgflow('restore --archive latest');
      expect(called.status).toBe(1);
      expect(called.error).toContain('slapadd needs an empty database: stop slapd, empty the folder of the database');
    } finally {
      await server.restart();
    }
  });

  test('has the configuration of slapd as cn=config', () => {
    expect(borgflow('create', { name: 'cn=config', label: 'configuration' })).toMatchObject({ status: 0, error: '' });
    const newest = archives().trim().split('\n').at(-1);
    const path = 'borgmatic/openldap_databases/configuration/cn=config';
    expect(stand.borg('extract', '--stdout', `${repository}::${newest}`, path)).toContain(
      `olcSuffix: ${server.suffix}`,
    );
  });
});

describe('no archive is made, and on_error gets one sentence', () => {
  const cases: readonly (readonly [string, object, RegExp])[] = [
    ['the suffix is unknown', { name: 'dc=nope' }, /no backend for "dc=nope"\. Fix its name: it must be the suffix/],
    ['the name is all', { name: 'all' }, /has the name `all`, but slapcat dumps only one database at a time/],
    [
      'slapcat finds no configuration',
      { slapcat_command: '/usr/sbin/slapcat -F /nope' },
      /Specify where the configuration of slapd is/,
    ],
    ['slapcat is missing', { slapcat_command: '/nope/slapcat' }, /\/nope\/slapcat/],
  ];
  test.each(cases)('%s', (_, more, sentence) => {
    const before = archives();
    const called = borgflow('create', more);
    expect(called.status).toBe(1);
    expect(called.error).toMatch(sentence);
    expect(stand.trace().join('\n')).toMatch(sentence);
    expect(archives()).toBe(before);
  });

  test('slapcat fails in the middle', () => {
    const before = archives();
    const client = stand.write('client', `#!/bin/sh\n${server.slapcat} "$@" | head -c 50000\nexit 3\n`);
    chmodSync(client, 0o700);
    const called = borgflow('create', { slapcat_command: client });
    expect(called.error).toContain(`The dump of the OpenLDAP database ${server.suffix} failed, so no archive was made`);
    expect(called.error).toContain('exited with status 3');
    expect(archives()).toBe(before);
  });
});
