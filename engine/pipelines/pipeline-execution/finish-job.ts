import type { Trace } from '../../evidence/trace.ts';
import type { PipelineJobOutcome } from '../../protocol/outcome.ts';
import type { PipelineRequest } from '../../protocol/question.ts';
import type { World } from '../../world/world.ts';
import type { PlannedJob } from '../ci-config/plan-pipeline.ts';
import { policyJobVariables } from '../variables/policy-variables.ts';
import { predefinedVariables } from '../variables/predefined-variables.ts';
import { userVariablesOf } from '../variables/user-variables.ts';
import type { Finish } from './inject-jobs.ts';
import type { Participant } from './participants.ts';
import { hasExperiment } from './strategy.ts';

/** Gives policy jobs the variables that they will see and the marks of their policy. */
export function finishingFor(world: World, request: PipelineRequest, trace: Trace): Finish {
  const user = userVariablesOf(world, request);
  const predefined = predefinedVariables(world, request);
  return (participant, { written, ...job }) => {
    const { enforced, subject, includesProject } = participant;
    const override = enforced.policy.variables_override;
    if (includesProject) explainSettings({ written, ...job }, { project: user.project, subject }, trace);
    return {
      ...job,
      origin: 'pipeline_execution_policy',
      policy: enforced.policy.name,
      variables: policyJobVariables(
        written,
        { user, override, predefined, subject: `${subject}, job ${job.name}` },
        trace,
      ),
      options: optionsOf(world, participant),
    };
  };
}

/** Project jobs that an override brings back are policy jobs: what their file writes beats the project's settings. */
function explainSettings(
  { name, written }: PlannedJob,
  { project, subject }: { readonly project: Readonly<Record<string, string>>; readonly subject: string },
  trace: Trace,
): void {
  const beaten = Object.keys(written).filter((key) => project[key] !== undefined);
  trace.consult('PEP-085', beaten.length > 0, `${subject}, job ${name}`, `beaten: ${beaten.join(', ') || 'none'}`);
}

function optionsOf(world: World, { enforced }: Participant): NonNullable<PipelineJobOutcome['options']> {
  const { policyProjectId } = enforced.configuration;
  const file = world.policyFiles.find((row) => row.policyProjectId === policyProjectId);
  return {
    policy: enforced.policy.name,
    policyFileSha: file?.sha ?? '',
    policyProjectId,
    variablesOverride: enforced.policy.variables_override ?? null,
    preSucceeds: hasExperiment(enforced, 'ensure_pipeline_policy_pre_succeeds'),
  };
}
