import { globSync, readFileSync } from 'node:fs';
import { readCase } from '#reports'; import { worldOf } from '#engine';
import { worldParameter } from '#fixtures';
import { openTestDatabase } from './targets-database.ts';
import { loadSlice } from '../targets/reference/load.ts';
import { sliceStatement } from '../targets/reference/slice.ts';
import { eventSlices, questionSlices } from '../targets/reference/slices/index.ts';
const db = await openTestDatabase();
const c = db.client as any;
const pid = (await c.query('select pg_backend_pid() as pid')).rows[0].pid;
const cpu = () => Number(readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6;
const med = (a: number[]) => a.sort((x, y) => x - y)[Math.floor(a.length / 2)]!;
const files = globSync('/tmp/slices-out/cases/*.json').sort();
const byKind = new Map<string, any>();
for (const f of files) { const one = await readCase(f) as any; const q = one.steps.find((s: any) => s.kind === 'question'); if (!q) continue; const k = q.question.kind; const size = JSON.stringify(one.world).length; const had = byKind.get(k) ?? []; had.push({ one, q: q.question, size }); byKind.set(k, had); }
const args = process.argv.slice(2);
for (const a of args) if (a.startsWith('set ')) await c.query(a);
console.log('mode', args.join('; ') || 'default', (await c.query('show plan_cache_mode')).rows[0]);

await c.query('set plan_cache_mode = force_generic_plan');
for (const k of ['merge_request', 'access']) {
const list = byKind.get(k); list.sort((a: any, b: any) => a.size - b.size);
const { one, q } = list[Math.floor(list.length / 2)];
const slice = (questionSlices as any)[k];
const store = `begin; select store_world(${c.escapeLiteral(worldParameter(worldOf(one.world)))})`;
async function measure(label: string, first: string, loads: number, last = 'rollback') {
  const a: number[] = [], l: number[] = [], r: number[] = [];
  for (let i = 0; i < 300; i++) { let p = cpu(); await c.query(first); a.push(cpu() - p); p = cpu(); for (let j = 0; j < loads; j++) await loadSlice(c, slice, q); l.push(cpu() - p); p = cpu(); await c.query(last); r.push(cpu() - p); }
  console.log(k, label.padEnd(30), 'first', med(a).toFixed(2), 'load', med(l).toFixed(2), 'end', med(r).toFixed(3));
}
for (let round = 0; round < 2; round++) {
await c.query('reset track_counts');
await measure('store, load, rollback', store, 1);
await measure('store, rollback', store, 0);
await measure('store, 3 loads, rollback', store, 3);
await measure('begin, load, rollback', 'begin', 1);
await measure('begin, load, commit', 'begin', 1, 'commit');
await c.query('set track_counts = off');
await measure('no counts: store, load, rollback', store, 1);
}
}
await db.close();
