import { describe, expect, test } from '@jest/globals';
import { type ProcessRequest, runProcess } from '../../src/system/process.js';
import { createMasker } from '../../src/system/secrets.js';
import { given } from '../given.js';

async function shell(script: string, more: Partial<ProcessRequest> = {}) {
  const lines: string[] = [];
  const result = await runProcess({
    command: ['/bin/sh', '-c', script],
    environment: given({ PATH: '/usr/local/bin:/usr/bin:/bin' }),
    streams: 'merged',
    grace: { terminate: 1, kill: 2 },
    onLines: (some) => lines.push(...some),
    ...more,
  });
  return { ...result, lines };
}

/** Megabytes by which this process has grown while something was done. */
async function growth(deed: () => Promise<void>): Promise<number> {
  const before = process.memoryUsage().rss;
  await deed();
  return (process.memoryUsage().rss - before) / 1e6;
}

describe('lines', () => {
  test('blank ones are kept, and so is what follows them', async () => {
    const { lines } = await shell('seq 3; echo; echo; seq 2; echo');
    expect(lines).toEqual(['1', '2', '3', '', '', '1', '2', '']);
  });

  test('an unterminated last line is kept', async () => {
    expect((await shell('echo a; printf b')).lines).toEqual(['a', 'b']);
  });

  test('letters that a chunk cuts stay whole', async () => {
    const { lines } = await shell(`printf '\\303'; sleep 0.1; printf '\\244\\342\\202'; sleep 0.1; printf '\\254\\n'`);
    expect(lines).toEqual(['ä€']);
  });

  test('what is no UTF-8 is shown with replacement characters, and so is a letter that never ends', async () => {
    const { lines, exitCode } = await shell(`printf 'a\\377b\\n\\351t\\351\\nend\\303'`);
    expect(lines).toEqual(['a\ufffdb', '\ufffdt\ufffd', 'end\ufffd']);
    expect(exitCode).toBe(0);
  });

  test('a lone carriage return stays, the one of a line’s end goes', async () => {
    expect((await shell(`printf '10%%\\r20%%\\r\\ndone\\r\\n\\r'`)).lines).toEqual(['10%\r20%', 'done', '\r']);
  });
});

describe('a lot of output', () => {
  test('a line of 50 MB comes whole, in pieces, in little memory', async () => {
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

  test('a million lines come each and in order, in little memory, many at once', async () => {
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

  test('two streams with a lot of output each are both read', async () => {
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

  test('nothing is lost where this process is too busy to read for longer than it would wait', async () => {
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

  test('arrive as they are: they are masked where they are shown', async () => {
    const { lines, tail } = await shell('echo pass=hunter2-and-more.; echo fine', { masker });
    expect(lines).toEqual(['pass=hunter2-and-more.', 'fine']);
    expect(tail).toEqual(lines);
  });

  test('are not cut in two by the end of a piece, where no masker would find them', async () => {
    const { lines } = await shell('head -c 65530 /dev/zero | tr "\\0" x; echo hunter2-and-more; echo', { masker });
    expect(lines.map((line) => line.replace(/x+/, 'x'))).toEqual(['x', 'hunter2-and-more', '']);
  });

  test('are not cut in two by the end of a line of the tail', async () => {
    const { tail } = await shell('head -c 4090 /dev/zero | tr "\\0" x; echo hunter2-and-more-of-it', { masker });
    expect(tail.map((line) => line.replace(/x+/, 'x'))).toEqual(['x…']);
  });
});
