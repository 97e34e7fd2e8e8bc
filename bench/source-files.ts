import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BenchEnvironment } from './environment.js';

/** How many files a folder has. */
const perFolder = 100;

/** Writes small files, named `0/file-0` and so on, below a new folder; returns its path. */
export function writeFiles(stage: BenchEnvironment, name: string, count: number): string {
  const folder = join(stage.folder, name);
  for (let index = 0; index < count; index += 1) {
    const parent = join(folder, String(Math.floor(index / perFolder)));
    if (index % perFolder === 0) mkdirSync(parent, { recursive: true });
    writeFileSync(join(parent, `file-${index % perFolder}`), `File ${index}\n`);
  }
  return folder;
}
