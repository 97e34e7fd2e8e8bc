import { containerOptions } from './container.js';
import { fileOptions } from './file.js';
import { keepassxcOptions } from './keepassxc.js';
import { onepasswordOptions } from './onepassword.js';
import { systemdOptions } from './systemd.js';

/** Options that say how credentials are fetched. */
export const credentialOptions = {
  ...systemdOptions,
  ...containerOptions,
  ...fileOptions,
  ...keepassxcOptions,
  ...onepasswordOptions,
} as const;
