import { expect, it } from 'vitest';
import { fontStyle, isIconFont } from './font-style.js';

it.each([
  ['ABCDEF+Inter-Regular', 'Inter-Regular', false, false],
  ['ABCDEF+Inter-SemiBoldItalic', 'Inter-SemiBoldItalic', true, true],
  ['Arial,Bold', 'Arial,Bold', true, false],
  ['Arial-BoldMT', 'Arial-BoldMT', true, false],
  ['TimesNewRomanPS-ItalicMT', 'TimesNewRomanPS-ItalicMT', false, true],
  ['Helvetica-Oblique', 'Helvetica-Oblique', false, true],
  ['CMBX10', 'CMBX10', true, false],
  ['CMTI10', 'CMTI10', false, true],
  ['CMR10', 'CMR10', false, false],
  ['SFBX1095', 'SFBX1095', true, false],
  ['LMRoman10-Bold', 'LMRoman10-Bold', true, false],
  ['Roboto-Light', 'Roboto-Light', false, false],
  ['Roboto-Medium', 'Roboto-Medium', true, false],
  ['Ubuntu-Regular', 'Ubuntu-Regular', false, false],
  ['Bitter-Regular', 'Bitter-Regular', false, false],
  ['Calibri', 'Calibri', false, false],
  ['Georgia-BoldItalic', 'Georgia-BoldItalic', true, true],
  ['', '', false, false],
])('the font %s', (given, name, bold, italic) => {
  expect(fontStyle(given)).toEqual({ name, bold, italic });
});

it.each([
  ['FontAwesome', true],
  ['FontAwesome5Free-Solid', true],
  ['academicons', true],
  ['Roboto-Regular', false],
])('%s holds pictures: %s', (name, pictures) => {
  expect(isIconFont(name)).toBe(pictures);
});
