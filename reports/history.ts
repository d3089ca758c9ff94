import type { Coverage, CoverageCriterion, CoverageShare } from './coverage/coverage.ts';
import { coverageCriteria } from './coverage/coverage.ts';

/** One run in the history of a report: how many scenarios passed, and the shares over all policy types. */
export interface HistoryPoint {
  readonly startedAt: string;
  readonly seed: number;
  readonly scenarios: number;
  readonly passed: number;
  readonly shares: Readonly<Partial<Record<CoverageCriterion, CoverageShare>>>;
}

/** So many runs are remembered. */
const longest = 100;

/** The run as a point of the history. */
export function historyPoint(coverage: Coverage, run: Omit<HistoryPoint, 'shares'>): HistoryPoint {
  const totals = coverageCriteria.map((criterion) => [criterion, totalOf(coverage, criterion)] as const);
  return { ...run, shares: Object.fromEntries(totals) };
}

/** The history with one more run, the oldest left out where there are too many. */
export function withPoint(history: readonly HistoryPoint[], point: HistoryPoint): readonly HistoryPoint[] {
  return [...history, point].slice(-longest);
}

/** Reads the lines of a history; what is no point of one is left out, since a history is never worth a failing run. */
export function parseHistory(text: string): readonly HistoryPoint[] {
  return text.split('\n').flatMap((line) => {
    const point = parsed(line);
    return point === null ? [] : [point];
  });
}

/** The history as lines of JSON. */
export function historyText(history: readonly HistoryPoint[]): string {
  return history.map((point) => `${JSON.stringify(point)}\n`).join('');
}

function totalOf({ shares }: Coverage, criterion: CoverageCriterion): CoverageShare {
  return Object.values(shares).reduce(
    (sum, share) => ({ covered: sum.covered + share[criterion].covered, total: sum.total + share[criterion].total }),
    { covered: 0, total: 0 },
  );
}

function parsed(line: string): HistoryPoint | null {
  try {
    const value: unknown = JSON.parse(line);
    return isPoint(value) ? value : null;
  } catch {
    return null;
  }
}

function isPoint(value: unknown): value is HistoryPoint {
  if (typeof value !== 'object' || value === null || !('startedAt' in value && 'shares' in value)) return false;
  return typeof value.startedAt === 'string' && typeof value.shares === 'object' && value.shares !== null;
}
