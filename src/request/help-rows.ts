import type { FlagDefinition } from '../schema/flags.js';
import type { Row } from '../text/layout.js';
import { spellingsOf } from './grammar.js';
import { valueName } from './values.js';

/** Returns the help row of a flag: its spellings, short ones first, its value, and its summary. */
export function flagRow(flag: FlagDefinition): Row {
  const spellings = [...spellingsOf(flag)].sort((a, b) => Number(a.startsWith('--')) - Number(b.startsWith('--')));
  const value =
    flag.kind === 'boolean' || flag.kind === 'count' ? '' : ` ${valueName(flag)}${flag.kind === 'texts' ? '…' : ''}`;
  const choices =
    flag.choices === undefined || flag.kind === 'integer' ? '' : ` (${flag.choices.map(String).join(', ')})`;
  return [`${spellings.join(', ')}${value}`, `${flag.summary}${choices}${flag.required === true ? ' (required)' : ''}`];
}
