import { describe, expect, test } from '@jest/globals';
import { readConfigurations } from '../../../src/configuration/configuration.js';
import {
  addedIn,
  internalNames,
  optionGroups,
  options,
  optionsByName,
  repositoryOptions,
} from '../../../src/configuration/options/all-options.js';
import type { Schema } from '../../../src/schema/option-schema.js';

/** The options of borgmatic 1.5.20, without sections and nested options. */
const of15 = `source_directories repositories one_file_system numeric_owner atime ctime birthtime read_special bsd_flags
files_cache local_path remote_path patterns patterns_from exclude_patterns exclude_from exclude_caches exclude_if_present
keep_exclude_tags exclude_nodump borgmatic_source_directory encryption_passcommand encryption_passphrase
checkpoint_interval chunker_params compression remote_rate_limit temporary_directory ssh_command borg_base_directory
borg_config_directory borg_cache_directory borg_security_directory borg_keys_directory umask lock_wait
archive_name_format relocated_repo_access_is_ok unknown_unencrypted_repo_access_is_ok extra_borg_options keep_within
keep_secondly keep_minutely keep_hourly keep_daily keep_weekly keep_monthly keep_yearly prefix checks check_repositories
check_last color before_backup before_prune before_check before_extract after_backup after_prune after_check
after_extract on_error before_everything after_everything postgresql_databases mysql_databases healthchecks cronitor
pagerduty cronhub`.split(/\s+/);

/** The other top-level options of borgmatic 2.1.10, including renamed ones. */
const of21 = `constants bootstrap ntfy pushover zabbix apprise uptime_kuma loki sentry watchgoose systemd container
keepassxc onepassword skip_actions before_actions before_compact after_compact after_actions
source_directories_must_exist numeric_ids unsafe_skip_path_validation_before_create flags use_chunks_archive
debug_passphrase display_passphrase check_i_know_what_i_am_doing msgpack_version_check log_json progress
quick_statistics list_details default_actions borg_exit_codes commands influxdb_databases mariadb_databases
sqlite_databases mongodb_databases openldap_databases working_directory user_runtime_directory user_state_directory
borg_key_file match_archives archive_hostname archive_username file_list_format archive_list_format log_file
log_file_format files_changed recompress checkpoint_volume upload_rate_limit upload_buffer_size retries retry_wait
borg_files_cache_ttl keep_13weekly keep_3monthly compact_threshold verbosity syslog_verbosity log_file_verbosity
monitoring_verbosity statistics zfs btrfs lvm`.split(/\s+/);

const renamed = ['numeric_owner', 'bsd_flags', 'remote_rate_limit'];
const place = {
  entryPoint: 'command-line' as const,
  environment: { BACKUP_PASSPHRASE: 'correct horse' },
  currentFolder: '/',
  home: '/root',
};

interface Found {
  readonly path: string;
  readonly schema: Schema;
  readonly outer?: Schema;
}

function* nested(path: string, schema: Schema, outer?: Schema): Generator<Found> {
  yield outer === undefined ? { path, schema } : { path, schema, outer };
  for (const [name, inner] of Object.entries(schema.properties ?? schema.items?.properties ?? {})) {
    yield* nested(`${path}.${name}`, inner, schema);
  }
}

const all = [...Object.entries<Schema>(options), ...Object.entries<Schema>(repositoryOptions)].flatMap(
  ([name, schema]) => [...nested(name, schema)],
);

/** Returns the errors of an option's value, except that it is not supported yet. */
async function faultsOf(name: string, value: unknown): Promise<readonly string[]> {
  const inline = JSON.stringify({ repositories: ['/r'], [name]: value });
  const { faults } = await readConfigurations({ ...place, inline, variables: 'leave' });
  return faults.map(({ message }) => message).filter((message) => !message.includes('is not supported yet'));
}

test.each(['zfs', 'btrfs', 'lvm'])(
  '%s without a value enables it with its defaults, for the file and for a repository',
  async (name) => {
    const inline = `${name}:\nrepositories:\n  - path: /r\n  - path: /s\n    ${name}:\n`;
    const { configurations, faults } = await readConfigurations({ ...place, inline });
    expect(faults).toEqual([]);
    expect(configurations[0]?.options).toMatchObject({ [name]: {} });
    expect(configurations[0]?.repositories.map(({ options }) => options)).toMatchObject([
      { [name]: {} },
      { [name]: {} },
    ]);
  },
);

