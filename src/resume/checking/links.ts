import type { PageLink, PageWords } from '../reading/words.js';
import { type Evidence, pagesOf } from './evidence.js';
import { counted, type Sighting, shortened } from './finding.js';

/** Where people are looked up; the address of a paper behind its title is lost with less harm. */
const PROFILE =
  /(?:^|[./])(?:linkedin|github|gitlab|bitbucket|orcid|scholar\.google|huggingface|kaggle|stackoverflow|researchgate)\./i;

/** Addresses of e-mail, telephone and profiles that a link knows and no text says. */
export function addressesBehindWords(evidence: Evidence): Sighting[] {
  const pages = pagesOf(evidence);
  const text = pages.flatMap(({ page }) => page.words.map((word) => word.text.toLowerCase())).join('');
  const seen = new Set<string>();
  const behind = pages.flatMap(({ page, number }) =>
    page.links.flatMap((link) => {
      const address = bare(link.url);
      if (address === '' || isSaid(address, text) || seen.has(address)) return [];
      seen.add(address);
      return [{ link, page: number, words: wordsUnder(link, page) }];
    }),
  );
  const [first] = behind;
  if (!first) return [];
  const named = behind.slice(0, 3).map(({ link }) => shortened(link.url, 80));
  return [
    {
      rule: 'address-behind-words',
      message: `${counted(behind.length, 'address', 'addresses')} of links that the text does not say: ${named.join(', ')}.`,
      page: first.page,
      text: shortened(first.words),
    },
  ];
}

/** What of an address a text would say: a number's digits, an address without scheme, "www." and query; of others nothing. */
function bare(url: string): string {
  const [, scheme = '', rest = ''] = /^(https?|mailto|tel):(.*)$/.exec(url.toLowerCase()) ?? [];
  if (scheme === 'tel') return rest.replace(/\D/g, '');
  const address = rest
    .replace(/^\/\/(?:www\.)?/, '')
    .replace(/[?#].*$/, '')
    .replace(/\/$/, '');
  return scheme === 'mailto' || PROFILE.test(address) ? address : '';
}

/** An address is said also where a line breaks it, and a number however its digits are grouped. */
function isSaid(address: string, text: string): boolean {
  return /^\d+$/.test(address) ? text.replace(/\D/g, '').includes(address) : text.includes(address);
}

function wordsUnder(link: PageLink, page: PageWords): string {
  return page.words
    .filter(({ x, y, width, height }) => {
      const [across, down] = [x + width / 2, y + height / 2];
      return (
        across >= link.x && across <= link.x + link.width && down >= link.y && down <= link.y + link.height
      );
    })
    .map(({ text }) => text)
    .join(' ');
}
