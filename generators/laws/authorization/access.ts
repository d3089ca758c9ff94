import type { AccessOutcome, AccessQuestion, Decided, World } from '#engine';
import type { AttemptPlan, AuthorizationPlan, PlannedAttempts } from '../../authorization/authorization-plan.ts';
import { buildAuthorizationWorld } from '../../authorization/build-authorization-world.ts';
import { type LawResult, type LawRun, verdictOf } from '../law.ts';

/** What the target says about each attempt. */
export async function attemptsOf(run: LawRun, planned: PlannedAttempts): Promise<readonly AccessOutcome[]> {
  const { world, questions } = buildAuthorizationWorld(planned);
  return await accessOf(run, world, questions);
}

/** What the target says about each question of access. */
export async function accessOf(
  run: LawRun,
  world: World,
  questions: readonly AccessQuestion[],
): Promise<readonly AccessOutcome[]> {
  return accessOfDecided(await run.ask(world, ...questions));
}

/** What was decided about access. */
export function accessOfDecided(decided: readonly Decided[]): readonly AccessOutcome[] {
  return decided.map(({ outcome }) => {
    if (outcome.kind !== 'access') throw new TypeError(`access: the target answered about a ${outcome.kind}`);
    return outcome;
  });
}

/** The outcome in a word for the distribution. */
export function told(outcome: AccessOutcome | undefined): string {
  return outcome === undefined ? 'nothing' : outcome.allowed ? 'allowed' : `refused with ${outcome.status}`;
}

/** Whatever was allowed at first must be allowed then. */
export function nothingLost(
  before: readonly AccessOutcome[],
  after: readonly AccessOutcome[],
  what: readonly AttemptPlan[],
): LawResult {
  const lost = before.flatMap((outcome, at) => (outcome.allowed && after[at]?.allowed !== true ? [at] : []));
  return verdictOf(
    lost.length === 0,
    summary(before, after),
    () => `expected to stay allowed: ${lost.map((at) => `${describe(what[at])} (then ${told(after[at])})`).join('; ')}`,
  );
}

/** Every outcome must be the same: allowed or not, and with which status. */
export function nothingChanged(
  before: readonly AccessOutcome[],
  after: readonly AccessOutcome[],
  what: readonly AttemptPlan[],
): LawResult {
  const changed = before.flatMap((outcome, at) => (told(outcome) === told(after[at]) ? [] : [at]));
  return verdictOf(
    changed.length === 0,
    summary(before, after),
    () =>
      `expected no difference: ${changed.map((at) => `${describe(what[at])}: ${told(before[at])}, then ${told(after[at])}`).join('; ')}`,
  );
}

/** How many attempts were allowed, before and after. */
export function summary(before: readonly AccessOutcome[], after: readonly AccessOutcome[]): string {
  const [first, second] = [before, after].map((outcomes) => outcomes.filter(({ allowed }) => allowed).length);
  if (first === 0 && second === 0) return 'nothing allowed';
  return first === second ? 'as much allowed' : (first ?? 0) > (second ?? 0) ? 'less allowed' : 'more allowed';
}

/** An attempt in words. */
export function describe(attempt: AttemptPlan | undefined): string {
  if (attempt === undefined) return 'an attempt';
  const { action, credential, on } = attempt;
  const what =
    'permission' in action
      ? action.permission
      : 'route' in action
        ? action.route
        : 'operation' in action
          ? `${action.via} ${action.operation}`
          : action.via;
  return `${what} with ${credential.kind} ${credential.at} on ${on === 'stray' ? 'nothing' : `${on.kind} ${on.at}`}`;
}

/** The plan with one user changed. */
export function withUsers(
  plan: AuthorizationPlan,
  change: (user: AuthorizationPlan['users'][number], at: number) => AuthorizationPlan['users'][number],
): AuthorizationPlan {
  return { ...plan, users: plan.users.map(change) };
}
