import { describe, expect, it } from 'vitest';
import { findDates } from './dates.js';

const shown = (text: string) =>
  findDates(text).map(({ start = '', end = '', open, single }) =>
    single ? start : `${start}..${open ? 'now' : end}`,
  );

describe('dates as resumes write them', () => {
  it.each([
    ['Mar 2021', ['2021-03']],
    ['March 2021', ['2021-03']],
    ['03/2021', ['2021-03']],
    ['2021-03', ['2021-03']],
    ['3.2021', ['2021-03']],
    ['Sept. 2021', ['2021-09']],
    ['Summer 2020', ['2020']],
    ["Jun '19", ['2019-06']],
    ['14 Mar 2021', ['2021-03-14']],
    ['March 14, 2021', ['2021-03-14']],
    ['14.03.2021', ['2021-03-14']],
    ['2021', ['2021']],
    ['2019–21', ['2019..2021']],
    ['2019 - 2021', ['2019..2021']],
    ['since 2020', ['2020..now']],
    ['seit 03/2020', ['2020-03..now']],
    ['depuis septembre 2020', ['2020-09..now']],
    ['Mar 2020 to date', ['2020-03..now']],
    ['Mar 2021 – Present', ['2021-03..now']],
    ['(Mar 2021 – current)', ['2021-03..now']],
    ['01/2020 – heute', ['2020-01..now']],
    ['janv. 2020 – présent', ['2020-01..now']],
    ['März 2018 bis Mai 2020', ['2018-03..2020-05']],
    ['enero de 2018 – actualidad', ['2018-01..now']],
    ['March – June 2021', ['2021-03..2021-06']],
    ['Mar. 2021 — Feb. 2023', ['2021-03..2023-02']],
    ['2020 –', ['2020..now']],
    ['until Feb 2023', ['..2023-02']],
    ['[ 01/03/2019 – 28/02/2021 ]', ['2019-03-01..2021-02-28']],
    ['08/19 - 07/21', ['2019-08..2021-07']],
    ['2021/03 - 2022/11', ['2021-03..2022-11']],
    ['CVPR 2023, pp. 2000–2010', ['2023', '2000..2010']],
  ])('%s', (text, expected) => {
    expect(shown(text)).toEqual(expected);
  });

  it.each([
    '',
    'mAP 2.021',
    '20210',
    'COCO2017',
    'v1.2021.3',
    '+49 30 901820',
    '1080p at 60 fps',
    'may have',
    '5/7',
  ])('finds none in %j', (text) => {
    expect(shown(text)).toEqual([]);
  });

  it('says where', () => {
    const text = 'Engineer, Mar 2021 – Feb 2023, Berlin';
    const [span] = findDates(text);
    expect(text.slice(span!.index, span!.index + span!.length)).toBe('Mar 2021 – Feb 2023');
  });
});
