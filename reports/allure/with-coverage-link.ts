import { coveragePageFile } from './coverage-plugin.ts';

// Allure's page has no place for a link of a plugin; this one lies on it, where nothing else is.
const link = `<a href="${coveragePageFile}" style="position:fixed;right:20px;bottom:64px;z-index:1000;padding:8px 14px;border-radius:18px;background:#0b57b0;color:#fff;font:600 14px system-ui,sans-serif;text-decoration:none">Coverage and gaps</a>`;

/** The page of the scenarios with a link to the page about coverage. */
export function withCoverageLink(html: string): string {
  const end = html.lastIndexOf('</body>');
  return end < 0 ? html : `${html.slice(0, end)}${link}${html.slice(end)}`;
}
