import { test } from 'vitest';
import { type Doubt, expectDoubt } from './doubt.ts';
import { content, inject, onEmpty, policy } from './policy-texts.ts';

const doubts: readonly Doubt[] = [
  {
    title: 'a misspelt key of a pipeline policy',
    doubtful: policy('pipeline_execution_policy', content, inject, 'sufix: never'),
    fine: policy('pipeline_execution_policy', content, inject, 'suffix: never'),
    expected: { code: 'unknown-key', suggestion: 'suffix' },
  },
  {
    title: 'the deprecated strategy',
    doubtful: policy('pipeline_execution_policy', content, 'pipeline_config_strategy: inject_ci'),
    fine: policy('pipeline_execution_policy', content, inject),
    expected: {
      code: 'deprecated-word',
      message:
        'policy `p`: pipeline_config_strategy: the pipeline strategy `inject_ci` is deprecated, write `inject_policy` instead',
    },
  },
  {
    title: 'an include that is no CI file',
    doubtful: policy('pipeline_execution_policy', content.replace('build.yml', 'README.md'), inject),
    fine: policy('pipeline_execution_policy', content.replace('build.yml', 'build.yaml'), inject),
    expected: { code: 'not-a-ci-file', found: '`README.md`' },
  },
  {
    title: 'an allow list beside a general permission',
    doubtful: policy(
      'pipeline_execution_policy',
      content,
      inject,
      'skip_ci: {allowed: true, allowlist: {users: [{id: 1}]}}',
    ),
    fine: policy(
      'pipeline_execution_policy',
      content,
      inject,
      'skip_ci: {allowed: false, allowlist: {users: [{id: 1}]}}',
    ),
    expected: { code: 'idle-allowlist', rule: 'PEP-091' },
  },
  {
    title: 'a rule for empty pipelines without its experiment',
    doubtful: onEmpty('inject_policy', 'never'),
    fine: onEmpty('inject_policy', 'always'),
    expected: { code: 'missing-experiment', rule: 'PEP-077' },
  },
  {
    title: 'an override that leaves no pipeline',
    doubtful: `experiments: {apply_on_empty_pipeline_option: {enabled: true}}\n${onEmpty('override_project_ci', 'never')}`,
    fine: `experiments: {apply_on_empty_pipeline_option: {enabled: true}}\n${onEmpty('inject_policy', 'never')}`,
    expected: { code: 'no-pipeline-left', rule: 'PEP-074' },
  },
];

test.each(doubts)('$title is doubted, and its sound twin is not', expectDoubt);
