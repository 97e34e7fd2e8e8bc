/**
 * Returns the secrets in `scheme://user:password@…` or `s3:key:secret@…`: the user with the password, and the password as it is
 * written and decoded. A user name alone is not secret.
 */
export function passwordsIn(url: string): readonly string[] {
  const userinfo = /^[a-z][a-z0-9+.-]*:(?:\/\/)?([^/@:]*:[^/]+)@/i.exec(url)?.[1];
  const password = userinfo?.slice(userinfo.indexOf(':') + 1);
  if (userinfo === undefined || password === undefined) return [];
  return [userinfo, password, decoded(password)];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
