import type { NamedTable } from '#steps';
import { isName, namesIn } from '../corpus/names.ts';
import type { ScenarioStep } from '../corpus/scenario.ts';
import type { StepDefinition } from '../corpus/step-library.ts';
import type { Vocabulary } from '../corpus/vocabulary.ts';
import { sayings } from '../edits/substitute.ts';
import { lookupsOf, type TextRun } from '../run/run-text.ts';

/** A definition that nobody uses, and what it may name. */
export interface Unheard {
  readonly definition: StepDefinition;
  /** The places in it that look for something which a scenario must know. */
  readonly places: readonly number[];
  /** What a scenario that has been run may say in one of its places, what it says behind the same word first. */
  readonly namesAt: (index: number, known: Known) => readonly string[];
  /** Whether a scenario says something behind the same word as the place, and it is such a thing. */
  readonly says: (index: number, known: Known) => boolean;
}

/** What tells which names a scenario knows. */
export type Known = Pick<TextRun, 'steps' | 'knows'>;

/** What the places of a definition stand for is learned by saying it with names that nobody has: the tables in which it looks. */
export async function unheard(definition: StepDefinition, vocabulary: Vocabulary): Promise<Unheard> {
  const sought = await soughtBy(definition, vocabulary);
  const behindWord = (index: number, known: Known) => {
    const word = wordBefore(definition, index);
    const texts = textsFor(definition.parameters[index], known, vocabulary);
    return texts.filter((name) => word !== '' && known.steps.some(({ text }) => text.includes(`${word} ${name}`)));
  };
  const inTable = (index: number, known: Known) => {
    const table = sought.get(index);
    const texts = textsFor(definition.parameters[index], known, vocabulary);
    return table === undefined ? [] : texts.filter((text) => known.knows(table, unquoted(text)));
  };
  const namesAt = (index: number, known: Known) => {
    const behind = behindWord(index, known);
    if (!sought.has(index)) return behind;
    const names = inTable(index, known);
    return [...names.filter((name) => behind.includes(name)), ...names.filter((name) => !behind.includes(name))];
  };
  const says = (index: number, known: Known) => {
    const [first] = namesAt(index, known);
    return first !== undefined && behindWord(index, known).includes(first);
  };
  return { definition, places: [...sought.keys()], namesAt, says };
}

const mostSayings = 6;

/** What it may say in a scenario that has been run; of what that does not know, something that nobody knows. */
export function sayingsIn(
  { definition, places, namesAt }: Unheard,
  known: Known,
  vocabulary: Vocabulary,
): readonly ScenarioStep[] {
  const namesFor = (index: number) => {
    const names = namesAt(index, known);
    if (names.length > 0) return names;
    const others = places.includes(index) ? [] : textsFor(definition.parameters[index], known, vocabulary);
    return [...others, strangerAt(definition, index)];
  };
  return sayings(definition, namesFor, vocabulary).slice(0, mostSayings);
}

async function soughtBy(definition: StepDefinition, vocabulary: Vocabulary): Promise<ReadonlyMap<number, NamedTable>> {
  const [step] = sayings(definition, (index) => [strangerAt(definition, index)], vocabulary);
  const lookups = step === undefined ? [] : await lookupsOf(vocabulary.library, step);
  const places = [...definition.parameters.entries()].filter(([, type]) => isName({ type })).map(([index]) => index);
  return new Map(
    [...lookups].flatMap(([table, names]) =>
      places
        .filter((index) => names.has(unquoted(strangerAt(definition, index))))
        .map((index) => [index, table] as const),
    ),
  );
}

function strangerAt({ parameters }: StepDefinition, index: number): string {
  const word = strangers[index % strangers.length] ?? '';
  return parameters[index] === 'string' ? `"${word}"` : word;
}

const strangers = ['Somebody', 'Somewhat', 'Somewhere', 'Someday', 'Somehow'];

/** The names in a scenario that a parameter of this type may say. */
function textsFor(type: string | undefined, { steps }: Known, { library, sorts }: Vocabulary): readonly string[] {
  const all = [...namesIn(steps, library, sorts).values()].flat();
  return [...new Set(all)].filter((name) => name.startsWith('"') === (type === 'string'));
}

function wordBefore({ pattern }: StepDefinition, index: number): string {
  return /(\S+) $/.exec(pattern.split(/\{\w*\}/)[index] ?? '')?.[1] ?? '';
}

const unquoted = (text: string) => text.replaceAll('"', '');
