import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

const compiler = NodeCompiler.create();

/** The PDF of a Typst source, on A4 with a margin of 1.5 cm in a font that comes with the compiler. */
export function typstPdf(source: string): Uint8Array {
  const head =
    '#set page(paper: "a4", margin: 1.5cm)\n#set text(font: "Libertinus Serif", size: 10pt, ligatures: false)\n';
  const result = compiler.compile({ mainFileContent: head + source });
  const document = result.result;
  if (!document) throw new Error(JSON.stringify(compiler.fetchDiagnostics(result.takeError()!)));
  return new Uint8Array(compiler.pdf(document));
}

/** A text that Typst sets as it stands. */
export function literal(text: string): string {
  return `#${JSON.stringify(text)}`;
}

/** A job with its dates at the right edge and two bullets, of which the first takes more than a line. */
export function job(number: number): string {
  return [
    `#grid(columns: (1fr, auto), [*Company ${number} GmbH*], [Mar ${2000 + number} – Feb ${2001 + number}])`,
    `#grid(columns: (1fr, auto), [Engineer ${number}], [Berlin])`,
    `- Cut latency of the detector from ${60 + number} to ${20 + number} ms with INT8 quantisation on the embedded` +
      ' board of the car, keeping its mean average precision within half a point',
    `- Short bullet ${number}`,
    '',
  ].join('\n');
}

export const jobs = (count: number) => Array.from({ length: count }, (_, at) => job(at + 1)).join('\n');

/** What a side column holds. */
export const SIDE = [
  '== Contact',
  'jane.doe\\@mail.example\\',
  '+49 170 1234567\\',
  'Berlin, Germany',
  '== Skills',
  'Python, CUDA\\',
  'PyTorch, TensorRT\\',
  'OpenCV\\',
  'Docker',
  '== Languages',
  'German (native)\\',
  'English (C2)',
].join('\n');
