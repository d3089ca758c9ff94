import type { PolicyType } from '../model.ts';
import { approvalPolicyShape } from './approval-policy.ts';
import { componentPublishingPolicyShape } from './ci-component-publishing-policy.ts';
import { dependencyFirewallPolicyShape } from './dependency-firewall-policy.ts';
import type { Field, MapShape, ObjectShape, Shape } from './model.ts';
import { pipelineExecutionPolicyShape } from './pipeline-execution-policy.ts';
import { pipelineExecutionSchedulePolicyShape } from './pipeline-execution-schedule-policy.ts';
import { scanExecutionPolicyShape } from './scan-execution-policy.ts';
import { anything, boolean, list, open, profiled } from './shapes.ts';
import { vulnerabilityManagementPolicyShape } from './vulnerability-management-policy.ts';

const sources = ['S-SCHEMA'];

const experiments: MapShape = {
  kind: 'map',
  keys: {
    source: '^[a-z][a-z0-9_]*$',
    meaning: 'a lower-case letter, then lower-case letters, digits or `_`',
    good: 'pipeline_execution_schedule_policy',
    bad: 'Schedules',
  },
  of: open({
    enabled: { shape: boolean, required: true, sources },
    configuration: { shape: { kind: 'map', of: anything }, sources },
  }),
};

const alwaysEnough = [
  'scan_execution_policy',
  'approval_policy',
  'pipeline_execution_policy',
  'vulnerability_management_policy',
];

/** The whole policy file. */
export const policyFileShape: ObjectShape = {
  kind: 'object',
  open: false,
  fields: {
    experiments: { shape: experiments, default: 'none', sources },
    approval_policy: policies(list(approvalPolicyShape), 'approval'),
    pipeline_execution_policy: policies(list(pipelineExecutionPolicyShape), 'pipeline-execution'),
    pipeline_execution_schedule_policy: policies(
      profiled(
        list(pipelineExecutionSchedulePolicyShape, { maxItems: 5 }),
        list(pipelineExecutionSchedulePolicyShape, { maxItems: 1 }),
      ),
      'pipeline-execution',
    ),
    scan_execution_policy: policies(list(scanExecutionPolicyShape), 'scan-execution'),
    vulnerability_management_policy: policies(list(vulnerabilityManagementPolicyShape), 'vulnerability-management'),
    ci_component_publishing_policy: {
      ...policies(list(componentPublishingPolicyShape, { maxItems: 5 }), 'component-publishing'),
      profiles: ['17.10'],
      instead: 'the instance setting ci_cd_catalog_projects_allowlist',
      sources: ['S-SCHEMA17'],
    },
    dependency_firewall_policy: {
      ...policies(list(dependencyFirewallPolicyShape), 'policy-file'),
      profiles: ['newest'],
    },
    scan_result_policy: {
      ...policies(list(approvalPolicyShape), 'approval'),
      profiles: ['17.10'],
      instead: 'approval_policy',
      countedAs: 'approval_policy',
      sources: ['SCH17', 'DOC18'],
    },
  },
  choices: [
    {
      need: 'at-least-one-of',
      of: [...alwaysEnough, 'pipeline_execution_schedule_policy', 'dependency_firewall_policy'].map((key) => [key]),
      profile: 'newest',
    },
    {
      need: 'at-least-one-of',
      of: [...alwaysEnough, 'ci_component_publishing_policy', 'scan_result_policy'].map((key) => [key]),
      profile: '17.10',
    },
  ],
};

function policies(shape: Shape, policyType: PolicyType): Field {
  return { shape, policyType, sources };
}
