import { findRule } from '#catalogue';
import type { CoverageItem } from '../../coverage/coverage.ts';
import { counted } from '../../wording/plain-text.ts';
import type { FindItem, Wording } from './wording.ts';

/** The words for what is missing about a rule. */
export function ruleWording(item: CoverageItem, find: FindItem): Wording {
  const title = findRule(item.subject)?.title ?? item.subject;
  return { title, ...reasonOf(item, find) };
}

type Reason = Omit<Wording, 'title'>;

function reasonOf({ criterion, subject, part, outOfReach }: CoverageItem, find: FindItem): Reason {
  if (outOfReach !== null) {
    return { why: outOfReach, close: `teach the target ${subject}, or run a target that knows it` };
  }
  const casesOf = (polarity: string): readonly string[] => find(`polarity:${subject}:${polarity}`)?.coveredBy ?? [];
  const [holding, missing] = [casesOf('held'), casesOf('not-held')];
  if (criterion === 'rule') return unclaimed(subject, [...new Set([...holding, ...missing])]);
  if (criterion === 'polarity') return oneSided(subject, part);
  if (criterion === 'condition') return undecided(subject, holding[0] ?? missing[0]);
  return cornerOf(part, subject, holding[0] ?? missing[0]);
}

function unclaimed(rule: string, consulting: readonly string[]): Reason {
  const [first] = consulting;
  if (first === undefined) {
    return {
      why: 'the target can quote this rule and no case makes it do so',
      close: `write a scenario tagged @${rule} in which the rule decides`,
    };
  }
  return {
    why: `consulted by ${counted(consulting.length, 'case')}, and no passed case claims it with a tag`,
    close: `tag a scenario that is about it with @${rule}, or write one; ${first} consults it`,
  };
}

function oneSided(rule: string, part: string): Reason {
  const missing = part === 'held' ? 'holds' : 'does not hold';
  return {
    why: `no passed case shows what happens when it ${missing}`,
    close: `write a scenario tagged @${rule} in which the rule ${missing}`,
  };
}

function undecided(rule: string, start: string | undefined): Reason {
  return {
    why: 'no two answers that differ in this rule alone are decided differently: it may decide nothing',
    close: `${startingAt(start)} change only what ${rule} looks at, and check an answer that changes with it`,
  };
}

function cornerOf(part: string, rule: string, start: string | undefined): Reason {
  switch (part) {
    case 'allows':
      return {
        why: 'wherever it holds the answer is a refusal, so that it may refuse on its own',
        close: `${startingAt(start)} remove what else stands in the way, so that ${rule} holds and the answer allows`,
      };
    case 'refuses':
      return {
        why: 'wherever it holds the answer allows, so that nobody has seen it beside a refusal',
        close: `write a scenario in which ${rule} holds and the answer is a refusal`,
      };
    case 'misses':
      return {
        why: 'no answer misses it by this one condition, so that a neighbouring condition may hide a fault in it',
        close: `${startingAt(start)} change the one fact that decides whether ${rule} holds, and nothing else`,
      };
    default:
      return {
        why: 'no answer shows a stronger rule going against it',
        close: `${startingAt(start)} keep ${rule} holding and add what turns the answer around`,
      };
  }
}

function startingAt(id: string | undefined): string {
  return id === undefined ? 'in a new scenario' : `start from ${id}:`;
}
