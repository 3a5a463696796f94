import { describe, expect, it } from 'vitest';
import { keyWarning, placeOf, sameServer, whereAnswersGo } from './model-address.js';

describe('placeOf', () => {
  it.each([
    ['http://localhost:11434/v1', true],
    ['http://LOCALHOST', true],
    [' http://127.0.0.1:8080 ', true],
    ['http://127.1/v1', true],
    ['http://[::1]:8000/v1', true],
    ['http://box.localhost/v1', true],
    ['https://api.example.com/v1', false],
    ['http://192.168.1.7:8080', false],
    ['http://localhost.example.com', false],
    ['http://127.0.0.1.example.com', false],
    ['http://0.0.0.0:8080', false],
  ])('%s is here: %s', (url, here) => {
    expect(placeOf(url)!.here).toBe(here);
  });

  it.each(['', 'localhost:11434', 'ftp://localhost', 'http://', 'not one'])('“%s” is no address', (url) => {
    expect(placeOf(url)).toBeNull();
  });
});

describe('whereAnswersGo', () => {
  it.each([
    ['', /At an address on this machine the answers stay here; anywhere else they leave it/],
    ['http://localhost:1/v1', /the answers stay here/],
    ['https://api.example.com/v1', /leaves it for api\.example\.com\.$/],
    ['http://box:8080/v1', /leaves it for box:8080, unencrypted\.$/],
  ])('%s', (url, words) => {
    expect(whereAnswersGo(url)).toMatch(words);
  });
});

describe('keyWarning', () => {
  it.each([
    ['http://box:8080/v1', true, /goes to box:8080 over plain http/],
    ['http://box:8080/v1', false, null],
    ['https://box/v1', true, null],
    ['http://localhost:8080/v1', true, null],
    ['nowhere', true, null],
  ])('%s with a key: %s', (url, key, expected) => {
    if (expected) expect(keyWarning(url, key)).toMatch(expected);
    else expect(keyWarning(url, key)).toBeNull();
  });
});

it.each([
  ['http://box:1/v1', 'http://box:1/other', true],
  ['http://box:1/v1', 'https://box:1/v1', false],
  ['http://box:1/v1', 'http://box:2/v1', false],
  ['http://box:1/v1', '', false],
])('sameServer: %s and %s, %s', (one, other, expected) => {
  expect(sameServer(one, other)).toBe(expected);
});
