import { expect, test } from 'vitest';
import type { Verdict } from '#engine';
import { askBoth, judge, type Versions } from '#reports';
import type { Session, Target } from '#targets';
import { corpusOf, lent, native, ownLibrary } from '../native.ts';

const { ChangeWriter } = native.proposals;
const { runText } = native.runText;

const feature = `
@approval
Feature: A sample
  @MRAP-090
  Example: four eyes
    Given a project "payments"
    And a project "docs"
    And "payments" is governed by the policy "Four eyes" about any merge request
    And Ana has a merge request in "payments"
    When the merge request is evaluated
    Then the merge request needs 1 approval
`;

const base = native.targets.inProcessTarget();
const versions: Versions = { base, candidate: answering(base, demandingNothing) };

test('a change is written with the steps that it needs, and with what the candidate answers', async () => {
  const written = await write();

  expect(written?.text).toContain('And "payments" is governed by the policy "Four eyes" about any merge request');
  expect(written?.text).toContain('Then the merge request needs 0 approvals');
  expect(written?.text).not.toContain('"docs"');
  expect(written?.tells).toBe(true);
});

test('what is written passes on the candidate and fails on the base', async () => {
  const written = await write();
  const [again] = await corpusOf(written?.text ?? '');
  const library = await ownLibrary();

  const onBase = await lent(() => runText(library, again?.steps ?? []));

  expect(onBase?.thens.map(native.runText.holds)).toEqual([false]);
  expect(written?.disagreement.base).not.toEqual(written?.disagreement.candidate);
});

test('without a budget nothing is left out', async () => {
  expect((await write({ budget: 0 }))?.text).toContain('And a project "docs"');
});

test('a scenario that does not show the change, or that nobody has, gives nothing', async () => {
  expect(await write({ versions: { base, candidate: base } })).toBeNull();
  expect(await write({ groupId: 'approval/merge_request/another' })).toBeNull();
  expect(await write({ id: 'features/approval/sample.feature:1' })).toBeNull();
});

test('a feature text is written anew as a case is', async () => {
  const { writer, aim } = await prepared();

  const written = await writer.fromText(feature, { ...aim, uri: 'features/approval/other.feature' });

  expect(written?.text).toBe((await write())?.text);
});

async function write(
  change: {
    readonly id?: string;
    readonly groupId?: string;
    readonly budget?: number;
    readonly versions?: Versions;
  } = {},
) {
  const { writer, aim, id } = await prepared();
  return writer.fromCase({ id: change.id ?? id }, { ...aim, ...change });
}

async function prepared() {
  const corpus = await corpusOf(feature);
  const library = await ownLibrary();
  const [scenario] = corpus;
  const run = await lent(() => runText(library, scenario?.steps ?? []));
  const { disagreements } = await askBoth(versions, {
    origin: { kind: 'generated', generator: 'sample', seed: 1, path: '0' },
    policyTypes: [],
    world: run?.world ?? {},
    steps: run?.recorded ?? [],
  });
  const groupId = disagreements.map((found) => judge(found).groupId)[0] ?? 'none';
  const writer = new ChangeWriter({ corpus, library, seed: 1 });
  return { writer, id: scenario?.id ?? '', aim: { groupId, versions, budget: 60 } };
}

/** The same target with other answers. */
function answering(target: Target, change: (verdict: Verdict) => Verdict): Target {
  const open: Target['open'] = async (world) => {
    const session = await target.open(world);
    const ask: Session['ask'] = async (question) => change(await session.ask(question));
    return { happen: (event) => session.happen(event), ask, close: () => session.close() };
  };
  return { ...target, open };
}

function demandingNothing(verdict: Verdict): Verdict {
  if (verdict.kind !== 'decided' || verdict.outcome.kind !== 'merge_request') return verdict;
  const outcome = { ...verdict.outcome, approvalsRequired: 0, approvalsLeft: 0, approved: true };
  return { ...verdict, outcome };
}
