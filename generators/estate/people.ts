import { pick } from './draw.ts';
import type { EstateLayout } from './layout.ts';
import { topics } from './topics.ts';

const firstNames = [
  'ana',
  'olu',
  'mei',
  'ravi',
  'sara',
  'ivan',
  'lena',
  'omar',
  'tess',
  'hugo',
  'nora',
  'kofi',
  'emil',
  'rosa',
  'yuki',
  'zoe',
] as const;
const lastNames = [
  'berg',
  'diaz',
  'okoro',
  'singh',
  'wang',
  'novak',
  'silva',
  'meyer',
  'rossi',
  'haddad',
  'larsen',
  'mori',
  'costa',
  'ito',
] as const;

/** The user name of a person: never twice, and never a name of two words of which a path could consist. */
export function usernameOf({ draw }: EstateLayout, person: number): string {
  const drawn = draw(topics.person, person);
  return `${pick(drawn, firstNames)}.${pick((drawn * 997) % 1, lastNames)}${person}`;
}
