/** A link or an image in a Markdown file. */
export interface MarkdownLink {
  readonly line: number;
  readonly target: string;
}

/** Returns the links of a Markdown text, without those in code. */
export function linksIn(text: string): readonly MarkdownLink[] {
  return withBlankCode(text).flatMap((line, index) => {
    const inline = [...line.matchAll(/\]\(<?([^()\s>]*(?:\([^()\s]*\)[^()\s>]*)*)>?(?: "[^"]*")?\)/g)];
    const references = [...line.matchAll(/^\[[^\]]+\]: +<?(\S+?)>?(?: |$)/g)];
    const plain = [...line.matchAll(/<(https?:[^>\s]+)>/g)];
    const tags = [...line.matchAll(/\b(?:href|src)="([^"]*)"/g)];
    return [...inline, ...references, ...plain, ...tags].map(([, target = '']) => ({ line: index + 1, target }));
  });
}

/** Returns the names that a link to a heading of a Markdown text can have, as GitHub makes them. */
export function anchorsIn(text: string): ReadonlySet<string> {
  const counts = new Map<string, number>();
  const anchors = new Set<string>();
  let fenced = false;
  for (const line of text.split('\n')) {
    if (/^ *(```|~~~)/.test(line)) fenced = !fenced;
    for (const [, name = ''] of line.matchAll(/<a (?:id|name)="([^"]+)"/g)) anchors.add(name);
    const [, heading] = /^#{1,6} +(.*?) *#*$/.exec(line) ?? [];
    if (fenced || heading === undefined) continue;
    const slug = slugOf(heading);
    const count = counts.get(slug) ?? 0;
    counts.set(slug, count + 1);
    anchors.add(count === 0 ? slug : `${slug}-${count}`);
  }
  return anchors;
}

/** Returns the lines of a text, with code replaced by as many spaces: everything else stays where it was. */
export function withBlankCode(text: string): readonly string[] {
  let fence: string | undefined;
  return text.split('\n').map((line) => {
    const mark = /^ *(`{3,}|~{3,})/.exec(line)?.[1];
    const isCode = fence !== undefined || mark !== undefined;
    if (fence === undefined) fence = mark;
    else if (mark?.startsWith(fence)) fence = undefined;
    return line.replaceAll(isCode ? /.+/g : /(`+)(?!`).*?(?<!`)\1(?!`)/g, (code) => ' '.repeat(code.length));
  });
}

function slugOf(heading: string): string {
  return heading
    .replaceAll(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replaceAll(' ', '-');
}
