import { expect, test } from 'vitest';
import { licenseListViolations } from '../../../../engine/approval/licenses/license-lists.ts';
import { licenseReport } from '../../../../engine/approval/licenses/license-report.ts';
import { Trace } from '../../../../engine/evidence/trace.ts';
import type { LicenseFindingRule } from '../../../../engine/policies/index.ts';
import { addBranchPipeline, addComponent, buildProject, WorldDraft } from '../../../../fixtures/index.ts';

/** The report of dependencies that are written `name@version license`. */
function report(...dependencies: readonly string[]) {
  const draft = new WorldDraft();
  const pipeline = addBranchPipeline(draft, buildProject(draft, 'payments'), { ref: 'main' });
  for (const dependency of dependencies) {
    const [name = '', version = '', license = ''] = dependency.split(/[@ ]/);
    addComponent(draft, pipeline, { name, version, license: { name: license, spdxId: null } });
  }
  return licenseReport(draft.world.sbomComponents);
}

function violations(
  lists: LicenseFindingRule['licenses'],
  { source = report(), target = report(), states = ['newly_detected'] as LicenseFindingRule['license_states'] },
) {
  const rule = {
    type: 'license_finding',
    branches: [],
    license_states: states,
    ...(lists && { licenses: lists }),
  } as const;
  return licenseListViolations({ rule, source, target, subject: 'rule 1' }, new Trace());
}

const excluding = (...purls: readonly string[]) => ({ packages: { excluding: { purls } } });

test.each([
  ['pkg:gem/foo', 'foo-bar@1.0 GPL', true],
  ['pkg:gem/foo@', 'foo-bar@1.0 GPL', false],
  ['pkg:gem/foo@', 'foo@1.0 GPL', true],
  ['pkg:gem/foo@1.2', 'foo@1.2.9 GPL', true],
  ['pkg:gem/foo@1.2', 'foo@1.3 GPL', false],
])('the exclusion %s excludes %s: %s', (purl, dependency, excluded) => {
  const found = violations({ denied: [{ name: 'GPL', ...excluding(purl) }] }, { source: report(dependency) });

  expect(found.length === 0).toBe(excluded);
});

test('one dependency that is not excluded brings up all of its license', () => {
  const found = violations(
    { denied: [{ name: 'GPL', ...excluding('pkg:gem/foo@') }] },
    { source: report('foo@1 GPL', 'bar@1 GPL') },
  );

  expect(found).toEqual([{ license: 'GPL', dependencies: ['foo', 'bar'] }]);
});

test('an excluded dependency takes the permission of its license away', () => {
  const allowed = { allowed: [{ name: 'MIT', ...excluding('pkg:gem/foo@') }] };

  expect(violations(allowed, { source: report('bar@1 MIT') })).toEqual([]);
  expect(violations(allowed, { source: report('foo@1 MIT', 'bar@1 MIT') })).toEqual([
    { license: 'MIT', dependencies: ['foo', 'bar'] },
  ]);
});

test.each([
  [['newly_detected'], []],
  [['detected'], ['GPL']],
  [['newly_detected', 'detected'], ['GPL']],
] as const)('a license that is removed, with the states %j', (states, expected) => {
  const sides = { source: report('left-pad@1 MIT'), target: report('readline@1 GPL') };

  expect(violations({ denied: [{ name: 'GPL' }] }, { ...sides, states }).map(({ license }) => license)).toEqual(
    expected,
  );
});

test('a new version of a dependency is not a new dependency', () => {
  const sides = { source: report('readline@2 GPL'), target: report('readline@1 GPL') };

  expect(violations({ denied: [{ name: 'GPL' }] }, sides)).toEqual([]);
});
