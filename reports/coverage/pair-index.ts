import type { RuleId } from '#catalogue';
import type { Leaning, QuestionKind } from '#engine';
import { type AnswerGroup, type Pair, pairsOf } from './pairs.ts';
import { ruleIds } from './rule-ids.ts';

type Groups = Set<AnswerGroup>;

/**
 * What answers that come one by one show about rules, alone and together: polarities, corners and conditions.
 * INVARIANT: an answer is compared with each group once, whatever number of cases the group stands for.
 */
export class PairIndex {
  readonly #groups = new Map<QuestionKind, Groups>();
  /** By item id: the answers that show it, be it alone or in a pair. */
  readonly #showing = new Map<string, Groups>();
  /** By rule, kind and leaning: the answers in which the rule holds, and those for which it made the difference. */
  readonly #held = new Map<string, Groups>();
  readonly #decisive = new Map<string, Groups>();
  /** Rules seen to be overridden, by item id, with a way to look up where: that grows with every answer. */
  readonly #overridden = new Map<string, () => ReadonlySet<AnswerGroup>>();

  /** Takes a group in that is not there yet. */
  add(group: AnswerGroup): void {
    const pairs = this.#pairsOf(group, []);
    append(this.#groups, group.kind, group);
    for (const id of idsAlone(group)) append(this.#showing, id, group);
    for (const rule of group.held) append(this.#held, keyOf(rule, group), group);
    for (const pair of pairs) this.#note(pair);
    for (const { rule } of pairs) this.#noteOverridden(rule, group.kind);
    for (const rule of group.held) this.#noteOverridden(rule, group.kind);
  }

  /** The ids of what some groups would show, with one another and with those that are there, without taking any in. */
  peek(fresh: readonly AnswerGroup[]): ReadonlySet<string> {
    const ids = new Set(fresh.flatMap(idsAlone));
    const pairs = fresh.flatMap((group, place) => this.#pairsOf(group, fresh.slice(0, place)));
    for (const { rule, decisive, holding } of pairs) {
      ids.add(ruleIds(rule).misses);
      if (!decisive) continue;
      ids.add(ruleIds(rule).condition);
      if (this.#isHeldAgainst(rule, holding, fresh)) ids.add(ruleIds(rule).overridden);
    }
    for (const group of fresh) {
      const against = group.held.filter((rule) => this.#decisive.has(keyOf(rule, opposite(group))));
      for (const rule of against) ids.add(ruleIds(rule).overridden);
    }
    return ids;
  }

  /** True where some answers show the item. */
  shows(id: string): boolean {
    return this.#showing.has(id) || this.#overridden.has(id);
  }

  /** The answers that show an item. */
  groupsShowing(id: string): ReadonlySet<AnswerGroup> {
    return this.#overridden.get(id)?.() ?? this.#showing.get(id) ?? none;
  }

  #pairsOf(group: AnswerGroup, further: readonly AnswerGroup[]): readonly Pair[] {
    const pairs: Pair[] = [];
    for (const others of [this.#groups.get(group.kind) ?? none, further.filter(({ kind }) => kind === group.kind)]) {
      for (const other of others) pairs.push(...pairsOf(group, other));
    }
    return pairs;
  }

  #note({ rule, holding, missing, decisive }: Pair): void {
    const { misses, condition } = ruleIds(rule);
    for (const id of decisive ? [misses, condition] : [misses]) {
      append(this.#showing, id, holding);
      append(this.#showing, id, missing);
    }
    if (decisive) append(this.#decisive, keyOf(rule, holding), holding);
  }

  #noteOverridden(rule: RuleId, kind: QuestionKind): void {
    const { overridden } = ruleIds(rule);
    if (this.#overridden.has(overridden)) return;
    if (this.#overriding(rule, kind).size > 0) this.#overridden.set(overridden, () => this.#overridingAnywhere(rule));
  }

  #overridingAnywhere(rule: RuleId): ReadonlySet<AnswerGroup> {
    return new Set([...this.#groups.keys()].flatMap((kind) => [...this.#overriding(rule, kind)]));
  }

  /** Answers in which the rule decided for one leaning, and answers that lean the other way although it holds. */
  #overriding(rule: RuleId, kind: QuestionKind): ReadonlySet<AnswerGroup> {
    return new Set(
      leanings.flatMap((leaning) => {
        const decisive = this.#decisive.get(keyOf(rule, { kind, leaning })) ?? none;
        const against = this.#held.get(keyOf(rule, opposite({ kind, leaning }))) ?? none;
        return decisive.size > 0 && against.size > 0 ? [...decisive, ...against] : [];
      }),
    );
  }

  #isHeldAgainst(rule: RuleId, holding: AnswerGroup, further: readonly AnswerGroup[]): boolean {
    const key = keyOf(rule, opposite(holding));
    return this.#held.has(key) || further.some((one) => one.held.includes(rule) && keyOf(rule, one) === key);
  }
}

const none: ReadonlySet<AnswerGroup> = new Set();
const leanings = ['allow', 'refuse'] as const;

function idsAlone({ held, notHeld, leaning }: AnswerGroup): readonly string[] {
  const corner = leaning === 'allow' ? 'allows' : 'refuses';
  return [
    ...held.map((rule) => ruleIds(rule).held),
    ...notHeld.map((rule) => ruleIds(rule).notHeld),
    ...(leaning === null ? [] : held.map((rule) => ruleIds(rule)[corner])),
  ];
}

interface Leant {
  readonly kind: QuestionKind;
  readonly leaning: Leaning | 'neither' | null;
}

function keyOf(rule: RuleId, { kind, leaning }: Leant): string {
  return `${rule} ${kind} ${leaning}`;
}

/** An answer that leans the other way; what leans no way has no opposite, and no answer has that leaning. */
function opposite({ kind, leaning }: Leant): Leant {
  if (leaning === null) return { kind, leaning: 'neither' };
  return { kind, leaning: leaning === 'allow' ? 'refuse' : 'allow' };
}

function append<K>(sets: Map<K, Groups>, key: K, group: AnswerGroup): void {
  const set = sets.get(key);
  if (set === undefined) sets.set(key, new Set([group]));
  else set.add(group);
}
