import { type RuleId, rules } from '#catalogue';
import type { Evidence } from '#engine';

/**
 * The rules that an answer consulted, as bits in the order of the catalogue: those that held for some subject, and
 * those that did not hold for some. A rule with both bits held for one subject and not for another.
 */
export interface RuleVector {
  readonly held: Uint32Array;
  readonly notHeld: Uint32Array;
}

const words = Math.ceil(rules.length / 32);
const places: ReadonlyMap<RuleId, number> = new Map(rules.map(({ id }, place) => [id, place]));

/** The values of the rules in some evidence. */
export function vectorOf(evidence: readonly Evidence[]): RuleVector {
  const vector = { held: new Uint32Array(words), notHeld: new Uint32Array(words) };
  for (const { rule, held } of evidence) {
    const place = places.get(rule);
    if (place !== undefined) setBit(held ? vector.held : vector.notHeld, place);
  }
  return vector;
}

/** The rules of a set of bits, in the order of the catalogue. */
export function rulesIn(bits: Uint32Array): readonly RuleId[] {
  const found: RuleId[] = [];
  for (const [word, all] of bits.entries()) {
    for (let rest = all; rest !== 0; rest &= rest - 1) {
      const rule = rules[word * 32 + 31 - Math.clz32(rest & -rest)];
      if (rule !== undefined) found.push(rule.id);
    }
  }
  return found;
}

/** A text that is the same for the same values. */
export function vectorKey({ held, notHeld }: RuleVector): string {
  return `${held.join()};${notHeld.join()}`;
}

/** True where the rule held for at least one subject. */
export function holdsIn({ held }: RuleVector, rule: RuleId): boolean {
  return hasBit(held, places.get(rule) ?? -1);
}

/** The rules whose values differ, of those that both answers consulted; none where more than `most` of them do. */
export function differingRules(a: RuleVector, b: RuleVector, most: number): readonly RuleId[] {
  // Answers are compared by the million, and nearly all differ in far more: only what is left is worth a list.
  let count = 0;
  for (let word = 0; word < words && count <= most; word += 1) {
    for (let rest = differingBits(a, b, word); rest !== 0; rest &= rest - 1) count += 1;
  }
  if (count === 0 || count > most) return none;
  const bits = Uint32Array.from({ length: words }, (_, word) => differingBits(a, b, word));
  return rulesIn(bits);
}

const none: readonly RuleId[] = [];

function differingBits(a: RuleVector, b: RuleVector, word: number): number {
  const [aHeld, aNot] = [a.held[word] ?? 0, a.notHeld[word] ?? 0];
  const [bHeld, bNot] = [b.held[word] ?? 0, b.notHeld[word] ?? 0];
  return (aHeld | aNot) & (bHeld | bNot) & ((aHeld ^ bHeld) | (aNot ^ bNot));
}

function setBit(bits: Uint32Array, place: number): void {
  bits[place >>> 5] = (bits[place >>> 5] ?? 0) | (1 << (place & 31));
}

function hasBit(bits: Uint32Array, place: number): boolean {
  return ((bits[place >>> 5] ?? 0) & (1 << (place & 31))) !== 0;
}
