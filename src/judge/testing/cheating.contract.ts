import { expect, it } from 'vitest';
import { float64 } from '../npy.js';
import type { SharedRunner } from '../runner.contract.js';
import { int, text, type Value } from '../value.js';
import { onlyOutcome, outcomeOf, returned, submission } from './submission.js';

const array = (...numbers: number[]): Value => ({ kind: 'array', array: float64([numbers.length], numbers) });

/** A frame with a result, as the harness would write it. */
const FRAME = `
import json, os, struct
def frame(value):
    text = json.dumps({"outcome": "returned", "value": value, "buffers": []}).encode()
    body = struct.pack("<I", len(text)) + text
    return struct.pack("<I", len(body)) + body
`;

/** Getting a result accepted, or knowing what others sent, without doing the work. */
export function cheatingContract(shared: SharedRunner): void {
  it('takes no frames out of turn', async () => {
    const source = `${FRAME}
def attack(n):
    for descriptor in range(3, 20):
        try:
            os.write(descriptor, frame(True) + frame(True))
        except OSError:
            pass
    return n`;
    const { calls } = await shared.runner().run(submission(source, [[int(1)], [int(2)]]));
    expect(calls.map(({ outcome }) => outcome.kind)).toEqual(['crashed', 'skipped']);
  });

  it.each([
    ['text', 'b"PASS\\n" * 100'],
    ['a length of 4 GB', 'b"\\xff" * 8'],
    ['a result that is none', 'frame(["a", 7])'],
    ['an empty frame', 'bytes(4)'],
  ])('believes no frame that is %s', async (_, bytes) => {
    const source = `${FRAME}\ndef attack():\n    os.write(3, ${bytes})\n    os._exit(0)`;
    const outcome = await outcomeOf(shared.runner(), source);
    expect(['crashed', 'refused']).toContain(outcome.kind);
  });

  it('takes a faked frame for no more than a value', async () => {
    const source = `${FRAME}\ndef attack():\n    os.write(3, frame(["i", "7"]))\n    os._exit(0)`;
    expect(returned(await outcomeOf(shared.runner(), source))).toBe(7);
  });

  it('waits for nobody who has faked the last frame and goes on', async () => {
    const source = `${FRAME}\ndef attack():\n    os.write(3, frame(["i", "7"]))\n    while True: os.write(1, bytes(65536))`;
    expect(returned(await outcomeOf(shared.runner(), source))).toBe(7);
  });

  it('takes only plain values, whatever they say of themselves', async () => {
    const source = `
class Equal:
    def __eq__(self, other): return True
    def __array__(self, *args): return other
def attack():
    return Equal()`;
    expect(await outcomeOf(shared.runner(), source)).toMatchObject({
      kind: 'refused',
      reason: expect.stringMatching(/^returned an Equal; return None, bool/),
    });
  });

  it('lets a file be read by nobody else', async () => {
    const leave =
      'import os\ndef attack():\n    for folder in ("/tmp", "."):\n        open(folder + "/left", "w").write("answer")\n    return 1';
    expect(returned(await outcomeOf(shared.runner(), leave))).toBe(1);
    const look = 'import os\ndef attack():\n    return os.listdir("/tmp"), os.listdir(".")';
    expect(returned(await outcomeOf(shared.runner(), look))).toEqual([['solution'], ['solution.py']]);
  });

  it('keeps nothing of one submission in the memory of another', async () => {
    // Searches its own memory, page by page, for texts that are written backwards here.
    const scan = `
import ctypes, os
OWN = "".join(["own ma", "rker of this sub", str(1 + 1), "mission"])
def attack(backwards):
    wanted = [backwards.encode(), OWN[::-1].encode()]
    libc = ctypes.CDLL(None)
    libc.sbrk.restype = ctypes.c_void_p
    reading, writing = os.pipe()
    found = [0, 0]
    anchors = [libc.sbrk(0) - (128 << 20), id(OWN) - (64 << 20), id([]) - (64 << 20)]
    for start in anchors:
        for page in range(start >> 12 << 12, start + (160 << 20), 4096):
            if libc.write(writing, ctypes.c_void_p(page), ctypes.c_size_t(4096)) == 4096:
                data = os.read(reading, 4096)[::-1]
                for index, one in enumerate(wanted):
                    found[index] += one in data
    return [count > 0 for count in found]`;
    const marker = `marker-${'7a1'}-of-another-submission`;
    const other = `SECRET = "${marker}"\ndef attack(value, array):\n    return [value, SECRET, array]`;
    const first = submission(other, [[text(marker), array(1, 2, 3)]]);
    expect(onlyOutcome(await shared.runner().run(first)).kind).toBe('returned');
    const args = [text([...marker].reverse().join(''))];
    const limits = { cpuSeconds: 30, wallSeconds: 120 };
    const outcome = await outcomeOf(shared.runner(), scan, { args, limits });
    expect(returned(outcome)).toEqual([false, true]);
  });

  it('cannot make the harness say that arguments are unchanged to other calls', async () => {
    const source = `
import numpy
def attack(array):
    array[0] = 5
    return array`;
    const outcome = await outcomeOf(shared.runner(), source, { args: [array(1, 2)] });
    expect(outcome).toEqual({ kind: 'mutated', argument: 'args[0]' });
  });

  it('starts every call from the same random state and from fresh arguments', async () => {
    const source = `
import numpy as np
def attack(array):
    array += 1
    return array.sum() + np.random.rand()`;
    const job = submission(source);
    const calls = [0, 1].map(() => ({ args: [array(1, 2)], mutates: true }));
    const { calls: results } = await shared.runner().run({ ...job, calls });
    const [a, b] = results.map(({ outcome }) => returned(outcome));
    expect(a).toEqual(b);
  });
}
