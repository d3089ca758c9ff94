import type { Case } from '../case.ts';
import type { RunFacts } from '../facts.ts';
import type { Summary } from '../summary/summary.ts';
import type { Shard } from './shard.ts';

/** What one shard left: the name of its folder, its summary and its cases. */
export interface ShardPart {
  readonly name: string;
  readonly summary: Summary;
  readonly cases: readonly Case[];
}

/** A run made of its shards, or why it cannot be made. */
export type JoinedShards =
  | { readonly kind: 'joined'; readonly run: JoinedRun; readonly warnings: readonly string[] }
  | { readonly kind: 'refused'; readonly problems: readonly string[] };

export interface JoinedRun {
  readonly cases: readonly Case[];
  readonly facts: RunFacts;
  readonly strength: 2 | 3;
  /** How long the scenarios of each shard took, in milliseconds. */
  readonly loads: readonly number[];
}

/** Joins shards to the run that they are parts of. Whatever does not fit is said, all of it at once. */
export function joinShards(parts: readonly ShardPart[]): JoinedShards {
  const whole = parts.filter(({ summary }) => summary.shard === undefined);
  if (whole.length > 0) return refused(whole.map(({ name }) => `\`${name}\`: a whole run, no shard of one`));
  const sharded = parts.flatMap((part) => {
    const { shard } = part.summary;
    return shard === undefined ? [] : [{ ...part, shard }];
  });
  const [first] = sharded;
  if (first === undefined) return refused(['there is no shard to merge']);
  const problems = [
    ...sharded.slice(1).flatMap((part) => strangeness(part, first)),
    ...doubledShards(sharded),
    ...missingShards(sharded, first.shard.total),
  ];
  if (problems.length > 0) return refused(problems);
  const cases = casesInOrder(sharded);
  const miscounts = [...doubledCases(cases), ...miscount(cases, sharded, first.shard)];
  if (miscounts.length > 0) return refused(miscounts);
  return { kind: 'joined', run: joinedRun(sharded, cases), warnings: warningsOf(sharded, first) };
}

interface KnownPart extends ShardPart {
  readonly shard: Shard;
}

function refused(problems: readonly string[]): JoinedShards {
  return { kind: 'refused', problems };
}

/** Why a shard is none of the same run; the first reason explains the others. */
function strangeness({ name, summary, shard }: KnownPart, first: KnownPart): readonly string[] {
  const facts: readonly (readonly [what: string, own: unknown, firsts: unknown])[] = [
    ['Assay', summary.assayVersion, first.summary.assayVersion],
    ['commit', shard.commit, first.shard.commit],
    ['seed', summary.seed, first.summary.seed],
    ['target', summary.target, first.summary.target],
    ['number of shards', shard.total, first.shard.total],
    ['number of repetitions', summary.repeat ?? 1, first.summary.repeat ?? 1],
  ];
  const other = facts.find(([what, own, firsts]) => own !== firsts && !(what === 'commit' && isUnknown(own, firsts)));
  if (other !== undefined) {
    const [what, own, firsts] = other;
    return [`\`${name}\`: another ${what}: \`${own}\`, where \`${first.name}\` has \`${firsts}\``];
  }
  if (shard.plan !== first.shard.plan) {
    return [`\`${name}\`: other scenarios than \`${first.name}\`: other features, paths or tags`];
  }
  if (shard.division === first.shard.division) return [];
  return [`\`${name}\`: divided in another way than \`${first.name}\`: its run knew other durations`];
}

function isUnknown(...commits: readonly unknown[]): boolean {
  return commits.includes(null);
}

function doubledShards(parts: readonly KnownPart[]): readonly string[] {
  const byIndex = Map.groupBy(parts, ({ shard }) => shard.index);
  return [...byIndex].flatMap(([index, own]) =>
    own.length === 1 ? [] : [`shard ${index} is there ${own.length} times: ${own.map(quotedName).join(', ')}`],
  );
}

