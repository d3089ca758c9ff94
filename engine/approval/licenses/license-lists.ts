import type { Trace } from '../../evidence/trace.ts';
import type { LicenseEntry as ListedLicense } from '../../policies/index.ts';
import type { LicenseViolation } from '../rule-result.ts';
import { addedTo, type Dependency, type LicenseEntry, type LicenseReport, unitedReports } from './license-report.ts';
import { consultVersions, type LicenseComparison, listOf, violationOf } from './license-types.ts';

/** The violations of a rule with `licenses.denied` or `licenses.allowed`, which name licenses by name only. */
export function licenseListViolations(comparison: LicenseComparison, trace: Trace): readonly LicenseViolation[] {
  const { rule, subject } = comparison;
  const report = reportInQuestion(comparison, trace);
  const denied = rule.licenses?.denied;
  const listed = denied ?? rule.licenses?.allowed ?? [];
  consultNames(report, { listed, subject }, trace);
  consultVersions(comparison, trace);
  const isBad = denied === undefined ? isNotAllowed : isDenied;
  const judged = { listed, subject };
  return [...report.values()].filter((entry) => isBad(entry, judged, trace)).map(violationOf);
}

interface Judged {
  readonly listed: readonly ListedLicense[];
  readonly subject: string;
}

/** With both states the two sides are taken together, so a license that the merge request removes still counts. */
function reportInQuestion({ rule, source, target, subject }: LicenseComparison, trace: Trace): LicenseReport {
  const isNew = rule.license_states.includes('newly_detected');
  const both = isNew && rule.license_states.includes('detected');
  const gone = [...addedTo(source, target).values()].map(violationOf);
  trace.consult(
    'MRAP-080',
    both && gone.length > 0,
    subject,
    `states ${rule.license_states.join(' and ')}; removed: ${listOf(gone)}`,
  );
  if (both) return unitedReports(source, target);
  return isNew ? addedTo(target, source) : target;
}

function isDenied(entry: LicenseEntry, { listed, subject }: Judged, trace: Trace): boolean {
  const matching = listed.filter(({ name }) => name === entry.name);
  if (matching.length === 0) return false;
  if (matching.some(({ packages }) => packages === undefined)) return true;
  const prefixes = excludedPurls(matching);
  const kept = entry.dependencies.filter((dependency) => !isExcluded(dependency, prefixes, { subject, trace }));
  const because = `${kept.length} of ${entry.dependencies.length} dependencies under ${entry.name} are not excluded`;
  return trace.consult('MRAP-078', kept.length > 0, subject, because);
}

function isNotAllowed(entry: LicenseEntry, { listed, subject }: Judged, trace: Trace): boolean {
  const matching = listed.filter(({ name }) => name === entry.name);
  if (matching.length === 0) return true;
  if (matching.some(({ packages }) => packages === undefined)) return false;
  const prefixes = excludedPurls(matching);
  const excluded = entry.dependencies.filter((dependency) => isExcluded(dependency, prefixes, { subject, trace }));
  const because = `${excluded.length} dependencies under ${entry.name} are excluded from the permission`;
  return trace.consult('MRAP-079', excluded.length > 0, subject, because);
}

function excludedPurls(listed: readonly ListedLicense[]): readonly string[] {
  return listed.flatMap(({ packages }) => packages?.excluding.purls ?? []);
}

interface Explaining {
  readonly subject: string;
  readonly trace: Trace;
}

/** A package URL is excluded by any prefix of it, even one that ends in the middle of a name or a version. */
function isExcluded({ purl }: Dependency, prefixes: readonly string[], { subject, trace }: Explaining): boolean {
  const prefix = prefixes.find((one) => purl.startsWith(one));
  return trace.consult('MRAP-077', prefix !== undefined, subject, `${purl} against ${prefixes.join(', ')}`);
}

function consultNames(report: LicenseReport, { listed, subject }: Judged, trace: Trace): void {
  const byId = [...report.values()].filter(({ name, spdxIds }) =>
    listed.some((entry) => entry.name !== name && spdxIds.has(entry.name)),
  );
  trace.consult(
    'MRAP-076',
    byId.length > 0,
    subject,
    `listed by SPDX id only, which does not count: ${byId.map(({ name }) => name).join(', ')}`,
  );
}
