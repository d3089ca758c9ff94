import { policyTypes } from '#catalogue';
import type { FeatureFile } from '../corpus/read-corpus.ts';
import { featureText } from './feature-text.ts';
import type { Proposal } from './proposal.ts';

/** Feature files stay this small, so that shards of a run stay even. */
const mostPerFile = 20;

/**
 * The proposals as feature files, a folder per policy type and a file per topic of the scenarios that they are edits of.
 * Files that are there already stay as they are: further ones are numbered.
 */
export function featureFiles(
  proposals: readonly Proposal[],
  isTaken: (path: string) => boolean,
): readonly FeatureFile[] {
  const topics = Map.groupBy(proposals, ({ model }) => `${model.folder}/${topicOf(model.uri)}`);
  return [...topics].flatMap(([topic, ofTopic]) => {
    const paths = freePaths(topic, isTaken);
    return chunks(withDistinctTitles(ofTopic)).flatMap((chunk) => {
      const [first] = chunk;
      if (first === undefined) return [];
      return { uri: paths.next().value, text: featureText(headingOf(first), chunk) };
    });
  });
}

function headingOf({ model }: Proposal): { readonly tags: readonly string[]; readonly name: string } {
  const tags = policyTypes.map((type) => `@${type}`).filter((tag) => model.tags.includes(tag));
  const name = model.feature.endsWith(': proposals') ? model.feature : `${model.feature}: proposals`;
  return { tags, name };
}

function topicOf(uri: string): string {
  return (uri.split('/').at(-1) ?? '').replace(/(?:-\d+)?\.feature$/, '');
}

function* freePaths(topic: string, isTaken: (path: string) => boolean): Generator<string, string> {
  for (let number = 1; ; number += 1) {
    const path = `${topic}${number === 1 ? '' : `-${number}`}.feature`;
    if (!isTaken(path)) yield path;
  }
}

function chunks(proposals: readonly Proposal[]): readonly (readonly Proposal[])[] {
  return Array.from({ length: Math.ceil(proposals.length / mostPerFile) }, (_, index) =>
    proposals.slice(index * mostPerFile, (index + 1) * mostPerFile),
  );
}

/** Two edits of one scenario may differ in a step that the title has no room for. */
function withDistinctTitles(proposals: readonly Proposal[]): readonly Proposal[] {
  const times = new Map<string, number>();
  return proposals.map((proposal) => {
    const time = (times.get(proposal.title) ?? 0) + 1;
    times.set(proposal.title, time);
    return time === 1 ? proposal : { ...proposal, title: `${proposal.title} (${time})` };
  });
}
