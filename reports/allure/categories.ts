import { Status as AllureStatus, type Status } from 'allure-js-commons';
import type { CaseStatus } from '../case.ts';

/** Allure has four statuses: a wrong decision is the engine's, all else says that the test proves nothing. */
export const allureStatuses = {
  passed: AllureStatus.PASSED,
  failed: AllureStatus.FAILED,
  vacuous: AllureStatus.BROKEN,
  unsupported: AllureStatus.BROKEN,
  broken: AllureStatus.BROKEN,
} as const satisfies Record<CaseStatus, Status>;

/** Tells apart what Allure's statuses cannot, by the words with which a failure starts. */
export const allureCategories = [
  { name: 'Wrong decision', matchedStatuses: [AllureStatus.FAILED] },
  { name: 'Vacuous: proves nothing', matchedStatuses: [AllureStatus.BROKEN], messageRegex: '^vacuous:[\\s\\S]*' },
  { name: 'Unsupported by the target', matchedStatuses: [AllureStatus.BROKEN], messageRegex: '^unsupported:[\\s\\S]*' },
  { name: 'Broken target or scenario', matchedStatuses: [AllureStatus.BROKEN], messageRegex: '^broken:[\\s\\S]*' },
] as const;
