import type { License } from '#engine';
import { below } from '../draw.ts';
import type { EstateLayout } from '../layout.ts';
import { topics } from '../topics.ts';
import { keptPipelines } from './pipelines.ts';
import type { Rows } from './rows.ts';

const permissive: readonly License[] = [{ spdxId: 'MIT', name: 'MIT License' }];
const patented: readonly License[] = [{ spdxId: 'Apache-2.0', name: 'Apache License 2.0' }];
const copyleft: readonly License[] = [{ spdxId: 'GPL-3.0-only', name: 'GNU General Public License v3.0 only' }];
const packages = [
  'left-pad',
  'lodash',
  'express',
  'react',
  'chalk',
  'zod',
  'pino',
  'undici',
  'semver',
  'yargs',
] as const;
const urls = packages.map((name) => `pkg:npm/${name}@1.4.2`);

/** The bills of materials of pipelines that scan dependencies. */
export function* sbomComponents(layout: EstateLayout): Rows<'sbomComponents'> {
  let id = 0;
  for (const { pipelineId, project, count } of keptPipelines(layout)) {
    if (count < 3) continue;
    const components = 2 + below(layout.draw(topics.components, project.index), packages.length - 2);
    for (let number = 0; number < components; number += 1) {
      yield {
        id: ++id,
        pipelineId,
        scanType: 'dependency_scanning',
        name: packages[number] ?? '',
        version: '1.4.2',
        purl: urls[number] ?? '',
        licenses: licensesOf(number + project.index),
      };
    }
  }
}

function licensesOf(number: number): readonly License[] {
  if (number % 13 === 5) return copyleft;
  return number % 2 === 0 ? permissive : patented;
}
