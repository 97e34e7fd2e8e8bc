import { type LineCounter, parseDocument } from 'yaml';
import { type ComposeSource, compose } from './compose.js';
import { addFault, countOf } from './findings.js';
import { limitReached, wholeBudget } from './limits.js';
import { syntaxFault } from './syntax.js';
import type { Tree } from './tree.js';

/** Where a YAML text stands, and who takes what is wrong with it. */
export interface YamlSource extends ComposeSource {
  /** Learns where the lines begin, before any place is asked for but that of a limit. */
  readonly lineCounter?: LineCounter;
  /** Stands before what is said of the text as a whole. */
  readonly about?: string;
}

/** A YAML text as a tree with places; undefined, and a fault, where it is none or goes beyond a limit. */
export function parseYaml(text: string, source: YamlSource): Tree | undefined {
  const { placeAt, findings, lineCounter, about = '', budget = wholeBudget(), include } = source;
  const limit = limitReached(text, budget);
  if (limit) {
    addFault(findings, placeAt(limit.offset), `${about}${limit.sentence}`);
    return undefined;
  }
  const document = parseDocument(text, {
    ...(lineCounter && { lineCounter }),
    prettyErrors: false,
    uniqueKeys: false,
    version: '1.2',
  });
  const fault = syntaxFault(document.errors, text);
  if (fault) {
    addFault(findings, placeAt(fault.offset), `${about}${fault.sentence}`);
    return undefined;
  }
  const before = countOf(findings);
  const tree = compose(document.contents, { placeAt, findings, budget, include });
  return countOf(findings) === before ? tree : undefined;
}
