import type { CoverageItem } from '../../coverage/coverage.ts';
import { fieldWording } from './field-wording.ts';
import { lifeCycleWording } from './life-cycle-wording.ts';
import { ruleWording } from './rule-wording.ts';
import type { FindItem, Wording } from './wording.ts';

/** The words for an item that no case covers. */
export function wordingOf(item: CoverageItem, find: FindItem): Wording {
  switch (item.criterion) {
    case 'rule':
    case 'polarity':
    case 'corner':
    case 'condition':
      return ruleWording(item, find);
    case 'field':
    case 'value':
    case 'limit':
      return fieldWording(item, find);
    case 'state':
    case 'transition':
      return lifeCycleWording(item);
  }
}
