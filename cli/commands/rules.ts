import {
  rules as catalogueRules,
  familyOf,
  familyTypes,
  findRule,
  linkOf,
  type PolicyField,
  policyFields,
  policyTypes,
  type Rule,
  sourcesOf,
} from '#catalogue';
import { implementedRules } from '#targets';
import { type Context, say } from '../context.ts';
import { CliError, type ExitCode, exitCodes } from '../errors.ts';

/** `assay rules [ID|FAMILY|TYPE]`: the documented rules and policy fields that there are to cover. */
export function rules(context: Context, wanted: string | undefined, { json }: { readonly json: boolean }): ExitCode {
  const implemented = implementedRules();
  const listed = selectRules(wanted);
  const fields = selectFields(wanted);
  const entries = listed.map((rule) => ({ ...rule, implemented: implemented.has(rule.id), links: linksOf(rule) }));
  if (json) say(context, JSON.stringify({ rules: entries, fields }, null, 2));
  else if (wanted !== undefined && findRule(wanted) !== undefined) say(context, entries.map(wholeRule).join('\n\n'));
  else say(context, [...entries.map(ruleLine), '', ...fields.map(fieldLine), '', totals(entries, fields)].join('\n'));
  return exitCodes.clean;
}

type ListedRule = Rule & { readonly implemented: boolean; readonly links: readonly string[] };

function selectRules(wanted: string | undefined): readonly Rule[] {
  if (wanted === undefined) return catalogueRules;
  const one = findRule(wanted.toUpperCase());
  if (one !== undefined) return [one];
  const found = catalogueRules.filter((rule) => belongsTo(rule, wanted));
  if (found.length > 0) return found;
  throw new CliError(`\`${wanted}\` is no rule, family or policy type`, {
    hint: `families: ${Object.keys(familyTypes).join(', ')}; policy types: ${policyTypes.join(', ')}`,
  });
}

function belongsTo(rule: Rule, wanted: string): boolean {
  const family = familyOf(rule.id);
  const upper = wanted.toUpperCase();
  return family === upper || family.startsWith(`${upper}-`) || familyTypes[family] === wanted.toLowerCase();
}

function selectFields(wanted: string | undefined): readonly PolicyField[] {
  const all = policyFields();
  if (wanted === undefined) return all;
  const types = new Set(selectRules(wanted).map((rule) => familyTypes[familyOf(rule.id)]));
  return all.filter(({ policyType }) => types.has(policyType));
}

function linksOf(rule: Rule): readonly string[] {
  return sourcesOf(rule).map(
    (source) => linkOf(source) ?? `${source.key}: ${source.path ?? source.note ?? 'not public'}`,
  );
}

function ruleLine({ id, title, implemented, confidence, severity }: ListedRule): string {
  const state = implemented ? 'implemented' : 'not implemented';
  return `${id.padEnd(20)} ${state.padEnd(16)} ${severity.padEnd(9)} ${confidence.padEnd(11)} ${title}`;
}

function wholeRule(rule: ListedRule): string {
  return [
    `${rule.id}: ${rule.title}`,
    '',
    rule.statement,
    '',
    `section     ${rule.section}`,
    `severity    ${rule.severity}`,
    `confidence  ${rule.confidence}`,
    `engine      ${rule.implemented ? 'implemented by the reference engine' : 'not implemented by the reference engine yet'}`,
    ...rule.links.map((link) => `source      ${link}`),
  ].join('\n');
}

function fieldLine({ path, type, values, limits, required }: PolicyField): string {
  const words = values === undefined ? '' : ` ${values.join(' | ')}`;
  const bounds =
    limits === undefined
      ? ''
      : ` ${Object.entries(limits)
          .map(([name, value]) => `${name} ${value}`)
          .join(', ')}`;
  return `${path}  ${type}${required ? ', required' : ''}${words}${bounds}`;
}

function totals(entries: readonly ListedRule[], fields: readonly PolicyField[]): string {
  const implemented = entries.filter((rule) => rule.implemented).length;
  return `${entries.length} rules, ${implemented} implemented by the reference engine; ${fields.length} fields`;
}
