import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { NodeCompiler, NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import type { ResumePreview } from '#api/resume';
import type { Resume, ResumeLook } from '#content/resume';
import { resumeFields } from '#content/resume-fields';
import {
  FONT_STACKS,
  type FontFamily,
  graphemes,
  missingCharacters,
  readBundledFonts,
} from './bundled-fonts.js';
import { withIsolates } from './isolates.js';
import { notPrinted } from './not-printed.js';
import { printedResume } from './printed.js';
import { svgPages } from './svg-pages.js';
import { SystemFonts } from './system-fonts.js';

/** Typst is native code, loaded when it is first needed. */
const native = () =>
  createRequire(import.meta.url)(
    '@myriaddreamin/typst-ts-node-compiler',
  ) as typeof import('@myriaddreamin/typst-ts-node-compiler');

/** The pages could not be set: an error of ours or of the machine, never of what a person wrote. */
export class TypesettingFailed extends Error {}

/** Points. */
export const PAPER_SIZES = {
  a4: { width: 595.28, height: 841.89 },
  letter: { width: 612, height: 792 },
} as const;

/** What Typst remembers and has not used in so many compilations is given back: enough for two people who type. */
const FORGET_AFTER = 4;

interface SetPages {
  readonly document: NodeTypstDocument;
  readonly compiler: NodeCompiler;
  readonly undrawable: ResumePreview['undrawable'];
}

/** Sets pages in the thread that calls it: some 5 ms for two pages that changed by a letter, 50 ms for the first. */
export class TypesettingEngine {
  private readonly bundled: readonly FontFamily[];
  private readonly system: SystemFonts;
  private readonly templates: string;
  private compiler: { readonly families: string; readonly compiler: NodeCompiler } | undefined;

  /** @param folders where fonts and templates lie; by default beside this module. */
  constructor({
    fonts = new URL('../fonts/', import.meta.url),
    templates = new URL('./templates/', import.meta.url),
    system = new SystemFonts(),
  }: { fonts?: URL; templates?: URL; system?: SystemFonts } = {}) {
    this.bundled = readBundledFonts(fonts);
    this.templates = fileURLToPath(templates);
    this.system = system;
  }

  /** The pages as pictures, with what a person should know of them. */
  preview(resume: Resume, look: ResumeLook): ResumePreview {
    const { document, compiler, undrawable } = this.set(resume, look);
    const paper = PAPER_SIZES[look.paper];
    const marks = <T>(label: string) =>
      compiler.query(document, { selector: `<${label}>`, field: 'value' }) as T[];
    const ends = marks<{ page: number; share: number }>('filled').filter(
      ({ page }) => page === document.numOfPages,
    );
    return {
      ...paper,
      pages: svgPages(compiler.plainSvg(document), paper),
      lastPageFilled: Math.min(1, Math.max(0, ...ends.map(({ share }) => share))),
      undrawable,
      overflowing: marks<{ path: string; text: string }>('overflowing'),
      notPrinted: notPrinted(resume),
    };
  }

  /** A tagged PDF; the same resume gives the same bytes. */
  pdf(resume: Resume, look: ResumeLook): Uint8Array {
    const { document, compiler } = this.set(resume, look);
    // The time of making says nothing about a resume, and would make every export another file.
    return new Uint8Array(compiler.pdf(document, { creationTimestamp: 0 }));
  }

  private set(resume: Resume, look: ResumeLook): SetPages {
    const missing = missingCharacters(
      resumeFields(resume)
        .map(({ value }) => value)
        .join('\n'),
      this.bundled,
    );
    const fallback = this.system.familiesFor(missing);
    const compiler = this.compilerFor(fallback);
    const names = fallback.map(({ family }) => family);
    const undrawable = this.undrawable(resume, missing, fallback);
    const data = {
      template: look.template,
      paper: look.paper,
      fonts: { serif: [...FONT_STACKS.serif, ...names], sans: [...FONT_STACKS.sans, ...names] },
      resume: withIsolates(printedResume(resume)),
    };
    compiler.mapShadow(`${this.templates}data.json`, Buffer.from(JSON.stringify(data, shown(undrawable))));
    const result = compiler.compile({ mainFilePath: `${this.templates}${look.template}.typ` });
    compiler.evictCache(FORGET_AFTER);
    const document = result.result;
    if (!document) {
      const errors = result.takeDiagnostics()?.shortDiagnostics ?? [];
      throw new TypesettingFailed(
        `The pages could not be set: ${errors.map(({ message, path, range }) => `${message} (${path ?? ''} ${JSON.stringify(range ?? '')})`).join('; ') || 'no reason given'}`,
      );
    }
    return { document, compiler, undrawable };
  }

  private undrawable(
    resume: Resume,
    missing: readonly string[],
    fallback: readonly FontFamily[],
  ): ResumePreview['undrawable'] {
    const nowhere = missingCharacters(missing.join('\n'), fallback);
    if (nowhere.length === 0) return [];
    const families = [...this.bundled, ...fallback];
    return resumeFields(resume).flatMap(({ path, value }) => {
      const characters = missingCharacters(value, families);
      return characters.length === 0 ? [] : [{ path, characters: characters.join('') }];
    });
  }

  /** A compiler knows its fonts from the beginning, so other fonts need another one. */
  private compilerFor(fallback: readonly FontFamily[]): NodeCompiler {
    const families = fallback.map(({ family }) => family).join();
    if (this.compiler?.families !== families) {
      const fontBlobs = [...this.bundled, ...fallback].flatMap(({ files }) => [...files]);
      this.compiler = {
        families,
        compiler: native().NodeCompiler.create({ workspace: this.templates, fontArgs: [{ fontBlobs }] }),
      };
    }
    return this.compiler.compiler;
  }
}

/**
 * Texts of the page without what no font draws: never a box. Letters and digits leave a question mark behind. Halves of
 * characters, which JSON cannot carry to Typst, are replaced everywhere.
 */
function shown(undrawable: ResumePreview['undrawable']): (key: string, value: unknown) => unknown {
  const gone = new Set(undrawable.flatMap(({ characters }) => [...graphemes(characters)]));
  return (key, value) => {
    if (typeof value !== 'string') return value;
    const text = value.toWellFormed();
    if (key !== 't' || gone.size === 0) return text;
    return [...graphemes(text)]
      .map((one) => (!gone.has(one) ? one : /[\p{L}\p{N}]/u.test(one) ? '?' : ''))
      .join('');
  };
}
