import type { CommonPolicy } from './every-policy.ts';

/** Names the projects and namespaces that may publish CI components; exists only in the format of 17.10. */
export interface ComponentPublishingPolicy extends CommonPolicy {
  readonly kind: 'ci_component_publishing_policy';
  readonly allowed_sources: {
    readonly projects?: readonly { readonly path: string }[];
    readonly namespaces?: readonly { readonly path: string }[];
  };
}
