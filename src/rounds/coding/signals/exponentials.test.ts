import { signalTable } from './testing/table.js';

signalTable(
  'exp-overflow',
  {
    'softmax as in the formula': {
      code: `
        import numpy as np
        def softmax(logits):
            e = np.exp(logits)
            return e / e.sum(axis=1, keepdims=True)
      `,
      line: 3,
      subject: 'logits',
    },
    'offsets of a box': {
      code: `
        import numpy as np
        def decode(deltas, w):
            dw = deltas[:, 2]
            return np.exp(dw) * w
      `,
      line: 4,
      subject: 'dw',
    },
    'a scaled product in torch': {
      code: `
        import math
        import torch
        def attention(q, k):
            scores = q @ k.transpose(-2, -1) / math.sqrt(q.shape[-1])
            powers = torch.exp(scores)
            return powers / powers.sum(-1, keepdim=True)
      `,
      line: 5,
    },
    'a method': {
      code: `
        def partition(x):
            return (x * 2).exp().sum()
      `,
      line: 2,
    },
    'behind reshape': {
      code: `
        import numpy as np
        def decode(deltas, variances):
            raw = np.asarray(deltas, dtype=np.float64).reshape(len(deltas), deltas.shape[1] // 4, 4)
            raw = raw * np.asarray(variances)
            return np.exp(raw[..., 2:])
      `,
      line: 5,
    },
  },
  {
    'the largest taken off': `
      import numpy as np
      def softmax(x):
          return np.exp(x - x.max(axis=1, keepdims=True))
    `,
    'the largest taken off before': `
      import numpy as np
      def softmax(x):
          x = np.array(x, dtype=float)
          x -= np.max(x, axis=-1, keepdims=True)
          return np.exp(x)
    `,
    'a clip': `
      import numpy as np
      def decode(deltas):
          return np.exp(np.minimum(deltas[:, 2:], 4.135)) + np.exp(np.clip(deltas[:, 0], -4, 4))
    `,
    'a minus sign': `
      import numpy as np
      def gaussian(d, sigma):
          return np.exp(-d ** 2 / (2 * sigma ** 2)) + np.exp(-0.5 * d)
    `,
    'a logarithm': `
      import torch
      def kl(mu, logvar):
          return (mu ** 2 + torch.exp(logvar) - logvar - 1).sum()
    `,
    'the side that cannot overflow': `
      import numpy as np
      def sigmoid(x):
          out = np.empty_like(x)
          pos = x >= 0
          out[~pos] = np.exp(x[~pos]) / (1 + np.exp(x[~pos]))
          return out
    `,
    'a complex phase': `
      import numpy as np
      def dft(x, k):
          return (x * np.exp(2j * np.pi * k)).sum()
    `,
    'log-sum-exp taken off': `
      import numpy as np
      def softmax(x):
          lse = logsumexp(x, axis=1)
          return np.exp(x - lse)
    `,
    'a constant': `
      import math
      LIMIT = math.exp(4)
      def f():
          """np.exp(x)"""
          return math.exp(1.5)  # np.exp(logits)
    `,
  },
);

signalTable(
  'log-of-zero',
  {
    'softmax by hand': {
      code: `
        import numpy as np
        def loss(z, y):
            e = np.exp(z - z.max(axis=1, keepdims=True))
            p = e / e.sum(axis=1, keepdims=True)
            return -np.log(p[np.arange(len(y)), y]).mean()
      `,
      line: 5,
    },
    'a sigmoid': {
      code: `
        import torch
        def loss(z, y):
            s = torch.sigmoid(z)
            return -(y * torch.log(s)).mean()
      `,
      line: 4,
      subject: 's',
    },
    'probabilities as given': {
      code: `
        import numpy as np
        def cross_entropy(probs, labels):
            return -np.log(probs[np.arange(len(labels)), labels]).mean()
      `,
      line: 3,
    },
    'shares of a histogram': {
      code: `
        import numpy as np
        def entropy(image):
            counts = np.bincount(image.ravel())
            share = counts / counts.sum()
            return -(share * np.log2(share)).sum()
      `,
      line: 5,
    },
    'a method on softmax': {
      code: `
        def loss(logits, y):
            return -(logits.softmax(dim=1).log() * y).sum()
      `,
      line: 2,
    },
  },
  {
    'a clip': `
      import numpy as np
      def loss(probs, y):
          probs = np.clip(probs, 1e-12, 1.0)
          return -np.log(probs[y]).mean()
    `,
    'an epsilon': `
      import numpy as np
      def loss(probs, y, eps):
          return -np.log(probs[y] + eps).mean() - np.log(np.maximum(probs, 1e-9)).mean()
    `,
    log_softmax: `
      import torch.nn.functional as F
      def loss(z, y):
          return -F.log_softmax(z, dim=1)[y].mean()
    `,
    'positive entries only': `
      import numpy as np
      def entropy(counts):
          p = counts / counts.sum()
          p = p[p > 0]
          return -(p * np.log(p)).sum()
    `,
    'log-sum-exp': `
      import numpy as np
      def loss(z):
          return np.log(np.exp(z - z.max()).sum()) + z.max()
    `,
    'a ratio of sides': `
      import numpy as np
      def encode(gw, aw):
          return np.log(gw / aw)
    `,
    'log1p and a logger': `
      import math
      def f(p, log):
          log("p")
          return math.log1p(-p)
    `,
  },
);
