export {
  type CatalogueRule,
  type Confidence,
  confidences,
  familyTypes,
  type PolicyType,
  policyTypes,
  type RuleFamily,
  type RuleSeverity,
  type RuleSource,
  ruleSeverities,
} from './model.ts';
export * as permissions from './permissions/index.ts';
export { familyOf, findRule, type Rule, type RuleId, rules } from './rules/index.ts';
export { linkOf, sourcesOf } from './sources/index.ts';
export * from './fields/index.ts';
