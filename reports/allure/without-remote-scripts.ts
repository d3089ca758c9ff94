/** Takes out of a page the script that another host serves, and the one beside it that counts visits. */
export function withoutRemoteScripts(html: string): string {
  return html
    .replace(/\s*<script\b[^>]*\bsrc=["']https?:\/\/[^>]*>\s*<\/script>/g, '')
    .replace(/\s*<script>\s*window\.dataLayer\b[\s\S]*?<\/script>/g, '');
}
