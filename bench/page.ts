import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cpus, release, totalmem } from 'node:os';
import { type Figure, figureText } from './figure.js';
import { peerVersion } from './peer.js';

const mark = /(<!-- figures: [^>]*-->\n)[\s\S]*?(<!-- \/figures -->)/;

/** The page with these figures in the place of the ones before. */
export function pageWith(page: string, figures: readonly Figure[]): string {
  if (!mark.test(page)) throw new Error('bench/README.md has no place for the figures between its two marks.');
  const text = [machineText(), '', ...figures.map(figureText)].join('\n');
  return page.replace(mark, (_, open: string, close: string) => `${open}\n${text}\n${close}`);
}

/** Where and with what the figures were got. */
export function machineText(): string {
  const [processor] = cpus();
  const answer = (...[command, ...words]: [string, ...string[]]) =>
    execFileSync(command, words, { encoding: 'utf8' }).trim();
  const product = (JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }).version;
  return [
    `Got on ${new Date().toISOString().slice(0, 10)} with \`npm run bench -- --write\`: Borgflow ${product}, borgmatic ${peerVersion}`,
    `on ${answer('python3', '--version')}, ${answer('borg', '--version').replace(/^borg/, 'Borg')}, Node ${process.versions.node},`,
    `Linux ${release().split('-')[0]}, ${cpus().length} × ${processor?.model.trim() ?? 'unknown processor'}, ${(totalmem() / 1e9).toFixed(0)} GB of memory.`,
  ].join('\n');
}
