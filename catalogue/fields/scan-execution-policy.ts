import { branchExceptions, commonFields, metadataField, skipPermission, timeWindow } from './common-fields.ts';
import type { Field, ObjectShape, Shape, TextPattern, VariantsShape } from './model.ts';
import { cadenceShape, timezoneShape } from './pipeline-execution-schedule-policy.ts';
import {
  boolean,
  closed,
  either,
  exactlyOneOf,
  filledText,
  list,
  nothing,
  open,
  profiled,
  text,
  word,
} from './shapes.ts';
import { policyPipelineSources, scanBranchTypes, scanKinds, type scanRuleTypes } from './words.ts';

const sources = ['S-SCHEMA', 'S-SEPDOC'];
const newest = ['newest'] as const;
const old = ['17.10'] as const;
const branchTypesBefore = ['default', 'protected', 'all'];

const branchFields = {
  branches: { shape: list(filledText), sources },
  branch_type: {
    shape: profiled(word('branch type', scanBranchTypes), word('branch type', branchTypesBefore)),
    sources,
  },
  branch_exceptions: branchExceptions,
} as const satisfies Record<string, Field>;

const branchChoice = exactlyOneOf('branches', 'branch_type', 'agents');

const agentName: TextPattern = {
  source: '^[a-z0-9]([-a-z0-9]*[a-z0-9])?$',
  meaning: 'lower-case letters, digits and inner hyphens',
  good: 'cluster-1',
  bad: 'Cluster_1',
};

const pipelineSources: Field = {
  shape: open({
    including: { shape: list(word('pipeline source', policyPipelineSources)), default: 'every source', sources },
  }),
  default: 'every source',
  profiles: newest,
  sources,
};

const rule: VariantsShape = {
  kind: 'variants',
  by: 'type',
  noun: 'rule type',
  shared: true,
  variants: {
    pipeline: closed(
      {
        type: { shape: word('rule type', ['pipeline']), required: true, sources },
        ...branchFields,
        pipeline_sources: pipelineSources,
      },
      [branchChoice],
    ),
    schedule: closed(
      {
        type: { shape: word('rule type', ['schedule']), required: true, sources },
        ...branchFields,
        cadence: { shape: cadenceShape, required: true, sources },
        timezone: { shape: timezoneShape, default: 'the zone of the server', sources },
        time_window: {
          shape: profiled(timeWindow(3600, 2_629_746), timeWindow(3600, 86_400)),
          default: 'no delay',
          sources,
        },
        agents: {
          shape: {
            kind: 'map',
            keys: agentName,
            minKeys: 1,
            maxKeys: 1,
            of: closed({ namespaces: { shape: list(text), default: 'every namespace', sources } }),
          },
          sources,
        },
      },
      [branchChoice],
    ),
  } satisfies Record<(typeof scanRuleTypes)[number], ObjectShape>,
};

const variableName: TextPattern = {
  source: '^[a-zA-Z_][a-zA-Z0-9_]*$',
  meaning: 'a letter or `_`, then letters, digits or `_`',
  good: 'SAST_EXCLUDED_PATHS',
  bad: 'SAST-PATHS',
};

const templateWord = word('template', ['default', 'latest']);
const dependencyTemplate: Shape = {
  kind: 'string',
  noun: 'template',
  known: ['default', 'latest'],
  pattern: {
    source: '^(default|latest|v[0-9]+)$',
    meaning: '`default`, `latest`, or `v` and a number',
    good: 'v2',
    bad: '2',
  },
};

function scanAction(scan: string): ObjectShape {
  const template = scan === 'dependency_scanning' ? profiled(dependencyTemplate, templateWord) : templateWord;
  return {
    ...closed({
      scan: { shape: word('scan', [scan]), required: true, sources },
      variables: { shape: { kind: 'map', keys: variableName, of: text }, default: 'none', sources },
      tags: { shape: list(text), default: 'those of the template', sources },
      template: { shape: template, default: 'default', sources },
      scan_settings: {
        shape: open({ ignore_default_before_after_script: { shape: boolean, default: 'false', sources } }),
        default: '{}',
        sources,
      },
    }),
    maxKeys: 5,
  };
}

const dastAction: ObjectShape = {
  ...scanAction('dast'),
  fields: {
    ...scanAction('dast').fields,
    site_profile: { shape: either(text, nothing), required: true, sources },
    scanner_profile: { shape: text, sources },
  },
  maxKeys: 7,
};

const customAction: ObjectShape = {
  ...closed(
    {
      scan: { shape: word('scan', ['custom']), required: true, profiles: old, sources },
      ci_configuration: { shape: text, profiles: old, sources },
      ci_configuration_path: {
        shape: open({
          project: { shape: text, required: true, sources },
          file: { shape: text, required: true, sources },
          ref: { shape: text, sources },
        }),
        profiles: old,
        sources,
      },
    },
    [exactlyOneOf('ci_configuration', 'ci_configuration_path')],
  ),
  maxKeys: 2,
};

const ordinaryScans = scanKinds.filter((scan) => scan !== 'dast');

const action: VariantsShape = {
  kind: 'variants',
  by: 'scan',
  noun: 'scan',
  shared: true,
  variants: {
    dast: dastAction,
    ...Object.fromEntries(ordinaryScans.map((scan) => [scan, scanAction(scan)])),
    custom: customAction,
  },
  profiles: { custom: '17.10' },
};

/** One entry of `scan_execution_policy`. */
export const scanExecutionPolicyShape: ObjectShape = open({
  ...commonFields,
  metadata: metadataField,
  rules: { shape: list(rule), required: true, documented: { maxItems: 5 }, sources },
  actions: { shape: list(action), required: true, sources },
  skip_ci: { shape: skipPermission, default: 'skipping is allowed', sources },
});
