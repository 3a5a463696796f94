import { describe, expect, it } from 'vitest';
import { isDenied, isWished } from './negation.js';

const place = (text: string, word: string) => [text.indexOf(word), text.indexOf(word) + word.length] as const;

describe('isDenied', () => {
  it.each([
    ['No experience with TensorFlow', 'TensorFlow', true],
    ['No experience with TensorFlow or Keras', 'Keras', true],
    ['Without prior knowledge of CUDA', 'CUDA', true],
    ['Used PyTorch instead of Caffe', 'Caffe', true],
    ['Used PyTorch instead of Caffe', 'PyTorch', false],
    ['I have not worked with ROS', 'ROS', true],
    ['Did not need a GPU, running on Jetson', 'Jetson', false],
    ['Quantised with no loss of accuracy using TensorRT', 'TensorRT', false],
    ['Without accuracy loss through TensorRT', 'TensorRT', false],
    ['Experience with ROS is not required', 'ROS', true],
    ['Not only PyTorch, but JAX', 'PyTorch', false],
    ['No Docker; Kubernetes in production', 'Kubernetes', false],
  ])('%s: %s', (text, word, expected) => {
    expect(isDenied(text, ...place(text, word))).toBe(expected);
  });
});

describe('isWished', () => {
  it.each([
    ['Eager to learn Rust', 'Rust', true],
    ['Interested in SLAM and NeRF', 'NeRF', true],
    ['Wrote Rust', 'Rust', false],
    ['Interested in SLAM. Wrote CUDA kernels', 'CUDA', false],
  ])('%s: %s', (text, word, expected) => {
    expect(isWished(text, text.indexOf(word))).toBe(expected);
  });
});
