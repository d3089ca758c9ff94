import { mutationScore, type Product, type Unit } from '#reports';

/** What became of a unit, in one line. */
export function unitLine({ id }: Unit, product: Product): string {
  return `${id}: ${wordsOf(product)}`;
}

function wordsOf(product: Product): string {
  switch (product.kind) {
    case 'suite':
      return `${product.passed} of ${product.scenarios} scenarios passed`;
    case 'law':
      return product.report === null
        ? 'settled by an earlier round'
        : `${product.report.status}, ${product.report.runs} examples`;
    case 'mutants': {
      const score = mutationScore(product.total);
      return `${product.total.generated} mutants, ${score === null ? 'none that counts' : `${Math.floor(score * 100)}% killed`}`;
    }
    case 'combinations':
      return `${product.covered} of ${product.valid} covered, ${product.rows} scenarios cover the rest`;
    case 'gaps':
    case 'survivors':
      return `${product.results.filter(({ became }) => became !== 'open').length} of ${product.results.length} closed`;
    case 'scale':
      return `${product.rows} rows, ${product.worse === null ? 'no baseline of that size' : `${product.worse.length} worse than the baseline`}`;
    case 'diff':
      return `${product.decisions} decisions, ${product.groups.length} disagreements`;
    case 'repeat':
      return `${product.scenarios} scenarios, ${product.differing.length} differ`;
    case 'broken':
      return `broken: ${product.error.split('\n')[0]}`;
  }
}
