import { below } from '../draw.ts';
import { groupsOf } from '../groups.ts';
import type { EstateLayout } from '../layout.ts';
import { projectsOf } from '../projects.ts';
import { topics } from '../topics.ts';
import { perRoot, type Rows } from './rows.ts';

const frameworkNames = ['SOC 2', 'PCI DSS', 'GDPR'] as const;
const attributes = [
  ['business_impact', 'Mission critical'],
  ['business_impact', 'Low'],
  ['application', 'Shop'],
  ['application', 'Back office'],
  ['business_unit', 'Retail'],
  ['business_unit', 'Finance'],
  ['exposure', 'Internet'],
  ['exposure', 'Intranet'],
] as const;

/** The compliance framework of a top-level group, by its number there. */
export function frameworkId(root: number, number: number): number {
  return root * perRoot.frameworks + number + 1;
}

/** Three for each top-level group. */
export function* complianceFrameworks({ roots }: EstateLayout): Rows<'complianceFrameworks'> {
  for (let root = 0; root < roots; root += 1) {
    for (const [number, name] of frameworkNames.entries()) {
      yield { id: frameworkId(root, number), namespaceId: root + 1, name };
    }
  }
}

/** A third of the projects has one. */
export function* projectComplianceFrameworks(layout: EstateLayout): Rows<'projectComplianceFrameworks'> {
  let id = 0;
  for (const { index, group } of projectsOf(layout)) {
    const drawn = layout.draw(topics.projectLabels, index);
    if (drawn > 0.33) continue;
    id += 1;
    const complianceFrameworkId = frameworkId(group.root, below(drawn * 3, perRoot.frameworks));
    yield { id, projectId: index + 1, complianceFrameworkId };
  }
}

/** Eight for each top-level group, two of each category. */
export function* securityAttributes({ roots }: EstateLayout): Rows<'securityAttributes'> {
  for (let root = 0; root < roots; root += 1) {
    for (const [number, [category, name]] of attributes.entries()) {
      yield { id: root * perRoot.attributes + number + 1, namespaceId: root + 1, category, name };
    }
  }
}

/** A quarter of the projects has one. */
export function* projectSecurityAttributes(layout: EstateLayout): Rows<'projectSecurityAttributes'> {
  let id = 0;
  for (const { index, group } of projectsOf(layout)) {
    const drawn = layout.draw(topics.projectLabels, index);
    if (drawn < 0.75) continue;
    id += 1;
    const number = below((drawn - 0.75) * 4, perRoot.attributes);
    yield { id, projectId: index + 1, securityAttributeId: group.root * perRoot.attributes + number + 1 };
  }
}

/** Some groups and projects set a variable. */
export function* ciVariables(layout: EstateLayout): Rows<'ciVariables'> {
  let id = 0;
  for (const group of groupsOf(layout)) {
    if (layout.draw(topics.groupSettings, group.index) > 0.2) continue;
    id += 1;
    yield { id, projectId: null, namespaceId: group.id, key: 'DEPLOY_REGION', value: 'eu-west-1' };
  }
  for (let index = 0; index < layout.ordinary; index += 1) {
    if (layout.draw(topics.projectRarities, index) > 0.1) continue;
    id += 1;
    yield { id, projectId: index + 1, namespaceId: null, key: 'RELEASE_CHANNEL', value: 'stable' };
  }
}
