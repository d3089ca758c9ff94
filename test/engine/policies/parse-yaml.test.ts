import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPolicyDocument } from '../../../engine/policies/index.ts';

describe('a text that is no policy file is answered with a problem and a place', () => {
  test.each([
    ['nothing at all', '', 'empty-file', 1, 1],
    ['only a comment', '# later\n', 'empty-file', 1, 1],
    ['a scalar', 'approve everything', 'wrong-kind', 1, 1],
    ['a bracket left open', 'approval_policy: [\n', 'broken-yaml', 2, 1],
    ['a tab for indentation', 'approval_policy:\n\t- name: p', 'broken-yaml', 2, 1],
    ['the same key twice', 'approval_policy: []\nexperiments: {}\napproval_policy: []', 'duplicate-key', 3, 1],
    ['two documents', 'approval_policy: []\n---\napproval_policy: []', 'multiple-documents', 2, 1],
    ['an alias inside its own anchor', 'approval_policy: &all\n  - *all', 'circular-alias', 2, 5],
    ['an alias of nothing', 'approval_policy: *none', 'unknown-alias', 1, 18],
    ['a list as a key', 'approval_policy: []\n? [a, b]\n: c', 'complex-key', 2, 3],
  ])('%s', (_, text, code, line, column) => {
    const document = readPolicyDocument(text);

    expect(document.problems).toContainEqual(expect.objectContaining({ severity: 'error', code, line, column }));
    expect(document.valid).toBe(false);
  });
});

test('aliases that stand for more text than the file has are refused in no time', () => {
  const levels = Array.from(
    { length: 12 },
    (_, level) => `l${level + 1}: &l${level + 1} [${'*l0, '.replace('0', String(level)).repeat(10)}]`,
  );
  const text = ['l0: &l0 [x, x]', ...levels].join('\n');

  const { problems } = readPolicyDocument(text);

  expect(problems.map(({ code }) => code)).toEqual(['too-many-aliases']);
});

test('brackets nested deeper than anyone can read are refused', () => {
  const { valid, problems } = readPolicyDocument(`approval_policy: ${'['.repeat(50_000)}`);

  expect(valid).toBe(false);
  expect(problems.length).toBeGreaterThan(0);
});

test('values reached through an alias and a merge are placed where they are written', () => {
  const text = `approval_policy:
  - &base
    name: base
    enabled: true
    rules: []
    approval_settings: {}
    enforcement_type: warm
  - <<: *base
    name: other`;

  const { problems } = readPolicyDocument(text);

  expect(
    problems.filter(({ code }) => code === 'unknown-word').map(({ path, line, column }) => [path, line, column]),
  ).toEqual([
    ['approval_policy[0].enforcement_type', 7, 23],
    ['approval_policy[1].enforcement_type', 7, 23],
  ]);
});

test('a key stands twice, and what is wrong elsewhere is reported all the same', () => {
  const { problems } = readPolicyDocument('approval_policy: []\napproval_policy: []\nexperiment: {}');

  expect(problems.map(({ code, line }) => [code, line])).toEqual([
    ['duplicate-key', 2],
    ['unknown-key', 3],
  ]);
});

test('names that every object inherits are unknown keys like any other', () => {
  const { problems } = readPolicyDocument('approval_policy: []\nconstructor: {}\n__proto__: {}');

  expect(problems.map(({ code, path }) => [code, path])).toEqual([
    ['unknown-key', 'constructor'],
    ['unknown-key', '__proto__'],
  ]);
});

test('no text makes the reader throw', () => {
  const yaml = fc.array(
    fc.constantFrom(
      'approval_policy',
      ':',
      ' ',
      '\n',
      '- ',
      '[',
      ']',
      '{',
      '}',
      '&a ',
      '*a',
      '<<: ',
      '"',
      '|',
      '!x ',
      '---\n',
      '? ',
      'é',
    ),
  );

  fc.assert(
    fc.property(
      fc.oneof(
        yaml.map((parts) => parts.join('')),
        fc.string({ unit: 'binary' }),
      ),
      (text) => {
        const { problems } = readPolicyDocument(text);
        return problems.every(({ line, column }) => line >= 1 && column >= 1);
      },
    ),
    { numRuns: 500 },
  );
});
