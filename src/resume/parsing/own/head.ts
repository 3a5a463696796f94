import type { TextLine } from '../../reading/lines.js';
import { joined, paragraphsOf, type Setting } from '../paragraphs.js';
import type { Piece, Traced, TracedEntry } from '../piece.js';
import { ownUrl } from './values.js';

const MISSING = '—';

/** Name, label and contact items of our templates: by size, then by the shape of each item. */
export function ownHead(lines: readonly TextLine[], setting: Setting, alone = false): TracedEntry {
  const largest = Math.max(0, ...lines.map(({ size }) => size));
  const smallest = Math.min(...lines.map(({ size }) => size));
  // A page with nothing below its head has no body to measure by: what is larger is the name, or words alone are.
  const isName = (line: TextLine) => {
    if (line.size < 0.98 * largest) return false;
    if (!alone || largest > 1.3 * smallest) return largest > (alone ? 1.3 * smallest : 1.5 * setting.body);
    return lines.length <= 2 && !/[@|]|^[+(\d]/.test(line.text) && line.text.split(/\s+/).length <= 8;
  };
  const isLabel = (line: TextLine) => {
    if (isName(line)) return false;
    if (!alone) return line.size > 1.05 * setting.body;
    return (
      line.size > 1.1 * smallest ||
      !(
        lines.some(({ size }) => size > 1.1 * smallest && size < 0.98 * largest) ||
        /@|\||^[+(\d]| · |: |, \S+\.\S/.test(line.text)
      )
    );
  };
  const rest = lines.filter((line) => !isName(line) && !isLabel(line));
  const text = (which: (line: TextLine) => boolean) => {
    const own = lines.filter(which);
    return own.length > 0 ? joined(own, setting) : undefined;
  };
  return { name: text(isName), label: text(isLabel), ...contact(contactItems(rest, setting)) };
}

/** Items stand one a paragraph, or in lines with bars between them. */
function contactItems(lines: readonly TextLine[], setting: Setting): Piece[] {
  const items: Piece[] = [];
  let open: Piece[] = [];
  for (const { piece } of paragraphsOf(lines, setting)) {
    open.push(piece);
    if (piece.text.endsWith('|')) continue;
    items.push(...open.flatMap((one) => one.split(/(?:^|\s+)\|(?:\s+|$)/)));
    open = [];
  }
  return [...items, ...open.flatMap((one) => one.split(/(?:^|\s+)\|(?:\s+|$)/))];
}

const ADDRESS = /^(?:https?:\/\/)?[^\s:/?#@]+\.\S+$/i;

function contact(items: readonly Piece[]): TracedEntry {
  let [email, phone, url, location]: (Piece | undefined)[] = [];
  let place: TracedEntry | undefined;
  const profiles: Traced[] = [];
  for (const item of items) {
    const { text } = item;
    const profile = profileOf(item);
    if (profile) profiles.push(profile);
    else if (!email && isEmail(text)) email = item.as(text.replace(/\s+/g, ''));
    else if (!phone && isPhone(text)) phone = item;
    else if (!url && ADDRESS.test(text.replace(/\s+/g, '')) && !/ · |@/.test(text)) url = ownUrl(item);
    else if (!location) {
      location = item;
      place = locationOf(item);
    }
  }
  return { email, phone, url, location: place, profiles };
}

function isPhone(text: string): boolean {
  return /^[+(\d][\d\s()./-]*(?:(?:ext\.?|x)\s*\d+)?$/i.test(text) && (text.match(/\d/g)?.length ?? 0) >= 5;
}

/** "Network: address", "Network: user name, address", "Network: user name", "Network, address". */
function profileOf(item: Piece): TracedEntry | undefined {
  const { text } = item;
  const colon = /^([^:]+): (.+)$/.exec(text);
  const known = (name: string) => (name === MISSING ? undefined : item.as(name));
  if (colon) {
    const [, network, rest] = colon as unknown as [string, string, string];
    const both = /^(.+?), (.+)$/.exec(rest);
    if (both) return { network: known(network), username: item.as(both[1]!), url: ownUrl(item.as(both[2]!)) };
    const address = rest.replace(/\s+/g, '');
    if (!ADDRESS.test(address) || !address.includes('/'))
      return { network: known(network), username: item.as(rest) };
    const username = address.replace(/\/$/, '').split('/').at(-1)!;
    return { network: known(network), username: item.as(username), url: ownUrl(item.as(address)) };
  }
  // An address with a point in it, such as "Long Avenue, Apt. 7b · Ås", is none of the web.
  const comma = /^([^,·]+), ([^·]+)$/.exec(text);
  const address = comma?.[2]?.replace(/\s+/g, '') ?? '';
  return comma && ADDRESS.test(address) && /\.\p{L}{2,}/u.test(address)
    ? { network: known(comma[1]!), url: ownUrl(item.as(address)) }
    : undefined;
}

/** Address, postal code, city, region, country code, told by their shape. */
function locationOf(item: Piece): TracedEntry {
  const parts = item.split(/ · /);
  const code = /^[A-Z]{2}$/.test(parts.at(-1)?.text ?? '') ? parts.pop() : undefined;
  if (parts.at(-1)?.text === MISSING) parts.pop();
  const at = parts.findIndex(({ text }) => /^[\p{L}\d -]{1,10}$/u.test(text) && /\d/.test(text));
  const postal = at < 0 ? undefined : parts[at];
  // Read from right to left, the city stands before its postal code.
  const backwards = at === parts.length - 1 && !parts.slice(0, at).some(({ text }) => /\d/.test(text));
  const isStreet = ({ text }: Piece, index: number) => /\d/.test(text) || (index < at && !backwards);
  const others = parts.filter((part) => part !== postal);
  const address = others.find((part) => isStreet(part, parts.indexOf(part)));
  const [city, region] = others.filter((part) => part !== address);
  return { address, postalCode: postal, city, region, countryCode: code };
}

/** An address for mail, which may have been broken over lines. */
function isEmail(text: string): boolean {
  return /^[^@:,·]+@[^@:,·]+$/.test(text) && text.split(/\s+/).length <= 4;
}
