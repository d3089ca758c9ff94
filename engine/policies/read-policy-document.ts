import { type PolicyFileProfile, policyFileShape, policyKeys } from '#catalogue';
import { checkMeaning, isSilenced } from './check-meaning.ts';
import { deliveredLimits, type FileLimits } from './file-limits.ts';
import type { Locate } from './locate.ts';
import { type ParsedText, parseYaml } from './parse-yaml.ts';
import { isObject, itemsOf, objectOf, type PlainObject } from './plain-values.ts';
import { type Finding, type Problem, type ProblemStage, pathText } from './problem.ts';
import { checkShape } from './shape/check-shape.ts';
import { toProblem } from './to-problem.ts';
import type { Policy } from './types/policy.ts';

/** A policy file as read: what it says, and everything that is wrong with it. */
export interface PolicyDocument {
  /** The policies without an error of their own, in file order per kind. */
  readonly policies: readonly Policy[];
  readonly experiments: Readonly<Record<string, PolicyExperiment>>;
  /** In the order of the file. */
  readonly problems: readonly Problem[];
  /** No error at all: the editor would save it. */
  readonly valid: boolean;
  /** No error that makes the platform ignore the file; a file pushed by hand may be enforceable without being valid. */
  readonly enforceable: boolean;
  /** Where a place of the document is written, for checks that need more than the file. */
  readonly locate: Locate;
}

export interface PolicyExperiment {
  readonly enabled: boolean;
  readonly configuration?: unknown;
}

/** Reads a policy file and reports all of its problems at once; never throws. */
export function readPolicyDocument(
  text: string,
  profile: PolicyFileProfile = 'newest',
  limits: FileLimits = deliveredLimits,
): PolicyDocument {
  const parsed = parseYaml(text);
  const findings = parsed.readable ? findingsOf(parsed.content, { profile, limits }) : [];
  const content = objectOf(parsed.content);
  const isFree = (stages: readonly ProblemStage[]) =>
    parsed.problems.every(({ severity }) => severity !== 'error') &&
    findings.every(({ severity, stage }) => severity !== 'error' || !stages.includes(stage));
  let problems: readonly Problem[] | undefined;
  return {
    policies: policiesOf(content, findings),
    experiments: experimentsOf(content),
    // Looking up lines costs more than all the rest, and who only decides never asks.
    get problems() {
      problems ??= problemsOf(parsed, findings);
      return problems;
    },
    valid: isFree(['file', 'save', 'advice']),
    enforceable: isFree(['file']),
    locate: parsed.locate,
  };
}

function problemsOf(parsed: ParsedText, findings: readonly Finding[]): readonly Problem[] {
  const content = objectOf(parsed.content);
  return [
    ...parsed.problems.map(
      ({ what, ...problem }): Problem => ({ ...problem, stage: 'file', path: '', message: `policy file: ${what}` }),
    ),
    ...findings.map((finding) => toProblem(finding, content, parsed.locate)),
  ].sort((one, other) => one.line - other.line || one.column - other.column);
}

function findingsOf(
  content: unknown,
  platform: { readonly profile: PolicyFileProfile; readonly limits: FileLimits },
): readonly Finding[] {
  if (content === null || content === undefined) {
    const what = 'the file is empty';
    return [
      { severity: 'error', stage: 'file', code: 'empty-file', place: [], what, expected: 'an object of policies' },
    ];
  }
  const file = objectOf(content);
  const findings = [...checkShape(content, policyFileShape, platform.profile), ...checkMeaning(file, platform)];
  return findings.filter((finding) => !isSilenced(finding, file));
}

function policiesOf(content: PlainObject, findings: readonly Finding[]): readonly Policy[] {
  const broken = new Set(
    findings
      .filter(({ severity, stage, place }) => severity === 'error' && stage === 'file' && place.length > 0)
      .map(({ place }) => pathText(place.slice(0, 2))),
  );
  return policyKeys.flatMap((kind) => {
    if (broken.has(kind)) return [];
    return itemsOf(content[kind]).flatMap((policy, index) => {
      const fine = isObject(policy) && !broken.has(`${kind}[${index}]`);
      // INVARIANT: the shapes of the catalogue describe these types, so an entry without errors has its type.
      return fine ? [{ ...policy, kind, index } as unknown as Policy] : [];
    });
  });
}

function experimentsOf(content: PlainObject): Readonly<Record<string, PolicyExperiment>> {
  const readable = Object.entries(objectOf(content.experiments)).flatMap(([name, value]) =>
    isObject(value) && typeof value.enabled === 'boolean'
      ? [[name, { ...value, enabled: value.enabled }] as const]
      : [],
  );
  return Object.fromEntries(readable);
}