describe('the options of a configuration', () => {
  test('include all of borgmatic 1.5.20 and all 136 of 2.1.10', () => {
    const modern = [...new Set([...of15.filter((name) => !renamed.includes(name)), ...of21])];
    expect(modern.filter((name) => name !== 'cronhub')).toHaveLength(136);
    expect(modern.filter((name) => !optionsByName.has(name))).toEqual([]);
  });

  test('are each in one group, except for internal ones', () => {
    const grouped = optionGroups.flatMap(({ options: members }) => Object.keys(members));
    const written = [...optionsByName.keys()].filter((name) => !internalNames.includes(name));
    expect([...grouped].sort()).toEqual([...written].sort());
  });

  test('have a description and an example, including nested ones', () => {
    const silent = all.filter(({ schema }) => !schema.description || (!schema.examples && !schema.properties));
    expect(silent.map(({ path }) => path)).toEqual([]);
  });

  test('have the borgmatic version that added them, except for our own', () => {
    const ageless = all.filter(({ schema, outer }) => !schema['x-since'] && !outer);
    const services = ['discord', 'email', 'github_issue', 'prometheus', 'slack', 'teams', 'webhook'];
    const own = ['borg_umask', 'check_prefix', 'timeout', 'x-borgflow', ...services];
    expect(ageless.map(({ path }) => path).sort()).toEqual(own.sort());
  });

  test('are never older than the option around them', () => {
    expect(addedIn({ 'x-since': '1.7.15' }, { 'x-since': '1.8.2' })).toBeUndefined();
    expect(addedIn({ 'x-since': '1.10.0' }, { 'x-since': '1.8.2' })).toBe('1.10.0');
  });

  test('with passwords, tokens, or keys of a service are secret', () => {
    const secretive = /(^|_|\.)(password|token|passphrase|api_key|integration_key|ping_url|push_url|url)$/;
    const exceptions = [
      /debug_passphrase|display_passphrase|ask_for_password|change_passphrase/,
      /^pushover\.(start|finish|fail)\./,
      /^github_issue\.api_url$/, // the token is an option of its own
    ];
    const open = all.filter(
      ({ path, schema }) =>
        secretive.test(path) && !schema['x-secret'] && !exceptions.some((exception) => exception.test(path)),
    );
    expect(open.map(({ path }) => path)).toEqual([]);
  });

  const examples = optionGroups.flatMap(({ options: members }) =>
    Object.entries(members).flatMap(([name, { examples: shown = [] }]) => shown.map((value) => ({ name, value }))),
  );
  test.each(examples.filter(({ name }) => name !== 'repositories'))('$name accepts its example $value', async (one) => {
    if (JSON.stringify(one.value).includes('/mnt/backup')) return;
    expect(await faultsOf(one.name, one.value)).toEqual([]);
  });
});

describe('the content of a database or service option', () => {
  test.each([
    [
      'postgresql_databases',
      [{ name: 'a', prot: 1 }],
      'unknown option postgresql_databases[0].prot. Did you mean port?',
    ],
    ['mysql_databases', [{ hostname: 'a' }], 'mysql_databases[0] needs `name`, which is missing.'],
    ['mariadb_databases', [{ name: 'a', format: 'tar' }], 'mariadb_databases[0].format must be sql, got "tar".'],
    ['sqlite_databases', [{ name: 'a' }], 'sqlite_databases[0] needs `path`, which is missing.'],
    [
      'mongodb_databases',
      [{ name: 'a', port: 'x' }],
      'mongodb_databases[0].port must be an integer from 1 to 65535, got "x".',
    ],
    [
      'ntfy',
      { topic: 't', start: { priority: 'hihg' } },
      'ntfy.start.priority must be max, urgent, high, default, low, or min, got "hihg". Did you mean high?',
    ],
    ['apprise', { services: [{ url: 'a://b' }] }, 'apprise.services[0] needs `label`, which is missing.'],
    ['loki', { url: 'http://a', labels: { app: 1 } }, 'loki.labels.app must be a string, got 1. Put it in quotes.'],
    ['keepassxc', { yubikey: 1 }, 'keepassxc.yubikey must be a string, got 1. Put it in quotes.'],
    [
      'lvm',
      { size: '5G' },
      'unknown option lvm.size. Options: snapshot_size, lvcreate_command, lvremove_command, lvs_command, lsblk_command, mount_command, and umount_command.',
    ],
  ])('is validated: %s', async (name, value, message) => {
    expect(await faultsOf(name, value)).toEqual([message]);
  });

  test('is not shown if it is secret', async () => {
    const [fault] = await faultsOf('ntfy', { topic: 't', password: 4711 });
    expect(fault).toBe('ntfy.password must be a string, got a number. Put it in quotes.');
  });
});
