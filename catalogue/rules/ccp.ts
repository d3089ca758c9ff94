// Data: the rules of CI component publishing policies.
import type { CatalogueRule } from '../model.ts';

/** The documented behaviours of CI component publishing policies. */
export const ccpRules = [
  {
    id: 'CCP-001',
    title: 'release 17.10 accepts up to five publishing policies, each with a scope',
    statement:
      'In the 17.10 profile the top-level key is accepted and alone satisfies the demand for at least one kind of policy. A sixth policy is invalid, and so is one without `policy_scope`, which no other type requires. `allowed_sources` is required but may be empty and tolerates unknown keys.',
    section: 'Validity of the policy',
    sources: ['S-SCHEMA17'],
    confidence: 'high',
    severity: 'medium',
  },
  {
    id: 'CCP-002',
    title: 'the newest schema no longer accepts publishing policies',
    statement:
      'In the newest profile the key does not satisfy the demand for at least one kind of policy, so a file with only this key is invalid. A file that has it beside others is invalid too, since unknown top-level keys are refused; the approval part of that schema was not read and might still hold the key.',
    section: 'Validity of the policy',
    sources: ['S-SCHEMA'],
    confidence: 'medium',
    severity: 'high',
  },
  {
    id: 'CCP-003',
    title: 'only listed projects and namespaces are meant to publish to the catalog',
    statement:
      'The apparent intention is that only the listed projects, and projects below the listed namespaces, may publish components. No code that enforces it was found, so a result here proves no conformance. Components that are published already are believed to stay.',
    section: 'Enforcement',
    sources: ['S-SCHEMA17', 'BACKGROUND'],
    confidence: 'unverified',
    severity: 'critical',
  },
  {
    id: 'CCP-004',
    title: 'the instance allowlist decides who publishes, and an empty list admits everyone',
    statement:
      'The instance setting `ci_cd_catalog_projects_allowlist` is the replacement that shipped. An empty list lets every project publish; otherwise the full path of the project has to match an entry, so the first entry narrows and each further one widens. Entries are regular expressions; an invalid expression is compared as an exact string.',
    section: 'Enforcement',
    sources: ['MR-215703', 'ISSUE-582044'],
    confidence: 'medium',
    severity: 'critical',
  },
] as const satisfies readonly CatalogueRule[];
