import { containerOptions } from './container.js';
import { keepassxcOptions } from './credentials.js';
import { fileOptions } from './file.js';
import { onepasswordOptions } from './onepassword.js';
import { systemdOptions } from './systemd.js';

/** The options for reading credentials. Credentials are not supported yet. */
export const credentialOptions = {
  ...systemdOptions,
  ...containerOptions,
  ...fileOptions,
  ...keepassxcOptions,
  ...onepasswordOptions,
} as const;
