import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Creates a Git repository with a copy of this checkout, including uncommitted files. */
export function copyCheckout(folder: string): void {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    encoding: 'utf8',
  });
  const files = [...new Set(listed.split('\0'))].filter((name) => name !== '' && existsSync(name));
  for (const name of files) cpSync(name, join(folder, name), { verbatimSymlinks: true });
  commitAll(folder, 'borgflow/borgflow');
}

/** Creates a Git repository with the given files; `name` is its owner and name on GitHub. */
export function makeRepository(folder: string, name: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  commitAll(folder, name);
}

function commitAll(folder: string, name: string): void {
  const git = (...words: readonly string[]) => execFileSync('git', ['-C', folder, ...words], { stdio: 'pipe' });
  git('init', '--quiet', '--initial-branch', 'main');
  git('remote', 'add', 'origin', `https://github.com/${name}.git`);
  git('add', '--all', '--force');
  const author = ['-c', 'user.name=test', '-c', 'user.email=test@example.org', '-c', 'commit.gpgsign=false'];
  git(...author, 'commit', '--quiet', '--message', 'Files under test');
}
