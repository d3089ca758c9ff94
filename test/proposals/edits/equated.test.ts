import { expect, test } from 'vitest';
import { equated } from '../../../proposals/edits/equated.ts';
import { corpusOf, ownLibrary } from '../native.ts';

const feature = `
@authorization
Feature: Fine-grained tokens
  Example: another permission
    Given a project "api"
    And the token "fine" allows "read_code" in "api"
    When the token "fine" asks GraphQL for "push_code" in "api"
    Then it is refused with 200
`;

async function textsOf(): Promise<readonly string[]> {
  const [scenario] = await corpusOf(feature, 'features/authorization/tokens.feature');
  const variants = equated({ steps: scenario?.steps ?? [], edits: [] }, await ownLibrary());
  return variants.flatMap(({ edits }) => edits.map(({ step }) => step.text));
}

test('two places of a scenario that differ may say the same, either way', async () => {
  expect(await textsOf()).toEqual(
    expect.arrayContaining([
      'the token "fine" asks GraphQL for "read_code" in "api"',
      'the token "fine" allows "push_code" in "api"',
    ]),
  );
});

test('only texts of the scenario itself come in', async () => {
  const said = (await textsOf()).flatMap((text) => text.match(/"[^"]*"/g) ?? []);

  expect(new Set(said)).toEqual(new Set(['"api"', '"fine"', '"read_code"', '"push_code"']));
});
