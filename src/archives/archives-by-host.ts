import { hostname } from 'node:os';
import { joinWords } from '../text/phrases.js';
import { type ArchiveLister, placeholderValues } from './placeholder-values.js';

/** An archive and the host that created it. */
export interface HostedArchive {
  readonly name: string;
  readonly id: string;
  readonly hostname: string;
  readonly username: string;
  /** When its backup started and ended, as Borg writes them; empty if Borg doesn't. */
  readonly time: string;
  readonly end: string;
}

/** Archives by whether this machine created them. */
export interface ByHost {
  readonly own: readonly HostedArchive[];
  readonly others: readonly HostedArchive[];
}

/** Names of GitHub-hosted runners and containers, which change with every run. */
const temporaryName = /^(?:fv-az\d|runnervm|[0-9a-f]{12}$)/;

/**
 * Divides archives by whether this machine created them, according to the host name that Borg stored in each. On a GitHub-hosted
 * runner, whose name is random, the archives of all such runners count as its own.
 */
export async function divideByHost(
  borg: ArchiveLister & { readonly environment: Readonly<Record<string, string>> },
  options: { readonly archive_hostname?: string | undefined },
  archives: readonly HostedArchive[],
): Promise<ByHost> {
  const { environment } = borg;
  // Borg stores the short name even if the machine's host name is the fully qualified one.
  const known = new Set([hostname(), shortName(hostname()), options.archive_hostname, environment['BORG_HOSTNAME']]);
  const hosted = environment['RUNNER_ENVIRONMENT'] === 'github-hosted';
  const isOwn = (host: string): boolean => known.has(host) || (hosted && temporaryName.test(host));
  if (archives.every((archive) => isOwn(archive.hostname))) return { own: archives, others: [] };
  // Borg may run elsewhere: in a container, through local_path.
  const here = (await placeholderValues(borg, ['{hostname}'])).get('{hostname}');
  if (here !== undefined) known.add(here);
  const own = archives.filter((archive) => isOwn(archive.hostname));
  return { own, others: archives.filter((archive) => !isOwn(archive.hostname)) };
}

/** Lists hosts with the number of their archives: `db1 (14 archives up to web-2026-11-02)`. */
export function countByHost(archives: readonly HostedArchive[]): string {
  const hosts = new Map<string, string[]>();
  for (const { name, hostname: host } of archives) hosts.set(host, [...(hosts.get(host) ?? []), name]);
  const parts = [...hosts].map(([host, names]) => `${host || 'an unknown host'} (${counted(names)})`);
  return joinWords(parts);
}

function counted(names: readonly string[]): string {
  const newest = names.at(-1) ?? '';
  return names.length === 1 ? newest : `${names.length} archives up to ${newest}`;
}

function shortName(host: string): string {
  return host.split('.')[0] ?? host;
}
