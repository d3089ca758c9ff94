import fc from 'fast-check';
import { licenseStates } from '#catalogue';
import type { ApprovalPolicyRule } from '#engine';
import { licenseFindingRule, type RuleChanges } from '#fixtures';
import { perhaps, simplestFirst } from '../../frequencies.ts';
import { licenses } from '../findings.ts';
import { ruleBranches } from './rule-branches.ts';

/** Names, SPDX ids, and one that no report has. */
export const listedLicenses = [
  'MIT License',
  'MIT',
  'GNU GPL v3',
  'GPL-3.0',
  'House License',
  'Unheard License',
] as const;

/** A rule about licenses, with its list in either of the two ways of writing it. */
export function licenseFinding(): fc.Arbitrary<ApprovalPolicyRule> {
  const license_states = fc.subarray([...licenseStates], { minLength: 1 });
  return fc
    .record({ where: ruleBranches(), license_states, list: fc.oneof(simplestFirst, plainList(), listWithPackages()) })
    .map(({ where, license_states, list }) =>
      licenseFindingRule({ branches: undefined, ...unlisted, ...where, license_states, ...list }),
    );
}

const unlisted = { match_on_inclusion_license: undefined, license_types: undefined };

function plainList(): fc.Arbitrary<RuleChanges> {
  return fc.record({
    match_on_inclusion_license: fc.boolean().map((allowed) => !allowed),
    license_types: fc.subarray([...listedLicenses], { minLength: 1 }),
  });
}

function listWithPackages(): fc.Arbitrary<RuleChanges> {
  const names = licenses.map(({ name }) => name);
  const entries = fc
    .subarray(names, { minLength: 1 })
    .chain((chosen) => fc.tuple(...chosen.map((name) => entry(name))));
  return fc.record({ side: fc.constantFrom('denied', 'allowed'), entries }).map(({ side, entries }) => ({
    licenses: { [side]: entries },
  }));
}

function entry(name: string): fc.Arbitrary<object> {
  const purls = fc.subarray(['pkg:gem/lib-1', 'pkg:gem/lib-2@', 'pkg:npm/other'], { minLength: 1 });
  return perhaps(purls).map((excluded) =>
    excluded === null ? { name } : { name, packages: { excluding: { purls: excluded } } },
  );
}
