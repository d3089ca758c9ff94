import { type PolicyField, type PolicyFileProfile, policyFields, policyFileProfiles, type Shape } from '#catalogue';
import type { PolicyFileOutcome, Verdict } from '#engine';
import { policyText, WorldDraft } from '#fixtures';
import { smallestFiles } from '#generators';
import type { Session, Target } from '#targets';
import type { Matrix, MatrixRow } from '../matrix.ts';
import { type Probe, probesOf } from './probes.ts';
import { withoutPlace } from './without-place.ts';

/** A version of the platform for each age of the format. */
const versions = { newest: '18.0', '17.10': '17.10' } as const satisfies Record<PolicyFileProfile, string>;

/** What each field of each kind of policy may hold: one matrix for each top-level key of a policy file. */
export async function policyMatrices(target: Target): Promise<readonly Matrix[]> {
  const sessions = new Map<PolicyFileProfile, Session>();
  try {
    for (const profile of policyFileProfiles) sessions.set(profile, await target.open(instanceOf(profile)));
    const byKey = Map.groupBy(policyFields(), ({ path }) => /^\w+/.exec(path)?.[0] ?? path);
    const matrices: Matrix[] = [];
    for (const [key, fields] of byKey) matrices.push(await matrixOf(sessions, key, fields));
    return matrices;
  } finally {
    for (const session of sessions.values()) await session.close();
  }
}

function instanceOf(profile: PolicyFileProfile): WorldDraft['world'] {
  const draft = new WorldDraft();
  draft.change('instances', 1, { version: versions[profile] });
  return draft.world;
}

type Sessions = ReadonlyMap<PolicyFileProfile, Session>;

async function matrixOf(sessions: Sessions, key: string, fields: readonly PolicyField[]): Promise<Matrix> {
  const rows: MatrixRow[] = [];
  for (const field of fields) {
    for (const probe of probesOf(field)) rows.push(...(await rowOf(sessions, field, probe)));
  }
  return {
    file: `policies/${key.replaceAll('_', '-')}.txt`,
    about: [
      `What the fields of \`${key}\` may hold, each in the smallest policy file around it.`,
      'Columns are the ages of the format. `ignored`: accepted with a warning. `refused`: with the codes of the problems.',
      'Several answers: it depends on what else the object is, such as the type of a rule. -: the format has no such place.',
    ],
    columns: policyFileProfiles.map((profile) => (profile === 'newest' ? 'newest format' : `format of ${profile}`)),
    rows,
  };
}

async function rowOf(sessions: Sessions, field: PolicyField, probe: Probe): Promise<readonly MatrixRow[]> {
  const cells: string[] = [];
  for (const [profile, session] of sessions) {
    const answers = new Set<string>();
    for (const content of contentsOf(field.path, probe, profile)) {
      answers.add(wordsOf(await session.ask({ kind: 'policy_file', content: policyText(content) })));
    }
    cells.push(answers.size === 0 ? '-' : [...answers].toSorted().join('; '));
  }
  return cells.every((cell) => cell === '-') ? [] : [{ section: field.path, name: probe.name, cells }];
}

type PlainObject = Readonly<Record<string, unknown>>;

function contentsOf(path: string, { valuesFor }: Probe, profile: PolicyFileProfile): readonly PlainObject[] {
  // The scope of policies is the same everywhere, and counted once; approval policies stand for all that have one.
  const place = path.startsWith('policy_scope') ? `approval_policy[].${path}` : path;
  if (valuesFor !== null) return smallestFiles(place, { profile, valuesFor });
  const some = (shape: Shape) => [shape.kind === 'boolean' ? true : 'to be left out'];
  return smallestFiles(place, { profile, valuesFor: some }).map((content) => withoutPlace(content, place));
}

function wordsOf(verdict: Verdict): string {
  if (verdict.kind !== 'decided' || verdict.outcome.kind !== 'policy_file') return '! no answer';
  const { valid, problems }: PolicyFileOutcome = verdict.outcome;
  const codes = (severity: 'error' | 'warning') =>
    [...new Set(problems.filter((one) => one.severity === severity).map(({ code }) => code))].toSorted().join(', ');
  if (!valid) return `refused ${codes('error')}`;
  return problems.length === 0 ? 'accepted' : `ignored ${codes('warning')}`;
}
