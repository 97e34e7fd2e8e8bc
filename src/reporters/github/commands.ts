/** The properties of a workflow command; empty and missing values are omitted. */
export type Properties = Readonly<Record<string, string | number | undefined>>;

/** Returns a workflow command with its line break: `::error file=a.yaml,line=3::message`. */
export function workflowCommand(name: string, properties: Properties, data: string): string {
  const pairs = Object.entries(properties)
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
  return `::${name}${pairs.length > 0 ? ' ' : ''}${pairs.join(',')}::${escapeData(data)}\n`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
