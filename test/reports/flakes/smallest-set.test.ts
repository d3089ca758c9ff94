import fc from 'fast-check';
import { expect, test } from 'vitest';
import { smallestSet } from '../../../reports/flakes/smallest-set.ts';

const list = Array.from({ length: 200 }, (_, at) => at);

test('it is found, whatever it is, and nothing can be left out of it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.subarray(list, { minLength: 1, maxLength: 6 }), async (needed) => {
      const happens = async (part: readonly number[]) => needed.every((one) => part.includes(one));

      expect(await smallestSet(list, happens, () => true)).toEqual(needed);
    }),
  );
});

test('one of many is found in few tries', async () => {
  let tries = 0;
  const happens = async (part: readonly number[]) => {
    tries += 1;
    return part.includes(137);
  };

  expect(await smallestSet(list, happens, () => true)).toEqual([137]);
  expect(tries).toBeLessThan(20);
});

test('where nothing more may be tried, what is known so far is the answer', async () => {
  let left = 3;
  const happens = async (part: readonly number[]) => {
    left -= 1;
    return part.includes(0);
  };

  const found = await smallestSet(list, happens, () => left > 0);

  expect(found).toContain(0);
  expect(found.length).toBeLessThan(list.length);
});
