import type { PageLink } from '../../reading/words.js';
import { Piece, type TracedEntry } from '../piece.js';
import { countryCode, isPlace, isRegion } from './places.js';

/** What a head and its contact lines hold, and what of them is neither. */
export interface Contact {
  readonly email?: Piece;
  readonly phone?: Piece;
  readonly url?: Piece;
  readonly location?: TracedEntry;
  readonly profiles: readonly TracedEntry[];
  readonly rest: readonly Piece[];
}

const EMAIL = /[\p{L}\d._%+-]+\s?(?:@|\(at\)|\[at\])\s?[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/iu;
const DOMAIN =
  'com|org|net|io|ai|dev|me|edu|gov|eu|de|fr|uk|ch|at|nl|it|es|pl|se|no|fi|dk|be|pt|cz|ca|us|in|co|app|tech|info|xyz|academy|page|blog|example|site|online|cv|pro|ru|ua|gr|il|tr|br|jp|kr|cn|sg|au|nz|link|works|studio|science';
export const WEB = new RegExp(
  `(?:https?://[^\\s|,;]+|(?<![\\p{L}\\d@._-])(?:www\\.)?(?:[\\p{L}\\d_-]+\\.)+(?:${DOMAIN})(?![\\p{L}\\d.-]*@)(?:/[^\\s|,;]*)?(?![\\p{L}\\d]))`,
  'iu',
);
const PHONE =
  /(?<![\p{L}\d/.])(?:\+|00)?\(?\d[\d\s().\u2010-\u2015/-]{6,22}\d(?:\s*(?:ext\.?|x)\s*\d{1,5})?(?![\p{L}\d])/iu;
const LABEL =
  /^(?:e-?mail|mail|phone|telephone|tel|mobile|mob|cell|handy|telefon|t[ée]l[ée]phone|tel[ée]fono|m[óo]vil|portable|web|website|webseite|homepage|site|portfolio|blog|url|address|adresse|anschrift|direcci[óo]n|location|wohnort|residence|lives in|based in|linkedin|github|gitlab|twitter|x|skype|e|m|t|p|w)\s*[:.]?\s*$/iu;

/** Signs between contact items. */
const EDGES = /^[\s:|,;·•–/◆◇■□●○♦-]+|[\s:|,;·•–/◆◇■□●○♦-]+$/gu;

/** Networks by their hosts; the user's name stands where the pattern says. */
const NETWORKS: readonly (readonly [name: string, host: RegExp, user: RegExp])[] = [
  ['LinkedIn', /(?:^|\.)linkedin\.com$/i, /^\/(?:in|pub)\/([^/?#]+)/],
  ['GitHub', /^(?:www\.)?github\.com$/i, /^\/([^/?#]+)\/?$/],
  ['GitLab', /^(?:www\.)?gitlab\.com$/i, /^\/([^/?#]+)\/?$/],
  ['Google Scholar', /^scholar\.google\./i, /[?&]user=([^&#]+)/],
  ['ORCID', /(?:^|\.)orcid\.org$/i, /^\/([\dX-]+)/],
  ['X', /^(?:www\.)?(?:twitter|x)\.com$/i, /^\/([^/?#]+)/],
  ['Stack Overflow', /(?:^|\.)stackoverflow\.com$/i, /^\/users\/\d+\/([^/?#]+)/],
  ['Kaggle', /(?:^|\.)kaggle\.com$/i, /^\/([^/?#]+)/],
  ['Hugging Face', /(?:^|\.)huggingface\.co$/i, /^\/([^/?#]+)/],
  ['ResearchGate', /(?:^|\.)researchgate\.net$/i, /^\/profile\/([^/?#]+)/],
  ['Medium', /(?:^|\.)medium\.com$/i, /^\/(@[^/?#]+)/],
  ['Xing', /(?:^|\.)xing\.com$/i, /^\/profile\/([^/?#]+)/],
];
const NAMED =
  /^(linkedin|github|gitlab|google scholar|scholar|orcid|twitter|mastodon|kaggle|researchgate|stack ?overflow|hugging ?face|x|medium|xing)\s*[:/–-]?\s+@?(\S+)$/iu;

/**
 * Finds e-mail, phone, addresses, profiles and location in the pieces of a head.
 *
 * @param links an address under a word counts where the word does not say it: "LinkedIn"
 */
export function contactOf(pieces: readonly Piece[], links: readonly (readonly PageLink[])[]): Contact {
  let email: Piece | undefined;
  let phone: Piece | undefined;
  let url: Piece | undefined;
  const places: Piece[] = [];
  const profiles: TracedEntry[] = [];
  const rest: Piece[] = [];
  const addAddress = (found: Piece) => {
    const profile = profileOf(found);
    if (profile) profiles.push(profile);
    else if (!url) url = found;
    else profiles.push({ url: found });
  };
  for (const piece of pieces) {
    const under = linkUnder(piece, links);
    const named = NAMED.exec(piece.text);
    if (named && !WEB.test(piece.text) && !EMAIL.test(piece.text)) {
      const known = under ? profileOf(piece.as(under)) : undefined;
      profiles.push(known ?? { network: piece.as(named[1]!), username: piece.as(named[2]!) });
      continue;
    }
    let text = piece.text;
    const take = (pattern: RegExp): Piece | undefined => {
      const match = pattern.exec(text);
      if (!match) return undefined;
      text = `${text.slice(0, match.index)}\n${text.slice(match.index + match[0].length)}`;
      return piece.as(match[0].trim());
    };
    const mail = take(EMAIL);
    if (mail) email ??= mail.as(mail.text.replace(/\s?(?:\(at\)|\[at\])\s?/i, '@').replace(/\s/g, ''));
    let addresses = 0;
    for (let found = take(WEB); found && addresses < 8; found = take(WEB), addresses++)
      addAddress(withScheme(found.as(found.text.replace(/[.)]+$/, ''))));
    const number = take(PHONE);
    if (number && (number.text.match(/\d/g)?.length ?? 0) >= 7) phone ??= number;
    else if (number) text = piece.text;
    const left = text
      .split('\n')
      .map((part) => part.replace(EDGES, ''))
      .filter(Boolean);
    if (
      under &&
      !mail &&
      addresses === 0 &&
      !number &&
      /^https?:/i.test(under) &&
      profileOf(piece.as(under))
    ) {
      profiles.push(profileOf(piece.as(under))!);
      continue;
    }
    for (const part of left) {
      const words = part.replace(/^(?:address|adresse|anschrift|location|wohnort|based in)\s*:\s*/iu, '');
      if (LABEL.test(part)) continue;
      if (words !== part || isPlace(words) || isAddress(words)) places.push(piece.as(words));
      else rest.push(piece.as(part));
    }
  }
  return {
    ...(email ? { email } : {}),
    ...(phone ? { phone } : {}),
    ...(url ? { url } : {}),
    ...(places.length > 0 ? { location: locationOf(places) } : {}),
    profiles: distinct(profiles),
    rest,
  };
}

export function withScheme(piece: Piece): Piece {
  return piece.as(/^https?:\/\//i.test(piece.text) ? piece.text : `https://${piece.text}`);
}

/** The network whose address this is. */
export function profileOf(address: Piece): TracedEntry | undefined {
  const match = /^https?:\/\/([^/?#]+)(.*)$/i.exec(address.text);
  if (!match) return undefined;
  const [, host, path] = match as unknown as [string, string, string];
  for (const [name, pattern, user] of NETWORKS) {
    if (!pattern.test(host)) continue;
    const username = user.exec(path)?.[1];
    return {
      network: address.as(name),
      url: address,
      username: username === undefined ? undefined : address.as(username),
    };
  }
  return undefined;
}

function distinct(profiles: readonly TracedEntry[]): TracedEntry[] {
  const seen = new Set<string>();
  return profiles.filter(({ network, username, url }) => {
    const key = [network, username ?? url]
      .map((one) => (one instanceof Piece ? one.text.toLowerCase() : ''))
      .join(' ');
    return !seen.has(key) && seen.add(key);
  });
}

/** Where a link covers the piece's words: the address that it leads to. */
export function linkUnder(piece: Piece, links: readonly (readonly PageLink[])[]): string | undefined {
  for (const place of piece.places) {
    const middle = place.y + place.height / 2;
    const link = links[place.page - 1]?.find(
      ({ x, y, width, height }) =>
        middle >= y &&
        middle <= y + height &&
        Math.min(x + width, place.x + place.width) - Math.max(x, place.x) >
          0.5 * Math.min(width, place.width),
    );
    if (link) return link.url;
  }
  return undefined;
}

/** A street with a number, or a postal code before a town. */
function isAddress(text: string): boolean {
  return (
    text.length < 90 &&
    ((/(?:stra[sß]e|str\.|street|st\.|avenue|ave\.?|road|rd\.?|lane|drive|platz|weg|allee|gasse|rue|via|calle|ul\.)\s*\d*/iu.test(
      text,
    ) &&
      /\d/.test(text)) ||
      /^(?:[A-Z]{1,2}-)?\d{4,5}\s+\p{Lu}[\p{L} .-]+$/u.test(text))
  );
}

/** Address, postal code, city, region and country of one or more pieces. */
function locationOf(pieces: readonly Piece[]): TracedEntry {
  const parts = pieces.flatMap((piece) => piece.split(/\s*(?:,|·|\/(?=\s)|\|)\s*/));
  const location: { address?: Piece; postalCode?: Piece; city?: Piece; region?: Piece; countryCode?: Piece } =
    {};
  for (const part of parts) {
    const coded = /^(?:[A-Z]{1,2}-)?(\d{4,6})\s+(\p{Lu}.*)$/u.exec(part.text);
    const state = /^([A-Z]{2})\s+(\d{5}(?:-\d{4})?)$/.exec(part.text);
    const code = countryCode(part.text);
    if (coded) {
      location.postalCode ??= part.as(coded[1]!);
      location.city ??= part.as(coded[2]!);
    } else if (state) {
      location.region ??= part.as(state[1]!);
      location.postalCode ??= part.as(state[2]!);
    } else if (code !== undefined && location.city) location.countryCode ??= part.as(code);
    else if (/^[\dA-Z][\dA-Z -]{2,9}$/.test(part.text) && /\d/.test(part.text)) location.postalCode ??= part;
    else if (/\d/.test(part.text)) location.address ??= part;
    else if (!location.city) location.city = part;
    else if (isRegion(part.text) || !location.region) location.region ??= part;
  }
  return location;
}
