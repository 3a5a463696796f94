import { describe, expect, it } from 'vitest';
import { endpointOf } from './endpoint.js';

describe('endpointOf', () => {
  it.each([
    ['http://localhost:11434', 'http://localhost:11434/v1/chat/completions'],
    ['http://localhost:11434/', 'http://localhost:11434/v1/chat/completions'],
    ['http://localhost:11434/v1', 'http://localhost:11434/v1/chat/completions'],
    ['http://localhost:11434/v1/', 'http://localhost:11434/v1/chat/completions'],
    ['http://localhost:11434/v1//', 'http://localhost:11434/v1/chat/completions'],
    ['https://openrouter.ai/api/v1', 'https://openrouter.ai/api/v1/chat/completions'],
    ['https://box.example/llm', 'https://box.example/llm/v1/chat/completions'],
    ['https://a.example/v1beta/openai/', 'https://a.example/v1beta/openai/chat/completions'],
    ['https://a.example/v1/chat/completions', 'https://a.example/v1/chat/completions'],
    [
      'https://a.example/x/chat/completions?api-version=2',
      'https://a.example/x/chat/completions?api-version=2',
    ],
    ['https://a.example/v1?team=x#top', 'https://a.example/v1/chat/completions?team=x'],
  ])('%s → %s', (url, endpoint) => {
    expect(endpointOf(url).href).toBe(endpoint);
  });
});
