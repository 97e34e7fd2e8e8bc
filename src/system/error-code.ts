/** The code of an error of the operating system, such as ENOENT; undefined for anything else that was thrown. */
export function errorCode(thrown: unknown): string | undefined {
  return typeof thrown === 'object' && thrown !== null && 'code' in thrown ? String(thrown.code) : undefined;
}
