/** The URL of the JSON Schema of configuration files, for editors. */
export const schemaAddress = 'https://raw.githubusercontent.com/borgflow/borgflow/main/schema/borgflow.schema.json';

/** The comment that tells editors with a YAML language server which schema to use. */
export const schemaLine = `# yaml-language-server: $schema=${schemaAddress}`;
