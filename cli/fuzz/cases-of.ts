import { tableNames, type World } from '#engine';
import type { Asked, LawReport } from '#generators';
import { type Case, caseFormat } from '#reports';

/** The counterexample of a law as cases that can be run again: one for each world that the law asked about. */
export function casesOf(report: LawReport): readonly Case[] {
  const asked = report.counterexample?.asked ?? [];
  const worlds = [...new Set(asked.map(({ world }) => world))];
  return worlds.map((world, at) =>
    caseOf(report, { world, number: at + 1, asked: asked.filter((one) => one.world === world) }),
  );
}

interface Part {
  readonly world: World;
  readonly number: number;
  readonly asked: readonly Asked[];
}

function caseOf(report: LawReport, { world, number, asked }: Part): Case {
  const { id, title, policyType, seed, target, counterexample } = report;
  return {
    format: caseFormat,
    id: `${id}:${seed}:${counterexample?.path ?? ''}#${number}`,
    title: `${title} (world ${number})`,
    source: 'law',
    policyTypes: [policyType],
    rules: [],
    origin: {
      feature: title,
      rule: null,
      uri: id,
      line: number,
      tags: [`@${policyType}`],
      text: (counterexample?.gherkin ?? '').split('\n'),
    },
    seed,
    target,
    world: filledTables(world),
    steps: asked.map(({ question, verdict }) => ({
      kind: 'question',
      question,
      expectations: [],
      verdict,
      mismatches: [],
    })),
    status: 'failed',
    failure: counterexample?.because ?? null,
    durationMs: 0,
  };
}

function filledTables(world: World): Partial<World> {
  return Object.fromEntries(
    tableNames.filter((table) => world[table].length > 0).map((table) => [table, world[table]]),
  );
}
