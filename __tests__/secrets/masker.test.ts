import { execFileSync } from 'node:child_process';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createMasker } from '../../src/secrets/masker.js';
import { quote } from '../../src/shell/quoting.js';

const secret = `pa$$ w/ö"r'd+&<1>`;

describe('mask', () => {
  test.each([
    ['as it is', secret],
    ['URI-encoded', encodeURIComponent(secret)],
    ['URI-encoded in lower case', encodeURIComponent(secret).replace(/%../g, (code) => code.toLowerCase())],
    ['form-encoded', new URLSearchParams({ a: secret }).toString().slice(2)],
    ['in Base64', Buffer.from(secret).toString('base64')],
    ['in base64url', Buffer.from(secret).toString('base64url')],
    ['in JSON', JSON.stringify(secret).slice(1, -1)],
    ['shell-quoted', quote(secret).slice(1, -1)],
    ['in XML', secret.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')],
  ])('hides a secret %s', (_, text) => {
    const masked = createMasker([secret]).mask(`before ${text} after`);
    expect(masked).toMatch(/^before ["']?\*\*\*["']? after$/);
  });

  test.each(['dash', 'bash'])('hides it in the trace of %s', (shell) => {
    const trace = execFileSync(shell, ['-c', 'exec 2>&1; set -x; true "$1"', shell, secret], { encoding: 'utf8' });
    expect(createMasker([secret]).mask(trace)).toMatch(/^\+ true '?\*\*\*'?\n$/);
  });

  test('hides it in the JSON and the quoting of Python, as Borg writes its log', () => {
    const program = 'import json, shlex, sys; s = sys.argv[1]; print(json.dumps(s)); print(shlex.quote(s))';
    const printed = execFileSync('python3', ['-c', program, secret], { encoding: 'utf8' });
    expect(createMasker([secret]).mask(printed)).toBe(`"***"\n'***'\n`);
  });

  test('hides it in Base64 at each of the three offsets, except characters that also encode its neighbors', () => {
    for (const before of ['', 'u', 'us', 'use', 'user:']) {
      for (const after of ['', 'x', 'xy', 'xyz']) {
        const encoded = Buffer.from(`${before}${secret}${after}`).toString('base64');
        const masked = createMasker([secret]).mask(encoded);
        expect(masked).toContain('***');
        expect(masked.replace('***', '').length).toBeLessThanOrEqual(16);
      }
    }
  });

  test('hides each line of a secret of several lines', () => {
    const masker = createMasker(['-----BEGIN-----\r\n  abcdef\nxy\nghijkl\n']);
    expect(masker.mask('abcdef, xy, ghijkl')).toBe('***, xy, ***');
    expect(masker.short).toEqual([]);
  });

  test('hides the password of a secret URL, as it is written and decoded', () => {
    const masker = createMasker([
      'https://me:p%40ss!word@ping.example/1',
      'smtp://you:to@day@mail.example',
      'https://x:abc@y',
    ]);
    expect(masker.mask('p%40ss!word, p@ss!word, me, to@day, you, abc')).toBe('***, ***, me, ***, you, abc');
    expect(masker.short).toEqual([]);
  });

  test('hides a secret that colors interrupt, as grep prints it, and keeps the colors', () => {
    const grep = (text: string) =>
      execFileSync('grep', ['--color=always', 'word'], {
        input: text,
        encoding: 'utf8',
        env: { PATH: process.env['PATH'] },
      });
    const printed = grep('my sword-fish!\n');
    expect(printed).not.toContain('sword-fish');
    expect(createMasker(['sword-fish']).mask(printed)).toMatch(/^my \*\*\*(?:\x1b\[[0-9;]*m)+!\n$/);
    expect(createMasker(['sword-fish']).mask('\x1b[1ma\x1b[m sword-fish')).toBe('\x1b[1ma\x1b[m ***');
  });

  test.each([
    ['several secrets', '\x1b[1malp\x1b[0mha be\x1b]0;title\x07ta1 gamma', '\x1b[1m***\x1b[0m *** ***'],
    ['a secret of several lines', '\x1b[31mfirst\x1b[0m\nab\x1b[K\nlast', '\x1b[31m***\x1b[0m'],
    ['part of it is a secret too', 'x\x1b[1mlong\x1b[0m-one\x1b[2my', 'x\x1b[1m***\x1b[0m\x1b[2my'],
    ['nothing secret', '\x1b[1malph\x1b[0m', '\x1b[1malph\x1b[0m'],
  ])('hides %s among escape sequences', (_, text, shown) => {
    expect(createMasker(['alpha', 'beta1', 'gamma', 'first\nab\nlast', 'long', 'long-one']).mask(text)).toBe(shown);
  });

  test('replaces overlapping secrets with one mask, and prefers the longest', () => {
    expect(createMasker(['abcd', 'abcdef', 'efgh']).mask('xabcdefghy abcd')).toBe('x***y ***');
    expect(createMasker(['abab']).mask('abababab-abab')).toBe('***-***');
  });

  test('does not change text without secrets', () => {
    fc.assert(fc.property(fc.string(), (text) => expect(createMasker(['s3cr3t-thing']).mask(text)).toBe(text)));
    expect(createMasker([]).mask('anything')).toBe('anything');
  });

  test('finds every secret, whatever is around it', () => {
    const unit = fc.constantFrom('a', 'b', 'ä', '€');
    const some = fc.array(fc.string({ unit, minLength: 4, maxLength: 7 }), { minLength: 1, maxLength: 4 });
    const property = fc.property(some, fc.string({ unit, maxLength: 30 }), (secrets, text) => {
      const { mask } = createMasker(secrets);
      for (const one of secrets) expect(mask(`${text}${one}${text}`)).not.toContain(one);
    });
    fc.assert(property);
  });
});

test('secrets that are too short to be masked are listed separately', () => {
  const masker = createMasker(['abc', '', 'long enough', '    ', 'abc']);
  expect(masker.short).toEqual(['abc', '    ']);
  expect(masker.mask('abc     long enough')).toBe('abc     ***');
  expect(masker.variants).toContain('long enough');
  expect(masker.variants.every((variant) => variant.length >= 4)).toBe(true);
});

describe('safeCut', () => {
  const { safeCut } = createMasker(['secret', 'retina']);

  test.each([
    ['a sec\x1b[31mret', 9, 2],
    ['a sec\x1b[31mret', 6, 2],
    ['a \x1b[1msec\x1b[31mret', 14, 6],
    ['a sec\x1b[31mre', 11, 2],
    ['a sec\x1b[31mond', 8, 5],
    ['\x1b[31mond', 3, 3],
    ['a sec\x1b[31mond', 11, 11],
  ])('of %j up to %i splits neither an interrupted secret nor a sequence', (text, at, cut) => {
    expect(safeCut(text, at)).toBe(cut);
  });

  test.each([
    ['cuts anywhere without a secret', 'plain text', 5, 5],
    ['moves a cut inside a secret before it', 'a secret', 5, 2],
    ['cuts at the beginning of a secret', 'a secret', 2, 2],
    ['cuts at the end of a secret', 'a secret b', 8, 8],
    ['moves a cut inside overlapping secrets before them', 'a secretina b', 9, 2],
    ['moves a cut inside a truncated secret before it', 'a secr', 5, 2],
    ['moves a cut after the end to the end', '---', 9, 3],
    ['moves a cut at the end before the beginning of a secret', 'a sec', 5, 2],
  ])('%s', (_, text, at, cut) => {
    expect(safeCut(text, at)).toBe(cut);
  });

  test('leaves no part of a secret unmasked when both sides are masked separately', () => {
    const unit = fc.constantFrom('a', 'b', 'c');
    const secrets = fc.array(fc.string({ unit, minLength: 4, maxLength: 6 }), { minLength: 1, maxLength: 3 });
    const property = fc.property(secrets, fc.string({ unit, maxLength: 40 }), fc.nat(40), (some, text, at) => {
      const masker = createMasker(some);
      const cut = masker.safeCut(text, at);
      const parts = masker.mask(text.slice(0, cut)) + masker.mask(text.slice(cut));
      expect(cut).toBeLessThanOrEqual(at);
      expect(parts).toBe(masker.mask(text));
    });
    fc.assert(property, { numRuns: 500 });
  });
});
