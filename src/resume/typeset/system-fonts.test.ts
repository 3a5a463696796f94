import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { bytesOf, covers, readFaces } from './font-file.js';
import { fontFolders, SystemFonts } from './system-fonts.js';

const folder = mkdtempSync(join(tmpdir(), 'fonts-'));
afterAll(() => rmSync(folder, { recursive: true }));
const bundled = (name: string) => new URL(`../fonts/${name}.ttf`, import.meta.url);

mkdirSync(join(folder, 'deeper'));
copyFileSync(bundled('NotoSansHebrew-Bold'), join(folder, 'deeper', 'bold.TTF'));
copyFileSync(bundled('NotoSansHebrew-Regular'), join(folder, 'regular.ttf'));
copyFileSync(bundled('NotoSansMath-Regular'), join(folder, 'signs.otf'));
writeFileSync(join(folder, 'broken.ttf'), 'no font at all');
writeFileSync(join(folder, 'empty.ttc'), '');
writeFileSync(join(folder, 'readme.txt'), 'ש');

describe('the fonts of the system', () => {
  it('are asked for what is missing: the plainest face that draws it, once', () => {
    const system = new SystemFonts([folder, join(folder, 'absent')]);
    const families = system.familiesFor(['ש', '∮', 'א', '李']);
    expect(families.map(({ faces }) => faces.map(({ weight }) => weight))).toEqual([[400], [400]]);
    const [hebrew] = families.filter(({ faces }) => covers(faces[0]!, 0x5d0));
    expect(covers(readFaces(bytesOf(hebrew!.files[0]!))[0]!, 0x5e9)).toBe(true);
    expect(system.familiesFor(['א'])).toEqual([hebrew]);
    expect(system.familiesFor(['李'])).toEqual([]);
  });

  it('are not even looked for where nothing is missing', () => {
    expect(new SystemFonts(['\0']).familiesFor([])).toEqual([]);
  });

  it('do without a font that was taken away meanwhile', () => {
    const other = mkdtempSync(join(folder, 'other-'));
    const file = join(other, 'gone.ttf');
    copyFileSync(bundled('NotoSansHebrew-Regular'), file);
    const system = new SystemFonts([other]);
    expect(system.familiesFor(['李'])).toEqual([]);
    rmSync(file);
    expect(system.familiesFor(['א'])).toEqual([]);
  });

  it.each([
    ['linux', '/home/a', {}, '/home/a/.local/share/fonts'],
    ['darwin', '/Users/a', {}, '/Users/a/Library/Fonts'],
    ['win32', 'C:\\a', { WINDIR: 'D:\\W' }, join('D:\\W', 'Fonts')],
  ] as const)('lie on %s where its makers say', (platform, home, env, expected) => {
    expect(fontFolders(platform, home, env)).toContain(expected);
  });
});
