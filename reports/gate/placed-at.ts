import type { GateFinding, GateReport } from './gate-report.ts';

/** Where a finding is shown by readers that know none without a file: one that belongs to none, at the first file that changed. */
export function placedAt(
  { location }: Pick<GateFinding, 'location'>,
  { changed: { engine, policies, scenarios, other } }: Pick<GateReport, 'changed'>,
): NonNullable<GateFinding['location']> {
  const [first = 'assay.config.ts'] = [...engine, ...policies, ...scenarios, ...other];
  return location ?? { path: first, line: 1 };
}
