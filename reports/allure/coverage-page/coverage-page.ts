import { readFileSync } from 'node:fs';
import { type PageSubject, pageData } from './page-data.ts';

/** The coverage page as one HTML file that loads nothing. */
export function coveragePage(subject: PageSubject, linkOf: (caseId: string) => string | null): string {
  const json = JSON.stringify(pageData(subject, linkOf));
  // Inside a script element only these could end it or begin a comment.
  const data = json.replaceAll('<', '\\u003c').replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');
  // The data comes last: what people wrote must not be taken for the place of something else.
  return asset('page.html')
    .replace('/*CSS*/', () => asset('page.css'))
    .replace('/*JS*/', () => asset('page.client.js'))
    .replace('"DATA"', () => data);
}

function asset(name: string): string {
  return readFileSync(new URL(name, import.meta.url), 'utf8');
}
