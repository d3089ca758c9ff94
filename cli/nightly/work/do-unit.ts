import type { Product, Unit } from '#reports';
import { combineFurther } from './combinations.ts';
import { compareTargets } from './difference.ts';
import { closeGaps, killSurvivors } from './gaps.ts';
import { tryLaw } from './laws.ts';
import { judgeMutants } from './mutants.ts';
import { repeatSuite } from './repeat.ts';
import { measureScale } from './scale.ts';
import { runNightSuite } from './suite.ts';
import type { Workshop } from './workshop.ts';

/** Does a unit: a function of the inputs of the night and of what earlier units left. */
export function doUnit(workshop: Workshop, unit: Unit): Promise<Product> {
  switch (unit.kind) {
    case 'suite':
      return runNightSuite(workshop);
    case 'law':
      return tryLaw(workshop, unit);
    case 'mutants':
      return judgeMutants(workshop, unit);
    case 'combinations':
      return combineFurther(workshop, unit);
    case 'gaps':
      return closeGaps(workshop, unit);
    case 'survivors':
      return killSurvivors(workshop, unit);
    case 'scale':
      return measureScale(workshop, unit);
    case 'diff':
      return compareTargets(workshop, unit);
    case 'repeat':
      return repeatSuite(workshop, unit);
  }
}
