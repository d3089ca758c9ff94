import type { RuleId } from '#catalogue';
import type { Case } from '../case.ts';
import { type Shown, shownBy } from './checked-answers.ts';
import { fieldIdsIn } from './field-ids.ts';
import { inventoryOf } from './inventory.ts';
import { lifeCycleIdsIn } from './life-cycle-ids.ts';
import { PairIndex } from './pair-index.ts';
import { type AnswerGroup, groupOf } from './pairs.ts';
import { ruleIds } from './rule-ids.ts';
import type { UncoveredItem } from './uncovered-item.ts';

/** What cases cover, case by case: for who wants to know very often what one more case would add. */
export class CoverageIndex {
  /** Everything that there is to cover for this target. */
  readonly items: readonly UncoveredItem[];
  readonly #known: ReadonlySet<string>;
  readonly #cases: string[] = [];
  /** By item id: the places of the cases that show it on their own. */
  readonly #alone = new Map<string, Set<number>>();
  readonly #answers = new PairIndex();
  readonly #groups = new Map<string, AnswerGroup>();
  readonly #casesOf = new Map<AnswerGroup, Set<number>>();

  constructor(cases: readonly Case[], implemented: ReadonlySet<RuleId>) {
    this.items = inventoryOf(implemented);
    this.#known = new Set(this.items.map(({ id }) => id));
    for (const one of cases) this.add(one);
  }

  /** True where some case covers the item with that id. */
  isCovered(id: string): boolean {
    return this.#alone.has(id) || this.#answers.shows(id);
  }

  /** The ids of the items that this case covers and no case before it does, in no particular order. */
  newWith(one: Case): readonly string[] {
    const shown = shownBy(one);
    const groups = new Map(shown.answers.map(groupOf).map((group) => [group.key, group]));
    const fresh = [...groups.values()].filter(({ key }) => !this.#groups.has(key));
    const ids = new Set([...idsAlone(one, shown), ...this.#answers.peek(fresh)]);
    return [...ids].filter((id) => this.#known.has(id) && !this.isCovered(id));
  }

  /** Takes a case in. */
  add(one: Case): void {
    const shown = shownBy(one);
    const place = this.#cases.push(one.id) - 1;
    for (const id of idsAlone(one, shown)) append(this.#alone, id, place);
    for (const group of shown.answers.map(groupOf)) append(this.#casesOf, this.#sameGroup(group), place);
  }

  /** The ids of the cases that cover an item, in the order in which they were taken in. */
  casesCovering(id: string): readonly string[] {
    const places = new Set(this.#alone.get(id));
    for (const group of this.#answers.groupsShowing(id)) {
      for (const place of this.#casesOf.get(group) ?? []) places.add(place);
    }
    return [...places].sort((a, b) => a - b).flatMap((place) => this.#cases[place] ?? []);
  }

  #sameGroup(group: AnswerGroup): AnswerGroup {
    const known = this.#groups.get(group.key);
    if (known !== undefined) return known;
    this.#groups.set(group.key, group);
    this.#answers.add(group);
    return group;
  }
}

function idsAlone({ rules: claimed }: Case, shown: Shown): readonly string[] {
  const ofAnswers = shown.answers.flatMap((answer) => {
    const world = shown.worlds[answer.at];
    const { evidence } = answer.verdict;
    const consulted = claimed.filter((id) => evidence.some(({ rule }) => rule === id));
    const ofClaims = consulted.map((id) => ruleIds(id).claimed);
    return world === undefined ? ofClaims : [...ofClaims, ...fieldIdsIn(answer, world)];
  });
  return [...ofAnswers, ...lifeCycleIdsIn(shown)];
}

function append<K>(sets: Map<K, Set<number>>, key: K, place: number): void {
  const set = sets.get(key);
  if (set === undefined) sets.set(key, new Set([place]));
  else set.add(place);
}