function quotedName({ name }: ShardPart): string {
  return `\`${name}\``;
}

function missingShards(parts: readonly KnownPart[], total: number): readonly string[] {
  const there = new Set(parts.map(({ shard }) => shard.index));
  const missing = Array.from({ length: total }, (_, at) => at + 1).filter((index) => !there.has(index));
  if (missing.length === 0) return [];
  const plural = missing.length === 1 ? '' : 's';
  return [`shard${plural} ${missing.join(', ')} of ${total} missing: what nobody ran is no pass`];
}

function casesInOrder(parts: readonly KnownPart[]): readonly Case[] {
  return parts
    .flatMap(({ cases }) => cases)
    .sort((a, b) => a.origin.uri.localeCompare(b.origin.uri) || a.origin.line - b.origin.line);
}

function doubledCases(cases: readonly Case[]): readonly string[] {
  const byId = Map.groupBy(cases, ({ id }) => id);
  return [...byId].flatMap(([id, own]) => (own.length === 1 ? [] : [`\`${id}\` ran in ${own.length} shards`]));
}

/** Shards that were stopped leave out what they had not begun. */
function miscount(cases: readonly Case[], parts: readonly KnownPart[], { scenarios }: Shard): readonly string[] {
  const stopped = parts.some(({ summary }) => summary.interrupted);
  if (cases.length === scenarios || (stopped && cases.length < scenarios)) return [];
  return [`${cases.length} of ${scenarios} scenarios have a case: some were lost between the run and the merge`];
}

function warningsOf(parts: readonly KnownPart[], first: KnownPart): readonly string[] {
  const commits = parts.filter(({ shard }) => shard.commit === null);
  const servers = new Set(parts.filter(({ cases }) => cases.length > 0).map(({ summary }) => serverOf(summary)));
  return [
    ...commits
      .filter(() => commits.length < parts.length)
      .map((part) => `${quotedName(part)}: its commit is unknown: it may be another than that of the others`),
    ...(servers.size > 1 ? [`the shards used different databases: ${[...servers].join(', ')}`] : []),
    ...parts
      .filter(({ shard }) => shard.strength !== first.shard.strength)
      .map((part) => `${quotedName(part)}: combinations counted to another strength: the greatest is taken`),
    ...parts.filter(({ summary }) => summary.interrupted).map((part) => `${quotedName(part)}: was interrupted`),
  ];
}

function serverOf({ postgres }: Summary): string {
  return postgres.provider === 'none' ? 'none' : `Postgres ${postgres.version} (${postgres.provider})`;
}

function joinedRun(parts: readonly KnownPart[], cases: readonly Case[]): JoinedRun {
  const byIndex = parts.toSorted((a, b) => a.shard.index - b.shard.index);
  // A shard with nothing to do has opened no database.
  const main = byIndex.find((part) => part.cases.length > 0) ?? byIndex[0] ?? parts[0];
  if (main === undefined) throw new RangeError('shards: none to join');
  const { summary, shard } = main;
  const starts = parts.map((part) => Date.parse(part.summary.startedAt));
  const ends = parts.map((part, at) => (starts[at] ?? 0) + part.summary.durationMs);
  return {
    cases,
    strength: parts.some((part) => part.shard.strength === 3) ? 3 : 2,
    loads: byIndex.map((part) => part.cases.reduce((sum, { durationMs }) => sum + durationMs, 0)),
    facts: {
      seed: summary.seed,
      target: summary.target,
      postgres: summary.postgres,
      startedAt: new Date(Math.min(...starts)).toISOString(),
      durationMs: Math.max(...ends) - Math.min(...starts),
      implemented: new Set(shard.implemented),
      interrupted: parts.some((part) => part.summary.interrupted),
      replayCommand: shard.wholeCommand,
      assayVersion: summary.assayVersion,
      ...(summary.selection === undefined ? {} : { selection: summary.selection }),
      ...(summary.repeat === undefined ? {} : { repeat: summary.repeat }),
    },
  };
}
