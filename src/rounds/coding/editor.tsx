import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { python } from '@codemirror/lang-python';
import { bracketMatching, HighlightStyle, indentUnit, syntaxHighlighting } from '@codemirror/language';
import { highlightSelectionMatches, searchKeymap } from '@codemirror/search';
import { Compartment, EditorState, type Extension, StateEffect, StateField } from '@codemirror/state';
import {
  Decoration,
  type DecorationSet,
  drawSelection,
  EditorView,
  highlightActiveLine,
  keymap,
  lineNumbers,
} from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { useEffect, useEffectEvent, useRef } from 'react';

interface Props {
  /** The file's name; another name is another document with its own history. */
  readonly name: string;
  readonly text: string;
  readonly readOnly: boolean;
  readonly onChange: (text: string) => void;
  readonly onRun: () => void;
  /** The line that the interviewer or an error cites, from 1. */
  readonly cited?: number | undefined;
}

/**
 * The editor. It lives in a shadow root: there CodeMirror's styles are constructed sheets, which the page's strict
 * content security policy allows without a nonce (docs/decisions/010).
 */
export function Editor({ name, text, readOnly, onChange, onRun, cited }: Props) {
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(undefined);
  const states = useRef(new Map<string, EditorState>());
  const shown = useRef(name);
  /** Texts typed here that have not come back as the text to show. */
  const typed = useRef<string[]>([]);
  const changed = useEffectEvent((next: string) => {
    typed.current.push(next);
    onChange(next);
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
      editor.dispatch({ changes: { from: 0, to: editor.state.doc.length, insert: text } });
  }, [name, text]);

  useEffect(() => {
    view.current?.dispatch({ effects: editable.reconfigure(lock(readOnly)) });
  }, [readOnly]);

  useEffect(() => {
    const editor = view.current;
    if (!editor) return;
    const line = cited !== undefined && cited <= editor.state.doc.lines ? cited : null;
    editor.dispatch({ effects: cite.of(line) });
  }, [cited]);

  return <div className="code-host" ref={host} />;
}

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
        if (update.docChanged) onChange(update.state.doc.toString());
      }),
    ],
  });
}

/** The journal's look: weight and grey carry the syntax, one colour the numbers. */
export const look: Extension = [
  EditorView.theme({
    '&': { backgroundColor: 'var(--plate)', color: 'var(--ink)', fontSize: '0.875rem', height: '100%' },
    '&.cm-focused': { outline: 'var(--focus)', outlineOffset: '-3px' },
    '.cm-scroller': { fontFamily: 'var(--mono)', lineHeight: '1.55' },
    '.cm-content': { caretColor: 'var(--ink)', padding: '.5rem 0' },
    '.cm-cursor': { borderLeftColor: 'var(--ink)', borderLeftWidth: '2px' },
    '.cm-gutters': { backgroundColor: 'var(--plate)', color: 'var(--ink-3)', border: '0' },
    '.cm-lineNumbers .cm-gutterElement': { padding: '0 .8rem 0 .9rem' },
    '.cm-activeLine': { backgroundColor: 'transparent' },
    '&.cm-focused .cm-activeLine': { boxShadow: 'inset 0 0 0 1px var(--rule)' },
    '.cm-activeLineGutter': { backgroundColor: 'transparent' },
    '.cm-line.cm-cited': {
      backgroundColor: 'var(--lutea-wash)',
      boxShadow: 'inset 3px 0 0 var(--lutea-ink)',
    },
    '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
      backgroundColor: 'var(--rule)',
    },
    '&.cm-focused .cm-matchingBracket': {
      backgroundColor: 'var(--lutea-wash)',
      outline: '1px solid var(--edge)',
    },
    '.cm-selectionMatch': { backgroundColor: 'var(--lutea-wash)' },
    '.cm-panels': { backgroundColor: 'var(--paper)', color: 'var(--ink)' },
    '.cm-panels input, .cm-panels button': { font: 'inherit' },
  }),
  syntaxHighlighting(
    HighlightStyle.define([
      {
        tag: [tags.keyword, tags.controlKeyword, tags.definitionKeyword, tags.moduleKeyword],
        fontWeight: '700',
      },
      { tag: [tags.string, tags.docString], color: 'var(--ink-2)' },
      { tag: tags.comment, color: 'var(--ink-3)', fontStyle: 'italic' },
      { tag: [tags.number, tags.bool, tags.null], color: 'var(--lutea-ink)' },
      { tag: tags.function(tags.definition(tags.variableName)), fontWeight: '600' },
    ]),
  ),
];
