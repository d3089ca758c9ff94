import { type PolicyScanner, policyScanners, type SeverityLevel } from '#catalogue';
import type { Trace } from '../../evidence/trace.ts';
import type { ScanFindingRule, ScannerWithAttributes, VulnerabilityAttributes } from '../../policies/index.ts';

/** Scanners that are judged together: what they look for, and how many findings they may have. */
export interface ScannerGroup {
  /** None is every supported scanner. */
  readonly scanners: readonly PolicyScanner[];
  readonly severities: readonly SeverityLevel[];
  readonly attributes: VulnerabilityAttributes;
  readonly allowed: number;
}

/** A scanner with limits of its own is a group of its own; those without share the limits of the rule. */
export function scannerGroups(rule: ScanFindingRule): readonly ScannerGroup[] {
  const plain = rule.scanners.filter((scanner) => typeof scanner === 'string');
  const own = rule.scanners.filter((scanner) => typeof scanner !== 'string');
  const shared = own.length === 0 || plain.length > 0 ? [groupOf(rule, plain, {})] : [];
  return [...shared, ...own.map((scanner) => groupOf(rule, [scanner.type], scanner))];
}

/** Evidence of whether one group of a rule with several is over its own allowance, which no other shares. */
export function consultGroups(
  { scanners }: ScanFindingRule,
  { subject, exceeding }: { readonly subject: string; readonly exceeding: number },
  trace: Trace,
): void {
  if (scanners.every((scanner) => typeof scanner === 'string')) return;
  trace.consult('MRAP-088', exceeding > 0, subject, `${exceeding} groups of scanners exceed their allowance`);
}

/** The scanners that a rule names, in either form; none is every supported scanner. */
export function scannerNames({ scanners }: ScanFindingRule): readonly string[] {
  return scanners.map((scanner) => (typeof scanner === 'string' ? scanner : scanner.type));
}

/** The names that no supported scanner has. */
export function unknownScanners(rule: ScanFindingRule): readonly string[] {
  return scannerNames(rule).filter((name) => !isScanner(name));
}

/** The scanners that a rule names, as far as they are supported. */
export function knownScanners(rule: ScanFindingRule): readonly PolicyScanner[] {
  return scannerNames(rule).filter(isScanner);
}

function groupOf(
  rule: ScanFindingRule,
  scanners: readonly string[],
  own: Partial<ScannerWithAttributes>,
): ScannerGroup {
  return {
    scanners: scanners.filter(isScanner),
    severities: own.severity_levels ?? rule.severity_levels,
    attributes: own.vulnerability_attributes ?? rule.vulnerability_attributes ?? {},
    allowed: own.vulnerabilities_allowed ?? rule.vulnerabilities_allowed,
  };
}

function isScanner(name: string): name is PolicyScanner {
  return policyScanners.some((scanner) => scanner === name);
}
