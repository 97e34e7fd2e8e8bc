import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cpus, release, totalmem } from 'node:os';
import { borgmaticVersion } from './borgmatic.js';
import { type Figure, figureText } from './figure.js';

const mark = /(<!-- figures: [^>]*-->\n)[\s\S]*?(<!-- \/figures -->)/;

/** Returns the page with its figures replaced. */
export function pageWith(page: string, figures: readonly Figure[]): string {
  if (!mark.test(page)) throw new Error('bench/README.md has no marks for the figures.');
  const text = [machineText(), '', ...figures.map(figureText)].join('\n');
  return page.replace(mark, (_, open: string, close: string) => `${open}\n${text}\n${close}`);
}

/** Describes the machine and the program versions. */
export function machineText(): string {
  const [processor] = cpus();
  const answer = (...[command, ...words]: [string, ...string[]]) =>
    execFileSync(command, words, { encoding: 'utf8' }).trim();
  const product = (JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }).version;
  return [
    `Measured on ${new Date().toISOString().slice(0, 10)} with \`npm run bench -- --write\`: Borgflow ${product}, borgmatic ${borgmaticVersion}`,
    `on ${answer('python3', '--version')}, ${answer('borg', '--version').replace(/^borg/, 'Borg')}, Node ${process.versions.node},`,
    `Linux ${release().split('-')[0]}, ${cpus().length} × ${processor?.model.trim() ?? 'unknown processor'}, ${(totalmem() / 1e9).toFixed(0)} GB of memory.`,
  ].join('\n');
}
