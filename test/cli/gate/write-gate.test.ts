import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeGate } from '../../../cli/gate/write-gate.ts';
import { buildDelta, buildFacts, buildGateReport, buildGroup } from '../../reports/gate/gate-example.ts';
import { folderWith } from '../assay.ts';

const scenario = 'Feature: a\n  Example: b\n    Then it holds\n';
const reportWith = (...ids: readonly string[]) =>
  buildGateReport(buildFacts({ delta: buildDelta(ids.map((id) => buildGroup({ id, scenario }))) }));

test('the scenarios of the verdict before are gone, and those of somebody else stay', async () => {
  const folder = folderWith({ 'scenarios/mine.feature': scenario });

  await writeGate(folder, reportWith('one', 'two'));
  await writeGate(folder, reportWith('two', 'three'));

  expect(readdirSync(join(folder, 'scenarios')).sort()).toEqual(['mine.feature', 'three.feature', 'two.feature']);
});

test('a verdict that cannot be read, or is of another format, names no scenarios', async () => {
  const folder = folderWith({ 'scenarios/one.feature': scenario, 'gate.json': 'no verdict' });

  await writeGate(folder, reportWith());
  writeFileSync(join(folder, 'gate.json'), JSON.stringify({ ...reportWith('one'), format: 'assay-gate/0' }));
  await writeGate(folder, reportWith());

  expect(existsSync(join(folder, 'scenarios', 'one.feature'))).toBe(true);
});
