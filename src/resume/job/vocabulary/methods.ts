import type { Area } from './area.js';

const learning = ['machine learning'];
const deep = ['deep learning'];

/** How models learn. */
export const METHODS: Area = {
  'machine learning': {
    also: [
      '=ML',
      'applied machine learning',
      'statistical learning',
      'pattern recognition',
      'predictive modelling',
    ],
    holds: ['random forest', 'decision trees', 'logistic regression'],
  },
  'deep learning': { also: ['=DL', 'deep-learning model', 'representation learning'], is: learning },
  'artificial intelligence': {},
  'model training': {
    also: [
      'training models',
      'train models',
      'training deep learning models',
      'training neural networks',
      'training pipeline',
      'training and fine-tuning',
      'training deep models',
      'train and evaluate models',
      'trained models',
    ],
    is: learning,
  },
  'fine-tuning': {
    also: ['fine-tune', 'fine-tuned', 'finetuning'],
    is: ['transfer learning'],
    holds: ['LoRA', 'QLoRA'],
  },
  'transfer learning': { also: ['pre-trained models', 'domain transfer'], is: learning },
  'pre-training': { also: ['pretraining', 'pre-trained', 'large-scale pretraining'], is: deep },
  'supervised learning': { is: learning },
  'unsupervised learning': { is: learning },
  'self-supervised learning': {
    also: ['self-supervised', 'self-supervision', 'SSL pretraining'],
    is: deep,
    holds: ['MoCo', 'BYOL', 'SwAV', 'Barlow Twins', 'VICReg', 'SimSiam'],
  },
  'semi-supervised learning': {
    also: ['semi-supervised', 'pseudo-labelling', 'pseudo-labels', 'mean teacher'],
    is: learning,
  },
  'weakly supervised learning': {
    also: ['weak supervision', 'weakly-supervised', 'noisy labels', 'label noise'],
    is: learning,
  },
  'contrastive learning': { also: ['contrastive pretraining', 'contrastive loss', 'InfoNCE'], is: deep },
  'metric learning': {
    also: ['deep metric learning', 'triplet loss', 'embedding learning', 'image embeddings'],
    is: deep,
  },
  'few-shot learning': {
    also: ['few-shot', 'one-shot learning', 'low-shot learning', 'meta-learning'],
    is: learning,
  },
  'zero-shot learning': { also: ['zero-shot', 'zero-shot classification', 'open-vocabulary'], is: learning },
  'multi-task learning': {
    also: ['multi-task', 'multitask learning', 'multi-task network', 'multi-head network'],
    is: deep,
  },
  'continual learning': {
    also: [
      'lifelong learning algorithms',
      'incremental learning',
      'online learning algorithms',
      'catastrophic forgetting',
    ],
    is: learning,
  },
  'active learning': {
    also: ['hard example mining', 'hard-negative mining', 'uncertainty sampling', 'data mining for training'],
    is: learning,
  },
  'federated learning': { is: learning },
  'reinforcement learning': {
    also: ['=RL', 'deep reinforcement learning'],
    is: learning,
    holds: ['PPO', 'RLHF', 'imitation learning'],
  },
  'domain adaptation': {
    also: ['domain shift', 'domain generalisation'],
    is: learning,
    holds: ['domain randomisation'],
  },
  'knowledge distillation': {
    also: ['distillation', 'distilled', 'teacher-student', 'model distillation'],
    is: ['model compression'],
  },
  'curriculum learning': { is: deep },
  'ensemble learning': {
    also: ['model ensembling', 'ensemble methods', 'test-time augmentation'],
    is: learning,
  },
  'hyperparameter optimisation': {
    also: ['hyperparameter tuning', 'hyper-parameter search', 'hyperparameter search'],
    is: learning,
    holds: ['Optuna', 'Bayesian optimisation'],
  },
  'neural architecture search': { also: ['NAS search'], is: deep },
  'distributed training': {
    also: [
      'multi-GPU training',
      'data parallel',
      'large-scale training',
      'multi-node training',
      'training at scale',
      'distributed model training',
    ],
    is: deep,
    holds: ['model parallelism', 'tensor parallelism'],
  },
  'mixed precision': {
    also: ['mixed-precision training', 'FP16 training', 'bf16', 'automatic mixed precision'],
    is: deep,
  },
  'loss functions': {
    also: ['loss function', 'custom losses', 'loss design'],
    is: deep,
    holds: ['focal loss', 'Dice loss', 'GIoU loss'],
  },
  'class imbalance': {
    also: [
      'imbalanced data',
      'long-tail',
      'long-tailed',
      'long-tailed data',
      'long-tailed distribution',
      'class rebalancing',
      'rare classes',
    ],
    is: learning,
  },
  'data augmentation': {
    also: [
      'augmentation',
      'augmentations',
      'image augmentation',
      'mosaic augmentation',
      'copy-paste augmentation',
    ],
    is: learning,
    holds: ['MixUp', 'CutMix'],
  },
  'synthetic data': {
    also: [
      'synthetic data generation',
      'synthetic dataset',
      'synthetic images',
      'simulated data',
      'synthetic training data',
      'synthetic scenes',
      'rendered training data',
    ],
  },
  regularisation: {
    also: ['overfitting'],
    is: learning,
    holds: ['dropout', 'weight decay', 'early stopping'],
  },
  backpropagation: {
    also: ['backprop', 'autograd', 'stochastic gradient descent', 'gradient descent'],
    is: deep,
  },
  'explainable AI': {
    also: ['explainability', 'interpretability', 'XAI', 'model interpretability'],
    is: learning,
    holds: ['Grad-CAM', 'SHAP'],
  },
  'uncertainty estimation': {
    also: ['uncertainty quantification', 'Bayesian deep learning', 'predictive uncertainty'],
    is: learning,
    holds: ['MC dropout', 'conformal prediction'],
  },
  'out-of-distribution detection': {
    also: ['OOD detection', 'out-of-distribution', 'open-set recognition'],
    is: learning,
  },
  'adversarial robustness': {
    also: ['adversarial attacks', 'adversarial training', 'model robustness', 'adversarial examples'],
    is: learning,
  },
  'non-maximum suppression': { also: ['NMS', 'soft-NMS'], is: ['object detection'] },
};
