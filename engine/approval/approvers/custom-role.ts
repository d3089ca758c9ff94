import type { Trace } from '../../evidence/trace.ts';
import type { MergeRequestContext } from '../merge-request-context.ts';

const approvalPermission = 'admin_merge_request';
const developer = 30;

/** Whether holders of a custom role may approve: by its permission, or because it is built on Developer or more. */
export function grantsApproval(
  { world }: MergeRequestContext,
  { id, subject }: { readonly id: number; readonly subject: string },
  trace: Trace,
): boolean {
  const role = world.memberRoles.find((row) => row.id === id);
  const grants =
    role !== undefined && (role.permissions.includes(approvalPermission) || role.baseAccessLevel >= developer);
  return trace.consult('MRAP-117', grants, subject, `custom role ${role?.name ?? id}`);
}
