import { type FieldLimits, type PolicyFileProfile, policyFields, type Shape } from '#catalogue';
import { policyText } from '#fixtures';
import { exampleOf, type FileDemand, smallestFiles } from '#generators';
import type { ScenarioStep } from '../corpus/scenario.ts';

/** A step that has a file checked, and the same with a value on the other side of the limit. */
export interface FilePair {
  readonly step: ScenarioStep;
  readonly otherSide: ScenarioStep;
}

/** Steps that have the smallest files checked in which a value stands on one side of a limit of the catalogue. */
export function limitFiles(
  { subject, part }: { readonly subject: string; readonly part: string },
  profile: PolicyFileProfile,
): readonly FilePair[] {
  const name = part.replace(/ .*/, '') as keyof FieldLimits;
  return policyFields()
    .filter(({ path }) => path === subject)
    .flatMap(({ limits = {}, documented = {} }) => limits[name] ?? documented[name] ?? [])
    .slice(0, 1)
    .flatMap((at) => {
      const beyond = name.startsWith('min') ? at - 1 : at + 1;
      const inside = filesWith({ subject, name, size: at }, profile);
      const outside = filesWith({ subject, name, size: beyond }, profile);
      const [own, others] = part === name ? [inside, outside] : [outside, inside];
      return own.flatMap((step, index) => {
        const otherSide = others[index];
        return otherSide === undefined ? [] : [{ step, otherSide }];
      });
    });
}

interface Size {
  readonly subject: string;
  readonly name: keyof FieldLimits;
  readonly size: number;
}

/** Longer texts and lists are told as a number: nobody wants to read them. */
const longest = { text: 40, list: 12 } as const;
const letters = 'LETTERS';
const number = 'NUMBER';

function filesWith({ subject, name, size }: Size, profile: PolicyFileProfile): readonly ScenarioStep[] {
  // A number may be negative, a length may not.
  if (size < 0 && name !== 'min' && name !== 'max') return [];
  const items: string[] = [];
  const valuesFor: FileDemand['valuesFor'] = (shape) => {
    if (shape.kind === 'list' && name.endsWith('Items') && size > longest.list) {
      items.push(numberedItem(shape.of, profile));
      return [[number]];
    }
    return valuesAt(shape, { name, size, profile });
  };
  return smallestFiles(subject, { profile, valuesFor }).map((content, index) =>
    stepFor(policyText(content), { size, item: items[index] ?? number }),
  );
}

function valuesAt(
  shape: Shape,
  { name, size, profile }: Omit<Size, 'subject'> & { readonly profile: PolicyFileProfile },
): readonly unknown[] {
  const isSize = name === 'min' || name === 'max';
  if (shape.kind === 'integer' || shape.kind === 'number') return isSize ? [size] : [];
  if (shape.kind === 'string') return name.endsWith('Length') && shape.words === undefined ? [textOf(size)] : [];
  if (!name.endsWith('Items')) return [];
  if (shape.kind === 'list') return [Array.from({ length: size }, (_, index) => exampleOf(shape.of, index, profile))];
  if (shape.kind !== 'map') return [];
  const { good = 'key' } = shape.keys ?? {};
  const keys = Array.from({ length: size }, (_, index) => (index === 0 ? good : `${good}${index + 1}`));
  return [Object.fromEntries(keys.map((key) => [key, exampleOf(shape.of, 0, profile)]))];
}

function textOf(length: number): string {
  return length > longest.text ? letters : 'a'.repeat(length);
}

/** An item on one line, with a place for its number. */
function numberedItem(shape: Shape, profile: PolicyFileProfile): string {
  const written = JSON.stringify(exampleOf(shape, 0, profile));
  const numbered = written.replace('item 1', `item ${number}`);
  if (numbered !== written) return numbered;
  return /^\d+$/.test(written) ? number : written.replace(/"(\}*)$/, `-${number}"$1`);
}

function stepFor(text: string, { size, item }: { readonly size: number; readonly item: string }): ScenarioStep {
  const argument = { kind: 'text', text: text.trimEnd().replace(`- ${number}`, () => `- ${item}`) } as const;
  const checked = 'this policy file is checked';
  if (text.includes(letters))
    return { kind: 'when', text: `${checked}, with ${size} letters in the place of "${letters}":`, argument };
  if (argument.text.includes(number))
    return { kind: 'when', text: `${checked}, with ${size} lines numbered at "${number}":`, argument };
  return { kind: 'when', text: `${checked}:`, argument };
}

/** Whether a step has a policy file checked. */
export function checksFile({ text }: Pick<ScenarioStep, 'text'>): boolean {
  return text.startsWith('this policy file is checked');
}
