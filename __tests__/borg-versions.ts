import { existsSync } from 'node:fs';

/** The Borgs that tests run: the one on the PATH, and others that variables name (BORG_1_4, BORG_2_0), where they are there. */
export const borgs: readonly { readonly version: string; readonly program: string | undefined }[] = [
  { version: 'of this machine', program: undefined },
  ...(['1.4', '2.0'] as const).flatMap((version) => {
    const program = process.env[`BORG_${version.replace('.', '_')}`];
    return program !== undefined && existsSync(program) ? [{ version, program }] : [];
  }),
];
