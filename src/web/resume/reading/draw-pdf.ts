import { getDocument, PDFWorker } from 'pdfjs-dist';

/** A page is drawn at most this wide, device pixels: enough for a sharp page on any screen. */
const WIDEST = 2_000;

/** A PDF that is open for drawing. */
export interface OpenPdf {
  /** Draws a page, from 1, on a canvas that is `width` CSS pixels wide. */
  readonly draw: (page: number, canvas: HTMLCanvasElement, width: number) => Promise<void>;
  readonly close: () => void;
}

/**
 * Opens a PDF to draw its pages. Nothing in it is run: no script, no form, no code made from text, as the content
 * security policy demands. Letters of fonts that it does not hold are drawn in the system's.
 */
export async function openPdf(data: ArrayBuffer): Promise<OpenPdf> {
  const port = new Worker(new URL('./pdf-worker.ts', import.meta.url), { type: 'module' });
  const worker = PDFWorker.create({ port });
  const loading = getDocument({
    data,
    worker,
    isEvalSupported: false,
    useWasm: false,
    useSystemFonts: true,
    enableXfa: false,
    verbosity: 0,
  });
  const close = () => {
    void loading.destroy().finally(() => {
      worker.destroy();
      port.terminate();
    });
  };
  try {
    const document = await loading.promise;
    return {
      close,
      draw: async (number, canvas, width) => {
        const page = await document.getPage(number);
        const wide = Math.min(WIDEST, width * devicePixelRatio);
        const viewport = page.getViewport({ scale: wide / page.getViewport({ scale: 1 }).width });
        canvas.width = Math.round(viewport.width);
        canvas.height = Math.round(viewport.height);
        await page.render({ canvas, viewport }).promise;
      },
    };
  } catch (error) {
    close();
    throw error;
  }
}
