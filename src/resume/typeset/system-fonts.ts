import { closeSync, fstatSync, openSync, readdirSync, readSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { draws, type FontFamily } from './bundled-fonts.js';
import { type FontBytes, type FontFace, FontUnreadable, readFaces, renamedFace } from './font-file.js';

/** So many files are looked at; a machine has some hundreds. */
const MOST_FILES = 5_000;
/** Larger tables than this are not read at once; the largest fonts have some 20 MB in all. */
const LONGEST_READ = 64 * 1024 * 1024;

/** Where this system keeps its fonts. */
export function fontFolders(platform: NodeJS.Platform, home: string, env: NodeJS.ProcessEnv): string[] {
  if (platform === 'darwin')
    return ['/System/Library/Fonts', '/Library/Fonts', join(home, 'Library', 'Fonts')];
  if (platform === 'win32')
    return [
      join(env.WINDIR ?? 'C:\\Windows', 'Fonts'),
      ...(env.LOCALAPPDATA ? [join(env.LOCALAPPDATA, 'Microsoft', 'Windows', 'Fonts')] : []),
    ];
  return [
    '/usr/share/fonts',
    '/usr/local/share/fonts',
    join(env.XDG_DATA_HOME || join(home, '.local', 'share'), 'fonts'),
    join(home, '.fonts'),
  ];
}

interface Known {
  readonly path: string;
  readonly index: number;
  readonly face: FontFace;
}

/** The fonts that happen to be installed, asked only for what the bundled ones cannot draw. */
export class SystemFonts {
  private known: Known[] | undefined;
  private readonly chosen = new Map<string, FontFamily>();

  constructor(
    private readonly folders: readonly string[] = fontFolders(process.platform, homedir(), process.env),
  ) {}

  /** As few families as draw what is missing; characters that no installed font draws are left as they are. */
  familiesFor(characters: readonly string[]): FontFamily[] {
    if (characters.length === 0) return [];
    this.known ??= this.look();
    const found: FontFamily[] = [];
    let open = [...characters];
    while (open.length > 0) {
      const rated = this.known
        .map((known) => ({ known, drawn: open.filter((character) => draws(known.face, character)) }))
        .filter(({ drawn }) => drawn.length > 0)
        .sort((a, b) => b.drawn.length - a.drawn.length || plainness(b.known) - plainness(a.known));
      const family = rated[0] && this.load(rated[0].known);
      if (!rated[0]) break;
      if (family) {
        found.push(family);
        const { drawn } = rated[0];
        open = open.filter((character) => !drawn.includes(character));
      } else this.known = this.known.filter((known) => known !== rated[0]!.known);
    }
    return found;
  }

  private load({ path, index, face }: Known): FontFamily | undefined {
    const key = `${path}#${index}`;
    const before = this.chosen.get(key);
    if (before) return before;
    try {
      const family = `Fovea System ${this.chosen.size + 1}`;
      const file = withFile(path, (bytes) => renamedFace(bytes, face, family));
      const loaded = { family, files: [file], faces: [face] };
      this.chosen.set(key, loaded);
      return loaded;
    } catch {
      // Taken away or changed since it was looked at: as if it had never been there.
      return undefined;
    }
  }

  private look(): Known[] {
    return this.folders
      .flatMap(fontFiles)
      .slice(0, MOST_FILES)
      .flatMap((path) => {
        try {
          return withFile(path, (bytes) =>
            readFaces(bytes).flatMap((face, index) =>
              face.outlines && face.embeddable ? [{ path, index, face }] : [],
            ),
          );
        } catch {
          // A file that cannot be read is no font of ours.
          return [];
        }
      });
  }
}

/** Upright and of regular weight before the rest. */
const plainness = ({ face }: Known): number => -Math.abs(face.weight - 400) - (face.italic ? 1_000 : 0);

function fontFiles(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => !entry.isDirectory() && /\.(?:ttf|otf|ttc|otc)$/i.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort();
  } catch {
    return [];
  }
}

/** Opens a font file for as long as `use` reads parts of it. */
function withFile<T>(path: string, use: (bytes: FontBytes) => T): T {
  const file = openSync(path, 'r');
  try {
    const { size } = fstatSync(file);
    return use({
      length: size,
      read(offset, length) {
        if (offset < 0 || length < 0 || length > LONGEST_READ || offset + length > size)
          throw new FontUnreadable(`needs bytes ${offset} to ${offset + length} of ${size}`);
        const buffer = Buffer.alloc(length);
        if (readSync(file, buffer, 0, length, offset) !== length) throw new FontUnreadable('ends early');
        return buffer;
      },
    });
  } finally {
    closeSync(file);
  }
}
