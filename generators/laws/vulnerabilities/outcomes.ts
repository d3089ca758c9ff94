import type { VulnerabilitiesOutcome, VulnerabilityOutcome } from '#engine';
import { buildVulnerabilityWorld } from '../../vulnerabilities/build-vulnerability-world.ts';
import type { VulnerabilityPlan } from '../../vulnerabilities/vulnerability-plan.ts';
import type { LawRun } from '../law.ts';

/** What has become of the vulnerabilities of a plan once its pipeline has finished so many times. */
export async function vulnerabilitiesOf(
  run: LawRun,
  plan: VulnerabilityPlan,
  times = 1,
): Promise<readonly VulnerabilityOutcome[]> {
  const { world, event, question } = buildVulnerabilityWorld(plan);
  const [{ outcome }] = await run.after(
    world,
    Array.from({ length: times }, () => event),
    question,
  );
  return listed(outcome as VulnerabilitiesOutcome);
}

function listed(outcome: VulnerabilitiesOutcome): readonly VulnerabilityOutcome[] {
  if (outcome.kind !== 'vulnerabilities') throw new TypeError('vulnerabilities: the target answered something else');
  return outcome.vulnerabilities;
}

/** Those that a policy changed. */
export function managed(vulnerabilities: readonly VulnerabilityOutcome[]): readonly VulnerabilityOutcome[] {
  return vulnerabilities.filter(
    ({ transitions, severityOverrides }) => transitions.length + severityOverrides.length > 0,
  );
}

/** The names of those that a policy changed. */
export function managedNames(vulnerabilities: readonly VulnerabilityOutcome[]): ReadonlySet<string> {
  return new Set(managed(vulnerabilities).map(({ name }) => name));
}

/** What policies did, as a word for the distribution. */
export function management(vulnerabilities: readonly VulnerabilityOutcome[]): string {
  const states = managed(vulnerabilities).flatMap(({ transitions }) => transitions.map(({ to }) => to));
  if (managed(vulnerabilities).some(({ severityOverrides }) => severityOverrides.length > 0)) return 'rated anew';
  return states[0] ?? (vulnerabilities.length === 0 ? 'no vulnerability' : 'left alone');
}

/** A list in words. */
export function told(names: Iterable<string>): string {
  return [...names].join(', ') || 'none';
}
