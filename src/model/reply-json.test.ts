import { describe, expect, it } from 'vitest';
import { parseReply } from './reply-json.js';

describe('parseReply', () => {
  it.each([
    ['bare JSON', ' {"a": 1}\n'],
    ['a fence', '```json\n{"a": 1}\n```'],
    ['a fence without a language, CRLF', '```\r\n{"a": 1}\r\n```'],
    ['a fence after prose', 'Here it is:\n```json\n{"a": 1}\n```\nI hope that helps.'],
    ['the second fence, where the first is code', '```python\nx = 1\n```\n```json\n{"a": 1}\n```'],
    ['thoughts before it', '<think>Is it {"b": 2}? No.</think>\n\n{"a": 1}'],
    ['thoughts whose opening the server swallowed', 'Hmm, yes.\n</think>{"a": 1}'],
    ['thoughts and a fence', '<think>well</think>```json\n{"a": 1}\n```'],
  ])('reads %s', (_, text) => {
    expect(parseReply(text)).toEqual({ json: { a: 1 } });
  });

  it('leaves a closing tag inside the JSON alone', () => {
    expect(parseReply('{"quote": "so </think> it is"}')).toEqual({ json: { quote: 'so </think> it is' } });
  });

  it.each([
    ['', 'it is empty'],
    ['<think>done</think>  ', 'it is empty'],
    ['<think>on and on', 'it stopped while still thinking'],
    ['Great answer!', 'it is prose, not JSON'],
    ['Great answer! {"a": 1}', 'it is prose, not JSON'],
    ['{"a": [1, 2', 'its JSON is broken or cut off'],
    ['```json\n{"a": 1', 'its JSON is broken or cut off'],
  ])('says why %j is none', (text, why) => {
    expect(parseReply(text)).toEqual({ why });
  });
});
