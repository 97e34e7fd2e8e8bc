import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from '@jest/globals';
import { commandLine } from '../../src/entry-points/command-line.js';

/** The output of a command, and its exit status. */
export interface Told {
  readonly status: number;
  readonly out: string;
  readonly error: string;
}

/** Runs a command line in this process. */
export async function borgflow(...words: readonly string[]): Promise<Told> {
  const told = { out: '', error: '' };
  const status = await commandLine(words, {
    environment: { HOME: '/root' },
    out: (text) => {
      told.out += text;
    },
    error: (text) => {
      told.error += text;
    },
    interactive: false,
    colored: false,
    columns: 80,
  });
  return { status, ...told };
}

/** Creates a folder for a test file, which is removed after its tests. */
export function folderForTests(): string {
  const folder = mkdtempSync(join(tmpdir(), 'borgflow-commands-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
