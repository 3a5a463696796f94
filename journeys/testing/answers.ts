/** Answers as people give them, for journeys: right in part, in prose, none of them a model answer. */
const ANSWERS: Readonly<Record<string, string>> = {
  'iou-and-nms':
    'IoU is the intersection area of two boxes divided by the area of their union, so it is zero when they are disjoint and one when they are identical, and it does not depend on the scale of the object. ' +
    'Greedy NMS sorts the detections by score, keeps the best box, removes every other box whose IoU with it is above a threshold, and repeats, so the duplicates of one object collapse into one. ' +
    'In a crowd it goes wrong: two real people can overlap by more than the threshold, and then the lower scoring correct box is deleted and recall drops. ' +
    'Soft-NMS lowers the score of the overlapping box instead of deleting it, so a real neighbour can survive.',
  'batch-norm':
    'For each channel it computes the mean and variance over the batch, height and width, normalises with them, and then applies a learned scale gamma and shift beta per channel. ' +
    'During training it also keeps running averages of the mean and variance, and in eval mode it uses these instead of the batch statistics, so the output of one image no longer depends on the others in its batch. ' +
    'At deployment it is a fixed affine function, so it can be folded into the weights and bias of the preceding convolution and costs nothing. ' +
    'With small batches the statistics are noisy, so I would use group norm, which does not depend on the batch size.',
  'vit-vs-cnn':
    'A convolution has locality and translation equivariance built in, so a CNN learns from fewer labelled images, while a vision transformer has weaker inductive bias and needs large scale pre-training or strong augmentation to catch up. ' +
    'Self-attention sees the whole image from the first layer, whereas a CNN grows its receptive field with depth. ' +
    'The cost of global attention is quadratic in the number of tokens, so doubling the side of the image makes four times as many tokens and sixteen times the attention cost. ' +
    'On edge hardware convolutions often have better tuned kernels, so a CNN tends to be faster there.',
};

export function answerTo(question: string): string {
  const answer = ANSWERS[question];
  if (answer === undefined) throw new Error(`No answer is prepared for ${question}`);
  return answer;
}
