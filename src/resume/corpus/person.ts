import type { Lots } from './lots.js';
import { WRITINGS, type WritingName } from './people.js';
import { LABELS } from './phrases.js';
import { NETWORKS } from './phrases-education.js';
import { paragraphsOf } from './sentences.js';

/** A name in the person's script, or in Latin letters. */
export function nameOf(lots: Lots, writing: WritingName): string {
  const { given, family } = WRITINGS[lots.chance(0.7) ? writing : 'latin'];
  const first = lots.one(given);
  return lots.chance(0.08)
    ? `${first} ${lots.one(family)} ${lots.one(WRITINGS.latin.family)}`
    : `${first} ${lots.one(family)}`;
}

/** An address in the web, short or long. */
export function urlOf(lots: Lots, user = 'jdoe'): string {
  return lots.one([
    'https://example.org',
    `https://${user}.example.org/`,
    `https://www.example.com/~${user}/projects/index.html`,
    `https://github.com/${user}/night-vision`,
    'http://velmora.example/old?id=17&lang=de#cv',
    'https://doi.org/10.1109/TPAMI.2021.3059968',
    `https://example.org/blog/2021/03/how-we-cut-the-latency-of-a-detector-to-20-ms/and-what-it-cost_part-2?ref=${user}`,
  ]);
}

/** The head of a resume. */
export function basicsOf(lots: Lots, writing: WritingName): Record<string, unknown> {
  const user = lots.one([
    'jdoe',
    'lukasz-w',
    's.sahin',
    'kovacs_erdos',
    'ng42',
    'vision.engineer.of.the.north',
  ]);
  return {
    name: nameOf(lots, writing),
    label: lots.maybe(0.75, () => lots.one(LABELS)),
    email: lots.maybe(0.95, () => lots.one([`${user}@example.org`, `${user}+jobs@mail.velmora.example`])),
    phone: lots.maybe(0.8, () =>
      lots.one([
        '+41 44 668 18 00',
        '(555) 010-9999',
        '+49 (0)30 901820',
        '0048 42 555 01 02',
        '+1-555-0100 ext. 7',
      ]),
    ),
    url: lots.maybe(0.5, () =>
      lots.one([`https://${user}.example.org`, 'https://example.org/~me', urlOf(lots, user)]),
    ),
    location: lots.maybe(0.8, () => locationOf(lots, writing)),
    profiles: lots.some(NETWORKS, 0, 4).map((network) => profileOf(lots, network, user)),
    summary: lots.maybe(0.6, () => paragraphsOf(lots, writing, 1, 3)),
  };
}

function locationOf(lots: Lots, writing: WritingName): Record<string, unknown> {
  const place = lots.one(WRITINGS[lots.chance(0.6) ? writing : 'latin'].cities);
  return {
    address: lots.maybe(0.3, () =>
      lots.one(['Bahnhofstrasse 12', 'ul. Piotrkowska 104a', '1600 Long Avenue, Apt. 7b']),
    ),
    postalCode: lots.maybe(0.5, () => lots.one(['8001', '90-926', 'SW1A 2AA', '0150', '12345-6789'])),
    city: place.city,
    region: lots.maybe(0.5, () => place.region),
    countryCode: lots.maybe(0.7, () => place.countryCode),
  };
}

function profileOf(lots: Lots, network: string, user: string): Record<string, unknown> {
  const site = `https://${network.toLowerCase().replace(/\W/g, '')}.example.com`;
  return lots.one([
    { network, username: user, url: `${site}/in/${user}` },
    { network, username: user, url: `${site}/citations?user=aB3_x-9AAAAJ&hl=en` },
    { network, username: user },
    { network, url: `${site}/people/7c1f` },
    { network, username: user, url: `${site}/${user}` },
  ]);
}
