/**
 * Why a scenario does not pass, as far as trying it again can tell. `deterministic`: it fails always, alone too.
 * `order-dependent`: it fails only after certain others. `time-dependent`: it depends on a clock or a time zone.
 * `engine-nondeterministic`: the same world and questions got different answers. `scenario-nondeterministic`: its steps
 * make another world, or ask something else, each time. `not-reproduced`: it failed once, and never again.
 */
export const flakeKinds = [
  'deterministic',
  'order-dependent',
  'time-dependent',
  'engine-nondeterministic',
  'scenario-nondeterministic',
  'not-reproduced',
] as const;
export type FlakeKind = (typeof flakeKinds)[number];

/** What a scenario that did not pass was called after it was tried again. It stays failed, whatever came of it. */
export interface Flake {
  readonly kind: FlakeKind;
  /** What was tried and what came of it, in words. */
  readonly because: string;
  /** The scenarios after which it fails, where it is order-dependent. */
  readonly predecessors: readonly string[];
  /** How often it was run again to find out. */
  readonly tries: number;
}
