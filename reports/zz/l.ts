import { rules, sourcesOf, linkOf, findRule } from '#catalogue';
let withLink = 0; for (const r of rules) if (sourcesOf(r).some((s) => linkOf(s))) withLink++;
console.log(rules.length, withLink, sourcesOf(findRule('MRAP-050')!), sourcesOf(findRule('MRAP-030')!));
