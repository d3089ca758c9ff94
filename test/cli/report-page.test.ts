import { beforeAll, describe, expect, test } from 'vitest';
import { temporaryFolder } from '../temporary-folder.ts';
import { assay } from './assay.ts';
import { type BrowserPage, chromium, withBrowser } from './browser.ts';

const required = (process.env.ASSAY_REQUIRE ?? '').split(',').includes('chromium');
if (chromium === undefined && !required) console.warn('skipped: no Chromium is installed to open the report with');

describe.runIf(chromium !== undefined || required)('the report, opened from the disk in a browser', () => {
  const out = temporaryFolder();
  const pages = `file://${out}/allure`;

  beforeAll(async () => {
    await assay(['run', 'features/scope/scope.feature', '--out', out]);
  });

  test('shows the policy types and the documented rules, and leads to the page about coverage', async () => {
    await withBrowser(async (page) => {
      await page.goTo(`${pages}/index.html`);
      await until(page, "document.body.innerText.includes('Scope and inheritance')");

      expect(await page.read('document.querySelector(\'a[href="coverage.html"]\').innerText')).toBe(
        'Coverage and gaps',
      );
      expect(await remoteThings(page)).toEqual([]);
      expect(page.complaints).toEqual([]);
    });
  });

  test('the page about coverage opens a cell by keyboard, links it to its scenarios, and closes it again', async () => {
    await withBrowser(async (page) => {
      await page.goTo(`${pages}/coverage.html`);
      await page.read("document.querySelector('#corners details:nth-of-type(7) summary').focus()");
      await page.press('Enter');
      await until(page, "document.querySelector('button.cell.full') !== null");
      await page.read("document.querySelector('button.cell.full').focus()");
      await page.press('Enter');

      const shown = await page.read<string>("document.getElementById('detail').innerText");
      const link = await page.read<string>("document.querySelector('#detail li a').getAttribute('href')");
      await page.press('Escape');

      expect(shown).toMatch(/covered by \d+ scenario/);
      expect(link).toMatch(/^index\.html#/);
      expect(await page.read("document.getElementById('detail').hidden")).toBe(true);
      expect(await page.read("document.activeElement.classList.contains('cell')")).toBe(true);
      expect(await remoteThings(page)).toEqual([]);
      expect(page.complaints).toEqual([]);
    });
  });

  test('a link of a cell shows its scenario', async () => {
    await withBrowser(async (page) => {
      await page.goTo(`${pages}/coverage.html`);
      await page.read("document.querySelector('#corners details:nth-of-type(7)').open = true");
      await until(page, "document.querySelector('button.cell.full') !== null");
      await page.read("document.querySelector('button.cell.full').click()");
      const [title, link] = await page.read<[string, string]>(
        "(({ innerText, href }) => [innerText.replace(/ \\(features.*/, ''), href])(document.querySelector('#detail li a'))",
      );

      await page.goTo('about:blank');
      await page.goTo(link);

      await until(page, `document.body.innerText.includes(${JSON.stringify(title)})`);
      expect(page.complaints).toEqual([]);
    });
  });

  test.each(['light', 'dark'] as const)('the page about coverage is readable for who prefers %s', async (scheme) => {
    await withBrowser(async (page) => {
      await page.prefer(scheme);
      await page.goTo(`${pages}/coverage.html`);

      const contrasts = await page.read<readonly number[]>(
        contrastsOf('body', 'th', '.cell.full', '.cell.gap', '.cell.out', 'a'),
      );

      expect(contrasts.filter((contrast) => contrast < 4.5)).toEqual([]);
    });
  });
});

/** Waits until the page shows what it builds by script. */
async function until(page: BrowserPage, condition: string): Promise<void> {
  await page.read(`new Promise((resolve, reject) => {
    const end = Date.now() + 20000;
    const look = () => (${condition}) ? resolve(true) : Date.now() > end ? reject(new Error('never')) : setTimeout(look, 100);
    look();
  })`);
  expect(await page.read(condition)).toBe(true);
}

/** What the page has loaded or would load from another host. */
async function remoteThings(page: BrowserPage): Promise<readonly string[]> {
  return await page.read(
    "[...performance.getEntriesByType('resource').map(({ name }) => name), ...[...document.querySelectorAll('script[src], link[href]')].map((one) => one.src || one.href)].filter((url) => /^https?:/.test(url))",
  );
}

/** The contrast of text and ground of the first element of each kind, as WCAG 2 computes it. */
function contrastsOf(...selectors: readonly string[]): string {
  return `(() => {
    const parse = (text) => text.match(/[\\d.]+/g).map(Number);
    const light = ([r, g, b]) => {
      const part = (value) => (value /= 255) <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
      return 0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b);
    };
    const ground = (one) => {
      for (let each = one; each; each = each.parentElement) {
        const colour = parse(getComputedStyle(each).backgroundColor);
        if (colour[3] !== 0) return colour;
      }
      return [255, 255, 255];
    };
    return ${JSON.stringify(selectors)}.flatMap((selector) => {
      const one = document.querySelector(selector);
      if (one === null) return [];
      const [a, b] = [light(parse(getComputedStyle(one).color)), light(ground(one))].sort((x, y) => y - x);
      return [(a + 0.05) / (b + 0.05)];
    });
  })()`;
}
