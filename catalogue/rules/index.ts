import type { CatalogueRule, RuleFamily } from '../model.ts';
import { authzCustomRules } from './authz-custom.ts';
import { authzDeployRules } from './authz-deploy.ts';
import { authzDuoRules } from './authz-duo.ts';
import { authzJobRules } from './authz-job.ts';
import { authzPatRules } from './authz-pat.ts';
import { authzProjtokenRules } from './authz-projtoken.ts';
import { authzRoleRules } from './authz-role.ts';
import { authzTenantRules } from './authz-tenant.ts';
import { ccpRules } from './ccp.ts';
import { escRules } from './esc.ts';
import { inhRules } from './inh.ts';
import { limRules } from './lim.ts';
import { mrapRules } from './mrap.ts';
import { pepRules } from './pep.ts';
import { scopeRules } from './scope.ts';
import { sepRules } from './sep.ts';
import { spepRules } from './spep.ts';
import { valRules } from './val.ts';
import { vmpRules } from './vmp.ts';

const rulesByFamily = {
  MRAP: mrapRules,
  ESC: escRules,
  PEP: pepRules,
  SPEP: spepRules,
  SEP: sepRules,
  VMP: vmpRules,
  CCP: ccpRules,
  SCOPE: scopeRules,
  INH: inhRules,
  LIM: limRules,
  VAL: valRules,
  'AUTHZ-ROLE': authzRoleRules,
  'AUTHZ-CUSTOM': authzCustomRules,
  'AUTHZ-JOB': authzJobRules,
  'AUTHZ-PAT': authzPatRules,
  'AUTHZ-DUO': authzDuoRules,
  'AUTHZ-DEPLOY': authzDeployRules,
  'AUTHZ-PROJTOKEN': authzProjtokenRules,
  'AUTHZ-TENANT': authzTenantRules,
} as const satisfies Record<RuleFamily, readonly CatalogueRule[]>;

/** The id of a rule that the catalogue knows; a misspelt one does not compile. */
export type RuleId = (typeof rulesByFamily)[RuleFamily][number]['id'];

export type Rule = CatalogueRule & { readonly id: RuleId };

/** Every documented rule: what there is to cover. */
export const rules: readonly Rule[] = Object.values(rulesByFamily).flat();

const byId: ReadonlyMap<string, Rule> = new Map(rules.map((rule) => [rule.id, rule]));

/** The rule with that id, or undefined where the catalogue has none. */
export function findRule(id: string): Rule | undefined {
  return byId.get(id);
}

/** The family that a rule id belongs to: `AUTHZ-PAT` of `AUTHZ-PAT-005`. */
export function familyOf(id: RuleId): RuleFamily {
  return id.replace(/-\d+$/, '') as RuleFamily;
}
