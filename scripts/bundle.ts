import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { wrapModules } from './eager-modules.js';
import { type BundledModule, licensesText, packageFolders } from './licenses.js';

interface Asset {
  readonly source: string | Buffer;
}

type Bundle = (
  entry: string,
  options: Readonly<Record<string, unknown>>,
) => Promise<{
  code: string;
  assets: Readonly<Record<string, Asset>>;
  stats: { compilation: { modules: Iterable<BundledModule> } };
}>;

// ncc is CommonJS and has no types.
const bundle = createRequire(import.meta.url)('@vercel/ncc') as Bundle;

/** Where the bundles go: `dist`, or the folder that is named. */
const target = process.argv[2] ?? 'dist';

/** The three entry points; each is bundled into a folder that needs no node_modules. */
for (const entryPoint of ['action', 'cleanup', 'cli']) {
  const { code, assets, stats } = await bundle(join(process.cwd(), 'lib', 'src', 'entry-points', `${entryPoint}.js`), {
    cache: false,
    // CommonJS starts faster, because Node doesn't have to load its ES module loader.
    esm: false,
    minify: true,
    quiet: true,
  });
  const folder = join(target, entryPoint);
  rmSync(folder, { recursive: true, force: true });
  const files = {
    ...assets,
    'package.json': { source: '{ "type": "commonjs" }\n' },
    'licenses.txt': { source: licensesText(packageFolders(stats.compilation.modules)) },
    'index.js': { source: code },
  };
  for (const [name, { source }] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    const text = name.endsWith('.js') ? wrapModules(String(source)) : source;
    writeFileSync(join(folder, name), text, { mode: name === 'index.js' ? 0o755 : 0o644 });
  }
}
