import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { assay } from './assay.ts';

const browser = ['chromium', 'chromium-browser', 'google-chrome'].find(
  (name) => spawnSync('which', [name]).status === 0,
);
const required = (process.env.ASSAY_REQUIRE ?? '').split(',').includes('chromium');
if (browser === undefined && !required) console.warn('skipped: no Chromium is installed to open the report with');

describe.runIf(browser !== undefined || required)('the report, opened from the disk in a browser', () => {
  test('shows the policy types, and neither fails nor asks another host for anything', async () => {
    const out = mkdtempSync(join(tmpdir(), 'assay-page-'));
    await assay(['run', 'features/scope/scope.feature', '--out', out]);

    const { dom, log } = opened(`file://${out}/allure/index.html`);

    expect(dom).toContain('Scope and inheritance');
    expect(dom).toContain('Assay');
    expect(log.filter((line) => /CONSOLE/.test(line) && /error|refused|failed/i.test(line))).toEqual([]);
    expect(dom.match(/(?:src|href)="https?:\/\/(?!allurereport\.org)[^"]*\.(?:js|css|woff2?)"/g)).toBeNull();
  });
});

function opened(url: string): { readonly dom: string; readonly log: readonly string[] } {
  const profile = mkdtempSync(join(tmpdir(), 'assay-browser-'));
  const quiet = [
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ];
  const args = [
    '--headless',
    '--no-sandbox',
    ...quiet,
    `--user-data-dir=${profile}`,
    '--enable-logging=stderr',
    '--virtual-time-budget=15000',
    '--dump-dom',
    url,
  ];
  const { stdout, stderr } = spawnSync(browser ?? 'chromium', args, {
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
    timeout: 90_000,
  });
  return { dom: stdout, log: stderr.split('\n') };
}
