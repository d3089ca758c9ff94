import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import type { AccessQuestion } from '#engine';
import { buildMember, buildProject, buildUser, WorldDraft } from '#fixtures';
import { type Case, inquiryOf } from '#reports';
import { home } from '../../../cli/context.ts';
import { answersOfCase } from '../../../cli/diff/compare-languages.ts';
import { type LanguageVersions, openLanguage } from '../../../cli/diff/language-versions.ts';
import { policyLanguages } from '../../../cli/diff/policy-languages.ts';
import { answeredWith } from '../../../cli/gate/answered-case.ts';
import { comparePolicyMutants } from '../../../cli/gate/policy-mutants.ts';
import { buildCase, buildQuestion } from '../../reports/build-case.ts';

const untouched = '@id("others") permit (principal, action in Assay::Action::"owner", resource is Assay::Group);';
const before = `@id("developers")
permit (principal is Assay::User, action in Assay::Action::"developer", resource)
when { principal.role == "developer" };`;
const after = before.replace('== "developer"', '== "developer" && principal.confirmed');

test('a change of a policy is killed by the scenario that it turns, and survives without one', async () => {
  const language = await opened();
  const pushes = await answered(language, mayPush());

  const { base, candidate } = await comparePolicyMutants(language, { base: [pushes], candidate: [] });

  expect(base.map(({ policy }) => policy)).toEqual(base.map(() => 'developers'));
  expect(base.filter(({ killedBy }) => killedBy !== null).map(({ change }) => change)).toEqual(
    expect.arrayContaining(['the policy is gone', 'permit becomes forbid', 'term 1 of its `when` is negated']),
  );
  expect(base.find(({ change }) => change === 'its `when` is gone')?.killedBy).toBeNull();
  expect(candidate.some(({ killedBy }) => killedBy !== null)).toBe(false);
  expect(new Set(candidate.map(({ mutant }) => mutant)).isSupersetOf(new Set(base.map(({ mutant }) => mutant)))).toBe(
    true,
  );
  await language.close();
});

async function opened(): Promise<LanguageVersions> {
  const [language] = policyLanguages.filter(({ name }) => name === 'cedar');
  if (language === undefined) throw new Error('there is no language `cedar`');
  const sources = (text: string) => [{ path: 'a.cedar', text: `${untouched}\n${text}\n` }];
  const stream = () => new PassThrough().resume();
  const context = {
    ...{ cwd: home, environment: {}, stdout: stream(), stderr: stream() },
    ...{ freshSeed: () => 1, now: () => new Date(0) },
  };
  const versions = await openLanguage(context, { language, before: sources(before), after: sources(after) });
  if (!('versions' in versions)) throw new Error(JSON.stringify(versions));
  return versions;
}

async function answered({ versions }: LanguageVersions, one: Case): Promise<Case> {
  expect(inquiryOf(one).steps).toHaveLength(1);
  return answeredWith(one, await answersOfCase(versions.base, one));
}

/** A developer who may push. */
function mayPush(): Case {
  const draft = new WorldDraft();
  const ana = buildUser(draft, 'Ana');
  const project = buildProject(draft, 'api');
  buildMember(draft, ana, { role: 'developer', of: project });
  const question: AccessQuestion = {
    kind: 'access',
    credential: { kind: 'session', userId: ana.id },
    action: { via: 'ability', permission: 'push_code' },
    resource: { kind: 'project', id: project.id },
  };
  const expectations = [{ at: 'allowed', is: 'equal', value: true }] as const;
  return buildCase({ world: draft.world, steps: [buildQuestion({ question, expectations })] });
}
