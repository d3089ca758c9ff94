// Data: the rules of policy limits.
import type { CatalogueRule } from '../model.ts';

/** The documented behaviours of policy limits. */
export const limRules = [
  {
    id: 'LIM-001',
    title: 'the limit of the root ancestor counts, not that of the direct group',
    statement:
      'Per policy configuration 5 policies count of each type: pipeline execution, scan execution, approval, vulnerability management. The instance can set 1 to 20; the setting of the root group may be any number and overrides the instance. A group value of 0 or null falls back to the instance, and with both unset 5 holds. A value on a subgroup has no effect.',
    section: 'Adjustable limits',
    sources: ['S-LIM', 'S-SPP'],
    confidence: 'high',
    severity: 'critical',
  },
  {
    id: 'LIM-002',
    title: 'policies beyond the limit are ignored without an error',
    statement:
      'Lowering a limit disables the policies that come later in the file. Fixed numbers are: 5 pipeline execution policies per pipeline; 5 rules per scan execution policy (documentation only); 5 rules, 1 action, 3 criteria and 1000 values in vulnerability management, with a budget of 1000 per pipeline; 5 component publishing policies. Scheduled policies have 1 schedule and 5 branches, and 1 policy per file by the documentation or 5 by the schema. A policy has 1 include item, 255 characters of name and 1,000,000 of description.',
    section: 'Effect of a limit',
    sources: ['S-SPP', 'S-SCHEMA', 'S-LIM'],
    confidence: 'medium',
    severity: 'critical',
  },
] as const satisfies readonly CatalogueRule[];
