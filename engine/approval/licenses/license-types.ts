import type { Trace } from '../../evidence/trace.ts';
import type { LicenseFindingRule } from '../../policies/index.ts';
import type { LicenseViolation } from '../rule-result.ts';
import { addedTo, type LicenseEntry, type LicenseReport } from './license-report.ts';

export interface LicenseComparison {
  readonly rule: LicenseFindingRule;
  readonly source: LicenseReport;
  readonly target: LicenseReport;
  readonly subject: string;
}

/** The violations of a rule that lists `license_types`, which name licenses by SPDX id or by name. */
export function licenseTypeViolations(comparison: LicenseComparison, trace: Trace): readonly LicenseViolation[] {
  const { rule, subject } = comparison;
  const isBad = badLicenses(comparison, trace);
  const only = (report: LicenseReport) => violationsIn(report, isBad);
  if (!rule.license_states.includes('newly_detected')) {
    const present = only(comparison.target);
    trace.consult('MRAP-073', present.length > 0, subject, `on the target: ${listOf(present)}`);
    return present;
  }
  const added = only(addedTo(comparison.target, comparison.source));
  const grown = added.filter(({ license }) => comparison.target.has(license));
  trace.consult('MRAP-071', added.length > 0, subject, `added: ${listOf(added)}`);
  trace.consult(
    'MRAP-072',
    grown.length > 0,
    subject,
    `new dependencies under licenses that were there: ${listOf(grown)}`,
  );
  consultVersions(comparison, trace);
  if (!rule.license_states.includes('detected')) return added;
  const present = only(comparison.source);
  trace.consult('MRAP-074', present.length > 0, subject, `on the source: ${listOf(present)}; new: ${listOf(added)}`);
  return added.length > 0 ? added : present;
}

function badLicenses(
  { rule, source, target, subject }: LicenseComparison,
  trace: Trace,
): (entry: LicenseEntry) => boolean {
  const given = new Set(rule.license_types ?? []);
  const reported = [...source.values(), ...target.values()];
  // An entry given by SPDX id or by name stands for both, as soon as some report knows both.
  const known = reported.filter((entry) => given.has(entry.name) || hasId(entry, given));
  const listed = new Set([...given, ...known.flatMap((entry) => [entry.name, ...entry.spdxIds])]);
  const byId = known.filter((entry) => !given.has(entry.name)).map(({ name }) => name);
  trace.consult('MRAP-095', byId.length > 0, subject, `matched by SPDX id: ${byId.join(', ')}`);
  const denies = rule.match_on_inclusion_license === true;
  trace.consult('MRAP-075', !denies, subject, denies ? 'the list denies' : 'the list allows; all else is denied');
  return (entry) => (listed.has(entry.name) || hasId(entry, listed)) === denies;
}

function hasId({ spdxIds }: LicenseEntry, ids: ReadonlySet<string>): boolean {
  return [...spdxIds].some((id) => ids.has(id));
}

function violationsIn(report: LicenseReport, isBad: (entry: LicenseEntry) => boolean): readonly LicenseViolation[] {
  return [...report.values()].filter(isBad).map(violationOf);
}

/** The violation of a license by all dependencies that stand under it. */
export function violationOf({ name, dependencies }: LicenseEntry): LicenseViolation {
  return { license: name, dependencies: dependencies.map((dependency) => dependency.name) };
}

/** The licenses of some violations, for evidence. */
export function listOf(violations: readonly LicenseViolation[]): string {
  return violations.length === 0 ? 'none' : violations.map(({ license }) => license).join(', ');
}

/** Evidence of dependencies that both sides have under one license, though in different versions. */
export function consultVersions({ source, target, subject }: LicenseComparison, trace: Trace): void {
  const bumped = [...source.values()].flatMap(({ name, dependencies }) =>
    dependencies.filter((one) =>
      target.get(name)?.dependencies.some((other) => other.name === one.name && other.purl !== one.purl),
    ),
  );
  trace.consult(
    'MRAP-081',
    bumped.length > 0,
    subject,
    `in another version: ${bumped.map(({ name }) => name).join(', ')}`,
  );
}
