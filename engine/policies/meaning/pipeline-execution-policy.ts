import { itemsOf, objectOf, type PlainObject } from '../plain-values.ts';
import type { Finding, Place } from '../problem.ts';
import { doubt, type EnactedPolicy, hasExperiment } from './enacted-policy.ts';
import { idleAllowlists } from './skip-permission.ts';

/** What a pipeline execution policy can hardly mean. */
export function checkPipelinePolicy({ policy, place, content }: EnactedPolicy): readonly Finding[] {
  const strategy = objectOf(policy.pipeline_config_strategy);
  const at = [...place, 'pipeline_config_strategy', 'apply_on_empty_pipeline'];
  const experiment = hasExperiment(content, 'apply_on_empty_pipeline_option');
  return [
    ...notCiFiles(policy, place),
    ...idleAllowlists(policy, place),
    ...(experiment ? emptyOverride(strategy, at) : idleEmptyRule(strategy, at)),
  ];
}

/** The documentation asks for a YAML file; the schema takes any text. */
export function notCiFiles(policy: PlainObject, place: Place): readonly Finding[] {
  return itemsOf(objectOf(policy.content).include).flatMap((include, index) => {
    const { file } = objectOf(include);
    if (typeof file !== 'string' || /\.ya?ml$/.test(file)) return [];
    const expected = 'a path that ends in .yml or .yaml';
    const matter = { code: 'not-a-ci-file', what: `\`${file}\` is not a CI file`, expected, found: `\`${file}\`` };
    return [doubt([...place, 'content', 'include', index, 'file'], matter)];
  });
}

function idleEmptyRule(strategy: PlainObject, place: Place): readonly Finding[] {
  const { apply_on_empty_pipeline: word } = strategy;
  if (word === undefined || word === 'always') return [];
  const what = `\`${word}\` is read as \`always\` without the experiment \`apply_on_empty_pipeline_option\``;
  const expected = 'the experiment enabled under `experiments`';
  return [doubt(place, { code: 'missing-experiment', rule: 'PEP-077', what, expected })];
}

function emptyOverride(strategy: PlainObject, place: Place): readonly Finding[] {
  if (strategy.type !== 'override_project_ci' || strategy.apply_on_empty_pipeline !== 'never') return [];
  const what = 'an override empties the project pipeline, so with `never` no pipeline is left at all';
  return [doubt(place, { code: 'no-pipeline-left', rule: 'PEP-074', what })];
}
