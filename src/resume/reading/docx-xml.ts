import { SaxesParser } from 'saxes';
import { Unreadable } from './unreadable.js';

/** An element of a part, with its prefix as Word writes it ("w:p"). */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  /** What is written directly in it. */
  text: string;
}

/** A resume of fifty pages has some 100,000 elements; Word itself nests a few dozen deep. */
const MOST_ELEMENTS = 400_000;
const DEEPEST = 200;

const DAMAGED =
  'This Word document is damaged and cannot be read; open it in Word, save it again as .docx and choose that.';

/**
 * Reads a part as a tree. Only the five entities of XML are known: a document type, which could define others, is
 * refused, so that nothing expands and nothing is fetched. Throws {@link Unreadable}.
 */
export function parseXml(bytes: Uint8Array): XmlElement {
  const root: XmlElement = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  let count = 0;
  const parser = new SaxesParser();
  parser.on('doctype', () => {
    throw new Unreadable(
      'not-a-document',
      'This Word document defines entities of its own, which no word processor writes; save it again as .docx and choose that.',
    );
  });
  parser.on('error', (error) => {
    throw new Unreadable('damaged', DAMAGED, { cause: error });
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (++count > MOST_ELEMENTS)
      throw new Unreadable(
        'too-large',
        'This Word document holds far more than a resume; choose one of a few pages.',
      );
    if (open.length > DEEPEST) throw new Unreadable('damaged', DAMAGED);
    const element: XmlElement = { name, attributes, children: [], text: '' };
    open.at(-1)!.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => void open.pop());
  const written = (text: string) => {
    open.at(-1)!.text += text;
  };
  parser.on('text', written);
  parser.on('cdata', written);
  parser.write(decoded(bytes)).close();
  const top = root.children[0];
  if (!top) throw new Unreadable('damaged', DAMAGED);
  return top;
}

function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const encoding = first === 0xff && second === 0xfe ? 'utf-16le' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}

/** The first child of this name. */
export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((one) => one.name === name);
}

/** The value of a property that is a child with the attribute w:val, such as <w:sz w:val="22"/>. */
export function propertyOf(element: XmlElement | undefined, name: string): string | undefined {
  const property = child(element, name);
  return property && (property.attributes['w:val'] ?? '');
}

/** A property that is on by being there: <w:b/>, and off with the value 0 or false; undefined where it is absent. */
export function switchOf(element: XmlElement | undefined, name: string): boolean | undefined {
  const value = propertyOf(element, name);
  return value === undefined ? undefined : !/^(?:0|false|off|none)$/.test(value);
}
