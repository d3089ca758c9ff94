import { type Case, type MutantsProduct, mutationReport, type Unit } from '#reports';
import type { Workshop } from './workshop.ts';

/** The mutants of the policies and worlds of one policy type, as far as their operators belong to the part. */
export async function judgeMutants(
  workshop: Workshop,
  unit: Unit & { readonly kind: 'mutants' },
): Promise<MutantsProduct> {
  const { policyType, order, part, parts } = unit;
  const cases = (await workshop.cases()).filter((one) => isOf(one, policyType));
  const { seed } = workshop.setting.inputs;
  const wants = (operator: string) => numberOf(operator) % parts === part - 1;
  const report = mutationReport(cases, { of: ['policies', 'worlds'], order, seed, wants });
  const { evaluations, operators } = report;
  const { total, survivors } = order === 1 ? report : (report.secondOrder ?? report);
  const about = { policyType, order, part, parts, cases: report.cases, evaluations };
  return { kind: 'mutants', ...about, total, operators, survivors };
}

function isOf({ policyTypes }: Case, type: string): boolean {
  return policyTypes[0] === type;
}

/** The same operator is dealt to the same part in every process. */
function numberOf(operator: string): number {
  return [...operator].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 1_000_003, 7);
}
