import type { Item } from '#content/item';

/** A question with three points, and an answer that makes the first. */
export const item: Item = {
  id: 'convolution',
  prompt: 'Why does a convolutional layer have far fewer parameters than a fully connected layer?',
  points: [
    { id: 'sharing', statement: 'One kernel is used at every position, so its weights are stored once.' },
    {
      id: 'local',
      statement: 'Each output looks at a small neighbourhood, so distant inputs have no weight.',
    },
    {
      id: 'equivariance',
      statement: 'Shifting the input shifts the output, because the kernel is the same.',
    },
  ],
  misconceptions: [{ id: 'no-weights', statement: 'A convolution has no weights.' }],
};

export const answer =
  'It slides one kernel over the whole image. The same numbers are used everywhere, so they’re kept once!\n' +
  'I don’t remember the rest, but it can’t depend on the image size.';

export const answers = [{ sequence: 4, text: answer }];
