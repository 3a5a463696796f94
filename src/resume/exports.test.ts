import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Resume } from '#content/resume';
import { resumeFields } from '#content/resume-fields';
import { generateResume } from './corpus/corpus.js';
import { resumeMarkdown } from './markdown.js';
import { resumePlainText } from './plain-text.js';
import { printedDate } from './typeset/printed-values.js';

const RESUME: Resume = {
  basics: {
    name: 'Ada *Example*',
    label: 'Engineer',
    email: 'ada@example.org',
    url: 'https://example.org/ada_e',
    profiles: [{ network: 'GitHub', username: 'ada', url: 'https://github.com/ada' }],
    summary: 'One.\n# Two.',
  },
  work: [
    {
      name: 'Acme',
      position: 'Lead',
      location: 'Berlin',
      startDate: '2021-03',
      highlights: ['Cut latency from 60 to 20 ms', '<b>not markup</b>', '3. &lt; 1, and - no list'],
    },
  ],
  skills: [{ name: 'C++', level: 'expert', keywords: ['CUDA', 'SIMD'] }],
};

describe('Markdown', () => {
  it('has headings, lists and links, and nothing a person wrote acts as markup', () => {
    expect(resumeMarkdown(RESUME)).toBe(`# Ada \\*Example\\*

**Engineer**

[ada@example.org](<mailto:ada@example.org>) | [example.org/ada\\_e](<https://example.org/ada_e>) | GitHub: [github.com/ada](<https://github.com/ada>)

## Summary

One.

\\# Two.

## Experience

### Acme

**Lead** | Berlin | Mar 2021 – Present

- Cut latency from 60 to 20 ms
- \\<b\\>not markup\\</b\\>
- 3\\. \\&lt; 1, and - no list

## Skills

- C++ (expert): CUDA, SIMD
`);
  });

  it('is a document even for an empty resume', () => {
    expect(resumeMarkdown({})).toBe('# Resume\n');
    expect(resumePlainText({})).toBe('\n');
  });
});

describe('plain text', () => {
  it('has one paragraph a line', () => {
    expect(resumePlainText(RESUME)).toBe(`Ada *Example*
Engineer
ada@example.org
example.org/ada_e
GitHub: github.com/ada


SUMMARY

One.
# Two.


EXPERIENCE

Acme | Mar 2021 – Present
Lead | Berlin
- Cut latency from 60 to 20 ms
- <b>not markup</b>
- 3. &lt; 1, and - no list


SKILLS

C++ (expert): CUDA, SIMD
`);
  });
});

describe('exports', () => {
  it('hold every printed field', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const resume = generateResume(seed);
        const text = resumePlainText(resume);
        const markdown = resumeMarkdown(resume).replace(/\\([!-/:-@[-`{-~])/g, '$1');
        for (const { path, value } of resumeFields(resume)) {
          const printed = /[dD]ate$/.test(path) ? printedDate(value) : value.replace(/^https:\/\//, '');
          // Where the address ends with it, the user name is not said twice.
          for (const line of printed.split('\n')) {
            expect(text, path).toContain(line);
            expect(markdown, path).toContain(line);
          }
        }
      }),
      { seed: 55, numRuns: 60 },
    );
  });
});
