import { expect, test } from 'vitest';
import { withoutRemoteScripts } from '../../../reports/allure/without-remote-scripts.ts';

const local = '<script src="data:text/javascript;base64,AAAA"></script><script>window.allure = {};</script>';

test('scripts of other hosts go, and so does the counter beside them', () => {
  const page = `<body>${local}
    <script async src="https://counter.example/tag.js?id=1"></script>
    <script>
      window.dataLayer = window.dataLayer || [];
      count('1');
    </script>
  </body>`;

  expect(withoutRemoteScripts(page)).toBe(`<body>${local}\n  </body>`);
});

test('a page without them stays as it is', () => {
  expect(withoutRemoteScripts(local)).toBe(local);
});
