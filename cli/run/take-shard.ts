import type { Durations, Shard } from '#reports';
import type { Context } from '../context.ts';
import { currentCommit } from './commit.ts';
import { dividePlan, planFingerprint } from './divide-plan.ts';
import { type Plan, partOfPlan } from './plan.ts';
import { replayCommand } from './replay-command.ts';
import type { RunOptions } from './run-options.ts';
import { shardChoice } from './shard-choice.ts';

/** What of a plan this run does: all of it, or one shard. */
export interface Share {
  readonly plan: Plan;
  /** Undefined where it is all of the plan. */
  readonly shard: Omit<Shard, 'implemented'> | undefined;
  /** What to tell of it, in words. */
  readonly told: string;
}

/** Takes the shard that this run is to do, if it is to do one. Whoever knows the same durations divides alike. */
export async function takeShard(
  context: Context,
  plan: Plan,
  { options, seed, durations }: { readonly options: RunOptions; readonly seed: number; readonly durations: Durations },
): Promise<Share> {
  const choice = shardChoice(options.shard, context.environment);
  if (choice === undefined) return { plan, shard: undefined, told: '' };
  const { index, total, saidBy } = choice;
  const division = dividePlan(plan.pickles, total, durations);
  const own = division.parts[index - 1] ?? [];
  const shard = {
    index,
    total,
    scenarios: plan.pickles.length,
    plan: planFingerprint(plan.pickles),
    division: division.fingerprint,
    commit: await currentCommit(context),
    strength: options.strength,
    wholeCommand: replayCommand(options, seed),
  };
  const even = `the longest is expected to take ${division.imbalance.toFixed(2)} times the mean`;
  const told = `shard ${index} of ${total} (${saidBy}): ${own.length} of ${plan.pickles.length} scenarios; ${even}`;
  return { plan: partOfPlan(plan, own), shard, told };
}
