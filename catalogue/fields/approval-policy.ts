import { approvalRuleShape } from './approval-rules.ts';
import { commonFields, metadataField, reference, roleShape } from './common-fields.ts';
import type { ObjectShape, VariantsShape } from './model.ts';
import {
  atLeastOneOf,
  boolean,
  closed,
  either,
  exactlyOneOf,
  filledText,
  integer,
  integerOf,
  list,
  open,
  textOf,
  word,
} from './shapes.ts';
import { enforcementTypes, fallbackModes, messageVisibilities } from './words.ts';

const sources = ['SCH', 'DOC18'];
const newest = ['newest'] as const;

const names = list(filledText, { minItems: 1 });
const ids = list(integer, { minItems: 1 });

const action: VariantsShape = {
  kind: 'variants',
  by: 'type',
  noun: 'action',
  variants: {
    require_approval: open(
      {
        type: { shape: word('action', ['require_approval']), required: true, sources },
        approvals_required: { shape: integerOf(0, 100), required: true, sources },
        user_approvers: { shape: names, sources },
        user_approvers_ids: { shape: ids, sources },
        group_approvers: { shape: names, sources },
        group_approvers_ids: { shape: ids, sources },
        role_approvers: { shape: list(either(roleShape, integer), { minItems: 1 }), sources },
      },
      [
        atLeastOneOf(
          'user_approvers',
          'user_approvers_ids',
          'group_approvers',
          'group_approvers_ids',
          'role_approvers',
        ),
      ],
    ),
    send_bot_message: open({
      type: { shape: word('action', ['send_bot_message']), required: true, sources },
      enabled: { shape: boolean, required: true, sources },
      visibility: {
        shape: word('visibility', messageVisibilities),
        default: 'public',
        profiles: newest,
        sources,
      },
    }),
  },
};

const approvalSettings = open({
  prevent_approval_by_author: { shape: boolean, default: 'false', sources },
  prevent_approval_by_commit_author: { shape: boolean, default: 'false', sources },
  remove_approvals_with_new_commit: { shape: boolean, default: 'false', sources },
  require_password_to_approve: { shape: boolean, default: 'false', sources },
  prevent_editing_approval_rules: { shape: boolean, default: 'false', profiles: newest, sources },
  block_branch_modification: { shape: boolean, default: 'false', sources },
  block_group_branch_modification: {
    shape: either(
      boolean,
      open({
        enabled: { shape: boolean, required: true, sources },
        exceptions: { shape: list(reference), default: 'none', sources },
      }),
    ),
    default: 'that of block_branch_modification',
    sources,
  },
  prevent_pushing_and_force_pushing: { shape: boolean, default: 'false', sources },
});

const branchMatcher = open({ name: { shape: filledText, sources }, pattern: { shape: filledText, sources } }, [
  exactlyOneOf('name', 'pattern'),
]);

const bypassSettings = open({
  branches: {
    shape: list(
      open({
        source: { shape: branchMatcher, required: true, sources },
        target: { shape: branchMatcher, required: true, sources },
      }),
    ),
    default: 'none',
    sources,
  },
  access_tokens: { shape: list(reference), default: 'none', sources },
  service_accounts: { shape: list(reference), default: 'none', sources },
  users: { shape: list(reference), default: 'none', sources },
  groups: { shape: list(reference), default: 'none', sources },
  custom_roles: { shape: list(reference), default: 'none', sources },
  roles: { shape: list(roleShape), default: 'none', sources },
});

/** One entry of `approval_policy`: merge request approval policies. */
export const approvalPolicyShape: ObjectShape = closed(
  {
    ...commonFields,
    name: { ...commonFields.name, shape: { ...textOf(1, 255), reserved: ['License-Check', 'Coverage-Check'] } },
    rules: { shape: list(approvalRuleShape, { maxItems: 5 }), required: true, sources },
    actions: { shape: list(action), sources },
    approval_settings: { shape: approvalSettings, default: '{}', sources },
    fallback_behavior: {
      shape: open({ fail: { shape: word('fallback', fallbackModes), default: 'closed', sources } }),
      default: 'closed',
      sources,
    },
    policy_tuning: {
      shape: open({
        unblock_rules_using_execution_policies: { shape: boolean, default: 'false', sources },
        security_report_time_window: {
          shape: integer,
          documented: { min: 1, max: 10_080 },
          since: '18.5',
          profiles: newest,
          sources,
        },
      }),
      default: '{}',
      sources,
    },
    enforcement_type: {
      shape: word('enforcement type', enforcementTypes),
      default: 'enforce',
      since: '18.4',
      profiles: newest,
      sources,
    },
    bypass_settings: { shape: bypassSettings, default: '{}', since: '18.2', profiles: newest, sources },
    metadata: metadataField,
  },
  [atLeastOneOf('actions', 'approval_settings')],
);
