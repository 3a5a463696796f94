import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { InterviewEvent } from './events.js';
import { reportMarkdown } from './markdown.js';
import { Report, reportOf } from './report.js';
import { fold } from './state.js';

const folder = new URL('recordings/', import.meta.url);
const recordings = readdirSync(folder).map((name) => {
  const { events, report } = JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as {
    events: unknown[];
    report: unknown;
  };
  return { name, events: events.map((event) => InterviewEvent.parse(event)), report: Report.parse(report) };
});

describe('a recorded interview', () => {
  it.each(recordings)('replays to the same report: $name', ({ events, report }) => {
    expect(reportOf(fold(events))).toEqual(report);
  });

  it.each(recordings)(
    'has a report in Markdown that names every question and quote: $name',
    ({ events, report }) => {
      const markdown = reportMarkdown(reportOf(fold(events)));
      for (const turn of report.turns) expect(markdown).toContain(turn.title);
      expect(markdown).not.toMatch(/undefined|\[object|null/);
    },
  );

  it.each(recordings)('quotes only what was said: $name', ({ events }) => {
    const texts = new Map(
      events.flatMap((event) =>
        event.type === 'answered' ? [[event.sequence, event.data.text] as const] : [],
      ),
    );
    const quotes = events.flatMap((event) =>
      event.type === 'judged' ? [...event.data.judgement.points, ...event.data.judgement.misconceptions] : [],
    );
    for (const { answer, quote, start, end } of quotes) {
      if (quote !== undefined) expect(texts.get(answer!)!.slice(start, end)).toBe(quote);
    }
    expect(recordings.some((one) => one.events.some((event) => event.type === 'judged'))).toBe(true);
  });
});
