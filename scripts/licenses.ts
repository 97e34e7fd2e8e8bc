import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What webpack knows about a module of a bundle; one that was merged into another is only in `modules`. */
export interface BundledModule {
  readonly resource?: string;
  readonly modules?: Iterable<BundledModule>;
}

interface Package {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly author?: string | { readonly name: string };
}

/** Returns the folders of the packages that these modules come from, sorted by name. */
export function packageFolders(modules: Iterable<BundledModule>): readonly string[] {
  const folders = new Set<string>();
  const visit = ({ resource, modules: merged = [] }: BundledModule): void => {
    const folder = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(resource ?? '')?.[0];
    if (folder !== undefined) folders.add(folder);
    for (const each of merged) visit(each);
  };
  for (const each of modules) visit(each);
  return [...folders].sort();
}

/** Returns the licenses of packages, each with its text; throws if a package has none. */
export function licensesText(folders: readonly string[]): string {
  const parts = folders.map((folder) => {
    const { name, version, license, author }: Package = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const text = textIn(folder) ?? holderOf(author);
    if (license === undefined || text === undefined) throw new Error(`${name} ${version} has no license.`);
    return `${name} ${version}\n${license}\n\n${text}`;
  });
  return `${parts.join(`\n\n${'-'.repeat(80)}\n\n`)}\n`;
}

/** Returns the license file of a package. */
function textIn(folder: string): string | undefined {
  const name = readdirSync(folder).find((each) => /^(licen[cs]e|copying)(\.(md|txt))?$/i.test(each));
  return name && readFileSync(join(folder, name), 'utf8').trim();
}

/** Returns whose work a package is that has no license file. */
function holderOf(author: Package['author']): string | undefined {
  const name = typeof author === 'object' ? author.name : author;
  return name && `Copyright ${name}. The package contains no license file.`;
}
