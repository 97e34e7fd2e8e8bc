import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { asError, UserError } from '../system/errors.js';
import { temporaryBase } from '../system/temporary.js';
import { writeErrorReason } from '../system/write-faults.js';

/** The files and folders of a demonstration, all in one temporary folder. */
export interface DemoFiles {
  readonly folder: string;
  readonly source: string;
  readonly repository: string;
  readonly restored: string;
  readonly configuration: string;
  readonly failing: string;
  /** For Borg's own files, separate from the user's. */
  readonly borgFolder: string;
}

/** Sample files: text, names with spaces and non-ASCII characters, and binary data. */
export const sampleFiles: Readonly<Record<string, string | Uint8Array>> = {
  'letters/dear reader.txt': 'A backup is worth what its restore is worth.\n',
  'letters/grüße.txt': 'Übung macht den Meister.\n',
  'pictures/noise.bin': Uint8Array.from({ length: 100_000 }, (_, index) => (index * 7919 + (index >> 3)) % 256),
  'accounts.csv': 'date,amount\n2026-11-23,12.30\n',
};

const hooks = ['before_everything', 'before_prune', 'before_backup', 'before_check', 'before_extract'];
const endings = ['after_prune', 'after_backup', 'after_check', 'after_extract', 'after_everything'];

function demoFolder(): string {
  const base = temporaryBase();
  try {
    return mkdtempSync(join(base, 'borgflow-demo-'));
  } catch (error) {
    const reason = writeErrorReason(error) ?? asError(error).message;
    throw new UserError(`The demonstration can't create a folder in ${base}: ${reason}. Set TMPDIR to another folder.`);
  }
}

/** Creates sample files, a configuration file in which every hook prints a line, and one in which a hook fails. */
export function createDemoFiles(): DemoFiles {
  const folder = demoFolder();
  const scenery = {
    folder,
    source: join(folder, 'documents'),
    repository: join(folder, 'backup.borg'),
    restored: join(folder, 'restored'),
    configuration: join(folder, 'demo.yaml'),
    failing: join(folder, 'failing.yaml'),
    borgFolder: join(folder, 'borg'),
  };
  for (const [name, content] of Object.entries(sampleFiles)) {
    mkdirSync(join(scenery.source, name, '..'), { recursive: true });
    writeFileSync(join(scenery.source, name), content);
  }
  mkdirSync(scenery.restored);
  writeFileSync(scenery.configuration, configurationText(scenery), { mode: 0o600 });
  writeFileSync(scenery.failing, failingText(scenery), { mode: 0o600 });
  return scenery;
}

function configurationText({ source, repository }: DemoFiles): string {
  const hook = (name: string) => `    ${name}:\n        - echo "${name} says hello"\n`;
  return `location:
    source_directories:
        - ${source}
    repositories:
        - ${repository}

storage:
    encryption_passphrase: only for this demonstration
    compression: lz4

retention:
    keep_daily: 7

consistency:
    checks:
        - repository
        - archives

hooks:
${[...hooks, ...endings].map(hook).join('')}    on_error:
        - echo "on_error would report {error}"
`;
}

function failingText({ source, repository }: DemoFiles): string {
  return `location:
    source_directories: [${source}]
    repositories: [${repository}]
storage:
    encryption_passphrase: only for this demonstration
retention:
    keep_daily: 7
hooks:
    before_backup:
        - echo "mounting a disk that is not there"; exit 32
    after_backup:
        - echo "never printed"
    on_error:
        - |
          echo "on_error heard: {error}"
          echo "its last words: {output}"
`;
}
