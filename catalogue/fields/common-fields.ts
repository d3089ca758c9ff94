import type { Field, MapShape, ObjectShape, Shape, TextPattern } from './model.ts';
import { policyScopeField } from './policy-scope.ts';
import { boolean, closed, either, filledText, integer, list, open, profiled, text, textOf, word } from './shapes.ts';
import { dotenvWords, policyRoles } from './words.ts';

const sources = ['S-SCHEMA'];

const metadataKey: TextPattern = {
  source: '^[a-zA-Z$][\\w$]*$',
  meaning: 'a letter or `$`, then letters, digits, `_` or `$`',
  good: 'owner_team',
  bad: '9lives',
};

/** What a description may hold: the older format knows no limit. */
export const descriptionShape: Shape = profiled({ kind: 'string', maxLength: 1_000_000 }, text);

/** Free data that the platform carries along. */
export const metadataShape: MapShape = {
  kind: 'map',
  keys: metadataKey,
  of: either(text, { kind: 'number' }, boolean),
};

/** The fields that every policy has. */
export const commonFields = {
  name: { shape: textOf(1, 255), required: true, sources },
  description: { shape: descriptionShape, sources },
  enabled: { shape: boolean, required: true, sources },
  policy_scope: policyScopeField,
} as const satisfies Record<string, Field>;

/** `metadata`, which all policies but vulnerability management policies have. */
export const metadataField: Field = { shape: metadataShape, sources };

/** `{ id }`, which the open objects around it accept with more keys. */
export const reference: ObjectShape = open({ id: { shape: integer, required: true, sources } });

/** A role by its name. */
export const roleShape = word('role', policyRoles);

/** Branches that a rule leaves out: by name or wildcard, or in one project only. */
export const branchExceptions: Field = {
  shape: list(
    either(
      filledText,
      open({
        name: { shape: filledText, required: true, sources },
        full_path: { shape: filledText, required: true, sources },
      }),
    ),
    { minItems: 1, unique: true },
  ),
  default: 'none',
  sources: ['SCH', 'PBS'],
};

const include = closed({
  project: { shape: text, required: true, sources },
  file: { shape: text, required: true, sources },
  ref: { shape: text, default: 'HEAD of the project', sources },
});

/** The one CI file of a pipeline policy; jobs cannot be written in line. */
export const pipelineContent: Field = {
  shape: closed({ include: { shape: list(include, { minItems: 1, maxItems: 1 }), required: true, sources } }),
  required: true,
  sources,
};

/** Who may skip the pipeline. */
export const skipPermission: ObjectShape = open({
  allowed: { shape: boolean, required: true, sources },
  allowlist: { shape: open({ users: { shape: list(reference), sources } }), default: 'nobody', sources },
});

const variablesOverrideFields = {
  allowed: { shape: boolean, required: true, sources },
  exceptions: { shape: list(text), default: 'none', sources },
  dotenv: { shape: word('dotenv rule', dotenvWords), default: 'respect_policy', profiles: ['newest'], sources },
} as const satisfies Record<string, Field>;

/** Whose variables reach the jobs: an open object in pipeline policies. */
export const openVariablesOverride: ObjectShape = open(variablesOverrideFields);
/** Whose variables reach the jobs: a closed object in scheduled policies. */
export const closedVariablesOverride: ObjectShape = closed(variablesOverrideFields);

/** Spreads the start of pipelines over some seconds. */
export function timeWindow(min: number, max: number): ObjectShape {
  return closed({
    value: { shape: { kind: 'integer', min, max }, required: true, sources },
    distribution: { shape: word('distribution', ['random']), required: true, sources },
  });
}
