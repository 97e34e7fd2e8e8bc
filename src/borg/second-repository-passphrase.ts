/** Returns the passphrase variables for the other repository: its own if they are set, otherwise those of this repository. */
export function otherPassphrase(
  environment: Readonly<Record<string, string | undefined>>,
): Readonly<Record<string, string | undefined>> {
  const names = ['PASSPHRASE', 'PASSCOMMAND', 'PASSPHRASE_FD'];
  if (names.some((name) => environment[`BORG_OTHER_${name}`] !== undefined)) return {};
  return Object.fromEntries(names.map((name) => [`BORG_OTHER_${name}`, environment[`BORG_${name}`]]));
}
