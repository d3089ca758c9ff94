import type { License } from '#engine';
import { nameUuid, type ReportedComponent } from '#fixtures';
import type { billingScanners } from './constraints.ts';

/** What is known of a bill of materials beside its components. */
export interface BillOrigin {
  readonly scanner: (typeof billingScanners)[number];
  readonly at: string;
  /** The same seed gives the same serial number. */
  readonly seed: string;
}

/** The CycloneDX bill of materials that a scanner would write of some components, as plain data. */
export function billOfMaterials(components: readonly ReportedComponent[], { scanner, at, seed }: BillOrigin): object {
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    serialNumber: `urn:uuid:${nameUuid(seed)}`,
    version: 1,
    metadata: {
      timestamp: at,
      tools: [{ vendor: 'Example', name: `${scanner}-analyzer`, version: '1.0.0' }],
      properties: [{ name: 'gitlab:meta:schema_version', value: '1' }, sourceOf(scanner)],
    },
    components: components.map(({ name, version, purl, licenses }) => ({
      type: 'library',
      'bom-ref': purl,
      name,
      version,
      purl,
      ...(licenses.length > 0 && { licenses: licenses.map(licenseChoice) }),
    })),
  };
}

function sourceOf(scanner: BillOrigin['scanner']): object {
  return scanner === 'container_scanning'
    ? { name: 'gitlab:container_scanning:image:name', value: 'registry.example/shop' }
    : { name: 'gitlab:dependency_scanning:input_file:path', value: 'package-lock.json' };
}

/** The format takes an id or a name, never both. */
function licenseChoice({ spdxId, name }: License): object {
  return { license: spdxId === null ? { name } : { id: spdxId } };
}
