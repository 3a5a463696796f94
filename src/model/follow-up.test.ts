import { afterEach, describe, expect, it } from 'vitest';
import { wordFollowUp } from './follow-up.js';
import { faultOf } from './follow-up-rules.js';
import { ModelError } from './language-model.js';
import { wording } from './testing/behaving.js';
import { praise } from './testing/misbehaving.js';
import { adapterAt, Servers } from './testing/opened.js';
import { answer, item } from './testing/sample.js';
import { toldModel } from './testing/told-model.js';

const servers = new Servers();
afterEach(servers.close);

const point = item.points[1]!;
const context = { prompt: item.prompt, statement: point.statement, answer };
const request = { item, point, answer };
const GOOD =
  'You said it “slides one kernel over the whole image”. What does a single result then depend on?';

describe('faultOf', () => {
  it.each([
    [GOOD],
    ['When the "same numbers are used everywhere," what does one result read?'],
    ['Du sagst «slides one kernel over»: was sieht dann ein einzelner Wert?'],
    ["You say it “can't depend on the image size”: what else follows?"],
    ['With “one kernel over” all of it, is each pixel equally important to one output?'],
  ])('lets pass: %s', (text) => {
    expect(faultOf(text, context)).toBeUndefined();
  });

  it.each([
    ['', 'is no question'],
    ['Tell me more about “one kernel over the whole image”.', 'is no question'],
    [`${GOOD} Thanks.`, 'is no question'],
    [`${'really '.repeat(40)}${GOOD}`, 'is too long'],
    [`Good. Very good. ${GOOD}`, 'has more than two sentences'],
    ['And what does one output depend on?', 'quotes too little'],
    ['You said “one kernel”: what does one output depend on?', 'quotes too little'],
    ['You said one kernel over the whole image: what then?', 'quotes too little'],
    ['You said “one kernel covers everything”: what then?', 'misquotes the answer'],
    ['You said “One kernel over the whole image”: what then?', 'misquotes the answer'],
    ['You said “one kernel over the whole image” and “locality”: what then?', 'misquotes the answer'],
    ['You said “one kernel over the whole image”: **why**?', 'holds markup or an address'],
    ['You said “one kernel over the whole image”: <b>why</b>?', 'holds markup or an address'],
    ['You said “one kernel over the whole image”: why&nbsp;so?', 'holds markup or an address'],
    ['You said “one kernel over the whole image”: see https://x.example/?', 'holds markup or an address'],
    ['You said “one kernel over the whole image”: see evil.com?', 'holds markup or an address'],
    ['You said “one kernel over the whole image”:\nwhy?', 'holds markup or an address'],
    ['You said “one kernel over the whole image”: \u202ewhy?', 'holds markup or an address'],
    [
      'You said “one kernel over the whole image”: is it a small neighbourhood that counts?',
      'gives the point away',
    ],
    ['With “one kernel over the whole image”, what of distant neighbours?', 'gives the point away'],
  ])('stops: %s (%s)', (text, fault) => {
    expect(faultOf(text, context)).toBe(fault);
  });

  it('lets pass one word of the point, words of question and answer, and stops a number of the point', () => {
    const point = {
      prompt: 'How are boxes matched?',
      statement: 'Overlap above 0.5 suppresses the weaker box.',
    };
    const said = { ...point, answer: 'Boxes that overlap a lot are dropped.' };
    const quote = 'You say those “that overlap a lot” are dropped';
    expect(faultOf(`${quote}: which boxes are dropped, the weaker?`, said)).toBeUndefined();
    expect(faultOf(`${quote}: does a weaker one get suppressed?`, said)).toBe('gives the point away');
    expect(faultOf(`${quote}: above 0.5?`, said)).toBe('gives the point away');
  });

  it('does not take "over" in an answer for "overlapping"', () => {
    const rule = {
      prompt: 'What then?',
      statement: 'Overlapping regions compete.',
      answer: 'They slide over the image.',
    };
    expect(faultOf('You said “slide over the image”: do overlapping ones compete?', rule)).toBe(
      'gives the point away',
    );
  });
});

describe('wordFollowUp', () => {
  it('gives the question of a server that behaves', async () => {
    const server = await servers.start(wording(` ${GOOD}\n`));
    expect(await wordFollowUp(adapterAt(server.url), request)).toBe(GOOD);
  });

  it.each([
    ['a question that breaks a rule', { question: 'Why?' }],
    ['another shape', { text: GOOD }],
    ['no text', { question: 7 }],
    ['a list', [GOOD]],
    ['nothing', null],
  ])('gives nothing for %s', async (_, reply) => {
    expect(await wordFollowUp(toldModel(reply), request)).toBeUndefined();
  });

  it('passes on why there is no reply', async () => {
    const server = await servers.start(praise);
    await expect(wordFollowUp(adapterAt(server.url), request)).rejects.toMatchObject({ kind: 'unreadable' });
    await expect(wordFollowUp(toldModel(new ModelError('busy', 'Later.')), request)).rejects.toThrow(
      'Later.',
    );
  });

  it('asks nothing about an answer that is too short to quote', async () => {
    const model = toldModel({ question: GOOD });
    expect(await wordFollowUp(model, { ...request, answer: ' No idea. ' })).toBeUndefined();
    expect(model.asked).toEqual([]);
  });

  it('fences question and answer', async () => {
    const model = toldModel({ question: GOOD });
    await wordFollowUp(model, request);
    const { system, user } = model.asked[0]!;
    const mark = /mark ([0-9a-f]{16})\./.exec(system)![1]!;
    expect(user).toContain(`<<<${mark} answer>>>\n${answer}\n<<<${mark} end of answer>>>`);
    expect(user).toContain(JSON.stringify(point.statement));
  });
});
