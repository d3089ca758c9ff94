import { tableNames, type World } from '#engine';
import type { Asked, LawReport } from '#laws';
import { type Case, caseFormat, type EventStep, type QuestionStep } from '#reports';

/** The counterexample of a law as cases that can be run again: one for each world that the law asked about. */
export function casesOf(report: LawReport): readonly Case[] {
  const asked = report.counterexample?.asked ?? [];
  const firsts = asked.filter((one, at) => asked.findIndex((other) => isSameScene(one, other)) === at);
  return firsts.map((first, at) =>
    caseOf(report, { world: first.world, number: at + 1, asked: asked.filter((one) => isSameScene(first, one)) }),
  );
}

/** Whether both were asked of the same world after the same events: one case holds them. */
function isSameScene(one: Asked, other: Asked): boolean {
  return one.world === other.world && one.events === other.events;
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
    steps: [...eventsOf(asked), ...asked.map(questionOf)],
    status: 'failed',
    failure: counterexample?.because ?? null,
    durationMs: 0,
  };
}

function eventsOf([first]: readonly Asked[]): readonly EventStep[] {
  return (first?.events ?? []).map((event) => ({ kind: 'event', event }));
}

function questionOf({ question, verdict }: Asked): QuestionStep {
  return { kind: 'question', question, expectations: [], verdict, mismatches: [] };
}

function filledTables(world: World): Partial<World> {
  return Object.fromEntries(
    tableNames.filter((table) => world[table].length > 0).map((table) => [table, world[table]]),
  );
}
