import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildMergeRequest, buildProject, buildStatusCheck, buildUser, WorldDraft } from '#fixtures';
import { Trace } from '../../../engine/evidence/trace.ts';
import { concerns, isDispatched } from '../../../engine/status-checks/branch-matching.ts';

const older = { external_status_checks_match_branches_by_glob: false };

test.each([
  { entry: 'main', target: 'main', listed: true, listedBefore: true, sentBefore: true },
  { entry: 'release/*', target: 'release/1.0', listed: true, listedBefore: false, sentBefore: false },
  { entry: 'release/*', target: 'release', listed: false, listedBefore: false, sentBefore: true },
  { entry: 'main-legacy', target: 'main', listed: false, listedBefore: false, sentBefore: true },
  { entry: 'Main', target: 'main', listed: false, listedBefore: false, sentBefore: true },
  { entry: 'DEV*', target: 'DEV-main', listed: true, listedBefore: false, sentBefore: false },
])('a check for `$entry` and the target `$target`', ({ entry, target, listed, listedBefore, sentBefore }) => {
  expect(answers({ entry, target, flags: {} })).toEqual({ listed, sent: listed });
  expect(answers({ entry, target, flags: older })).toEqual({ listed: listedBefore, sent: sentBefore });
});

// INV-1 of the behaviour of status checks: what is listed is dispatched, and nothing else.
test('by glob, a check is dispatched exactly where it is listed', () => {
  const name = fc.stringMatching(/^[ab*/.]{1,6}$/);
  fc.assert(
    fc.property(name, fc.stringMatching(/^[ab/.]{1,6}$/), (entry, target) => {
      const { listed, sent } = answers({ entry, target, flags: {} });
      expect(sent).toBe(listed);
    }),
  );
});

interface Case {
  readonly entry: string;
  readonly target: string;
  readonly flags: Readonly<Record<string, boolean>>;
}

function answers({ entry, target, flags }: Case): { readonly listed: boolean; readonly sent: boolean } {
  const draft = new WorldDraft();
  draft.change('instances', 1, { flags });
  const project = buildProject(draft, 'web');
  const check = buildStatusCheck(draft, project, { name: 'Compliance', branch: entry });
  const mergeRequest = buildMergeRequest(draft, { author: buildUser(draft, 'Ana'), project, targetBranch: target });
  const subject = { check, mergeRequest };
  return {
    listed: concerns(draft.world, subject, new Trace()),
    sent: isDispatched(draft.world, subject, new Trace()),
  };
}
