// Data: the rules of the checks on saving a policy.
import type { CatalogueRule } from '../model.ts';

/** The documented behaviours of the checks on saving a policy, and of invalid policy files. */
export const valRules = [
  {
    id: 'VAL-001',
    title: 'saving checks type and name, while committed YAML is only ignored when invalid',
    statement:
      'A missing or unknown type is an error on the type, an empty name one on the name. These and the following checks run when a policy is saved through the editor or the API, not when YAML is committed by hand. At run time an invalid document is ignored as a whole: after a pipeline execution policy with inline jobs in `content`, or a scan execution policy with a string for `branches`, pipelines succeed as if there were no policy. That one invalid policy also disables the other types in its file is expected, not confirmed.',
    section: 'Document',
    sources: ['S-VPS', 'S-PEPC', 'S-PROC'],
    confidence: 'medium',
    severity: 'critical',
  },
  {
    id: 'VAL-002',
    title: 'a disabled policy skips the branch checks',
    statement:
      'Missing branch information, branches that do not exist and branch types without a branch are not reported for it.',
    section: 'Branches',
    sources: ['S-VPS'],
    confidence: 'high',
    severity: 'medium',
  },
  {
    id: 'VAL-003',
    title: 'an enabled scan execution rule must say which branches it covers',
    statement:
      'A rule without `agents` and without `branches` or `branch_type` is an error on `branches`. Approval policies and pipeline execution policies pass with the same omission.',
    section: 'Branches',
    sources: ['S-VPS'],
    confidence: 'high',
    severity: 'high',
  },
  {
    id: 'VAL-004',
    title: 'branches that match nothing in the project are reported one by one',
    statement:
      'In a project, names without a branch and wildcards without a match in a scan execution policy are an error that lists exactly these entries. Pipeline execution policies and rules with `agents` are exempt. For groups nothing is checked.',
    section: 'Branches',
    sources: ['S-VPS'],
    confidence: 'high',
    severity: 'high',
  },
  {
    id: 'VAL-005',
    title: 'a branch type without a matching branch is an error',
    statement:
      'In an empty repository `all`, `protected` and `default` all fail; with only an unprotected default branch `default` and `all` pass for a scan execution policy and `protected` fails. One failing rule among several fails the policy. `target_default` and `target_protected` are exempt.',
    section: 'Branches',
    sources: ['S-VPS', 'S-PBS'],
    confidence: 'high',
    severity: 'high',
  },
  {
    id: 'VAL-006',
    title: 'a timezone must be an IANA id',
    statement: 'Display names that only Rails knows are refused, and so is the empty string.',
    section: 'Schedule',
    sources: ['S-VPS'],
    confidence: 'high',
    severity: 'medium',
  },
  {
    id: 'VAL-007',
    title: 'a cadence of every minute is refused',
    statement: 'The `cadence` `* * * * *` is an error.',
    section: 'Schedule',
    sources: ['S-VPS'],
    confidence: 'high',
    severity: 'medium',
  },
  {
    id: 'VAL-008',
    title: 'a scan execution policy may have as many actions as configured, ten by default',
    statement: 'More actions than the configured number are an error. With the default, 10 pass and 11 do not.',
    section: 'Actions',
    sources: ['S-VPS'],
    confidence: 'high',
    severity: 'medium',
  },
  {
    id: 'VAL-009',
    title: 'compliance frameworks in a scope must belong to the root ancestor',
    statement:
      'The ids in `policy_scope.compliance_frameworks` are compared with the frameworks of the root ancestor; empty lists pass. A foreign id is expected to be an error, but its message was not read.',
    section: 'Scope',
    sources: ['S-VPS'],
    confidence: 'medium',
    severity: 'high',
  },
] as const satisfies readonly CatalogueRule[];
