import { python } from '@codemirror/lang-python';
import { unifiedMergeView } from '@codemirror/merge';
import { EditorState } from '@codemirror/state';
import { EditorView, lineNumbers } from '@codemirror/view';
import { useEffect, useRef } from 'react';
import { look } from './editor-look.js';

/** What was changed in a file since the task began; loaded when it is asked for. */
export default function Comparison({ before, after, name }: { before: string; after: string; name: string }) {
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const root = host.current!.shadowRoot ?? host.current!.attachShadow({ mode: 'open' });
    const view = new EditorView({
      root,
      parent: root,
      state: EditorState.create({
        doc: after,
        extensions: [
          lineNumbers(),
          python(),
          look,
          changes,
          EditorState.readOnly.of(true),
          EditorView.editable.of(false),
          EditorView.contentAttributes.of({ tabindex: '0', 'aria-label': `Changes in ${name}` }),
          unifiedMergeView({ original: before, mergeControls: false, gutter: true }),
        ],
      }),
    });
    return () => view.destroy();
  }, [before, after, name]);
  return <div className="code-host" ref={host} />;
}

const changes = EditorView.theme({
  '&.cm-merge-b .cm-changedLine, .cm-inlineChangedLine': { backgroundColor: 'var(--lutea-wash)' },
  '&.cm-merge-b .cm-changedText, .cm-changedText': {
    background: 'none',
    textDecoration: 'underline',
    textDecorationColor: 'var(--lutea-ink)',
  },
  '.cm-deletedChunk': { backgroundColor: 'var(--paper)', color: 'var(--ink-3)' },
  '.cm-deletedChunk .cm-deletedText': { background: 'none', textDecoration: 'line-through' },
  '.cm-changedLineGutter, .cm-changeGutter .cm-changedLineGutter': { background: 'var(--lutea-ink)' },
  '.cm-deletedLineGutter': { background: 'var(--edge)' },
});
