import { below, pick } from './draw.ts';
import { groupAt } from './groups.ts';
import type { EstateLayout } from './layout.ts';
import { usernameOf } from './people.ts';
import type { PolicyProject } from './projects.ts';
import { frameworkId } from './rows/labels.ts';
import { topics } from './topics.ts';

/** The CI file in a policy project that its pipeline execution policies run. */
export const policyCiFile = 'policy-ci.yml';
export const policyCiText = 'compliance-evidence:\n  stage: .pipeline-policy-post\n  script: [./collect-evidence]\n';

/** The names of the policies in every file, by what the file is for, for rows that refer to one. */
export const warningPolicy = 'Look at licenses';
/** Where the scheduled scan stands among the scan execution policies of every file. */
export const scheduledScan = { policyIndex: 0, ruleIndex: 1 } as const;

/**
 * The policy file of a policy project: text from templates, since writing YAML would take longer than all else of an
 * estate together. Files of top-level groups hold policies of every type, those of projects two.
 */
export function policyFileText(layout: EstateLayout, project: PolicyProject): string {
  const drawn = layout.draw(topics.policyFile, project.configuration);
  const file = { layout, project, drawn };
  if (project.project !== undefined) return [approvalPolicies(file), scanExecution(file)].join('');
  const everyType = [approvalPolicies, scanExecution, pipelineExecution, scheduledPipeline, vulnerabilityManagement];
  const above = project.group.parent === null ? everyType.length : 2 + below((drawn * 31) % 1, 4);
  return everyType
    .slice(0, above)
    .map((write) => write(file))
    .join('');
}

interface NewFile {
  readonly layout: EstateLayout;
  readonly project: PolicyProject;
  readonly drawn: number;
}

const severityLists = ['[critical]', '[critical, high]', '[critical, high, medium]'] as const;
const scannerLists = ['[sast]', '[sast, secret_detection]', '[dependency_scanning]', '[]'] as const;
const hours = ['05', '12', '20', '23'] as const;

function approvalPolicies(file: NewFile): string {
  const { drawn, project } = file;
  const needed = drawn < 0.2 ? 2 : 1;
  const policies = [
    `approval_policy:
- name: Stop new vulnerabilities
  enabled: true
  rules:
  - type: scan_finding
    branch_type: protected
    scanners: ${pick((drawn * 17) % 1, scannerLists)}
    vulnerabilities_allowed: ${below((drawn * 29) % 1, 3)}
    severity_levels: ${pick((drawn * 13) % 1, severityLists)}
    vulnerability_states: [new_needs_triage]
  actions:
  - type: require_approval
    approvals_required: ${needed}
    ${approvers(file)}
${drawn > 0.8 ? '  fallback_behavior:\n    fail: open\n' : ''}`,
  ];
  if (project.project !== undefined) return policies.join('');
  policies.push(`- name: ${warningPolicy}
  enabled: true
  enforcement_type: warn
  rules:
  - type: license_finding
    branch_type: default
    match_on_inclusion_license: true
    license_types: [GNU General Public License v3.0 only]
    license_states: [newly_detected]
  actions:
  - type: require_approval
    approvals_required: 1
    role_approvers: [maintainer]
`);
  if (drawn > 0.5)
    policies.push(`- name: Four eyes
  enabled: ${drawn < 0.9}
  rules:
  - type: any_merge_request
    branches: [main]
    commits: ${drawn > 0.75 ? 'unsigned' : 'any'}
  actions:
  - type: require_approval
    approvals_required: 1
    role_approvers: [maintainer, owner]
  approval_settings:
    prevent_approval_by_author: true
${scope(file)}`);
  return policies.join('');
}

/** Roles for most files, people or a group for others. */
function approvers({ layout, project, drawn }: NewFile): string {
  const fine = (drawn * 101) % 1;
  if (fine < 0.6) return 'role_approvers: [maintainer]';
  if (fine < 0.8) {
    const names = [0, 1, 2].map((place) => usernameOf(layout, below((fine * (97 + place)) % 1, layout.people)));
    return `user_approvers: [${names.join(', ')}]`;
  }
  return `group_approvers: [${groupAt(layout, project.group.root).fullPath}]`;
}

/** Some policies hold for the projects of a framework alone. */
function scope({ project, drawn }: NewFile): string {
  if (drawn < 0.7) return '';
  return `  policy_scope:\n    compliance_frameworks:\n    - id: ${frameworkId(project.group.root, below(drawn, 3))}\n`;
}

function scanExecution({ drawn }: NewFile): string {
  return `scan_execution_policy:
- name: Scan everything
  enabled: true
  rules:
  - type: pipeline
    branch_type: all
  - type: schedule
    cadence: '15 ${pick((drawn * 11) % 1, hours)} * * *'
    branch_type: default
  actions:
  - scan: secret_detection
${drawn > 0.4 ? '  - scan: sast\n' : ''}`;
}

function pipelineExecution({ project, drawn }: NewFile): string {
  return `pipeline_execution_policy:
- name: Collect evidence
  enabled: true
  pipeline_config_strategy: inject_policy
  suffix: on_conflict
  content:
    include:
    - project: ${project.fullPath}
      file: ${policyCiFile}
${drawn > 0.5 ? '  skip_ci:\n    allowed: false\n' : ''}`;
}

function scheduledPipeline({ project }: NewFile): string {
  return `pipeline_execution_schedule_policy:
- name: Nightly audit
  enabled: true
  content:
    include:
    - project: ${project.fullPath}
      file: ${policyCiFile}
  schedules:
  - type: daily
    start_time: '02:00'
    time_window:
      value: 3600
      distribution: random
`;
}

function vulnerabilityManagement(): string {
  return `vulnerability_management_policy:
- name: Resolve what is gone
  enabled: true
  rules:
  - type: no_longer_detected
    scanners: []
    severity_levels: [low, info]
  actions:
  - type: auto_resolve
`;
}
