import { effectiveAccessLevel } from '../authorization/index.ts';
import { matchesBranchPattern, protectionsOf } from '../scope/index.ts';
import type { User } from '../world/people.ts';
import type { BranchInProject } from './policy-branches.ts';

const developer = 30;

interface PushAttempt extends BranchInProject {
  readonly actor: User | undefined;
  readonly force: boolean;
}

/** What the ordinary protection of a branch has against a push, or null. No reason given with the push changes it. */
export function pushObstacle({ world, project, branch, actor, force }: PushAttempt): string | null {
  if (actor === undefined) return 'nobody may push without a user';
  const level = effectiveAccessLevel(world, actor.id, { kind: 'project', id: project.id });
  const entries = protectionsOf(world, project).filter(({ name }) => matchesBranchPattern(branch, name));
  if (entries.length === 0) return level >= developer ? null : 'only developers may push';
  const may = entries.some(({ pushAccessLevel }) => pushAccessLevel > 0 && level >= pushAccessLevel);
  if (!may) return 'the protection of the branch does not let this user push';
  return force && !entries.some(({ allowForcePush }) => allowForcePush)
    ? 'the protection of the branch forbids force pushes'
    : null;
}
