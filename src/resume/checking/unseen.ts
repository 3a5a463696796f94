import type { Word } from '../reading/words.js';
import { coveredShare, type Evidence, pagesOf } from './evidence.js';
import { counted, type Sighting, shortened } from './finding.js';

/** Nobody reads smaller letters; nobody likes to read small ones. Points. */
const UNREADABLE = 2.5;
const SMALL = 6.5;
const FEWEST_WORDS = 3;

/** Text that people do not see, or hardly. */
export function unseenSightings(evidence: Evidence): Sighting[] {
  return [...hidden(evidence), ...small(evidence)];
}

function hidden(evidence: Evidence): Sighting[] {
  const word = evidence.docx?.hidden ?? [];
  if (word.length > 0)
    return [
      {
        rule: 'hidden-text',
        message: `${counted(word.length, 'piece')} of text set as hidden or in white.`,
        text: shortened(word.join(' ')),
      },
    ];
  return pagesOf(evidence)
    .flatMap(({ page, number }): Sighting[] => {
      const outside = ({ x, y, width, height }: Word) =>
        x + width <= 0 || y + height <= 0 || x >= page.width || y >= page.height;
      // Behind a scan, unseen letters are what recognition made of it.
      const scan = coveredShare(page) > 0.5;
      const unseen = page.words.filter(
        (one) => one.size < UNREADABLE || outside(one) || (one.invisible === true && !scan),
      );
      if (unseen.length < FEWEST_WORDS) return [];
      return [
        {
          rule: 'hidden-text',
          message: `${counted(unseen.length, 'word')} on page ${number} that nobody sees.`,
          page: number,
          text: shortened(unseen.map(({ text }) => text).join(' ')),
        },
      ];
    })
    .slice(0, 1);
}

function small(evidence: Evidence): Sighting[] {
  const lines = (evidence.parsed[0]?.lines ?? []).filter(
    ({ size, text }) => size < SMALL && size >= UNREADABLE && text.split(' ').length > FEWEST_WORDS,
  );
  const [first] = lines;
  if (!first) return [];
  return [
    {
      rule: 'small-text',
      message: `${counted(lines.length, 'line')} below ${SMALL} points, the first in ${first.size.toFixed(1)}.`,
      page: first.page,
      text: first.text,
    },
  ];
}
