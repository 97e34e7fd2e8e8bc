import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { connectionTo, startPostgresqlServer } from '../__tests__/support/postgresql-server.js';
import type { BenchEnvironment } from './environment.js';
import type { Figure, Measurement } from './figure.js';
import { interleave, spreadOf } from './rounds.js';

const rounds = 3;
const megabytes = 1000;

/** Measures backing up a large PostgreSQL database: wall time, memory, temporary disk space. */
export const dumps: Measurement = { name: 'dumps', measure: async (stage) => [await backUpDatabase(stage)] };

async function backUpDatabase(stage: BenchEnvironment): Promise<Figure> {
  const server = await startPostgresqlServer();
  try {
    server.sql('CREATE DATABASE shop');
    // Rows of 1 kB that Borg's lz4 can compress a little, like real ones.
    server.sql(
      `CREATE TABLE orders AS SELECT id, repeat(md5(id::text), 16) || repeat('customer address ', 30) AS note FROM generate_series(1, ${megabytes * 1000}) AS id; ANALYZE`,
      'shop',
    );
    return await compare(stage, {
      environment: server.environment,
      configuration: `postgresql_databases:
    - name: shop
      hostname: ${server.host}
      port: ${server.port}
      username: ${server.username}
      password: ${server.password}
`,
    });
  } finally {
    await server.stop();
  }
}

interface DatabaseAccess {
  readonly environment: Readonly<Record<string, string>>;
  readonly configuration: string;
}

async function compare(stage: BenchEnvironment, { environment, configuration }: DatabaseAccess): Promise<Figure> {
  const fresh = (name: string): string => {
    rmSync(join(stage.folder, `${name}-1.borg`), { recursive: true, force: true });
    return stage.repositories(name, 1)[0] ?? '';
  };
  const configured = (name: string, path: string): string =>
    stage.write(
      `${name}.yaml`,
      `repositories:\n    - path: ${path}\nsource_directories: [${stage.source}]\nunknown_unencrypted_repo_access_is_ok: true\nrelocated_repo_access_is_ok: true\narchive_name_format: "bench-{now:%Y-%m-%dT%H:%M:%S.%f}"\n${configuration}`,
    );
  const temporary: number[] = [];
  const measured = await interleave(
    {
      bare: async () => {
        const script = `set -e; pg_dump --dbname "${connectionTo('shop')}" | borg create '${fresh('bare')}::bench' -`;
        return await stage.run(['/bin/sh', '-c', script], { environment });
      },
      ours: async () => {
        const command = [...stage.commandLine, '--config', configured('ours', fresh('ours')), 'create'];
        const space = watchSpace(join(stage.folder, 'temporary'));
        const result = await stage.run(command, { environment: { TMPDIR: space.folder } });
        temporary.push(space.stop());
        return result;
      },
      peers: async () =>
        await stage.run([
          ...stage.peer,
          '--config',
          configured('peers', fresh('peers')),
          '--log-file',
          '/dev/null',
          'create',
        ]),
    },
    rounds,
  );
  const node = await interleave({ node: () => stage.run([process.execPath, '-e', '0']) }, rounds);
  const borg = await interleave({ borg: () => stage.run(['borg', '--version']) }, rounds);
  const startup = [...node.node, ...borg.borg].reduce((sum, { seconds }) => sum + seconds, 0) / rounds;
  const times = (of: readonly { readonly seconds: number }[]) => of.map(({ seconds }) => seconds);
  const median = (of: readonly { readonly seconds: number }[]) => spreadOf(times(of)).median;
  const ours = median(measured.ours);
  const memory = measured.ours.map((one) => one.megabytes);
  return {
    title: 'Backing up a PostgreSQL database of 1 GB',
    method: `A real server and real Borg, with a new repository each time. ${rounds} rounds. The script is \`pg_dump | borg create -\`; the time to start Node and Borg (${startup.toFixed(2)} s) is added to it.`,
    rows: [
      { what: '`pg_dump | borg create -`', unit: 's', values: times(measured.bare) },
      { what: 'borgmatic', unit: 's', values: times(measured.peers) },
      {
        what: 'Borgflow',
        unit: 's',
        values: times(measured.ours),
        claim: { value: ours / (median(measured.bare) + startup), to: 'the script', atMost: 1.05 },
      },
      {
        what: 'Borgflow, compared with borgmatic',
        unit: 's',
        values: times(measured.ours),
        claim: { value: ours / median(measured.peers), to: 'borgmatic', atMost: 0.6 },
      },
      { what: 'Borgflow, memory', unit: 'MB', values: memory, claim: { value: Math.max(...memory), atMost: 100 } },
      {
        what: 'Borgflow, temporary disk space',
        unit: 'MB',
        values: temporary,
        claim: { value: Math.max(...temporary), atMost: 10 },
      },
    ],
  };
}

/** Polls the size of a folder until stopped; returns the maximum in MB. */
function watchSpace(folder: string): { readonly folder: string; readonly stop: () => number } {
  mkdirSync(folder, { recursive: true });
  let most = 0;
  const look = (): void => {
    let bytes = 0;
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      // A file may be gone by now.
      if (entry.isFile()) bytes += statSync(join(entry.parentPath, entry.name), { throwIfNoEntry: false })?.size ?? 0;
    }
    most = Math.max(most, bytes / 1e6);
  };
  const timer = setInterval(look, 50);
  return {
    folder,
    stop: () => {
      clearInterval(timer);
      return most;
    },
  };
}
