interface Component {
  readonly 'bom-ref': string;
  readonly name: string;
  readonly version: string;
  readonly properties?: readonly { readonly name: string }[];
}

/** The parts of a CycloneDX document that matter here. */
export interface BillOfMaterials {
  readonly metadata: { readonly component: Component };
  readonly components: readonly Component[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
}

/**
 * Returns a bill of materials of what users get. npm lists everything that is installed here, and all of it as
 * development dependencies, because nothing is installed with the package: what it needs is in the bundles, and the
 * licenses next to them say what that is.
 */
export function bundledOnly(installed: BillOfMaterials, licenses: readonly string[]): BillOfMaterials {
  const bundled = new Set(licenses.flatMap(packagesIn));
  const { component } = installed.metadata;
  const refs = new Set([component['bom-ref'], ...bundled]);
  const missing = [...bundled].filter((ref) => !installed.components.some((each) => each['bom-ref'] === ref));
  if (missing.length > 0) {
    throw new Error(`${missing.join(', ')}: bundled, but not installed. Run npm ci, and then npm run bundle.`);
  }
  return {
    ...installed,
    // npm names a project after its folder.
    metadata: { ...installed.metadata, component: { ...component, name: 'borgflow' } },
    components: installed.components
      .filter((each) => refs.has(each['bom-ref']))
      .map(({ properties = [], ...rest }) => ({
        ...rest,
        properties: properties.filter(({ name }) => name !== 'cdx:npm:package:development'),
      })),
    dependencies: installed.dependencies
      .filter(({ ref }) => refs.has(ref))
      .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((each) => refs.has(each)) })),
  };
}

/** Returns the packages in a licenses.txt as npm refers to them: `yaml@2.9.1`. */
export function packagesIn(licenses: string): readonly string[] {
  return licenses.split(`\n${'-'.repeat(80)}\n\n`).map((part) => (part.split('\n')[0] ?? '').replace(' ', '@'));
}
