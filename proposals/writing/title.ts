import type { ScenarioStep } from '../corpus/scenario.ts';
import type { Shrunk } from '../search/shrink.ts';

const longest = 120;

/** A title out of what is different from the other side: the outcome, and what brings it about. */
export function titleOf({ steps, otherSide }: Shrunk): string {
  const outcome = saidOf(steps.find(({ kind }) => kind === 'then'));
  const whole = `${outcome}${causeOf({ steps, otherSide })}`;
  return (whole.length <= longest ? whole : outcome).slice(0, longest);
}

function causeOf({ steps, otherSide }: Shrunk): string {
  const stated = steps.filter(({ kind }) => kind !== 'then');
  const come = stated.filter((step) => otherSide !== null && !otherSide.includes(step)).at(-1);
  if (come !== undefined) return joined(come, { clause: 'when', thing: 'with' });
  const gone = (otherSide ?? []).filter((step) => !stated.includes(step)).at(-1);
  if (gone !== undefined) return joined(gone, { clause: 'unless', thing: 'without' });
  const asks = stated.findLast(({ kind }) => kind === 'when') ?? stated.at(-1);
  return asks === undefined ? '' : joined(asks, { clause: 'when', thing: 'with' });
}

/** Most steps are sentences; some only name a thing, such as `a project "payments"`. */
function joined(step: ScenarioStep, words: { readonly clause: string; readonly thing: string }): string {
  const said = saidOf(step);
  const isThing = /^an? /.test(said) && !/ (?:is|has|are|have|belongs|tries|calls|asks|clones) /.test(said);
  return ` ${isThing ? words.thing : words.clause} ${said}`;
}

function saidOf(step: ScenarioStep | undefined): string {
  if (step === undefined) return '';
  const cells = step.argument?.kind === 'table' ? step.argument.rows.slice(1).map(([cell]) => cell ?? '') : [];
  const text = cells.length > 0 ? `${step.text.replace(/:$/, '')}: ${cells.join(', ')}` : step.text.replace(/:$/, '');
  return text.replaceAll('#', '').trim();
}
