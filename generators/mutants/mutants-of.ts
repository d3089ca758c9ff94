import { stringify } from 'yaml';
import { type PolicyFileProfile, policyKeys } from '#catalogue';
import { contentOf } from './compact-of.ts';
import { operatorName } from './operator-name.ts';
import type { Edit, Subject } from './operators/edit-of.ts';
import { families } from './operators/families.ts';
import { swappedIdentifiers } from './operators/policies.ts';
import { spellingsOf } from './operators/spellings.ts';
import { isObject, type Place, pathOf } from './place.ts';
import type { PolicyMutant } from './policy-mutant.ts';
import { ownerOf } from './policy-owner.ts';
import { policyTypeAt } from './policy-type-at.ts';
import { type Site, sitesOf } from './site.ts';

/**
 * Every small change of a policy file, policy by policy. A few of them would be rejected by the platform: whoever
 * replays them says so. Two operators that give the same file count once, under the first. A file that is not an
 * object of policies has no mutants.
 */
export function mutantsOf(content: string, profile: PolicyFileProfile = 'newest'): readonly PolicyMutant[] {
  const document = contentOf(content);
  if (!isObject(document)) return [];
  const subject = { content: document, profile };
  const seen = new Set([JSON.stringify(document)]);
  const changed = [...editsOf(subject)].flatMap(({ site, ...edit }) => {
    const compact = JSON.stringify(edit.content);
    if (seen.has(compact)) return [];
    seen.add(compact);
    return mutantOf({ site, ...edit }, compact, document);
  });
  return changed.length === 0 ? [] : [...changed, ...respelt(document)];
}

type SitedEdit = Edit & { readonly site: Site };

function editsOf(subject: Subject): readonly SitedEdit[] {
  const sites = sitesOf(subject.content, subject.profile).filter(({ place }) => decides(place));
  return [
    ...sites.flatMap((site) =>
      families.flatMap((family) => family(site, subject).map((edit): SitedEdit => ({ ...edit, site }))),
    ),
    ...swappedIdentifiers(subject),
  ];
}

/** Names, descriptions and the like are for people: a change of them changes no decision. */
function decides(place: Place): boolean {
  const ofPolicy = place.length > 2 && typeof place[2] === 'string' ? place[2] : '';
  const last = place.at(-1);
  if (['name', 'description', 'metadata'].includes(ofPolicy) || last === 'reason') return false;
  return place[0] === 'experiments' || (policyKeys as readonly unknown[]).includes(place[0]);
}

function mutantOf(
  { site, verb, detail, change, place = site.place, content }: SitedEdit,
  compact: string,
  before: object,
) {
  const operator = operatorName(verb === 'added' ? place : site.place, verb);
  const owner = ownerOf(place, before);
  if (owner === undefined) return [];
  const suffix = detail === '' ? '' : `=${detail}`;
  const inside = pathOf(place.slice(owner.depth)).replace(/^\./, '');
  const path = pathOf(place);
  return [
    withContent(
      {
        id: `${operator}${suffix}@${path}`,
        operator,
        policyKey: owner.key,
        policy: owner.name,
        path,
        change,
        policyType: policyTypeAt(place),
        policyPath: owner.path,
        within: `${operator}${suffix}@${inside}`,
        compact,
        saysTheSame: false,
      },
      content,
    ),
  ];
}

// Made when somebody looks at it: most mutants are only replayed.
function withContent(mutant: Omit<PolicyMutant, 'content'>, content: unknown): PolicyMutant {
  let text: string | undefined;
  return {
    ...mutant,
    get content() {
      text ??= stringify(content, { aliasDuplicateObjects: false });
      return text;
    },
  };
}

function respelt(document: object): readonly PolicyMutant[] {
  const owner = ownerOf([], document);
  if (owner === undefined) return [];
  return spellingsOf(document).map(({ operator, change, text }) => ({
    id: `${operator}@`,
    operator,
    policyKey: owner.key,
    policy: owner.name,
    path: '',
    change,
    content: text,
    policyType: policyTypeAt([owner.key]),
    policyPath: owner.path,
    within: `${operator}@`,
    compact: text,
    saysTheSame: true,
  }));
}
