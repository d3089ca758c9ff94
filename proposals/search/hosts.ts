import { isName } from '../corpus/names.ts';
import type { ScenarioStep } from '../corpus/scenario.ts';
import type { Vocabulary } from '../corpus/vocabulary.ts';
import { couldMatter } from '../run/run-text.ts';
import type { PointCouple } from './couples.ts';
import type { StartingPoint } from './starting-points.ts';
import { sayingsIn, type Unheard } from './unheard.ts';

/** Scenarios that are taken for each thing that a definition speaks of, and those that are looked at for it. */
const mostHosts = 4;
const mostLookedAt = 150;

/**
 * Where a definition that nobody uses may be said: the nearest scenarios in which it makes sense, one for each way in which
 * what it names came in, with others that know what those do not.
 */
export async function hostsFor(
  step: Unheard,
  nearest: readonly StartingPoint[],
  vocabulary: Vocabulary,
): Promise<readonly PointCouple[]> {
  const { places } = step;
  const knows = ({ run }: StartingPoint, place: number) => step.namesAt(place, run).length > 0;
  const says = (point: StartingPoint) => places.some((place) => step.says(place, point.run));
  const known = new Map(nearest.map((point) => [point, places.filter((place) => knows(point, place))]));
  const knowing = (wanted: readonly number[]) =>
    nearest.filter((point) => wanted.every((place) => known.get(point)?.includes(place)));
  const couples: PointCouple[] = [];
  for (const wanted of [places, ...(places.length > 1 ? places.map((place) => [place]) : [])]) {
    const able = knowing(wanted);
    for (const recipient of await thatTake(step, [able.filter(says), able], vocabulary)) {
      const missing = places.filter((place) => !known.get(recipient)?.includes(place));
      const others = inFolderFirst(knowing(missing), recipient.scenario.folder).toSorted(
        (a, b) => Number(says(b)) - Number(says(a)),
      );
      const donors = missing.length === 0 ? [recipient] : others.slice(0, mostHosts);
      couples.push(...donors.map((donor) => ({ recipient, donor })));
    }
  }
  return couples;
}

function inFolderFirst(points: readonly StartingPoint[], folder: string): readonly StartingPoint[] {
  return [true, false].flatMap((within) => points.filter(({ scenario }) => (scenario.folder === folder) === within));
}

async function thatTake(
  step: Unheard,
  sources: readonly (readonly StartingPoint[])[],
  vocabulary: Vocabulary,
): Promise<readonly StartingPoint[]> {
  const found: StartingPoint[] = [];
  for (const points of sources) found.push(...(await firstThatTake(step, points.slice(0, mostLookedAt), vocabulary)));
  return [...new Set(found)];
}

async function firstThatTake(
  step: Unheard,
  points: readonly StartingPoint[],
  vocabulary: Vocabulary,
): Promise<readonly StartingPoint[]> {
  const taking = new Map<string, StartingPoint>();
  for (const point of points) {
    const given = point.scenario.steps.filter(({ kind }) => kind === 'given');
    const [said] = sayingsIn(step, point.run, vocabulary);
    if (said === undefined) continue;
    const way = wayIn(said, given, vocabulary);
    if (taking.has(way) || !(await couldMatter(vocabulary.library, given, said))) continue;
    taking.set(way, point);
    if (taking.size === mostHosts) break;
  }
  return [...taking.values()];
}

/** How the things that a step names came into a scenario: a token of a person is not one of a project. */
function wayIn(step: ScenarioStep, given: readonly ScenarioStep[], { library }: Vocabulary): string {
  const names = (library.match(step.text)?.args ?? []).filter(isName);
  return names
    .map(({ text }) => given.find((one) => library.match(one.text)?.args.some((arg) => arg.text === text)))
    .map((first) => library.match(first?.text ?? '')?.definition.pattern)
    .join();
}
