import { setImmediate } from 'node:timers/promises';
import fc from 'fast-check';
import { type AnyWorld, anyWorld } from '#generators';
import { askBoth, type Compared, type Inquiry, type Versions } from '#reports';
import { joinCompared } from './compare-cases.ts';

/** How long generated worlds are asked about, and from which seed. */
export interface Fuzzing {
  readonly seed: number;
  /** Whether time is up; the minimum of worlds is asked about all the same. */
  readonly isOver: () => boolean;
  readonly minimumWorlds: number;
  /** Told now and then how many worlds were asked about. */
  readonly tellWorlds?: (worlds: number) => void;
}

/** The name of the usual generator in the origin of a world. */
export const anyWorldName = 'any-world';

/** How many worlds a round draws from one seed. */
export const worldsPerRound = 50;

/** Asks both versions about generated worlds, in rounds with a seed each, until time is up. */
export async function compareGenerated(versions: Versions, fuzzing: Fuzzing): Promise<Compared> {
  const { seed, isOver, minimumWorlds, tellWorlds = () => {} } = fuzzing;
  const compared: Compared[] = [];
  const isEnough = () => compared.length >= minimumWorlds && isOver();
  for (let round = seed; !isEnough(); round += 1) {
    for (const { world, path } of drawnWorlds(anyWorld(), round)) {
      if (isEnough()) break;
      compared.push(await askBoth(versions, generatedInquiry(world, { seed: round, path })));
    }
    tellWorlds(compared.length);
    await setImmediate();
  }
  return joinCompared(compared);
}

/** The worlds of a round, each with its path: what fast-check calls the way back to it. */
export function drawnWorlds(
  generator: fc.Arbitrary<AnyWorld>,
  seed: number,
): readonly { readonly world: AnyWorld; readonly path: string }[] {
  return fc.sample(generator, { seed, numRuns: worldsPerRound }).map((world, at) => ({ world, path: String(at) }));
}

/** Where a world was drawn. */
export interface Drawn {
  readonly seed: number;
  readonly path: string;
  readonly generator?: string;
}

/** A generated world as an inquiry: everything is asked, and asked again after what happens. */
export function generatedInquiry(
  { world, events, questions }: AnyWorld,
  { seed, path, generator = anyWorldName }: Drawn,
): Inquiry {
  const asking = questions.map((question) => ({ kind: 'question' as const, question }));
  const happening = events.map((event) => ({ kind: 'event' as const, event }));
  return {
    origin: { kind: 'generated', generator, seed, path },
    policyTypes: [],
    world,
    steps: events.length === 0 ? asking : [...asking, ...happening, ...asking],
  };
}
