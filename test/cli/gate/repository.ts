import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { GateFinding, GateReport } from '#reports';
import { temporaryFolder } from '../../temporary-folder.ts';

const home = join(import.meta.dirname, '..', '..', '..');

const sources = [
  'bin',
  'catalogue',
  'cli',
  'engine',
  'fixtures',
  'generators',
  'proposals',
  'reports',
  'steps',
  'targets',
];

/** How the gate ended, and what it left. */
export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly report: GateReport;
  readonly findings: (check: GateFinding['check']) => readonly GateFinding[];
}

/** A repository of its own with the sources of this one and a few features, as its one commit, to make changes in. */
export class Repository {
  readonly root = temporaryFolder();

  constructor(files: Readonly<Record<string, string>>, features: readonly string[]) {
    for (const part of sources) cpSync(join(home, part), join(this.root, part), { recursive: true, filter: isSource });
    for (const path of ['package.json', ...features]) this.write(path, readFileSync(join(home, path), 'utf8'));
    for (const [path, text] of Object.entries(files)) this.write(path, text);
    this.write('.gitignore', 'node_modules\nreports/out/\n.assay/\n');
    symlinkSync(join(home, 'node_modules'), join(this.root, 'node_modules'));
    this.#git('init', '--quiet', '--initial-branch', 'main');
    this.commit();
  }

  /** Everything as it is becomes the base of the next change. */
  commit(): void {
    this.#git('add', '--all');
    this.#git('-c', 'user.name=Ana', '-c', 'user.email=ana@example.com', 'commit', '--quiet', '--message', 'a change');
  }

  /** Everything as it was on the base. */
  reset(): void {
    this.#git('checkout', '--quiet', '--', '.');
    this.#git('clean', '--quiet', '--force', '-d');
  }

  write(path: string, text: string): void {
    mkdirSync(dirname(join(this.root, path)), { recursive: true });
    writeFileSync(join(this.root, path), text);
  }

  read(path: string): string {
    return readFileSync(join(this.root, path), 'utf8');
  }

  /** Replaces a text that must be there. */
  edit(path: string, from: string, to: string): void {
    const text = readFileSync(join(this.root, path), 'utf8');
    if (!text.includes(from)) throw new Error(`${path}: there is no \`${from}\``);
    this.write(path, text.replace(from, to));
  }

  /** Plants a seeded fault in the engine. */
  plant(fault: string): void {
    this.#git('apply', join(home, 'test', 'faults', `${fault}.patch`));
  }

  gate(...args: readonly string[]): Ended {
    rmSync(join(this.root, 'reports', 'out'), { recursive: true, force: true });
    const { status, stdout, stderr } = this.run('gate', '--base', 'main', '--for', '1s', '--seed', '1', ...args);
    const text = this.left('gate.json');
    if (text === '') throw new Error(`the gate left nothing: ${stderr}`);
    const report = JSON.parse(text) as GateReport;
    return {
      code: status,
      stdout,
      stderr,
      report,
      findings: (check) => report.findings.filter((one) => one.check === check),
    };
  }

  run(...args: readonly string[]) {
    return spawnSync(process.execPath, [join(this.root, 'bin', 'assay.js'), ...args], {
      cwd: this.root,
      encoding: 'utf8',
      env: { ...process.env, ASSAY_POSTGRES: 'embedded' },
      maxBuffer: 64 * 1024 * 1024,
    });
  }

  /** A file that the gate left; nothing where it left none. */
  left(name: string): string {
    try {
      return readFileSync(join(this.root, 'reports', 'out', 'gate', name), 'utf8');
    } catch {
      return '';
    }
  }

  #git(...args: readonly string[]): void {
    execFileSync('git', args, { cwd: this.root, stdio: ['ignore', 'ignore', 'pipe'] });
  }
}

function isSource(path: string): boolean {
  return path !== join(home, 'reports', 'out');
}
