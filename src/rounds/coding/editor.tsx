import { defaultKeymap, history, historyKeymap, indentWithTab, isolateHistory } from '@codemirror/commands';
import { python } from '@codemirror/lang-python';
import { bracketMatching, indentUnit } from '@codemirror/language';
import { highlightSelectionMatches, searchKeymap } from '@codemirror/search';
import {
  Annotation,
  Compartment,
  EditorState,
  type Extension,
  StateEffect,
  StateField,
} from '@codemirror/state';
import {
  Decoration,
  type DecorationSet,
  drawSelection,
  EditorView,
  highlightActiveLine,
  keymap,
  lineNumbers,
} from '@codemirror/view';
import { useEffect, useEffectEvent, useRef } from 'react';
import { look } from './editor-look.js';

interface Props {
  /** The file's name; another name is another document with its own history. */
  readonly name: string;
  readonly text: string;
  readonly readOnly: boolean;
  /** What was typed, and in which file: the one on screen, whatever was chosen a moment ago. */
  readonly onChange: (name: string, text: string) => void;
  readonly onRun: () => void;
  /** The line that the interviewer or an error cites, from 1. */
  readonly cited?: number | undefined;
  /** A line that the candidate asked to see: the cursor goes there. Each object is asked once. */
  readonly goTo?: { readonly line: number } | undefined;
  /** Keeps its documents and what can be undone while something else is in its place. */
  readonly hidden: boolean;
}

/**
 * The editor. It lives in a shadow root: there CodeMirror's styles are constructed sheets, which the page's strict
 * content security policy allows without a nonce (docs/decisions/010).
 */
export function Editor({ name, text, readOnly, onChange, onRun, cited, goTo, hidden }: Props) {
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(undefined);
  const states = useRef(new Map<string, EditorState>());
  const shown = useRef(name);
  /** Texts typed here that have not come back as the text to show. */
  const typed = useRef<string[]>([]);
  const changed = useEffectEvent((next: string) => {
    typed.current.push(next);
    onChange(shown.current, next);
  });
  const run = useEffectEvent(onRun);
  /** The document of the file that is shown, as it begins here; it reads the props of now without being made anew. */
  const begin = useEffectEvent(() =>
    newState(
      name,
      text,
      (next) => changed(next),
      () => run(),
    ),
  );

  // Made once, for a view that were made anew would lose focus and undo with each key; what changes later is brought
  // in by the effects below.
  useEffect(() => {
    const root = host.current!.shadowRoot ?? host.current!.attachShadow({ mode: 'open' });
    const editor = new EditorView({ root, parent: root, state: begin() });
    view.current = editor;
    return () => {
      editor.destroy();
      view.current = undefined;
      states.current.clear();
    };
  }, []);

  useEffect(() => {
    const editor = view.current;
    if (!editor) return;
    if (shown.current !== name) {
      states.current.set(shown.current, editor.state);
      shown.current = name;
      typed.current = [];
      editor.setState(states.current.get(name) ?? begin());
    }
    // What was typed here comes back as a text, perhaps after more was typed: it must not overwrite that.
    const own = typed.current.lastIndexOf(text);
    if (own >= 0) {
      typed.current.splice(0, own + 1);
      return;
    }
    // A text that came from elsewhere (another tab, what the task began with) replaces what is shown.
    if (editor.state.doc.toString() !== text)
      editor.dispatch({
        changes: { from: 0, to: editor.state.doc.length, insert: text },
        // One step of its own to undo, however soon after a key press.
        annotations: [fromElsewhere.of(true), isolateHistory.of('full')],
      });
  }, [name, text]);

  // Each file's state holds its own lock and mark, so they are set again when another file is shown.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another name is another state
  useEffect(() => {
    view.current?.dispatch({ effects: editable.reconfigure(lock(readOnly)) });
  }, [name, readOnly]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another name is another state
  useEffect(() => {
    const editor = view.current;
    if (!editor) return;
    const line = cited !== undefined && cited <= editor.state.doc.lines ? cited : null;
    editor.dispatch({ effects: cite.of(line) });
  }, [name, cited]);

  useEffect(() => {
    const editor = view.current;
    if (!editor || !goTo || goTo.line > editor.state.doc.lines) return;
    const { from } = editor.state.doc.line(goTo.line);
    editor.dispatch({
      selection: { anchor: from },
      effects: EditorView.scrollIntoView(from, { y: 'center' }),
    });
    editor.focus();
    host.current!.scrollIntoView({ block: 'nearest' });
  }, [goTo]);

  return <div className="code-host" ref={host} hidden={hidden} />;
}

/** Marks a change that nobody typed here. */
const fromElsewhere = Annotation.define<boolean>();

const editable = new Compartment();
const lock = (readOnly: boolean): Extension => [
  EditorState.readOnly.of(readOnly),
  EditorView.editable.of(!readOnly),
];

const cite = StateEffect.define<number | null>();
const citedLine = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(marks, transaction) {
    let now = marks.map(transaction.changes);
    for (const effect of transaction.effects) {
      if (!effect.is(cite)) continue;
      now =
        effect.value === null
          ? Decoration.none
          : Decoration.set([
              Decoration.line({ class: 'cm-cited' }).range(transaction.state.doc.line(effect.value).from),
            ]);
    }
    return now;
  },
  provide: (field) => EditorView.decorations.from(field),
});

function newState(
  name: string,
  text: string,
  onChange: (text: string) => void,
  onRun: () => void,
): EditorState {
  return EditorState.create({
    doc: text,
    extensions: [
      keymap.of([
        {
          key: 'Mod-Enter',
          run: () => {
            onRun();
            return true;
          },
        },
        indentWithTab,
        ...defaultKeymap,
        ...historyKeymap,
        ...searchKeymap,
      ]),
      lineNumbers(),
      history(),
      drawSelection(),
      bracketMatching(),
      highlightActiveLine(),
      highlightSelectionMatches(),
      indentUnit.of('    '),
      EditorState.tabSize.of(4),
      python(),
      look,
      editable.of(lock(false)),
      citedLine,
      EditorView.contentAttributes.of({
        tabindex: '0',
        'aria-label': `${name}, Python. Escape, then Tab leaves the editor.`,
      }),
      EditorView.updateListener.of((update) => {
        const own = update.transactions.some((one) => one.docChanged && !one.annotation(fromElsewhere));
        if (own) onChange(update.state.doc.toString());
      }),
    ],
  });
}
