/** What saved files are called. Pure. */

/** `teamsessie-de-linde-2026-11-23.html`; `date` as YYYY-MM-DD. */
export const fileName = (school: string, date: string, extension: 'html' | 'zip'): string =>
  `${['teamsessie', slug(school), date].filter((part) => part !== '').join('-')}.${extension}`;

/** Letters, digits and hyphens, so that it can be mailed and unpacked everywhere. */
export const slug = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\p{M}’'`]/gu, '')
    .toLowerCase()
    .replace(/[^a-z\d]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40)
    .replace(/-+$/, '');
