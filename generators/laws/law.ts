import type fc from 'fast-check';
import type { PolicyType } from '#catalogue';
import type { Decided, Event, Question, Verdict, World } from '#engine';

/** The part of a target that laws need; every target has it. */
export interface LawTarget {
  readonly name: string;
  open(world: World): Promise<LawSession>;
}

export interface LawSession {
  happen(event: Event): Promise<void>;
  ask(question: Question): Promise<Verdict>;
  close(): Promise<void>;
}

/**
 * A property of every world. It asks through the port alone, so it holds of any target. `premise` are worlds in which
 * the law says something; in the others it is vacuous.
 */
export interface Law<E = unknown> {
  readonly id: LawId;
  readonly title: string;
  /** Where the law comes from: an invariant of the behaviour files, or rules that it follows from. */
  readonly source: string;
  readonly policyType: PolicyType;
  /** What the law needs besides a target. */
  readonly needs?: 'a second target' | 'a database';
  readonly arbitrary: fc.Arbitrary<E>;
  check(run: LawRun, example: E): Promise<LawResult>;
}

/** The families of laws: one for each kind of world that laws are about. */
export type LawFamily =
  | 'APPROVAL'
  | 'AUTHZ'
  | 'SCOPE'
  | 'PIPELINE'
  | 'SCAN'
  | 'SCHEDULE'
  | 'VULNERABILITY'
  | 'CHECK'
  | 'BRANCH'
  | 'TARGET';

export type LawId = `LAW-${LawFamily}-${string}`;

/** What a law does with one example. */
export interface LawRun {
  /** Builds the world, puts the questions to it in order, and returns what was decided. */
  ask<Q extends readonly Question[]>(world: World, ...questions: Q): Promise<{ readonly [K in keyof Q]: Decided }>;
  /** As `ask`, once these events have happened, in order. */
  after<Q extends readonly Question[]>(
    world: World,
    events: readonly Event[],
    ...questions: Q
  ): Promise<{ readonly [K in keyof Q]: Decided }>;
  /** As `ask`, of the second target. */
  askSecond(world: World, ...questions: readonly Question[]): Promise<readonly Decided[]>;
  /** As `after`, of the second target. */
  afterSecond(world: World, events: readonly Event[], ...questions: readonly Question[]): Promise<readonly Decided[]>;
  /** The world as the database gives it back. */
  reload(world: World): Promise<World>;
}

/** How an example came out: `vacuous` where the law says nothing about it. */
export type LawResult =
  | { readonly kind: 'vacuous'; readonly outcome: string }
  | { readonly kind: 'held'; readonly outcome: string }
  | { readonly kind: 'broken'; readonly outcome: string; readonly because: string };

/** A law, with the type of its examples taken from its arbitrary. */
export function law<E>(definition: Law<E>): Law<E> {
  return definition;
}

/** The law says nothing about this example. */
export function vacuous(outcome: string): LawResult {
  return { kind: 'vacuous', outcome };
}

/** Held or broken, with what was seen, and with what should have been where it is broken. */
export function verdictOf(held: boolean, outcome: string, because: () => string): LawResult {
  return held ? { kind: 'held', outcome } : { kind: 'broken', outcome, because: because() };
}
