// Data: the rules of vulnerability management policies.
import type { CatalogueRule } from '../model.ts';

/** The documented behaviours of vulnerability management policies. */
export const vmpRules = [
  {
    id: 'VMP-001',
    title: 'policies are evaluated after a default-branch pipeline has ingested its reports',
    statement:
      'Pipelines on other branches do not evaluate them. `auto_dismiss` also acts on vulnerabilities created from advisories and SBOMs. The schema does not tie action types to rule types, and what a mismatched pair does is unknown.',
    section: 'When policies are evaluated',
    sources: ['S-VMDOC', 'MR-214531', 'MR-214673', 'S-SCHEMA'],
    confidence: 'medium',
    severity: 'high',
  },
  {
    id: 'VMP-002',
    title: 'a no_longer_detected rule needs both scanner and severity to match',
    statement:
      'The scanners have to be empty or contain the report type, and the severities have to be empty or contain the severity. One matching rule of the policy is enough.',
    section: 'What a rule matches',
    sources: ['S-VMR'],
    confidence: 'high',
    severity: 'critical',
  },
  {
    id: 'VMP-003',
    title: 'a detected rule needs all criteria, and any value within a criterion',
    statement:
      'Every criterion has to match; inside `values` one match is enough. An empty list of criteria matches nothing, and neither does an unknown criterion type.',
    section: 'What a rule matches',
    sources: ['S-VMR', 'S-SCHEMA'],
    confidence: 'high',
    severity: 'critical',
  },
  {
    id: 'VMP-004',
    title: 'path criteria compare the file of the finding, and a finding without file never matches',
    statement:
      '`file_path` is a glob for the file of the finding. `directory`, a plain name or a glob, covers the directory itself and all that lies below. A finding without a location or a file does not match.',
    section: 'What a rule matches',
    sources: ['S-VMR', 'S-VMDIS'],
    confidence: 'high',
    severity: 'critical',
  },
  {
    id: 'VMP-005',
    title: 'an identifier criterion matches any identifier of the finding, with wildcards',
    statement:
      'The names of all identifiers of the finding are compared, and `*` is a wildcard; a finding without identifiers does not match. With `identifier_type`, the external type and the external id are compared instead of the name.',
    section: 'What a rule matches',
    sources: ['S-VMR', 'S-SCHEMA'],
    confidence: 'high',
    severity: 'critical',
  },
  {
    id: 'VMP-006',
    title: 'auto_resolve resolves as the policy bot and leaves dismissed vulnerabilities alone',
    statement:
      'The state becomes resolved, with the bot as resolver, the current time and `auto_resolved` true. One state transition from the previous state and one system note that names the policy are written. Vulnerabilities that are resolved already stay untouched, and dismissed ones stay dismissed (older code resolved them).',
    section: 'What an action changes',
    sources: ['S-VMRES', 'MR-183430'],
    confidence: 'high',
    severity: 'critical',
  },
  {
    id: 'VMP-007',
    title: 'auto_dismiss dismisses with the reason of the policy as the policy bot',
    statement:
      'The state becomes dismissed, and the reason is stored on the transition and on the report row. A system note is written and the bot is its author. Vulnerabilities that are dismissed or resolved already are left alone.',
    section: 'What an action changes',
    sources: ['S-VMDIS'],
    confidence: 'high',
    severity: 'critical',
  },
  {
    id: 'VMP-008',
    title: 'severity_override sets a severity or moves it one step on the scale',
    statement:
      '`set` takes the value; `increase` and `decrease` move one step on info, low, medium, high, critical. At the end of the scale, on `unknown` (for increase and decrease) and when nothing would differ, nothing is recorded. A change covers vulnerability and finding, and adds an override record (old, new, by policy, policy id, bot), a system note and an audit event. Whether increase and decrease step again in later pipelines is not settled.',
    section: 'What an action changes',
    sources: ['S-VMSEV'],
    confidence: 'medium',
    severity: 'critical',
  },
  {
    id: 'VMP-009',
    title: 'a severity set by hand beats every policy',
    statement: 'A vulnerability with a manual override is skipped by `severity_override`.',
    section: 'What an action changes',
    sources: ['S-VMSEV'],
    confidence: 'high',
    severity: 'high',
  },
  {
    id: 'VMP-010',
    title: 'of several severity overrides the highest result wins',
    statement: 'When more than one override policy matches, the highest of the resulting severities is applied.',
    section: 'What an action changes',
    sources: ['S-VMSEV'],
    confidence: 'high',
    severity: 'critical',
  },
  {
    id: 'VMP-011',
    title: 'a pipeline changes at most 1000 vulnerabilities per kind of action',
    statement:
      'The budget is 1000 per pipeline and kind of action, spent in batches of 100, and only changed vulnerabilities count. The remainder waits for the next pipeline.',
    section: 'Limits and failures',
    sources: ['S-VMDOC', 'S-VMRES', 'S-VMDIS', 'S-VMSEV'],
    confidence: 'high',
    severity: 'medium',
  },
  {
    id: 'VMP-012',
    title: 'without a bot that may change the state nothing is changed',
    statement:
      'If the bot is missing or lacks the permission for the transition, resolving and dismissing report an error and change nothing. A severity override changes nothing either, but reports success with a count of zero.',
    section: 'Limits and failures',
    sources: ['S-VMRES', 'S-VMDIS', 'S-VMSEV'],
    confidence: 'high',
    severity: 'high',
  },
  {
    id: 'VMP-013',
    title: 'a missing licence or feature flag is a success that changes nothing',
    statement:
      'Without the licence, and for dismissing also without the feature flag, the result is success with a count of zero.',
    section: 'Limits and failures',
    sources: ['S-VMRES', 'S-VMDIS', 'S-VMSEV'],
    confidence: 'high',
    severity: 'high',
  },
  {
    id: 'VMP-014',
    title: 'a database error is returned as an error and not raised',
    statement: 'The caller receives an error result; no exception leaves the action.',
    section: 'Limits and failures',
    sources: ['S-VMRES', 'S-VMDIS', 'S-VMSEV'],
    confidence: 'high',
    severity: 'medium',
  },
  {
    id: 'VMP-015',
    title: 'scope and inheritance work as for other policies, with at most five policies',
    statement:
      'The scope and inheritance rules hold unchanged for vulnerability management policies. Five policies count per configuration by default.',
    section: 'When policies are evaluated',
    sources: ['S-VMDOC'],
    confidence: 'medium',
    severity: 'critical',
  },
  {
    id: 'VMP-016',
    title: 'statistics, search index and webhooks follow the changes of a policy',
    statement:
      'After vulnerabilities were changed, statistics and the search index are refreshed and webhooks are sent.',
    section: 'What an action changes',
    sources: ['S-VMRES', 'S-VMDIS', 'S-VMSEV'],
    confidence: 'high',
    severity: 'low',
  },
] as const satisfies readonly CatalogueRule[];
