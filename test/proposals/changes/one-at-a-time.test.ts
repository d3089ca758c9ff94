import { expect, test } from 'vitest';
import { worldOf } from '#engine';
import { noopTarget, type Target } from '#targets';
import { oneAtATime } from '../../../proposals/changes/one-at-a-time.ts';

test('a session is closed before the next one opens, and the last one in the end', async () => {
  const said: string[] = [];
  const target = oneAtATime(telling(said));

  await target.open(worldOf({}));
  await target.open(worldOf({}));
  await target.close();
  await target.close();

  expect(said).toEqual(['open 1', 'close 1', 'open 2', 'close 2']);
});

function telling(said: string[]): Target {
  let opened = 0;
  const open: Target['open'] = async (world) => {
    opened += 1;
    const own = opened;
    said.push(`open ${own}`);
    const close = async () => {
      said.push(`close ${own}`);
    };
    return { ...(await noopTarget.open(world)), close };
  };
  return { ...noopTarget, open };
}
