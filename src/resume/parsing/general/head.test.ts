import { describe, expect, it } from 'vitest';
import { HEAD, read } from '../testing/made-page.js';

describe('heads of pages from elsewhere', () => {
  it.each([
    ['Jane Doe — Data Analyst', 'Jane Doe', 'Data Analyst'],
    ['Jane Doe | Software Engineer', 'Jane Doe', 'Software Engineer'],
    ['Jane Doe, Ph.D.', 'Jane Doe, Ph.D.', undefined],
  ])('reads %s as a name with what the person is', (line, name, label) => {
    const { basics } = read([`! ${line}`, HEAD[1]!]).resume;
    expect([basics?.name, basics?.label]).toEqual([name, label]);
  });

  it.each(['/', '◆', '📍', '|', '·'])('parts contact items at %s', (sign) => {
    const { basics } = read([
      '! Jane Doe',
      `Hamburg ${sign} +49 170 1234567 ${sign} jane.doe@mail.example ${sign} github.com/janedoe`,
      '# Work History',
    ]).resume;
    expect(basics).toMatchObject({
      location: { city: 'Hamburg' },
      phone: '+49 170 1234567',
      email: 'jane.doe@mail.example',
      profiles: [{ username: 'janedoe' }],
    });
  });

  it('keeps what stands beside a link', () => {
    const text = 'Hamburg · Profile';
    const x = 50 + 5 * 7 + 2.5 + 5 + 2.5;
    const link = { url: 'https://linkedin.com/in/janedoe', x, y: 90, width: 35, height: 14 };
    const { basics } = read(['! Jane Doe', text, '# Work History'], [link]).resume;
    expect(basics).toMatchObject({ location: { city: 'Hamburg' }, profiles: [{ username: 'janedoe' }] });
  });

  it('reads a name and a number that a narrow column has broken', () => {
    const { basics } = read([
      '! Maria del',
      '! Carmen',
      '! Park',
      'Phone: +33 6 12 34 56',
      '14',
      'maria@mail.example',
      '# Experience',
      'Engineer at Ostermann, 2019 – 2021',
    ]).resume;
    expect(basics).toMatchObject({ name: 'Maria del Carmen Park', phone: '+33 6 12 34 56 14' });
  });
});
