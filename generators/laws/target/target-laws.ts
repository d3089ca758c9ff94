import type { Law } from '../law.ts';
import { askingChangesNothing } from './asking-changes-nothing.ts';
import { namesAreOnlyNames } from './names-are-only-names.ts';
import { oneByOneOrTogether } from './one-by-one-or-together.ts';
import { onlyTimeBetweenCounts } from './only-time-between-counts.ts';
import { storingLosesNothing } from './storing-loses-nothing.ts';
import { strangersDoNotMatter } from './strangers-do-not-matter.ts';
import { theOrderOfQuestionsSaysNothing } from './the-order-of-questions-says-nothing.ts';
import { twoTargetsAgree } from './two-targets-agree.ts';

/** Laws of every target and every world. */
export const targetLaws: readonly Law[] = [
  askingChangesNothing,
  theOrderOfQuestionsSaysNothing,
  strangersDoNotMatter,
  storingLosesNothing,
  twoTargetsAgree,
  oneByOneOrTogether,
  namesAreOnlyNames,
  onlyTimeBetweenCounts,
];
