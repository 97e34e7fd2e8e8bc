import { defineOptions, stringOption } from '../schema/option-schema.js';
import { requireNoLeadingDash } from '../shell/quoting.js';
import { UserError } from '../system/errors.js';
import {
  assignRoots,
  commandOption,
  commandWords,
  defineSnapshots,
  type Found,
  type LeftoverSnapshot,
  type Root,
  runOrFail,
  type SnapshotContext,
  type Volume,
} from './snapshot-kind.js';

/** The option for snapshots of LVM. */
export const lvmOptions = defineOptions({
  lvm: {
    type: 'object',
    properties: {
      snapshot_size: stringOption('The size of each snapshot, with a unit.', '5GB', { default: '10%ORIGIN' }),
      lvcreate_command: commandOption('lvcreate'),
      lvremove_command: commandOption('lvremove'),
      lvs_command: commandOption('lvs'),
      lsblk_command: commandOption('lsblk'),
      mount_command: commandOption('mount'),
      umount_command: commandOption('umount'),
    },
    additionalProperties: false,
    description: 'Back up from snapshots of LVM volumes. The value may be empty.',
    examples: [{ snapshot_size: '5GB' }],
    'x-since': '1.9.4',
  },
});

/** Snapshots of LVM's logical volumes: additional volumes that are mounted read-only. */
export const lvm = defineSnapshots({
  option: 'lvm',
  volume: 'LVM logical volume',
  schema: lvmOptions,
  find,
  take,
  left: async (_, around) => await snapshots('The LVM snapshots could not be listed', around),
  removal: ({ id }, around) => [
    ...commandWords('lvremove', around),
    '--force',
    requireNoLeadingDash(id, 'an LVM snapshot'),
  ],
});

async function find(roots: readonly Root[], around: SnapshotContext): Promise<Found> {
  const listing = ['--output', 'name,path,mountpoint,type', '--json', '--list'];
  const what = 'The LVM logical volumes could not be listed';
  const words = [...commandWords('lsblk', around), ...listing];
  const devices = records(await runOrFail(words, what, around), ({ blockdevices }) => blockdevices, what);
  const points = new Map<string, { readonly id: string; readonly type: string | undefined }>();
  for (const { path = '', mountpoint = '', type } of devices) {
    if (type !== 'lvm' || path === '') continue;
    // lsblk shows one mount point of each device; the list of mounts shows all of them.
    const mounted = around.mounts.filter(({ source, root }) => source === path && root === '/');
    for (const at of new Set([mountpoint, ...mounted.map(({ point }) => point)].filter((at) => at.startsWith('/')))) {
      points.set(at, { id: path, type: around.mounts.findLast(({ point }) => point === at)?.type });
    }
  }
  const held = await assignRoots(roots, [...points.keys()]);
  const volumes = [...points].flatMap(([at, { id, type }]) => {
    const inside = held.get(at);
    return inside === undefined ? [] : [{ at, id, type, roots: inside }];
  });
  return { volumes };
}

async function take({ at, id, type }: Volume, name: string, around: SnapshotContext): Promise<readonly string[]> {
  const what = `The snapshot of ${at} (lvm) could not be created`;
  const size = around.settings['snapshot_size'] ?? '10%ORIGIN';
  const own = `${id.split('/').at(-1)}_${name}`;
  // Writable only for the mount itself, which may have to replay a journal.
  const flags = ['--snapshot', size.includes('%') ? '--extents' : '--size', size, '--permission', 'rw', '--name', own];
  await runOrFail(
    [...commandWords('lvcreate', around), ...flags, requireNoLeadingDash(id, 'a logical volume')],
    what,
    around,
  );
  const taken = (await snapshots(what, around)).find((snapshot) => snapshot.name === own);
  if (taken === undefined) throw new UserError(`${what}, so no archive was made: lvs does not list ${own}.`);
  // XFS refuses to mount a second file system with the same UUID.
  return [
    ...commandWords('mount', around),
    '-o',
    type === 'xfs' ? 'ro,nouuid' : 'ro',
    requireNoLeadingDash(taken.id, 'an LVM snapshot'),
  ];
}

async function snapshots(what: string, around: SnapshotContext): Promise<readonly LeftoverSnapshot[]> {
  const listing = ['--report-format', 'json', '--options', 'lv_name,lv_path', '--select', 'lv_attr =~ ^s'];
  const lines = await runOrFail([...commandWords('lvs', around), ...listing], what, around);
  const found = records(lines, ({ report }) => (Array.isArray(report) ? report[0]?.lv : undefined), what);
  return found.map(({ lv_name: name = '', lv_path: id = '' }) => ({ name, id }));
}

type Record_ = Readonly<Record<string, string | undefined>>;

/** Returns the list of records in a JSON document; throws UserError for anything else. */
function records(
  lines: readonly string[],
  listOf: (document: { blockdevices?: unknown; report?: { lv?: unknown }[] }) => unknown,
  what: string,
): readonly Record_[] {
  try {
    const list = listOf(JSON.parse(lines.join('\n')));
    if (Array.isArray(list)) return list.map(texts);
  } catch {
    // Reported below.
  }
  throw new UserError(
    `${what}, so no archive was made: the output is not a JSON list: ${lines.join(' ').slice(0, 200)}`,
  );
}

function texts(record: unknown): Record_ {
  const entries = typeof record === 'object' && record !== null ? Object.entries(record) : [];
  return Object.fromEntries(entries.map(([name, value]) => [name, typeof value === 'string' ? value : undefined]));
}
