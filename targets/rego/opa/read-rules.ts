import type { PolicySource } from '../../authorization/policy-source.ts';
import type { Opa } from './find-opa.ts';
import { type Located, parseModules, type RegoDefinition, type RegoModule } from './parse-module.ts';
import { removePolicies, writePolicies } from './policy-folder.ts';

/** A rule of a module as it stands in its file: definitions of one name that follow one another, or a titled one. */
export interface RegoRule {
  /** Its path, such as `authz.token.job.passes`, a title in brackets; what heads a module has the name of the package. */
  readonly name: string;
  /** The ids that its annotation names. */
  readonly documented: readonly string[];
  readonly path: string;
  readonly line: number;
  readonly text: string;
}

/** The rules of policies that OPA can read, in order, with what heads each module. */
export async function readRules(opa: Opa, sources: readonly PolicySource[]): Promise<readonly RegoRule[]> {
  const folder = await writePolicies(sources);
  try {
    const modules = await parseModules(opa, folder);
    return numbered(modules.flatMap((module, at) => rulesIn(module, sources[at] ?? { path: '', text: '' })));
  } finally {
    await removePolicies(folder);
  }
}

interface Span {
  readonly name: string;
  readonly documented: readonly string[];
  readonly titled: boolean;
  readonly first: number;
  readonly last: number;
}

function rulesIn(module: RegoModule, { path, text }: PolicySource): readonly RegoRule[] {
  const lines = text.split('\n');
  return joined([headOf(module), ...(module.rules ?? []).map((one) => spanOf(packageOf(module), one))]).map(
    ({ name, documented, first, last }) => ({
      ...{ name, documented, path, line: first },
      text: lines.slice(first - 1, last).join('\n'),
    }),
  );
}

/** The package and what it imports: every rule of the module depends on it. */
function headOf(module: RegoModule): Span {
  const last = Math.max(lastLine(module.package), ...(module.imports ?? []).map((one) => lastLine(one.path)));
  return { name: packageOf(module), documented: [], titled: true, first: module.package.location.row, last };
}

function spanOf(packageName: string, definition: RegoDefinition): Span {
  const { head, annotations = [], location } = definition;
  const title = annotations.flatMap((one) => one.title ?? [])[0];
  const name = [packageName, ...namesIn(head.ref)].join('.');
  // Of a default OPA tells the place of its first word only, so its value says where it ends.
  const whole = definition.default === true && head.value !== undefined ? head.value : definition;
  return {
    name: title === undefined ? name : `${name}[${title}]`,
    documented: annotations.flatMap(({ custom }) => textsIn(custom?.rules)),
    titled: title !== undefined,
    first: Math.min(location.row, ...annotations.map((one) => one.location.row)),
    last: lastLine(whole),
  };
}

/** Definitions of one name that follow one another are one rule, unless a title sets them apart. */
function joined(spans: readonly Span[]): readonly Span[] {
  const rules: Span[] = [];
  for (const span of spans) {
    const previous = rules.at(-1);
    const isMore = previous !== undefined && !previous.titled && previous.name === span.name;
    if (isMore) rules.pop();
    rules.push(
      isMore ? { ...span, first: previous.first, documented: [...previous.documented, ...span.documented] } : span,
    );
  }
  return rules;
}

/** Where a name comes again, further down or in another module of the package, it gets a number. */
function numbered(rules: readonly RegoRule[]): readonly RegoRule[] {
  const seen = new Map<string, number>();
  return rules.map((rule) => {
    const times = (seen.get(rule.name) ?? 0) + 1;
    seen.set(rule.name, times);
    return times === 1 ? rule : { ...rule, name: `${rule.name} (${times})` };
  });
}

/** `data` is where all packages are. */
function packageOf(module: RegoModule): string {
  return namesIn(module.package.path.slice(1)).join('.');
}

/** The fixed names at the start of a reference: what follows are keys. */
function namesIn(reference: RegoModule['package']['path']): readonly string[] {
  const end = reference.findIndex(({ type }, at) => at > 0 && type !== 'string');
  return reference.slice(0, end === -1 ? reference.length : end).map(({ value }) => String(value));
}

function lastLine({ location }: Located): number {
  return location.row + Buffer.from(location.text, 'base64').toString().split('\n').length - 1;
}

function textsIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}
