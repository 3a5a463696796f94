import { describe, expect, it } from 'vitest';
import { ModelSettings, settingsFromEnvironment } from './settings.js';

const url = 'http://localhost:11434/v1';

describe('ModelSettings', () => {
  it('trims, and takes an empty key for none', () => {
    expect(ModelSettings.parse({ url: ` ${url}\n`, model: ' llama ', key: ' ' })).toEqual({
      url,
      model: 'llama',
    });
    expect(ModelSettings.parse({ url, model: 'llama', key: ' sk-1 ' }).key).toBe('sk-1');
  });

  it.each([
    [{ url: '', model: 'm' }],
    [{ url: 'localhost:11434', model: 'm' }],
    [{ url: 'ftp://localhost', model: 'm' }],
    [{ url: 'file:///etc/passwd', model: 'm' }],
    [{ url: 'http://me:secret@localhost', model: 'm' }],
    [{ url: 'http://me@localhost', model: 'm' }],
    [{ url, model: '  ' }],
    [{ url, model: 'two\nlines' }],
    [{ url, model: 'm', key: 'two words' }],
    [{ url, model: 'm', key: 'line\r\nX-Evil: 1' }],
    [{ url }],
  ])('refuses %j', (settings) => {
    expect(ModelSettings.safeParse(settings).success).toBe(false);
  });
});

describe('settingsFromEnvironment', () => {
  it('reads the three variables', () => {
    expect(
      settingsFromEnvironment({ FOVEA_MODEL_URL: url, FOVEA_MODEL: 'llama', FOVEA_MODEL_KEY: 'sk' }),
    ).toEqual({
      url,
      model: 'llama',
      key: 'sk',
    });
    expect(settingsFromEnvironment({ FOVEA_MODEL_URL: url, FOVEA_MODEL: 'llama' })).toEqual({
      url,
      model: 'llama',
    });
  });

  it('is nothing without an address', () => {
    expect(settingsFromEnvironment({})).toBeUndefined();
    expect(
      settingsFromEnvironment({ FOVEA_MODEL_URL: ' ', FOVEA_MODEL: 'llama', FOVEA_MODEL_KEY: 'sk' }),
    ).toBeUndefined();
  });

  it('says what to set where the model is missing', () => {
    expect(() => settingsFromEnvironment({ FOVEA_MODEL_URL: url })).toThrow(/FOVEA_MODEL is not/);
  });

  it('names the variable that is malformed and shows no value', () => {
    const wrong = () =>
      settingsFromEnvironment({
        FOVEA_MODEL_URL: 'http://me:hunter2@a',
        FOVEA_MODEL: 'm',
        FOVEA_MODEL_KEY: 'sk 77',
      });
    expect(wrong).toThrow(/^FOVEA_MODEL_URL must not hold a user name or password.*FOVEA_MODEL_KEY must be/);
    expect(wrong).not.toThrow(/hunter2|77/);
  });
});
