/**
 * Escape sequences of terminals: control sequences, whose parameters and last character are captured; strings, such as titles and
 * links, with their end; and short ones. None continues on another line. No part can be repeated in more than one way, so
 * hostile text takes no longer.
 */
export const escapeSequence =
  /\x1b(?:\[([0-?]*)[ -/]*([@-~])|\][^\x07\x1b\r\n]*(?:\x07|\x1b\\)|[PX^_][^\x1b\r\n]*\x1b\\|[ -/]+[0-~]|[0-OQ-WYZ\\`-~])/g;
