import type { PolicyFileProfile } from '#catalogue';
import { instanceOf, profileOf, worldOf } from '#engine';
import type { ScenarioStep } from '../corpus/scenario.ts';
import { type Variant, withStep } from '../edits/variant.ts';
import { checksFile } from '../files/limit-files.ts';
import type { Goal } from './goal.ts';
import type { StartingPoint } from './starting-points.ts';

/** A scenario in which a file made for a goal is checked, and the same with a file of the other side. */
export interface CheckedFile {
  readonly point: StartingPoint;
  readonly variant: Variant;
  readonly otherSide: Variant;
}

/** More than any scenario has steps. */
const farAway = 1000;

/** At most this many files are tried for one age of the format. */
const mostFiles = 30;

/**
 * The files made for a goal, in the shortest scenario that has a file checked, for each age of the format: one of the
 * folder where that is usual, since there is most that can be said of files.
 */
export function checkedFiles({ files }: Goal, points: readonly StartingPoint[]): readonly CheckedFile[] {
  if (files === undefined) return [];
  const checking = points.filter(({ scenario }) => scenario.steps.some(checksFile));
  const times = (folder: string) => checking.filter(({ scenario }) => scenario.folder === folder).length;
  const usual = [...new Set(checking.map(({ scenario }) => scenario.folder))].toSorted((a, b) => times(b) - times(a));
  const worst = ({ scenario: { folder, steps } }: StartingPoint) => usual.indexOf(folder) * farAway + steps.length;
  checking.sort((a, b) => worst(a) - worst(b));
  return [...Map.groupBy(checking, formatOf)].flatMap(([format, [point]]) =>
    point === undefined
      ? []
      : files(format)
          .slice(0, mostFiles)
          .map(({ step, otherSide }) => ({
            point,
            variant: withFile(point, step),
            otherSide: withFile(point, otherSide),
          })),
  );
}

function formatOf({ case: one }: StartingPoint): PolicyFileProfile {
  return profileOf(instanceOf(worldOf(one.world)).version);
}

function withFile({ scenario: { steps } }: StartingPoint, step: ScenarioStep): Variant {
  const before = steps.find(checksFile);
  const edit = { kind: 'change', step, ...(before === undefined ? {} : { before }) } as const;
  return { steps: withStep({ steps, edits: [] }, steps.findIndex(checksFile), [step]), edits: [edit] };
}
