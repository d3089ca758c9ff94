import { leaningOf, type Outcome, type PipelineJobOutcome, type VulnerabilityOutcome } from '#engine';

/**
 * What two answers must differ in to count as different decisions: which way they lean, and, where they lean no way,
 * the outcome without what people invent: names, ids, texts and times.
 */
export function decisionOf(outcome: Outcome): string {
  const leaning = leaningOf(outcome);
  if (leaning !== null) return leaning;
  switch (outcome.kind) {
    case 'pipeline': {
      const { result, failureReason, errors, stages, jobs, policyPreGate } = outcome;
      const counts = [errors.length, stages.length];
      return JSON.stringify([result, failureReason, counts, policyPreGate, jobs.map(jobWithoutNames).sort()]);
    }
    case 'scheduled_pipelines': {
      const { pipelines, refusals, nextRuns } = outcome;
      const started = pipelines.map(({ policyType, source, jobs, earliest, latest }) =>
        [policyType, source, jobs.length, earliest === latest].join(' '),
      );
      return JSON.stringify([started.sort(), refusals.length, nextRuns.length]);
    }
    case 'vulnerabilities':
      return JSON.stringify(outcome.vulnerabilities.map(vulnerabilityWithoutNames).sort());
    case 'policies': {
      const covering = outcome.covering.map(({ type }) => type);
      return JSON.stringify([covering, outcome.leftOut.map(({ type, reason }) => `${type} ${reason}`).sort()]);
    }
    default:
      return outcome.kind;
  }
}

function jobWithoutNames(job: PipelineJobOutcome): string {
  const { origin, needs, variables, tags, allowFailure, ignoresDefaultScripts = false, failsWith } = job;
  const counts = [needs.length, Object.keys(variables).length, tags.length];
  return [origin, ...counts, allowFailure, ignoresDefaultScripts, failsWith !== undefined].join(' ');
}

function vulnerabilityWithoutNames(one: VulnerabilityOutcome): string {
  const { state, severity, autoResolved, dismissalReason, noLongerDetected, transitions, severityOverrides } = one;
  const moves = [...transitions, ...severityOverrides].map(({ from, to }) => `${from}>${to}`);
  return [state, severity, autoResolved, dismissalReason ?? '', noLongerDetected, ...moves].join(' ');
}
