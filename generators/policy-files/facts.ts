import { parse } from 'yaml';
import { type PolicyRole, type PolicyScanner, policyKeys, policyRoles, policyScanners } from '#catalogue';
import { type PipelineSource, pipelineSources, type Severity } from '#engine';

/** What policy files name: worlds around them must have it, and something beside it. */
export interface PolicyFileFacts {
  readonly branches: readonly string[];
  readonly usernames: readonly string[];
  readonly groupPaths: readonly string[];
  /** The roles whose holders may approve. */
  readonly roles: readonly PolicyRole[];
  readonly projectIds: readonly number[];
  readonly groupIds: readonly number[];
  readonly frameworkIds: readonly number[];
  readonly scanners: readonly PolicyScanner[];
  readonly severities: readonly Severity[];
  readonly licenses: readonly string[];
  readonly sources: readonly PipelineSource[];
  readonly files: readonly { readonly project: string; readonly file: string; readonly ref: string | null }[];
  /** The highest number of findings that a rule allows. */
  readonly allowed: number;
  /** The highest number of approvals that an action requires. */
  readonly approvals: number;
  readonly hasPolicies: boolean;
}

/** What the texts of policy files name, in any of their policies. A text that is no YAML names nothing. */
export function factsOf(texts: readonly string[]): PolicyFileFacts {
  const found = texts.flatMap((text) => [...entriesOf(contentOf(text))]);
  const values = (...keys: readonly string[]) =>
    found.flatMap(({ path, value }) => (keys.includes(keyOf(path)) ? [value] : []));
  const strings = (...keys: readonly string[]) => unique(values(...keys).filter((value) => typeof value === 'string'));
  const numbers = (...keys: readonly string[]) => values(...keys).filter((value) => typeof value === 'number');
  const ids = (part: string) =>
    unique(
      found.flatMap(({ path, value }) =>
        keyOf(path) === 'id' && path.includes(part) && typeof value === 'number' ? [value] : [],
      ),
    );
  const branches = [
    ...strings('branches', 'branch_exceptions'),
    ...strings('name').filter((name) => isBranch(name, found)),
  ];
  return {
    branches: unique(branches.map((name) => name.replaceAll('*', 'x'))),
    usernames: strings('user_approvers'),
    groupPaths: strings('group_approvers'),
    roles: strings('role_approvers').filter(isRole),
    projectIds: ids('projects'),
    groupIds: ids('groups'),
    frameworkIds: ids('compliance_frameworks'),
    scanners: strings('scanners', 'scan', 'type').filter(isScanner),
    severities: strings('severity_levels').filter(isSeverity),
    licenses: strings('license_types', 'name').filter((name) => strings('license_types').includes(name)),
    sources: strings('pipeline_sources', 'including').filter((word) =>
      pipelineSources.some((known) => known === word),
    ) as readonly PipelineSource[],
    files: filesIn(texts),
    allowed: Math.min(5, Math.max(0, ...numbers('vulnerabilities_allowed'))),
    approvals: Math.min(5, Math.max(0, ...numbers('approvals_required'))),
    hasPolicies: found.length > 0,
  };
}

interface Entry {
  readonly path: readonly string[];
  readonly value: unknown;
}

function isRole(word: string): word is PolicyRole {
  return policyRoles.some((known) => known === word);
}

function isScanner(word: string): word is PolicyScanner {
  return policyScanners.some((known) => known === word);
}

const severities = ['critical', 'high', 'medium', 'low', 'info', 'unknown'] as const satisfies readonly Severity[];

function isSeverity(word: string): word is Severity {
  return severities.some((known) => known === word);
}

/** A branch may be written as an object; policies have names too. */
function isBranch(name: string, found: readonly Entry[]): boolean {
  return found.some(
    ({ path, value }) =>
      value === name && keyOf(path) === 'name' && path.some((key) => key === 'branch_exceptions' || key === 'branches'),
  );
}

function contentOf(text: string): unknown {
  try {
    return parse(text, { merge: true, logLevel: 'error' });
  } catch {
    return null;
  }
}

/** Every plain value with the keys above it; items of a list stand under the key of the list. */
function* entriesOf(value: unknown, path: readonly string[] = []): Generator<Entry> {
  if (Array.isArray(value)) {
    for (const item of value) yield* entriesOf(item, path);
    return;
  }
  if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) yield* entriesOf(inner, [...path, key]);
    return;
  }
  yield { path, value };
}

function keyOf(path: readonly string[]): string {
  return path.at(-1) ?? '';
}

function filesIn(texts: readonly string[]): PolicyFileFacts['files'] {
  const includes = texts.flatMap((text) => {
    const content = contentOf(text);
    if (typeof content !== 'object' || content === null) return [];
    const policies = policyKeys.flatMap((key) => (content as Readonly<Record<string, unknown>>)[key] ?? []);
    return policies.flatMap((policy) => (policy as IncludingPolicy | null)?.content?.include ?? []);
  });
  const files = includes.flatMap(({ project, file, ref }) =>
    typeof project === 'string' && typeof file === 'string' ? [{ project, file, ref: ref ?? null }] : [],
  );
  return [...new Map(files.map((file) => [JSON.stringify(file), file])).values()];
}

interface IncludingPolicy {
  readonly content?: {
    readonly include?: readonly { readonly project?: string; readonly file?: string; readonly ref?: string }[];
  };
}

function unique<T>(items: readonly T[]): readonly T[] {
  return [...new Set(items)];
}
