/** The sockets on which syslog listens: Linux (including journald), macOS, FreeBSD. */
export const syslogSockets = ['/dev/log', '/var/run/syslog', '/var/run/log'] as const;
