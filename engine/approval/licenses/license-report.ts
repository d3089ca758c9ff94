import type { License, SbomComponent } from '../../world/pipelines.ts';

/** A license with the dependencies that stand under it. */
export interface LicenseEntry {
  readonly name: string;
  readonly spdxIds: ReadonlySet<string>;
  readonly dependencies: readonly Dependency[];
}

export interface Dependency {
  readonly name: string;
  readonly purl: string;
}

/** The licenses of a bill of materials by name. A dependency is known by its name: its version plays no part. */
export type LicenseReport = ReadonlyMap<string, LicenseEntry>;

/** The license report of some components. */
export function licenseReport(components: readonly SbomComponent[]): LicenseReport {
  const report = new Map<string, LicenseEntry>();
  for (const component of components) {
    for (const license of component.licenses)
      report.set(license.name, extended(report.get(license.name), license, component));
  }
  return report;
}

/** Both reports in one. */
export function unitedReports(one: LicenseReport, other: LicenseReport): LicenseReport {
  const united = new Map(one);
  for (const [name, entry] of other) {
    const known = united.get(name);
    const dependencies = [...(known?.dependencies ?? []), ...missingFrom(known, entry)];
    united.set(name, { name, spdxIds: new Set([...(known?.spdxIds ?? []), ...entry.spdxIds]), dependencies });
  }
  return united;
}

/** What a report has that the other lacks: whole licenses, and new dependencies under licenses that both have. */
export function addedTo(before: LicenseReport, after: LicenseReport): LicenseReport {
  const added = [...after].map(([name, entry]) => ({ ...entry, dependencies: missingFrom(before.get(name), entry) }));
  return new Map(added.filter(({ dependencies }) => dependencies.length > 0).map((entry) => [entry.name, entry]));
}

function missingFrom(known: LicenseEntry | undefined, { dependencies }: LicenseEntry): readonly Dependency[] {
  const names = new Set(known?.dependencies.map(({ name }) => name));
  return dependencies.filter(({ name }) => !names.has(name));
}

function extended(known: LicenseEntry | undefined, { name, spdxId }: License, component: SbomComponent): LicenseEntry {
  const single = { name, spdxIds: new Set<string>(), dependencies: [{ name: component.name, purl: component.purl }] };
  const spdxIds = new Set([...(known?.spdxIds ?? []), ...(spdxId === null ? [] : [spdxId])]);
  return { name, spdxIds, dependencies: [...(known?.dependencies ?? []), ...missingFrom(known, single)] };
}
