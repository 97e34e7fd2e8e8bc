import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from '@jest/globals';
import { commandLine } from '../../src/command-line.js';

/** What a command printed, and how it ended. */
export interface Told {
  readonly status: number;
  readonly out: string;
  readonly error: string;
}

/** Runs one line of the command line in this process. */
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
    coloured: false,
    columns: 80,
  });
  return { status, ...told };
}

/** A folder of this test file's own, gone when its tests are. */
export function folderForTests(): string {
  const folder = mkdtempSync(join(tmpdir(), 'borgflow-commands-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
