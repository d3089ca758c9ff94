import { commonFields, metadataField } from './common-fields.ts';
import type { ListShape, ObjectShape } from './model.ts';
import { closed, list, open, text } from './shapes.ts';

const sources = ['S-SCHEMA17'];
const paths: ListShape = list(closed({ path: { shape: text, required: true, sources } }));

/** One entry of `ci_component_publishing_policy`, which only the format of 17.10 knows. */
export const componentPublishingPolicyShape: ObjectShape = open({
  ...commonFields,
  metadata: metadataField,
  policy_scope: { ...commonFields.policy_scope, required: true },
  allowed_sources: {
    shape: open({
      projects: { shape: paths, default: 'none', sources },
      namespaces: { shape: paths, default: 'none', sources },
    }),
    required: true,
    sources,
  },
});
