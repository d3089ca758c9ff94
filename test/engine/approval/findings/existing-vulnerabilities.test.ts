import { expect, test } from 'vitest';
import { countInBatches } from '../../../../engine/approval/findings/existing-vulnerabilities.ts';
import { Trace } from '../../../../engine/evidence/trace.ts';
import { WorldDraft } from '../../../../fixtures/index.ts';

const uuids = (count: number) => Array.from({ length: count }, (_, number) => `finding-${number}`);

function tracked(count: number) {
  const draft = new WorldDraft();
  return uuids(count).map((uuid) =>
    draft.add('vulnerabilities', { projectId: 1, uuid, reportType: 'sast', severity: 'high' }),
  );
}

test.each([
  ['25 on both sides fit into one batch', 25, 25],
  ['26 on both sides: the last two are counted again', 26, 28],
  ['51 on both sides never meet in a batch', 51, 102],
])('%s', (_, shared, counted) => {
  const listed = [...uuids(shared), ...uuids(shared)];

  expect(countInBatches(listed, { tracked: tracked(shared), subject: 'rule' }, new Trace())).toBe(counted);
});
