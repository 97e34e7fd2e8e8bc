import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { version as productVersion } from '../../src/system/product-version.js';
import { bundledOnly } from './bill-of-materials.js';
import { releaseNotes } from './notes.js';
import { releaseFaults } from './version.js';

// The parts of the release workflow that are ours: `prepare.js check TAG` says whether a tag can be released, and
// `prepare.js files TAG COMMIT FOLDER` writes what is attached to the release.
const [, , command, tag = '', commit = '', folder = 'release'] = process.argv;
const changelog = readFileSync('CHANGELOG.md', 'utf8');
const manifest: { readonly version: string; readonly repository: { readonly url: string } } = JSON.parse(
  readFileSync('package.json', 'utf8'),
);

if (command === 'check') check();
else if (command === 'files') writeFiles();
else throw new Error('Run it with check TAG, or with files TAG COMMIT FOLDER.');

function check(): void {
  const lock: { readonly version: string } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
  const versions = {
    'package.json': manifest.version,
    'package-lock.json': lock.version,
    'src/system/product-version.ts': productVersion,
  };
  const faults = releaseFaults(tag, { versions, changelog });
  for (const fault of faults) process.stdout.write(`${process.env['GITHUB_ACTIONS'] ? '::error::' : ''}${fault}\n`);
  if (faults.length > 0) process.exitCode = 1;
}

function writeFiles(): void {
  mkdirSync(folder, { recursive: true });
  const repository = manifest.repository.url.replace(/^git\+|\.git$/g, '');
  writeFileSync(join(folder, 'notes.md'), releaseNotes(changelog, { repository, tag, commit }));
  const licenses = ['action', 'cleanup', 'cli'].map((name) => readFileSync(`dist/${name}/licenses.txt`, 'utf8'));
  const installed = execFileSync('npm', ['sbom', '--sbom-format', 'cyclonedx'], { encoding: 'utf8', maxBuffer: 1e8 });
  const bill = bundledOnly(JSON.parse(installed), licenses);
  writeFileSync(join(folder, `borgflow-${manifest.version}.cdx.json`), `${JSON.stringify(bill, null, 2)}\n`);
  execFileSync('npm', ['pack', '--silent', '--pack-destination', folder], { stdio: ['ignore', 'ignore', 'inherit'] });
}
