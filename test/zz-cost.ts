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

import { execFileSync, spawn } from 'node:child_process';
await c.query('set plan_cache_mode = force_generic_plan');
const k = args[1]!;
const list = byKind.get(k); list.sort((a: any, b: any) => a.size - b.size);
const { one, q } = list[Math.floor(list.length / 2)];
const slice = (questionSlices as any)[k];
const text = `begin; select store_world(${c.escapeLiteral(worldParameter(worldOf(one.world)))})`;
const what = args[2];
const perf = spawn('perf', ['record', '-q', '-g', '-F', '4000', '-p', String(pid), '-o', '/tmp/perf.data'], { stdio: 'inherit' });
await new Promise((r) => setTimeout(r, 800));
if (what === 'load') { await c.query(text); for (let i = 0; i < 800; i++) await loadSlice(c, slice, q); await c.query('rollback'); }
else for (let i = 0; i < 1500; i++) { await c.query(text); await c.query('rollback'); }
perf.kill('SIGINT'); await new Promise((r) => perf.on('exit', r));
await db.close();
