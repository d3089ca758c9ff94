import type { Row } from '#engine';
import type { PolicyWorld } from '../world/policy-world.ts';

/** The project that the scenario introduced last. */
export function theProject(world: PolicyWorld): Row<'projects'> {
  const id = world.subject('project');
  const project = world.draft.rows('projects').find((row) => row.id === id);
  if (project === undefined) throw new Error(`the project is gone: no project has the id ${id}: check the Given steps`);
  return project;
}
