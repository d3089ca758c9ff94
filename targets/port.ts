import type { PolicyType, RuleId } from '#catalogue';
import type { Event, Question, Verdict, World } from '#engine';

/** An engine under test. */
export interface Target {
  readonly name: string;
  readonly supports: ReadonlySet<PolicyType>;
  /** The documented rules that it can give evidence for; absent where its decisions cannot be looked into. */
  readonly rules?: ReadonlySet<RuleId>;
  /** Builds the world where the target can see it. */
  open(world: World): Promise<Session>;
  dispose(): Promise<void>;
}

/** One world in one target. Nothing of it is left after `close`. */
export interface Session {
  happen(event: Event): Promise<void>;
  ask(question: Question): Promise<Verdict>;
  close(): Promise<void>;
}

/** A target that can do nothing: every question is unsupported. The base of tests and of new targets. */
export const noopTarget: Target = Object.freeze({
  name: 'noop',
  supports: new Set<PolicyType>(),
  open: async () => noopSession,
  dispose: async () => {},
});

const noopSession: Session = Object.freeze({
  happen: async () => {},
  ask: async () => ({ kind: 'unsupported' as const, reason: 'the target `noop` answers nothing' }),
  close: async () => {},
});
