/** Where a system's syslog listens: Linux (journald too), macOS, FreeBSD. */
export const syslogSockets = ['/dev/log', '/var/run/syslog', '/var/run/log'] as const;
