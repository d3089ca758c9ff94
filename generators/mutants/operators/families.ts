import type { EditFamily } from './edit-of.ts';
import { fieldEdits } from './fields.ts';
import { formEdits } from './forms.ts';
import { listEdits } from './lists.ts';
import { limitEdits } from './policies.ts';
import { scalarEdits } from './scalars.ts';

/** What is done to every value of a policy file. */
export const families: readonly EditFamily[] = [scalarEdits, listEdits, fieldEdits, formEdits, limitEdits];
