import { approvalLaws } from './approval/approval-laws.ts';
import { authorizationLaws } from './authorization/authorization-laws.ts';
import { branchLaws } from './branch-protection/branch-laws.ts';
import type { Law } from './law.ts';
import { pipelineLaws } from './pipelines/pipeline-laws.ts';
import { scanLaws } from './scan-execution/scan-laws.ts';
import { scheduleLaws } from './schedules/schedule-laws.ts';
import { scopeLaws } from './scope/scope-laws.ts';
import { checkLaws } from './status-checks/check-laws.ts';
import { targetLaws } from './target/target-laws.ts';
import { vulnerabilityLaws } from './vulnerabilities/vulnerability-laws.ts';

/** Every law, in the order in which they are tried. */
export const laws: readonly Law[] = [
  ...approvalLaws,
  ...authorizationLaws,
  ...scopeLaws,
  ...pipelineLaws,
  ...scanLaws,
  ...scheduleLaws,
  ...vulnerabilityLaws,
  ...checkLaws,
  ...branchLaws,
  ...targetLaws,
];
