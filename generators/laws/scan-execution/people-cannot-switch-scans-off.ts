import fc from 'fast-check';
import { law, vacuous, verdictOf } from '../law.ts';
import { pipelineOf } from '../pipelines/outcomes.ts';
import { differentActions, scanning, ungovernedPlan } from './focused-plans.ts';
import { names, scanJobs, scansWord } from './outcomes.ts';

/** Variables by which people would switch scanners off, or keep them from what they should see. */
const switches = {
  SAST_DISABLED: 'true',
  SECRET_DETECTION_DISABLED: 'true',
  SAST_EXCLUDED_PATHS: '**',
  DS_EXCLUDED_PATHS: '**',
  EXCLUDED_PATHS: '**',
  SECRET_DETECTION_HISTORIC_SCAN: 'true',
  SAST_EXCLUDED_ANALYZERS: 'semgrep',
} as const;

/** What an action sets beyond the presets of its own scan is no preset: people may override it. */
export const peopleCannotSwitchScansOff = law({
  id: 'LAW-SCAN-E6',
  title: 'variables of people switch no scan off and change none of its presets',
  source: 'execution policies INV-E6',
  policyType: 'scan-execution',
  arbitrary: fc.record({
    plan: ungovernedPlan(),
    actions: differentActions(3).map((actions) => actions.map(({ variables: _, ...action }) => action)),
    place: fc.constantFrom('projectVariables', 'groupVariables', 'the run'),
  }),
  async check(run, { plan, actions, place }) {
    const quiet = { ...scanning(plan, actions), projectVariables: {}, groupVariables: {} };
    const silent = { ...quiet, request: { ...quiet.request, variables: {}, dotenvVariables: {} } };
    const loud =
      place === 'the run'
        ? { ...silent, request: { ...silent.request, variables: switches } }
        : { ...silent, [place]: switches };
    const [before, after] = [scanJobs(await pipelineOf(run, silent)), scanJobs(await pipelineOf(run, loud))];
    if (before.length === 0) return vacuous('no scan');
    const changed = before.flatMap(({ name, variables }) => {
      const seen = after.find((job) => job.name === name)?.variables;
      return Object.keys(variables).filter((variable) => seen?.[variable] !== variables[variable]);
    });
    return verdictOf(
      changed.length === 0 && before.length === after.length,
      scansWord(before),
      () => `expected the same scans: ${names(before)}, then ${names(after)}; changed: ${changed.join(', ')}`,
    );
  },
});
