import { readFileSync } from 'node:fs';
import { tableNames } from '#engine';
import { sqlName } from '#fixtures';
import { pagesOf } from '../fixtures/estate/copy-table.ts';
import { estateOf } from '../generators/estate/estate.ts';
const schema = readFileSync('fixtures/postgres/schema.sql', 'utf8');
const cols: any = {};
for (const [, t, body] of schema.matchAll(/create table (\w+) \(([\s\S]*?)\n\);/g)) cols[t!] = [...body!.matchAll(/^  (\w+) (bigint\[\]|text\[\]|double precision|\w+)/gm)].filter(([, n]) => !['check', 'unique'].includes(n!)).map(([, name, type]) => ({ name, type: type === 'int' ? 'integer' : type }));
const e = estateOf({ projects: Number(process.argv[2] ?? 20000), seed: 1 });
const cpu = (f: any) => { const c = process.cpuUsage(); f(); const u = process.cpuUsage(c); return (u.user + u.system) / 1000; };
for (let round = 0; round < 3; round++) {
  const out: any[] = []; let all = 0, alone = 0, rows = 0;
  for (const t of tableNames) { let n = 0; const a = cpu(() => { for (const _ of pagesOf(cols[sqlName(t)], e[t]())); }); const b = cpu(() => { for (const _ of e[t]()) n++; }); all += a; alone += b; rows += n; out.push([a, `${t} ${n}: ${a.toFixed(0)} ms, alone ${b.toFixed(0)}, ${(a / n * 1e6).toFixed(0)} ns/row`]); }
  console.log('round', round, rows, all.toFixed(0), 'alone', alone.toFixed(0)); if (round === 2) console.log(out.sort((x, y) => y[0] - x[0]).slice(0, 16).map((x) => x[1]).join('\n'));
}
