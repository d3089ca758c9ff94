import type { Case } from '#reports';
import type { Variant } from '../edits/variant.ts';
import type { TextRun } from '../run/run-text.ts';
import type { StartingPoint } from './starting-points.ts';

/** A variant that has been run. */
export interface Tried {
  readonly point: StartingPoint;
  readonly variant: Variant;
  readonly run: TextRun;
  readonly case: Case;
}

/** A scenario of the corpus as the variant without edits. */
export function unedited(point: StartingPoint): Tried {
  return { point, variant: { steps: point.scenario.steps, edits: [] }, run: point.run, case: point.case };
}

/** What the answers of a run consulted, and how it came out: runs that agree in this went the same way. */
export function evidenceKey({ recorded }: Pick<TextRun, 'recorded'>): string {
  return recorded
    .flatMap((step) =>
      step.kind === 'question' && step.verdict.kind === 'decided'
        ? step.verdict.evidence.map(({ rule, held }) => `${rule}${held}`)
        : [],
    )
    .join();
}
