import type { ParseBack } from '#api/resume';
import { PAPERS, RESUME_TEMPLATES, type ResumeLook } from '#content/resume';
import { generateResume } from './corpus/corpus.js';
import { parseBack } from './parse-back.js';
import { TypesettingEngine } from './typeset/engine.js';

/** A page of the corpus that did not come back as it was printed. */
export interface UnreadPage {
  readonly seed: number;
  readonly look: ResumeLook;
  readonly extractor: string;
  readonly differences: ParseBack['extractors'][number]['differences'];
}

export interface ParseBackProof {
  readonly resumes: number;
  readonly pages: number;
  /** Fields printed and compared, over all looks and extractors, and those that came back identical. */
  readonly fields: number;
  readonly identical: number;
  readonly extractors: readonly string[];
  readonly unread: readonly UnreadPage[];
}

/**
 * Prints generated resumes with every template on both papers and asks for each field back.
 *
 * @param from the first seed; the others follow it
 */
export async function proveParseBack({
  resumes,
  from = 1,
  templates = RESUME_TEMPLATES,
  onProgress = () => {},
}: {
  resumes: number;
  from?: number;
  templates?: readonly ResumeLook['template'][];
  onProgress?: (done: number) => void;
}): Promise<ParseBackProof> {
  const engine = new TypesettingEngine();
  const looks = templates.flatMap((template) => PAPERS.map((paper): ResumeLook => ({ template, paper })));
  const extractors = new Set<string>();
  const unread: UnreadPage[] = [];
  let [pages, fields, identical] = [0, 0, 0];
  for (let seed = from; seed < from + resumes; seed++) {
    const resume = generateResume(seed);
    for (const look of looks) {
      const result = await parseBack(engine.pdf(resume, look), resume);
      pages += result.pages;
      for (const { name, available, differences, ...counts } of result.extractors) {
        if (!available) continue;
        extractors.add(name);
        fields += counts.fields;
        identical += counts.identical;
        if (differences.length > 0) unread.push({ seed, look, extractor: name, differences });
      }
    }
    onProgress(seed - from + 1);
  }
  return { resumes, pages, fields, identical, extractors: [...extractors], unread };
}
