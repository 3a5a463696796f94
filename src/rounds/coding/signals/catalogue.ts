import type { Signal, SignalArea, SignalId } from './signal.js';

/** What a signal means, and what an interviewer asks about it. */
export interface SignalEntry {
  readonly title: string;
  readonly area: SignalArea;
  /** High: results are wrong for ordinary data. Medium: for some data, or far too slow. Low: costs the reader. */
  readonly severity: 'high' | 'medium' | 'low';
  /** Asks about the line and gives no remedy away. */
  readonly question: (signal: Pick<Signal, 'line' | 'subject' | 'excerpt'>) => string;
  /** Why it matters, for the report. */
  readonly note: string;
}

/** Every signal that code can be read for. */
export const SIGNALS: Readonly<Record<SignalId, SignalEntry>> = {
  'missing-clamp': {
    title: 'Sides of an intersection multiplied as they come',
    area: 'correctness',
    severity: 'high',
    question: ({ line, subject }) =>
      `Line ${line} computes \`${subject}\`. What are the two factors for boxes that lie apart, diagonally?`,
    note: 'For boxes apart on both axes two negative sides make a positive area, so boxes that never meet overlap.',
  },
  'unguarded-division': {
    title: 'Division by something that can be zero',
    area: 'edge-cases',
    severity: 'medium',
    question: ({ line, subject }) =>
      `Line ${line} divides by \`${subject}\`. For which input is that zero, and what comes out then?`,
    note: 'A divisor of zero leaves NaN or infinity, which spreads through every later comparison and mean.',
  },
  'argument-mutation': {
    title: 'Changes its argument',
    area: 'correctness',
    severity: 'medium',
    question: ({ line, subject }) =>
      `Line ${line} writes to \`${subject}\`. What does the caller find in it after the call?`,
    note: "The caller's data is changed without being told, so calling twice with the same input gives two results.",
  },
  'unstable-sort': {
    title: 'Order of equal scores left open',
    area: 'correctness',
    severity: 'medium',
    question: ({ line, subject }) =>
      `Line ${line} puts \`${subject}\` in order. Two of them are equal: which comes first, and is that certain?`,
    note: 'Equal scores come out in an order that depends on the algorithm, so the result for ties is not defined.',
  },
  'exp-overflow': {
    title: 'Exponential of an unbounded value',
    area: 'edge-cases',
    severity: 'medium',
    question: ({ line, subject }) =>
      `Line ${line} takes the exponential of \`${subject}\`. How large can that get, and what follows at 1000?`,
    note: 'Above 709 in float64, and 88 in float32, the exponential is infinite and the quotient after it NaN.',
  },
  'log-of-zero': {
    title: 'Logarithm of a probability that can be zero',
    area: 'edge-cases',
    severity: 'medium',
    question: ({ line, subject }) =>
      `Line ${line} takes the logarithm of \`${subject}\`. What is the smallest value that can arrive there?`,
    note: 'A confident model rounds a probability to exactly zero; its logarithm is minus infinity and the loss with it.',
  },
  'softmax-before-cross-entropy': {
    title: 'Softmax in front of a cross-entropy that takes logits',
    area: 'correctness',
    severity: 'high',
    question: ({ line, subject }) =>
      `Line ${line} hands \`${subject}\` to the cross-entropy. What does that function do to its input first?`,
    note: 'The softmax is applied twice, which flattens the gradients and keeps the loss from getting near zero.',
  },
  'missing-eval': {
    title: 'Predicts in training mode',
    area: 'correctness',
    severity: 'high',
    question: ({ line, subject }) =>
      `Line ${line} calls \`${subject}\`. In which state are its dropout and batch normalisation at that moment?`,
    note: 'Dropout stays random and batch normalisation uses, and updates, the statistics of the batch under test.',
  },
  'missing-no-grad': {
    title: 'Keeps a graph for predictions',
    area: 'efficiency',
    severity: 'medium',
    question: ({ line, subject }) =>
      `Line ${line} calls \`${subject}\` to predict. What does PyTorch keep in memory for that call, and for whom?`,
    note: 'All activations are kept for a backward pass that never comes; over a whole data set memory runs out.',
  },
  'missing-zero-grad': {
    title: 'Gradients of earlier steps stay in',
    area: 'correctness',
    severity: 'high',
    question: ({ line }) =>
      `Line ${line} runs in every turn of the loop. What do the gradients hold in the second turn?`,
    note: 'Gradients add up from step to step, so every update repeats all earlier ones.',
  },
  'float-equality': {
    title: 'Computed floating-point values compared for equality',
    area: 'correctness',
    severity: 'medium',
    question: ({ line, subject }) =>
      `Line ${line} tests \`${subject}\`. Two ways to compute the same number: would you expect that to hold?`,
    note: 'Rounding makes equal results differ in the last bit, so the test holds or fails by accident.',
  },
  'nested-loop': {
    title: 'Nested Python loops over data',
    area: 'efficiency',
    severity: 'medium',
    question: ({ line, subject }) =>
      `Line ${line} loops over \`${subject}\` inside another loop. How often does its body run for a realistic input, and what does one turn cost in Python?`,
    note: 'The interpreter does work for each pair or pixel that arrays would do in compiled code, often 100 times faster.',
  },
  'growing-array': {
    title: 'Array copied in every turn of a loop',
    area: 'efficiency',
    severity: 'medium',
    question: ({ line, subject }) =>
      `Line ${line} makes \`${subject}\` one piece longer in every turn. How much is copied over the whole loop?`,
    note: 'Every turn copies all that was collected before, so the cost grows with the square of the number of turns.',
  },
  'bare-except': {
    title: 'Catches every error',
    area: 'correctness',
    severity: 'medium',
    question: ({ line }) =>
      `Line ${line} catches whatever is raised. Which errors did you mean, and which others end up there?`,
    note: 'Mistakes in the code itself, and even an interrupt, disappear without a trace.',
  },
  'mutable-default': {
    title: 'Mutable default argument',
    area: 'correctness',
    severity: 'medium',
    question: ({ line, subject }) =>
      `Line ${line} gives \`${subject}\` a default. When is that value made, and how many calls share it?`,
    note: 'The default is made once and shared, so what one call leaves in it the next one finds.',
  },
  'unused-variable': {
    title: 'Variable that nothing reads',
    area: 'clarity',
    severity: 'low',
    question: ({ line, subject }) => `Line ${line} computes \`${subject}\`. Where is it used?`,
    note: 'A value that nothing reads makes the reader look for its use, and often marks a step that was forgotten.',
  },
  'leftover-print': {
    title: 'Output left in',
    area: 'clarity',
    severity: 'low',
    question: ({ line }) =>
      `Line ${line} writes to the output. Who is that for, once another program calls this?`,
    note: "Output from a look at intermediate values ends up in the caller's logs, and costs time in a loop.",
  },
  'long-function': {
    title: 'Function of more than 60 lines',
    area: 'clarity',
    severity: 'low',
    question: ({ line, subject }) =>
      `\`${subject}\`, from line ${line} on, is long. Which steps does it have, and how would you test one of them alone?`,
    note: 'A function that does not fit on a screen has several jobs, which can only be read and tested together.',
  },
};
