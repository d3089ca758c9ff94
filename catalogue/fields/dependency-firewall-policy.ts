import { descriptionShape, reference } from './common-fields.ts';
import type { ListShape, ObjectShape, TextShape } from './model.ts';
import {
  anything,
  atLeastOneOf,
  boolean,
  closed,
  exactlyOneOf,
  filledText,
  list,
  open,
  textOf,
  word,
} from './shapes.ts';

const sources = ['S-SCHEMA'];

const purl: TextShape = {
  kind: 'string',
  noun: 'package URL',
  pattern: {
    source: '^pkg:',
    meaning: 'a package URL that starts with `pkg:`',
    good: 'pkg:npm/left-pad',
    bad: 'left-pad',
  },
};

const references: ListShape = list(reference);
const ids = closed({ including: { shape: references, sources }, excluding: { shape: references, sources } });

const rule = open(
  {
    type: {
      shape: word('rule type', ['license', 'vulnerability', 'malicious', 'age', 'risk_severity']),
      required: true,
      sources,
    },
    denied: { shape: anything, sources },
    allowed: {
      shape: anything,
      onlyWhen: { field: 'type', is: ['license', 'vulnerability'], otherwise: 'error' },
      sources,
    },
    exceptions: {
      shape: list(
        open({ purl: { shape: purl, sources }, id: { shape: filledText, sources } }, [atLeastOneOf('purl', 'id')]),
      ),
      default: 'none',
      sources,
    },
  },
  [exactlyOneOf('denied', 'allowed')],
);

/** One entry of `dependency_firewall_policy`: accepted in the file, and not evaluated by Assay. */
export const dependencyFirewallPolicyShape: ObjectShape = closed({
  name: { shape: textOf(1, 255), required: true, sources },
  description: { shape: descriptionShape, sources },
  enabled: { shape: boolean, required: true, sources },
  enforcement_type: { shape: word('enforcement type', ['enforced', 'warn']), required: true, sources },
  rules: { shape: list(rule), required: true, sources },
  bypass_settings: {
    shape: open({
      access_tokens: { shape: references, default: 'none', sources },
      users: { shape: references, default: 'none', sources },
    }),
    default: 'none',
    sources,
  },
  policy_scope: {
    shape: closed({ projects: { shape: ids, sources }, groups: { shape: ids, sources } }),
    default: 'every linked project',
    sources,
  },
});
