import { createHash } from 'node:crypto';
import { documentOf, profileOf, type ReadDocument } from '#engine';
import type { Case } from '../case.ts';
import { shownBy } from '../coverage/checked-answers.ts';
import { placesAtWork, placesOf } from '../coverage/field-ids.ts';
import { policiesAtWork } from '../coverage/policies-at-work.ts';
import type { PolicyPlace } from '../coverage/policy-places.ts';
import type { FileLines } from './file-lines.ts';

/** A policy file that some world held; many worlds hold the same text, which is then one file. */
export interface PolicyText extends FileLines {
  readonly content: string;
}

/**
 * The policy files of the cases, with the lines on which a documented field stands. A line is hit by each passed case
 * with a checked answer that looked at the field. A file that lives in worlds only gets a path from its text.
 */
export function policyLines(cases: readonly Case[], folder: string): readonly PolicyText[] {
  const hits = hitsByContent(cases);
  return [...documentsOf(cases)]
    .map(([content, read]) => ({
      path: `${folder}/${createHash('sha256').update(content).digest('hex').slice(0, 12)}.yml`,
      content,
      lines: linesOf(read, hits.get(content) ?? new Map()),
    }))
    .filter(({ lines }) => lines.length > 0)
    .toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

/** Every text of a policy file, of the given worlds and of what events write, as the platform of its case reads it. */
function documentsOf(cases: readonly Case[]): ReadonlyMap<string, ReadDocument> {
  const found = new Map<string, ReadDocument>();
  for (const one of cases) {
    const profile = profileOf(one.world.instances?.[0]?.version ?? '');
    for (const content of contentsOf(one)) {
      if (content !== '' && !found.has(content)) found.set(content, documentOf(content, profile));
    }
  }
  return found;
}

function contentsOf({ world, steps }: Case): readonly string[] {
  const written = steps.flatMap((step) =>
    step.kind === 'event' && step.event.kind === 'policy_file_changed' ? [step.event.content] : [],
  );
  return [...(world.policyFiles ?? []).map(({ content }) => content), ...written];
}

type Hits = ReadonlyMap<number, number>;

function hitsByContent(cases: readonly Case[]): ReadonlyMap<string, Hits> {
  const hits = new Map<string, Map<number, number>>();
  for (const one of cases) {
    for (const [content, lines] of lookedAt(one)) {
      const counts = hits.get(content) ?? new Map<number, number>();
      hits.set(content, counts);
      for (const line of lines) counts.set(line, (counts.get(line) ?? 0) + 1);
    }
  }
  return hits;
}

/** The lines that the checked answers of one case looked at, each once however often it was asked about. */
function lookedAt(one: Case): ReadonlyMap<string, ReadonlySet<number>> {
  const found = new Map<string, Set<number>>();
  const { worlds, answers } = shownBy(one);
  for (const { question, at } of answers) {
    const world = worlds[at];
    for (const work of world === undefined ? [] : policiesAtWork(world, question)) {
      const lines = found.get(work.content) ?? new Set<number>();
      found.set(work.content, lines);
      for (const place of placesAtWork(work)) lines.add(lineOf(place, work.read));
    }
  }
  return found;
}

function linesOf(read: ReadDocument, hits: Hits): FileLines['lines'] {
  const lines = new Set(read.document.policies.flatMap(placesOf).map((place) => lineOf(place, read)));
  return [...lines].toSorted((a, b) => a - b).map((line) => ({ line, hits: hits.get(line) ?? 0 }));
}

const known = new WeakMap<PolicyPlace, number>();

function lineOf(place: PolicyPlace, { document }: ReadDocument): number {
  const line = known.get(place) ?? document.locate(place.place, true).line;
  known.set(place, line);
  return line;
}
