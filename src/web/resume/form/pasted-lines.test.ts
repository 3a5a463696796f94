import { describe, expect, it } from 'vitest';
import { pastedLines } from './pasted-lines.js';

describe('lines of a pasted text', () => {
  it.each([
    ['• One did it\n• Two did\n', ['One did it', 'Two did']],
    ['- One\r\n- Two\r\n  - Three', ['One', 'Two', 'Three']],
    ['* One\n\n* Two', ['One', 'Two']],
    ['•\tOne\n•\tTwo', ['One', 'Two']],
    ['▪ One that goes\non over two lines\n▪ Two', ['One that goes on over two lines', 'Two']],
    ['the end of one\n• Two\n• Three', ['the end of one', 'Two', 'Three']],
    ['•\nOne\n•\nTwo', ['One', 'Two']],
    ['1. One\n2. Two\n10) Ten', ['One', 'Two', 'Ten']],
    ['\u2013 One\n\u2013 Two', ['One', 'Two']],
    ['\uf0b7 One\n\uf0b7 Two', ['One', 'Two']],
  ])('takes %j apart at its bullets', (text, lines) => expect(pastedLines(text)).toEqual(lines));

  it.each([
    'One line',
    'One sentence that a page\nhad broken in two',
    '• One alone',
    'Raised recall\n-3 dB of noise',
    '-40 °C to 85 °C\n-40 °C to 125 °C',
    'from 61 to\n68.5 points of mAP',
    '',
  ])('takes %j as it is', (text) => expect(pastedLines(text)).toBeNull());
});
