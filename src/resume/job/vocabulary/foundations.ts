import type { Area } from './area.js';

const learning = ['machine learning'];

/** Judging models, the mathematics beneath, and neighbouring fields. */
export const FOUNDATIONS: Area = {
  'error analysis': {
    also: [
      'failure analysis',
      'failure mode analysis',
      'failure cases',
      'failure modes',
      'analysed errors',
      'corner cases',
      'edge cases',
    ],
  },
  'experiment design': { also: ['design of experiments', 'experimental design'] },
  'model evaluation': {
    also: [
      'evaluating models',
      'evaluation metrics',
      'model validation',
      'evaluation pipeline',
      'benchmarking models',
      'evaluate models',
      'benchmarking',
      'evaluation framework',
      'evaluation protocols',
      'performance metrics',
      'evaluation suite',
      'model performance evaluation',
    ],
    is: learning,
    holds: ['Hausdorff distance', 'HOTA', 'IDF1', 'SSIM', 'LPIPS', 'MPJPE'],
  },
  statistics: {
    also: [
      'statistical analysis',
      'statistical modelling',
      'probability',
      'probability theory',
      'probability and statistics',
      'hypothesis testing',
    ],
  },
  'linear algebra': { also: ['matrix algebra', 'numerical linear algebra'] },
  mathematics: { also: ['applied mathematics', 'maths', 'mathematical foundations', 'calculus'] },
  'numerical optimisation': {
    also: ['convex optimisation', 'mathematical optimisation', 'optimisation theory', 'numerical methods'],
  },
  'non-linear optimisation': {
    also: ['nonlinear least squares', 'Levenberg-Marquardt', 'Gauss-Newton'],
    is: ['numerical optimisation'],
  },
  'signal processing': {
    also: ['digital signal processing', 'DSP algorithms', 'Fourier transform', 'FFT'],
    holds: ['wavelets'],
  },
  'time series': { also: ['time-series analysis', 'time series forecasting', 'forecasting'] },
  clustering: { also: ['PCA', 'dimensionality reduction'], is: learning, holds: ['k-means', 'DBSCAN'] },
  'support vector machines': { also: ['SVM'], is: learning },
  'recommender systems': { also: ['recommendation systems', 'recommender'], is: learning },
  'speech recognition': { also: ['ASR', 'speech processing', 'audio processing'] },
  'reading papers': {
    also: [
      'reproducing papers',
      'implement papers',
      'implementing research papers',
      'reproduce research',
      'research literature',
      'state-of-the-art research',
      'latest research',
      'recent literature',
      'reimplemented',
    ],
  },
  'attention to reproducibility': {
    also: ['reproducibility', 'reproducible experiments', 'reproducible research', 'reproducible training'],
  },
  PEFT: { also: ['parameter-efficient fine-tuning'], is: ['fine-tuning'] },
  'sim-to-real': { also: ['sim2real'], is: ['domain adaptation'] },
  'distributed data parallel': { also: ['DDP'], is: ['distributed training'] },
  'A/B testing': { also: ['A/B test'], is: ['experiment design'] },
  'ablation study': { also: ['ablations'], is: ['experiment design'] },
  AutoML: { is: ['machine learning'] },
};
