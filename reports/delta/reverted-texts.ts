import { parseDocument } from 'yaml';
import { changedPolicies } from './changed-policies.ts';
import type { ChangedPolicy, PolicyChange, PolicyFileChange } from './delta.ts';
import { keysIn, placeOfPolicy } from './policy-place.ts';

/** Each field asks everything once more: of a file that is written anew nobody wants to know it field by field. */
const mostFields = 5;

/**
 * The text of a changed policy file with one changed field as it was, by the field; none where only one field changed, or
 * more than a few.
 */
export function revertedTexts(file: PolicyFileChange): ReadonlyMap<string, string> {
  const fields = changedPolicies(file).flatMap((policy) => policy.changes.map((change) => ({ policy, change })));
  if (fields.length < 2 || fields.length > mostFields) return new Map();
  return new Map(
    fields.flatMap(({ policy, change }) => {
      const text = revertedText(file, policy, change);
      return text === null ? [] : [[fieldName(policy, change), text] as const];
    }),
  );
}

/** What a changed field of a policy is called where several are told apart; a policy as a whole by its name. */
export function fieldName({ name }: Pick<ChangedPolicy, 'name'>, { path }: Pick<PolicyChange, 'path'>): string {
  return path === '' ? name : `${name}: ${path}`;
}

/** Null where the field cannot be put back alone: the policy came or went as a whole, or the text is no YAML. */
function revertedText(
  { before, after }: PolicyFileChange,
  policy: ChangedPolicy,
  { path }: PolicyChange,
): string | null {
  const [old, document] = [before, after].map((text) => parseDocument(text, { logLevel: 'silent' }));
  if (path === '' || old === undefined || document === undefined || document.errors.length > 0) return null;
  const [from, to] = [placeOfPolicy(old, policy), placeOfPolicy(document, policy)];
  if (from === null || to === null) return null;
  const field = keysIn(path);
  // As it was written: what is said of a file counts its lines.
  const node = old.getIn([...from, ...field], true);
  if (node === undefined) document.deleteIn([...to, ...field]);
  else document.setIn([...to, ...field], node);
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}
