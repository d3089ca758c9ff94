import { type PolicyField, policyFields } from '#catalogue';
import type { Question, Verdict, World } from '#engine';
import type { CheckedAnswer } from './checked-answers.ts';
import { itemId } from './item-id.ts';
import { isAt, type Limit, limitsOf } from './limits.ts';
import { type Depth, type PolicyAtWork, policiesAtWork } from './policies-at-work.ts';
import { type PolicyPlace, placesIn, placeText } from './policy-places.ts';
import { readYaml } from './read-yaml.ts';

/** What an answer shows about the fields of the policies that had a say in it, or of the file that it was about. */
export function fieldIdsIn({ question, verdict }: CheckedAnswer, world: World): readonly string[] {
  if (question.kind === 'policy_file') return idsOfCheckedFile(question, verdict);
  return policiesAtWork(world, question).flatMap(idsAtWork);
}

/** The places of a policy that an answer looked at. */
export function placesAtWork({ policy, depth }: PolicyAtWork): readonly PolicyPlace[] {
  const places = placesOf(policy);
  return depth === 'whole' ? places : places.filter(({ path }) => isLookedAt(path, depth));
}

function isLookedAt(path: string, depth: Depth): boolean {
  if (depth === 'scope' && path.startsWith('policy_scope')) return true;
  return /^[a-z_]+(\[\](\.(name|enabled))?)?$/.test(path) && !path.startsWith('policy_scope');
}

type Policy = PolicyAtWork['policy'];

// INVARIANT: a policy is never changed, so that its places stay what they are.
const known = new WeakMap<Policy, readonly PolicyPlace[]>();

/** Every documented place of a policy. */
export function placesOf(policy: Policy): readonly PolicyPlace[] {
  const remembered = known.get(policy);
  if (remembered !== undefined) return remembered;
  const { kind, index, ...written } = policy;
  const top: readonly PolicyPlace[] = [{ place: [kind], path: kind, value: undefined }];
  const places = [...top, ...placesIn(written, [kind, index])];
  known.set(policy, places);
  return places;
}

const idsOfPolicies = new WeakMap<Policy, Map<Depth, readonly string[]>>();

function idsAtWork(one: PolicyAtWork): readonly string[] {
  const { policy, depth, read } = one;
  const byDepth = idsOfPolicies.get(policy) ?? new Map<Depth, readonly string[]>();
  idsOfPolicies.set(policy, byDepth);
  const ids = byDepth.get(depth) ?? placesAtWork(one).flatMap(idsOfPlace);
  byDepth.set(depth, ids);
  const { experiments } = read.document;
  if (Object.keys(experiments).length === 0) return ids;
  return [...ids, ...placesIn(experiments, ['experiments']).flatMap(idsOfPlace)];
}

interface Known {
  readonly values: ReadonlySet<string>;
  readonly limits: readonly Limit[];
}

const fields: ReadonlyMap<string, Known> = new Map(
  policyFields().map((field: PolicyField) => [
    field.path,
    { values: new Set(field.values ?? []), limits: limitsOf(field) },
  ]),
);

function idsOfPlace({ path, value }: PolicyPlace): readonly string[] {
  const field = fields.get(path);
  if (field === undefined) return [];
  const word = typeof value === 'object' ? undefined : String(value);
  return [
    itemId('field', path),
    ...(word !== undefined && field.values.has(word) ? [itemId('value', path, word)] : []),
    ...limitIds(path, value, 'inside'),
  ];
}

function limitIds(path: string, value: unknown, side: Limit['side']): readonly string[] {
  const limits = fields.get(path)?.limits ?? [];
  return limits
    .filter((limit) => limit.side === side && isAt(value, limit))
    .map(({ part }) => itemId('limit', path, part));
}

type FileQuestion = Extract<Question, { kind: 'policy_file' }>;

/** A file that is only checked shows its limits: what is at one is accepted, what is beyond one is an error there. */
function idsOfCheckedFile(question: FileQuestion, verdict: Extract<Verdict, { kind: 'decided' }>): readonly string[] {
  const { outcome } = verdict;
  if (outcome.kind !== 'policy_file') return [];
  const errors = new Set(outcome.problems.flatMap(({ severity, path }) => (severity === 'error' ? [path] : [])));
  return placesOfFile(question).flatMap(({ place, path, value }) =>
    limitIds(path, value, errors.has(placeText(place)) ? 'outside' : 'inside'),
  );
}

// INVARIANT: a question is never changed, so that two engines that were asked the same can share what its file says.
const filePlaces = new WeakMap<FileQuestion, readonly PolicyPlace[]>();

function placesOfFile(question: FileQuestion): readonly PolicyPlace[] {
  const places = filePlaces.get(question) ?? placesIn(readYaml(question.content), []);
  filePlaces.set(question, places);
  return places;
}
