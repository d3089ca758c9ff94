import { type ReportingScanner, reportingScanners } from '#fixtures';
import type { Bounds } from '../constraints.ts';

/** How much a report may find, and which scanner writes it. */
export interface ScanReportConstraints {
  readonly maxFindings: number;
  readonly maxIdentifiers: number;
  readonly scanners: readonly ReportingScanner[];
}

export const scanReportBounds: Bounds<ScanReportConstraints> = {
  maxFindings: { min: 0, max: 1000, byDefault: 4 },
  maxIdentifiers: { min: 1, max: 20, byDefault: 3 },
  scanners: { words: reportingScanners },
};

/** How many components a bill of materials may name, and which scanner writes it. */
export interface BillOfMaterialsConstraints {
  readonly maxComponents: number;
  readonly maxLicenses: number;
  readonly scanners: readonly (typeof billingScanners)[number][];
}

/** The scanners that write bills of materials. */
export const billingScanners = ['dependency_scanning', 'container_scanning'] as const;

export const billOfMaterialsBounds: Bounds<BillOfMaterialsConstraints> = {
  maxComponents: { min: 0, max: 1000, byDefault: 4 },
  maxLicenses: { min: 0, max: 5, byDefault: 2 },
  scanners: { words: billingScanners },
};
