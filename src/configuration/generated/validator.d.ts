// Written by `npm run generate` from src/configuration/options.ts.
/** Says of each option whether a value fits it. */
export declare const validators: Readonly<Record<string, Validator>>;

/** Whether a value fits; if not, every reason stands in `errors`. The context says where it stands, as a JSON pointer. */
export interface Validator {
  (value: unknown, context: { readonly instancePath: string }): boolean;
  errors?: readonly ValidationError[] | null;
}

/** One reason why a value is refused: where in it, by which keyword of the schema, and that keyword's own details. */
export interface ValidationError {
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}
