import { parse, stringify } from 'yaml';
import type { Event, Question, Row, TableName, Verdict, World } from '#engine';
import { applyChanges, update } from '#engine';
import { inProcessTarget, type Target } from '#targets';

/** How a target is wrong: it decides about another world, or answers something else than it decided. */
export interface Distortion {
  world?(world: World): World;
  verdict?(verdict: Verdict, question: Question, world: World): Verdict;
  /** What happens in the place of an event, after those that were told of before. */
  events?(event: Event, earlier: readonly Event[]): readonly Event[];
}

/** The engine in memory, made wrong on purpose: a law that is worth anything must see it. */
export function distortedTarget({
  world: change = (world) => world,
  verdict = (given) => given,
  events = (event) => [event],
}: Distortion): Target {
  const target = inProcessTarget();
  return {
    ...target,
    name: 'distorted',
    async open(world) {
      const session = await target.open(change(world));
      const told: Event[] = [];
      return {
        close: session.close.bind(session),
        ask: async (question) => verdict(await session.ask(question), question, world),
        async happen(event) {
          for (const one of events(event, told)) await session.happen(one);
          told.push(event);
        },
      };
    },
  };
}

/** The world with every row of a table changed. */
export function withRows<T extends TableName>(world: World, table: T, change: (row: Row<T>) => Partial<Row<T>>): World {
  const rows: readonly Row<T>[] = world[table];
  return applyChanges(
    world,
    rows.map((row) => update(table, row.id, change(row))),
  );
}

type Keys = Readonly<Record<string, unknown>>;

/** The world with every approval policy changed. */
export function withApprovalPolicies(world: World, change: (policy: Keys) => Keys): World {
  return withRows(world, 'policyFiles', ({ content }) => {
    const file = parse(content) as { readonly approval_policy?: readonly Keys[] };
    return { content: stringify({ ...file, approval_policy: (file.approval_policy ?? []).map(change) }) };
  });
}

/** The world with every rule of every approval policy changed. */
export function withApprovalRules(world: World, change: (rule: Keys) => Keys): World {
  return withApprovalPolicies(world, (policy) => ({ ...policy, rules: (policy.rules as readonly Keys[]).map(change) }));
}

/** An answer about access turned into another one. */
export function withAccess(verdict: Verdict, allowed: boolean, status = allowed ? 200 : 403): Verdict {
  if (verdict.kind !== 'decided' || verdict.outcome.kind !== 'access') return verdict;
  return { ...verdict, outcome: { ...verdict.outcome, allowed, status } };
}
