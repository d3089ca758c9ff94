import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { parseYaml } from '../../../engine/policies/parse-yaml.ts';
import { plainJson } from '../../../engine/policies/plain-json.ts';

test('what JSON writes means in YAML what it means in JSON', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
      const text = JSON.stringify(value);
      const content = plainJson(text);
      fc.pre(content !== undefined);

      const document = parseDocument(text, { merge: true });

      expect(document.errors).toEqual([]);
      expect(document.toJS()).toEqual(content);
    }),
  );
});

test.each([
  ['a key that stands twice', '{"a":1,"a":2}'],
  ['a number that would be rounded', '{"a":12345678901234567890}'],
  ['white space', '{"a": 1}'],
  ['a merge key', '{"<<":{"a":1}}'],
  ['the prototype', '{"__proto__":{"a":1}}'],
  ['a list', '[1]'],
  ['what is no JSON', '{a: 1}'],
])('%s is left to YAML', (_, text) => {
  expect(plainJson(text)).toBeUndefined();
});

test('places are found in JSON too', () => {
  const { locate } = parseYaml('{"a":{"b":1}}');

  expect(locate(['a', 'b'], true)).toEqual({ line: 1, column: 7 });
});
