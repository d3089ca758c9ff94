import { familyOf, familyTypes, findRule, policyTypes } from '#catalogue';
import { type Case, type CoverageGap, policyTypeOf } from '#reports';
import { casesAt } from '../cases-at.ts';
import { CliError } from '../errors.ts';

/** The cases that count, and the gaps that were asked for. */
export interface Choice {
  readonly cases: readonly Case[];
  readonly isMeant: (gap: Pick<CoverageGap, 'policyType' | 'subject'>) => boolean;
}

/**
 * What the words of a command mean. Policy types, families and rules choose gaps; features choose the cases that
 * count, and with them the gaps of the policy types that they are about.
 */
export function chooseGaps(words: readonly string[]): (cases: readonly Case[]) => Choice {
  const paths = words.filter(isPath);
  const names = words.filter((word) => !isPath(word));
  const unknown = names.find((name) => !isName(name));
  if (unknown !== undefined) {
    throw new CliError(`\`${unknown}\` is no policy type, family, rule or feature`, {
      hint: `policy types: ${policyTypes.join(', ')}; families: ${Object.keys(familyTypes).join(', ')}`,
    });
  }
  return (cases) => {
    const counted = paths.length === 0 ? cases : casesAt(cases, paths);
    const types = new Set(paths.length === 0 ? policyTypes : counted.flatMap((one) => one.policyTypes));
    const isMeant: Choice['isMeant'] = ({ policyType, subject }) =>
      types.has(policyType) && (names.length === 0 || names.some((name) => isAbout(name, { policyType, subject })));
    return { cases: counted, isMeant };
  };
}

function isPath(word: string): boolean {
  return /[/\\]|\.feature(:\d+)?$/.test(word) || word === 'features';
}

function isName(word: string): boolean {
  const upper = word.toUpperCase();
  return (
    policyTypes.some((type) => type === word.toLowerCase()) ||
    Object.keys(familyTypes).some((family) => family === upper || family.startsWith(`${upper}-`)) ||
    findRule(upper) !== undefined
  );
}

function isAbout(name: string, { policyType, subject }: Pick<CoverageGap, 'policyType' | 'subject'>): boolean {
  const [lower, upper] = [name.toLowerCase(), name.toUpperCase()];
  if (policyType === lower || subject === upper) return true;
  const rule = findRule(subject);
  if (rule === undefined) return false;
  const family = familyOf(rule.id);
  return policyTypeOf(rule.id) === lower || family === upper || family.startsWith(`${upper}-`);
}
