import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

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
    '.cm-panels-bottom': { borderTop: '1px solid var(--rule)' },
    '.cm-panel.cm-search': { padding: '.5rem 2rem .5rem .9rem', fontFamily: 'var(--sans)' },
    '.cm-panel.cm-search label': { fontSize: '.8125rem' },
    // Else the browser's own light fields and buttons stand in the dark page.
    '.cm-panel .cm-textfield, .cm-panel .cm-button': {
      font: 'inherit',
      fontSize: '.8125rem',
      color: 'var(--ink)',
      backgroundColor: 'var(--plate)',
      backgroundImage: 'none',
      border: '1px solid var(--edge)',
      borderRadius: '2px',
      padding: '.25rem .5rem',
    },
    '.cm-panel.cm-search [name=close]': { color: 'var(--ink)', fontSize: '1.25rem', padding: '0 .5rem' },
    '.cm-searchMatch': { backgroundColor: 'var(--lutea-wash)' },
    '.cm-searchMatch.cm-searchMatch-selected': { outline: '1px solid var(--lutea-ink)' },
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
