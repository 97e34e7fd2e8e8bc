/** Returns a page with a job summary as HTML that looks like GitHub's. */
export function summaryPage(content: string): string {
  return page(
    content,
    `
  body { margin: 0; padding: 24px; background: #fff; color: #1f2328; font: 16px/1.5 "Noto Sans", Helvetica, Arial, sans-serif; }
  h3, h4 { margin: 0 0 16px; line-height: 1.25; font-weight: 600; }
  h3 { font-size: 20px; } h4 { font-size: 16px; margin-top: 24px; }
  p, table, pre, ul, details { margin: 0 0 16px; }
  ul { padding-left: 32px; } li + li { margin-top: 4px; }
  table { border-collapse: collapse; width: max-content; max-width: 100%; }
  th, td { padding: 6px 13px; border: 1px solid #d1d9e0; }
  th { font-weight: 600; } tbody tr:nth-child(2n) { background: #f6f8fa; }
  [align=right] { text-align: right; }
  code { padding: 3px 6px; border-radius: 6px; background: #818b981f; font: 85% "DejaVu Sans Mono", monospace; white-space: break-spaces; }
  pre { padding: 16px; border-radius: 6px; background: #f6f8fa; line-height: 1.45; overflow: hidden; }
  pre code { padding: 0; background: none; white-space: pre; }
  details > :not(summary):first-of-type { margin-top: 12px; }
  .mermaid { margin: 0 0 16px; }
  sub { font-size: 75%; vertical-align: baseline; }`,
  );
}

/** Returns a page with the lines of a terminal as HTML, whose colors are classes. */
export function terminalPage(lines: string): string {
  return page(
    `<pre>${lines}</pre>`,
    `
  body { margin: 0; background: #0d1117; }
  pre { margin: 0; padding: 20px 24px 8px; color: #e6edf3; font: 13px/1.45 "DejaVu Sans Mono", monospace; }
  .sb { font-weight: bold; color: #fff; } .sd { color: #9198a1; } .c8 { color: #9198a1; }
  .c1 { color: #ff7b72; } .c2 { color: #7ee787; } .c3 { color: #e3b341; } .c6 { color: #76e3ea; }
  .sd.c2, .c2.sd { color: #7ee787; } .sd.c1, .c1.sd { color: #ff7b72; }`,
  );
}

function page(content: string, style: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><style>${style}\n</style></head><body>${content}</body></html>`;
}
