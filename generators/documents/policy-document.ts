import fc from 'fast-check';
import { type FieldChoice, type PolicyFileProfile, policyFileShape } from '#catalogue';
import { policyText } from '#fixtures';
import { boundedBy } from '../constraints.ts';
import { GeneratorError } from '../errors.ts';
import { simplestFirst, usually } from '../frequencies.ts';
import { type DocumentConstraints, type DocumentKey, documentBounds } from './constraints.ts';
import { choicesOf } from './object-values.ts';
import { atKey, knownFields, type PlainObject, type Spot } from './spot.ts';
import { topSpot } from './value-of.ts';

/** A `policy.yml` without an error, as its author and as a parser see it. */
export interface ValidDocument {
  readonly profile: PolicyFileProfile;
  readonly content: PlainObject;
  readonly text: string;
}

/** Whole policy files that the platform would save, over all fields, words and limits of the catalogue. */
export function policyDocument(given: Partial<DocumentConstraints> = {}): fc.Arbitrary<ValidDocument> {
  const constraints = boundedBy('policy document', given, documentBounds);
  const possible = constraints.profiles.filter((profile) => sureKeys(profile, constraints).length > 0);
  if (possible.length === 0) throw impossible(constraints);
  return fc.oneof(simplestFirst, ...possible.map((profile) => documentOf(profile, constraints)));
}

/** Single policies of one kind, in the spelling of the file. */
export function policyOfType(
  key: DocumentKey,
  given: Partial<Omit<DocumentConstraints, 'policies'>> = {},
): fc.Arbitrary<PlainObject> {
  const constraints = boundedBy('policy', { ...given, policies: [key] }, documentBounds);
  const profile = constraints.profiles.find((profile) => keysOf(profile, constraints).length > 0);
  const shape = policyFileShape.fields[key]?.shape;
  if (profile === undefined || shape === undefined) throw impossible(constraints);
  const list = shape.kind === 'profiled' ? shape.shapes[profile] : shape;
  if (list.kind !== 'list') throw impossible(constraints);
  const top = topSpot(profile, constraints);
  return top.invent(list.of, { ...top, path: `${key}[]` }) as fc.Arbitrary<PlainObject>;
}

function documentOf(profile: PolicyFileProfile, constraints: DocumentConstraints): fc.Arbitrary<ValidDocument> {
  const spot = topSpot(profile, constraints);
  const keys = ['experiments', ...keysOf(profile, constraints)];
  const values = new Map(keys.map((key) => [key, valueAt(key, spot)]));
  const contents = sureKeys(profile, constraints).map((sure) =>
    fc.record(Object.fromEntries([...values].map(([key, value]) => [key, key === sure ? value : seldom(value)]))),
  );
  return fc.oneof(simplestFirst, ...contents).map((drawn) => {
    const content = Object.fromEntries(Object.entries(drawn).filter(([, value]) => value !== undefined));
    return { profile, content, text: policyText(content) };
  });
}

function valueAt(key: string, spot: Spot): fc.Arbitrary<unknown> {
  const field = policyFileShape.fields[key];
  return field === undefined ? fc.constant(undefined) : spot.invent(field.shape, atKey(spot, key, field));
}

/** Most files hold policies of one kind, which keeps them readable. */
function seldom(value: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return usually<unknown>(fc.constant(undefined), value);
}

function keysOf(profile: PolicyFileProfile, { policies }: DocumentConstraints): readonly string[] {
  const known = knownFields(policyFileShape.fields, profile).map(([key]) => key);
  return policies.filter((key) => known.includes(key));
}

/** The keys of which a file must have one. */
function sureKeys(profile: PolicyFileProfile, constraints: DocumentConstraints): readonly string[] {
  const enough = choicesOf(policyFileShape, { profile }).flatMap(({ of }: FieldChoice) => of.flat());
  return keysOf(profile, constraints).filter((key) => enough.includes(key));
}

function impossible({ policies, profiles }: DocumentConstraints): GeneratorError {
  const formats = profiles.join(' or ');
  return new GeneratorError(
    `policy document: no file of the format ${formats} holds only ${policies.join(' and ')}: allow another kind of policy or another format`,
  );
}
