import { describe, expect, test } from '@jest/globals';
import type { ProcessRequest } from '../../src/process/process-request.js';
import { runProcess } from '../../src/process/run-process.js';
import { createMasker } from '../../src/secrets/masker.js';
import { environmentOf } from '../support/plain-environment.js';

async function shell(script: string, more: Partial<ProcessRequest> = {}) {
  const lines: string[] = [];
  const result = await runProcess({
    command: ['/bin/sh', '-c', script],
    environment: environmentOf({ PATH: '/usr/local/bin:/usr/bin:/bin' }),
    streams: 'merged',
    grace: { terminate: 1, kill: 2 },
    onLines: (some) => lines.push(...some),
    ...more,
  });
  return { ...result, lines };
}

/** Returns by how many megabytes this process grew during some work. */
async function growth(deed: () => Promise<void>): Promise<number> {
  const before = process.memoryUsage().rss;
  await deed();
  return (process.memoryUsage().rss - before) / 1e6;
}

describe('lines', () => {
  test('that are blank are kept, and so are those after them', async () => {
    const { lines } = await shell('seq 3; echo; echo; seq 2; echo');
    expect(lines).toEqual(['1', '2', '3', '', '', '1', '2', '']);
  });

  test('without a line end are kept at the end of the output', async () => {
    expect((await shell('echo a; printf b')).lines).toEqual(['a', 'b']);
  });

  test('keep characters that are split between chunks', async () => {
    const { lines } = await shell(`printf '\\303'; sleep 0.1; printf '\\244\\342\\202'; sleep 0.1; printf '\\254\\n'`);
    expect(lines).toEqual(['ä€']);
  });

  test('contain replacement characters for invalid and incomplete UTF-8', async () => {
    const { lines, exitCode } = await shell(`printf 'a\\377b\\n\\351t\\351\\nend\\303'`);
    expect(lines).toEqual(['a\ufffdb', '\ufffdt\ufffd', 'end\ufffd']);
    expect(exitCode).toBe(0);
  });

  test('keep a lone carriage return, but not that of a line end', async () => {
    expect((await shell(`printf '10%%\\r20%%\\r\\ndone\\r\\n\\r'`)).lines).toEqual(['10%\r20%', 'done', '\r']);
  });
});

describe('a lot of output', () => {
  test('a line of 50 MB is passed on completely, in pieces, with little memory', async () => {
    const lengths: number[] = [];
    const grown = await growth(async () => {
      const { tail } = await shell('head -c 50000000 /dev/zero | tr "\\0" x; echo; echo end', {
        onLines: (lines) => lengths.push(...lines.map((line) => line.length)),
      });
      expect(tail.map((line) => line.length)).toEqual([4096, 3]);
    });
    expect(lengths.slice(0, -1).reduce((sum, length) => sum + length, 0)).toBe(50_000_000);
    expect(Math.max(...lengths)).toBe(65_536);
    expect(grown).toBeLessThan(150);
  });

  test('a million lines are passed on in order, many at once, with little memory', async () => {
    let last = 0;
    let calls = 0;
    const grown = await growth(async () => {
      const { tail } = await shell('seq 1000000', {
        onLines: (lines) => {
          calls += 1;
          for (const line of lines) {
            if (Number(line) !== last + 1) throw new Error(`${line} follows ${last}`);
            last += 1;
          }
        },
      });
      expect(tail).toEqual(Array.from({ length: 25 }, (_, index) => String(999_976 + index)));
    });
    expect(last).toBe(1_000_000);
    expect(calls).toBeLessThan(20_000);
    expect(grown).toBeLessThan(150);
  });

  test('two streams with a lot of output are both read', async () => {
    let out = 0;
    let err = 0;
    await shell('seq 200000 & seq 200000 >&2; wait', {
      streams: 'separate',
      onLines: (lines, stream) => {
        if (stream === 'stdout') out += lines.length;
        else err += lines.length;
      },
    });
    expect([out, err]).toEqual([200_000, 200_000]);
  });

  test('nothing is lost if this process is busy for longer than it waits for output', async () => {
    const seen: string[] = [];
    let busy = true;
    const { lingering } = await shell('echo first; sleep 0.3; seq 5000', {
      onLines: (some) => {
        seen.push(...some);
        const until = performance.now() + (busy ? 3000 : 0);
        busy = false;
        while (performance.now() < until);
      },
    });
    expect(seen).toHaveLength(5001);
    expect(lingering).toBe(false);
  });
});

describe('secrets', () => {
  const masker = createMasker(['hunter2-and-more']);

  test('are passed on unchanged; they are masked where they are shown', async () => {
    const { lines, tail } = await shell('echo pass=hunter2-and-more.; echo fine', { masker });
    expect(lines).toEqual(['pass=hunter2-and-more.', 'fine']);
    expect(tail).toEqual(lines);
  });

  test('are not split between pieces, where they could not be masked', async () => {
    const { lines } = await shell('head -c 65530 /dev/zero | tr "\\0" x; echo hunter2-and-more; echo', { masker });
    expect(lines.map((line) => line.replace(/x+/, 'x'))).toEqual(['x', 'hunter2-and-more', '']);
  });

  test('are not split at the end of a shortened line of the tail', async () => {
    const { tail } = await shell('head -c 4090 /dev/zero | tr "\\0" x; echo hunter2-and-more-of-it', { masker });
    expect(tail.map((line) => line.replace(/x+/, 'x'))).toEqual(['x…']);
  });
});
