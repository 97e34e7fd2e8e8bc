/** Returns a secret in all the forms that programs commonly print: as it is, and for URLs, JSON, shells, markup, and Base64. */
export function encodingsOf(secret: string): string[] {
  // encodeURI throws for a lone surrogate.
  const whole = secret.replace(/\p{Surrogate}/gu, '\ufffd');
  const uri = [encodeURI, encodeURIComponent, strictUri].map((encode) => encode(whole));
  const json = JSON.stringify(secret).slice(1, -1);
  return [
    ...new Set([
      secret,
      ...uri,
      ...uri.map((text) => text.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase())),
      strictUri(whole).replaceAll('%20', '+'),
      strictUri(whole).replaceAll('%2F', '/'),
      new URLSearchParams([['', whole]]).toString().slice(1),
      json,
      asciiJson(json),
      json.replaceAll('/', '\\/'),
      secret.replaceAll("'", `'\\''`),
      secret.replaceAll("'", `'"'"'`),
      secret.replace(/["\\$`]/g, '\\$&'),
      secret.replace(/[^A-Za-z0-9_@%+=:,./\n-]/g, '\\$&'),
      markup(secret),
      markup(secret).replaceAll('"', '&quot;').replaceAll("'", '&#39;'),
      markup(secret).replaceAll('"', '&quot;').replaceAll("'", '&#x27;'),
      ...base64(secret),
    ]),
  ];
}

/** Encodes as in RFC 3986; encodeURIComponent leaves five reserved characters. */
function strictUri(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** Converts JSON to ASCII, as Python and others write it. */
function asciiJson(json: string): string {
  return json.replace(/[\u007f-\uffff]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function markup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Returns the Base64 of the secret on its own and inside a longer text, where it may start at any of three offsets. */
function base64(secret: string): string[] {
  const bytes = Buffer.from(secret, 'utf8');
  const shifted = [0, 1, 2].map((shift) => {
    const encoded = Buffer.concat([Buffer.alloc(shift), bytes]).toString('base64');
    const bits = (shift + bytes.length) * 8;
    // The first and the last character also contain bits of the neighboring bytes.
    return encoded.slice(Math.ceil((shift * 8) / 6), Math.floor(bits / 6));
  });
  const alone = bytes.toString('base64');
  const standard = [alone, alone.replace(/=+$/, ''), ...shifted, ...wrapped(shifted[0] ?? '')];
  return [...standard, ...standard.map((text) => text.replaceAll('+', '-').replaceAll('/', '_'))];
}

/** Returns lines as wrapped by `base64` (76) and PEM (64), without a short last line, which could match anything. */
function wrapped(encoded: string): string[] {
  return [76, 64].flatMap((width) => {
    const lines = encoded.match(new RegExp(`.{1,${width}}`, 'g')) ?? [];
    return lines.length > 1 ? lines.filter((line) => line.length >= 8) : [];
  });
}
