import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { ReadResume, ResumePlace } from '#api/resume';
import type { OpenPdf } from './draw-pdf.js';

/** Pages that are drawn at most; a resume has a few. */
const MOST_PAGES = 12;

interface Props {
  readonly file: File;
  readonly pages: ReadResume['pages'];
  /** What is marked: where the field stands that has the keyboard. */
  readonly marked: readonly ResumePlace[];
  readonly onPoint: (page: number, x: number, y: number) => void;
}

/** A PDF's pages as they look, with the place of the current field marked. A click goes to the field that stands there. */
export function PdfPages({ file, pages, marked, onPoint }: Props) {
  const [pdf, setPdf] = useState<OpenPdf | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let open: OpenPdf | undefined;
    let left = false;
    (async () => {
      const { openPdf } = await import('./draw-pdf.js');
      open = await openPdf(await file.arrayBuffer());
      if (left) open.close();
      else setPdf(open);
    })().catch(() => setFailed(true));
    return () => {
      left = true;
      open?.close();
    };
  }, [file]);
  if (failed)
    return (
      <>
        <p className="refused" role="alert">
          <b>This PDF cannot be drawn here.</b> What was read of it stands below, line by line.
        </p>
        <TextPages pages={pages} value="" />
      </>
    );
  return (
    <div className="pages">
      {pdf ? null : (
        <p className="note" role="status">
          Drawing the pages.
        </p>
      )}
      {pages.slice(0, MOST_PAGES).map((page, i) => (
        <PdfPage
          key={i}
          pdf={pdf}
          number={i + 1}
          of={pages.length}
          page={page}
          marked={marked.filter((place) => place.page === i + 1)}
          onPoint={onPoint}
        />
      ))}
      {pages.length > MOST_PAGES ? (
        <p className="note">The other {pages.length - MOST_PAGES} pages are not drawn.</p>
      ) : null}
    </div>
  );
}

interface PageProps {
  readonly pdf: OpenPdf | null;
  readonly number: number;
  readonly of: number;
  readonly page: Props['pages'][number];
  readonly marked: readonly ResumePlace[];
  readonly onPoint: Props['onPoint'];
}

function PdfPage({ pdf, number, of, page, marked, onPoint }: PageProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const frame = useRef<HTMLElement>(null);
  const point = useEffectEvent((event: MouseEvent) => {
    const box = frame.current!.getBoundingClientRect();
    const scale = page.width / box.width;
    onPoint(number, (event.clientX - box.left) * scale, (event.clientY - box.top) * scale);
  });
  useEffect(() => {
    if (!pdf || !canvas.current) return;
    // On a phone the document is not seen at first, and has no width yet.
    const width = frame.current!.clientWidth || page.width;
    pdf.draw(number, canvas.current, width).catch(() => undefined);
  }, [pdf, number, page.width]);
  useEffect(() => {
    const element = frame.current!;
    // For a mouse; by keyboard the form is gone through, and the page shows where one is.
    const click = (event: MouseEvent) => point(event);
    element.addEventListener('click', click);
    return () => element.removeEventListener('click', click);
  }, []);
  useEffect(() => {
    if (marked.length > 0) frame.current!.querySelector('.place')?.scrollIntoView({ block: 'nearest' });
  }, [marked]);
  return (
    <figure ref={frame} className="drawn" aria-label={`Page ${number} of ${of}`}>
      <canvas ref={canvas} width={Math.round(page.width)} height={Math.round(page.height)} />
      <svg viewBox={`0 0 ${page.width} ${page.height}`} aria-hidden="true">
        {marked.map((place, i) => (
          <rect
            key={i}
            className="place"
            x={place.x - 2}
            y={place.y - 1}
            width={place.width + 4}
            height={place.height + 2}
          />
        ))}
      </svg>
    </figure>
  );
}

/** A document as its lines, where there is no page to draw; those that hold the current field's text are marked. */
export function TextPages({ pages, value }: { pages: ReadResume['pages']; value: string }) {
  const wanted = plain(value);
  return (
    <div className="pages">
      {pages.map((page, i) => (
        <ol key={i} className="textpage" aria-label={pages.length > 1 ? `Page ${i + 1}` : 'The document'}>
          {page.lines.map((line, at) => (
            <li key={at} className={holds(line.text, wanted) ? 'on' : undefined}>
              {line.text}
            </li>
          ))}
        </ol>
      ))}
    </div>
  );
}

/** Whether a line and a field share their text: either may be the longer one. */
function holds(line: string, wanted: string): boolean {
  const text = plain(line);
  return wanted.length > 2 && text.length > 2 && (text.includes(wanted) || wanted.includes(text));
}

const plain = (text: string): string => text.replace(/\s+/gu, ' ').trim().toLowerCase();
