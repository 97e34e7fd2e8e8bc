/** Tells whether bytes are exactly one MessagePack value: the content of an exported key that is complete. */
export function isWholeBlob(bytes: Buffer): boolean {
  return bytes.length > 0 && endOfValue(bytes, 0) === bytes.length;
}

/** By the first byte of a value: how many bytes of length follow, and whether the length counts bytes or values. */
const sized: Readonly<Record<number, readonly [size: number, values: 'bytes' | 1 | 2]>> = {
  196: [1, 'bytes'],
  197: [2, 'bytes'],
  198: [4, 'bytes'],
  217: [1, 'bytes'],
  218: [2, 'bytes'],
  219: [4, 'bytes'],
  220: [2, 1],
  221: [4, 1],
  222: [2, 2],
  223: [4, 2],
};

/** By the first byte of a value: the fixed number of bytes that follow. */
const fixed: Readonly<Record<number, number>> = {
  192: 0,
  194: 0,
  195: 0,
  202: 4,
  203: 8,
  204: 1,
  205: 2,
  206: 4,
  207: 8,
  208: 1,
  209: 2,
  210: 4,
  211: 8,
};

/** Returns where the value that begins at an offset ends; undefined if it is invalid or incomplete. */
function endOfValue(bytes: Buffer, start: number): number | undefined {
  const first = bytes[start];
  if (first === undefined) return undefined;
  const next = start + 1;
  if (first < 128 || first >= 224) return next;
  if (first < 144) return endOfValues(bytes, next, 2 * (first - 128));
  if (first < 160) return endOfValues(bytes, next, first - 144);
  if (first < 192) return within(bytes, next + first - 160);
  const long = fixed[first];
  if (long !== undefined) return within(bytes, next + long);
  const [size, values] = sized[first] ?? [];
  if (size === undefined || values === undefined || next + size > bytes.length) return undefined;
  const count = bytes.readUIntBE(next, size);
  return values === 'bytes' ? within(bytes, next + size + count) : endOfValues(bytes, next + size, values * count);
}

function endOfValues(bytes: Buffer, start: number, count: number): number | undefined {
  let end: number | undefined = start;
  for (let value = 0; value < count && end !== undefined; value += 1) end = endOfValue(bytes, end);
  return end;
}

function within(bytes: Buffer, end: number): number | undefined {
  return end <= bytes.length ? end : undefined;
}
