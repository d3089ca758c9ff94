import fc from 'fast-check';
import type { PolicyFileProfile } from '#catalogue';
import { policyText } from '#fixtures';
import { boundedBy } from '../../constraints.ts';
import { type DocumentConstraints, documentBounds } from '../constraints.ts';
import { policyDocument, type ValidDocument } from '../policy-document.ts';
import type { PlainObject } from '../spot.ts';
import { collectionFaults } from './collection-faults.ts';
import { edited, type Fault, type FaultKind, type FaultMaker, type FaultyChange, faultKinds } from './fault.ts';
import { meaningFaults } from './meaning-faults.ts';
import { objectFaults } from './object-faults.ts';
import { scalarFaults } from './scalar-faults.ts';
import { visitedIn } from './visited.ts';

/** A `policy.yml` that one documented fault separates from a valid one. */
export interface NearValidDocument {
  readonly profile: PolicyFileProfile;
  readonly content: PlainObject;
  readonly text: string;
  readonly fault: Fault;
  /** The document without the fault. */
  readonly original: ValidDocument;
}

/** Policy files with one fault, which says where it is and what a validator must say about it. */
export function nearValidPolicyDocument(given: Partial<DocumentConstraints> = {}): fc.Arbitrary<NearValidDocument> {
  const bounds = boundedBy('policy document', given, documentBounds);
  const which = fc.record({ kind: fc.nat({ max: faultKinds.length - 1 }), at: fc.nat({ max: 999 }) });
  return fc.record({ original: policyDocument(given), which }).map(({ original, which }) => {
    const { edits, ...fault } = chosenFault(original, { ...which, bounds });
    const content = edited(original.content, edits);
    return { profile: original.profile, content, text: policyText(content), fault, original };
  });
}

const makers: Readonly<Record<FaultKind, FaultMaker>> = {
  ...scalarFaults,
  ...collectionFaults,
  ...objectFaults,
  ...meaningFaults,
};

interface Which {
  readonly kind: number;
  readonly at: number;
  readonly bounds: DocumentConstraints;
}

/** A fault of the kind that was drawn, or of the next kind that the document has room for. */
function chosenFault({ content, profile }: ValidDocument, { kind, at, bounds }: Which): FaultyChange {
  const visited = visitedIn(content, profile);
  const kinds = [...faultKinds.slice(kind), ...faultKinds.slice(0, kind)];
  for (const next of kinds) {
    const faults = visited.flatMap((place) => makers[next](place, { profile, bounds, content }));
    const fault = faults[at % faults.length];
    if (fault !== undefined) return fault;
  }
  // INVARIANT: a file may hold no unknown key at its top, so there is always a fault to make.
  throw new RangeError('near-valid document: the document has room for no fault');
}
