import type { Grant } from '../levels/access-path.ts';

/**
 * What is left of a member's role behind a link between two groups: the lower level wins and brings its own custom
 * role. On the same level the member's custom role stays, except that a plain link strips it; a plain member never
 * gains what the role of the link adds.
 */
export function capAtGroupLink(member: Grant, link: Grant): Grant {
  if (member.level < link.level) return member;
  if (member.level > link.level) return link;
  return link.memberRoleId === null ? link : member;
}

/** What is left of a member's role behind a link of a project: the lower level, always as a plain role. */
export function capAtProjectLink(member: Grant, link: Grant): Grant {
  return { level: Math.min(member.level, link.level), memberRoleId: null };
}
