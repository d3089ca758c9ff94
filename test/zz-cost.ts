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

import { schemaTexts, sqlName } from '#fixtures';
import { tableNames } from '#engine';
const fn = schemaTexts()[1]!;
await c.query(fn.replace('store_world', 'store_now').replace('create function', 'create or replace function'));
await c.query(fn.replace('store_world', 'store_immediate').replace('  set constraints all deferred;\n', '').replace('  set constraints all immediate;\n', ''));
await c.query(fn.replace('store_world', 'store_nocheck').replace('  set constraints all immediate;\n', ''));
const ordered = fn.replace('store_world', 'store_keys').replace(/  if w \? '(\w+)' then (insert[^;]*;) end if;/g, "    when '$1' then $2").replace("  set constraints all deferred;\n", "  set constraints all deferred;\n  foreach t in array array(select jsonb_object_keys(w)) loop\n   case t\n").replace("  set constraints all immediate;", "   end case;\n  end loop;\n  set constraints all immediate;").replace("as $$\nbegin", () => "as $$\ndeclare t text;\nbegin");
await c.query(ordered);
const fullText = tableNames.map((n) => sqlName(n));
const ks = ['merge_request', 'access', 'pipeline', 'status_check_call', 'vulnerabilities'];
async function measure(label: string, call: (w: string) => string, before = '') {
  const out: string[] = [];
  if (before) await c.query(before);
  for (const k of ks) {
    const list = byKind.get(k); list.sort((a: any, b: any) => a.size - b.size);
    const { one } = list[Math.floor(list.length / 2)];
    const text = call(c.escapeLiteral(worldParameter(worldOf(one.world))));
    const r: number[] = []; let err = '';
    for (let i = 0; i < 150; i++) { const p = cpu(); try { await c.query(text); } catch (e: any) { err = e.message.slice(0, 90); } r.push(cpu() - p); await c.query('rollback'); }
    out.push(`${k} ${med(r).toFixed(2)}${err && ' ' + err}`);
  }
  console.log(label.padEnd(24), out.join(' | '));
}
for (let round = 0; round < 2; round++) {
await measure('now', (w) => `begin; select store_now(${w})`);
await measure('keys loop', (w) => `begin; select store_keys(${w})`);
await measure('immediate', (w) => `begin; select store_immediate(${w})`);
await measure('deferred, never checked', (w) => `begin; select store_nocheck(${w})`);
await measure('no foreign keys', (w) => `begin; set local session_replication_role = replica; select store_now(${w})`);
await measure('parse only', (w) => `begin; select length((${w}::jsonb)::text)`);
await measure('lex only', (w) => `begin; select length(${w})`);
}
const checks = (await c.query(`select conrelid::regclass::text t, conname from pg_constraint where contype='c' and connamespace='public'::regnamespace`)).rows;
for (const { t, conname } of checks) await c.query(`alter table ${t} drop constraint "${conname}"`);
await measure('no checks', (w) => `begin; select store_now(${w})`);
await db.close();
