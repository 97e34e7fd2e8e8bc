/** The passphrase of the other repository: its own where one is given, else the same as this one's. */
export function otherPassphrase(
  environment: Readonly<Record<string, string | undefined>>,
): Readonly<Record<string, string | undefined>> {
  const names = ['PASSPHRASE', 'PASSCOMMAND', 'PASSPHRASE_FD'];
  if (names.some((name) => environment[`BORG_OTHER_${name}`] !== undefined)) return {};
  return Object.fromEntries(names.map((name) => [`BORG_OTHER_${name}`, environment[`BORG_${name}`]]));
}
