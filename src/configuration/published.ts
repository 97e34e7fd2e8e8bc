/** Where editors find the JSON Schema of configuration files: as the repository's main branch has it. */
export const schemaAddress = 'https://raw.githubusercontent.com/borgflow/borgflow/main/schema/borgflow.schema.json';

/** The line by which editors with a YAML language server know which schema a file follows. */
export const schemaLine = `# yaml-language-server: $schema=${schemaAddress}`;
