// Written by `npm run generate` from src/configuration/options.ts.
/** Whether a value is a file's options in the flat shape; if not, every reason stands in `errors`. */
export declare const validate: {
  (value: unknown): boolean;
  errors?: readonly ValidationError[] | null;
};

/** One reason why a value is refused: where in it, by which keyword of the schema, and that keyword's own details. */
export interface ValidationError {
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}
