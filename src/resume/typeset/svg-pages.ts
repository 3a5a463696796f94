/** Glyphs by the name that Typst gives them, which follows from their outline: with numbers shortened, for the next time. */
const shortened = new Map<string, string>();
const MOST_GLYPHS = 10_000;

/** The white sheet with which each page begins. */
const SHEET =
  /^<path class="typst-shape" fill="#ffffff" fill-rule="nonzero" d="M 0 0v [\d.]+ h [\d.]+ v -[\d.]+ Z "\/>$/;
const GLYPH = /^<use xlink:href="#(g\w+)" x="([^"]*)" y="([^"]*)" fill="([^"]*)" fill-rule="nonzero"\/>$/;

/**
 * Divides Typst's SVG of a whole document, in which pages stand below one another and share their glyphs, into one
 * picture a page: glyphs under short names, hundredths of a point, no links (a picture has none). It relies on Typst
 * writing one element a line, and leaves a line as it is that it does not know.
 */
export function svgPages(svg: string, page: { readonly width: number; readonly height: number }): string[] {
  const lines = svg.split('\n').map((line) => line.trim());
  const definitions = lines.indexOf('<defs id="glyph">');
  const glyphs = glyphOutlines(definitions < 0 ? [] : lines.slice(definitions));
  const body = lines.slice(1, definitions < 0 ? lines.lastIndexOf('</svg>') : definitions);
  const starts = body.flatMap((line, i) => (SHEET.test(line) ? [i] : []));
  return starts.map((start, i) => new Picture(glyphs, page).draw(body.slice(start + 1, starts[i + 1])));
}

function glyphOutlines(lines: readonly string[]): Map<string, string> {
  const glyphs = new Map<string, string>();
  if (shortened.size > MOST_GLYPHS) shortened.clear();
  for (const [i, line] of lines.entries()) {
    const id = /^<symbol id="(g\w+)"/.exec(line)?.[1];
    if (!id) continue;
    const known = shortened.get(id) ?? short(lines[i + 1] ?? '');
    if (!shortened.has(id)) shortened.set(copied(id), copied(known));
    glyphs.set(id, known);
  }
  return glyphs;
}

/** The same letters on their own: a part cut out of a text keeps the whole of it in memory. */
const copied = (text: string): string => Buffer.from(text).toString();

/** One page while it is written. */
class Picture {
  private readonly names = new Map<string, string>();
  private readonly parts: string[] = [];
  /** For each open group, whether it was written: one without attributes says nothing. */
  private readonly open: boolean[] = [];
  /** A group of glyphs, whose colour the first of them tells. */
  private group: string | undefined;

  constructor(
    private readonly glyphs: ReadonlyMap<string, string>,
    private readonly page: { readonly width: number; readonly height: number },
  ) {}

  draw(lines: readonly string[]): string {
    let offset = /^<g transform="matrix\(1 0 0 1 0 [\d.]+\)">$/.test(lines[0] ?? '');
    let link = false;
    for (const line of lines) {
      if (link) link = line !== '</a>';
      else if (line.startsWith('<use ')) this.glyph(line);
      else if (line.startsWith('<a ')) link = !line.endsWith('/>');
      else if (/^<g\b.*\/>$/.test(line)) continue;
      else if (line === '</g>') this.close();
      else if (line.startsWith('<g')) {
        // A page after the first is moved down by those above it.
        this.begin(offset ? '<g>' : line);
        offset = false;
      } else if (line !== '') this.parts.push(short(line));
    }
    const { width, height } = this.page;
    const used = [...this.names].map(
      ([id, name]) => `<symbol id="${name}" overflow="visible">${this.glyphs.get(id) ?? ''}</symbol>`,
    );
    return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}pt" height="${height}pt"><path fill="#fff" d="M0 0h${width}v${height}H0z"/>${this.parts.join('')}<defs>${used.join('')}</defs></svg>`;
  }

  private begin(line: string): void {
    this.flush();
    const kept = short(line.replace(/ class="[^"]*"/, ''));
    this.open.push(kept !== '<g>');
    if (line.startsWith('<g class="typst-text"')) this.group = kept;
    else if (kept !== '<g>') this.parts.push(kept);
  }

  private close(): void {
    this.flush();
    if (this.open.pop()) this.parts.push('</g>');
  }

  private flush(): void {
    if (this.group !== undefined) this.parts.push(this.group);
    this.group = undefined;
  }

  private glyph(line: string): void {
    const found = GLYPH.exec(line);
    if (!found) {
      this.flush();
      this.parts.push(short(line.replace(/xlink:href="#(\w+)"/, (_, id) => `href="#${this.name(id)}"`)));
      return;
    }
    const [, id, x, y, fill] = found;
    if (this.group !== undefined) {
      this.parts.push(this.group.replace(/>$/, ` fill="${fill}">`));
      this.group = undefined;
    }
    const at = `${x === '0' ? '' : ` x="${hundredth(x!)}"`}${y === '0' ? '' : ` y="${hundredth(y!)}"`}`;
    this.parts.push(`<use href="#${this.name(id!)}"${at}/>`);
  }

  private name(id: string): string {
    const name = this.names.get(id) ?? `g${this.names.size}`;
    this.names.set(id, name);
    return name;
  }
}

const hundredth = (number: string): string => String(Math.round(Number(number) * 100) / 100);

/** With numbers to hundredths, and outlines without the space that nothing needs. */
function short(line: string): string {
  return line
    .replace(/-?\d+\.\d{3,}/g, hundredth)
    .replace(/ d="[^"]*"/, (outline) => outline.replace(/(?<=.{3}) ?([a-z]) ?/gi, '$1').replace(/ -/g, '-'));
}
