import { describe, expect, it } from 'vitest';
import { reportMarkdown } from './markdown.js';
import { reportOf } from './report.js';
import { fold } from './state.js';
import { answered, asked, ended, judged, judgement, log, probed, question, started } from './testing/log.js';

const blur = question('blur');
const base = judgement(blur, { p1: 'made', p2: 'partly' });
const unsure = {
  ...base,
  interval: [0.1, 0.46] as [number, number],
  points: base.points.map((point) =>
    point.id === 'p1' ? { ...point, sure: false, quote: 'An answer.', answer: 3, start: 0, end: 10 } : point,
  ),
};

const report = () =>
  reportOf(
    fold(
      log([
        started(),
        asked(blur),
        answered(blur),
        judged(blur, [3], unsure),
        {
          ...probed(blur, 'p3'),
          data: { ...probed(blur, 'p3').data, prompt: 'What does `a_b[0]` do, *here*?' },
        },
        ended(),
      ] as Parameters<typeof log>[0]),
    ),
  );

describe('a report in Markdown', () => {
  it('says how sure a score and a verdict are, as the report on the screen does', () => {
    const text = reportMarkdown(report());
    expect(text).toContain('of 1, between 0.10 and 0.46, judged by');
    expect(text.match(/^- \*\*made\*\*, not sure, weight \d\. /gm)).toHaveLength(1);
    expect(text.match(/not sure/g)).toHaveLength(1);
  });

  it('puts a quote behind the sentence that it belongs to, and leaves code as it was', () => {
    const text = reportMarkdown(report());
    expect(text).toMatch(/because of reason 1\. “An answer\.”$/m);
    expect(text).toContain('*Interviewer:* What does `a_b[0]` do, \\*here\\*?');
  });

  it('names the only question by what it lacks, and not as the weakest of all', () => {
    expect(report().nextStep.reason).toMatch(/^\d+ of its points are not fully made/);
  });
});
