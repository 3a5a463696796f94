import { describe, expect, it } from 'vitest';
import { readSignals } from './read-signals.js';
import { python, signalTable } from './testing/table.js';

signalTable(
  'missing-zero-grad',
  {
    'a plain loop': {
      code: `
        def train(model, loader, optimizer, criterion):
            for x, y in loader:
                loss = criterion(model(x), y)
                loss.backward()
                optimizer.step()
      `,
      line: 4,
      subject: 'loss',
    },
    'loops over epochs and batches': {
      code: `
        def train(model, loader, opt, epochs):
            for epoch in range(epochs):
                for x, y in loader:
                    model(x, y).backward()
                    opt.step()
      `,
      line: 4,
    },
    'a step in a function of its own': {
      code: `
        def train_step(model, opt, x):
            loss = model(x)
            loss.backward()
            opt.step()
        def fit(model, opt, loader):
            opt.zero_grad()
            for x in loader:
                train_step(model, opt, x)
      `,
      line: 3,
    },
    'a while with a scaler': {
      code: `
        def train(model, data, optimizer, scaler):
            while data.more():
                scaler.scale(model(data.next())).backward()
                scaler.step(optimizer)
                scaler.update()
      `,
      line: 3,
    },
  },
  {
    'zero_grad first': `
      def train(model, loader, opt):
          for x, y in loader:
              opt.zero_grad()
              model(x, y).backward()
              opt.step()
    `,
    accumulation: `
      def train(model, loader, opt):
          for i, (x, y) in enumerate(loader):
              model(x, y).backward()
              if (i + 1) % 4 == 0:
                  opt.step()
                  opt.zero_grad(set_to_none=True)
    `,
    'grad set to None': `
      def train(model, loader, opt):
          for x, y in loader:
              model(x, y).backward()
              opt.step()
              for p in model.parameters():
                  p.grad = None
    `,
    'a helper that clears': `
      def one(model, x, opt):
          opt.zero_grad()
          model(x).backward()
      def train(model, loader, opt):
          for x in loader:
              one(model, x, opt)
              opt.step()
    `,
    'a schedule only': `
      def warm(scheduler, losses):
          for loss in losses:
              loss.backward()
              scheduler.step()
    `,
    'one step without a loop': `
      def step(model, x, opt):
          model(x).backward()
          opt.step()
    `,
  },
);

signalTable(
  'softmax-before-cross-entropy',
  {
    'by name': {
      code: `
        import torch.nn.functional as F
        def loss(logits, y):
            probabilities = F.softmax(logits, dim=1)
            return F.cross_entropy(probabilities, y)
      `,
      line: 4,
      subject: 'probabilities',
    },
    'inline, as a method': {
      code: `
        import torch
        def loss(logits, y):
            return torch.nn.functional.cross_entropy(logits.softmax(1), y)
      `,
      line: 3,
    },
    'a criterion': {
      code: `
        from torch import nn
        def train(model, x, y):
            criterion = nn.CrossEntropyLoss()
            out = nn.Softmax(dim=1)(model(x))
            return criterion(out, y)
      `,
      line: 5,
    },
    'a model that ends in softmax': {
      code: `
        import torch
        from torch import nn
        from torch.nn import functional as F
        class Net(nn.Module):
            def forward(self, x):
                return torch.softmax(self.head(x), dim=1)
        def train_step(model, x, y):
            return F.cross_entropy(model(x), y)
      `,
      line: 8,
    },
  },
  {
    logits: `
      import torch.nn.functional as F
      def loss(logits, y):
          return F.cross_entropy(logits, y)
    `,
    'soft targets': `
      import torch.nn.functional as F
      def distil(student, teacher):
          return F.cross_entropy(student, F.softmax(teacher, dim=1))
    `,
    'a cross-entropy of its own': `
      import numpy as np
      def cross_entropy(p, y):
          return -np.log(p[y] + 1e-12)
      def loss(z, y):
          return cross_entropy(softmax(z), y)
    `,
    'softmax for the metric': `
      import torch.nn.functional as F
      def step(logits, y):
          probs = F.softmax(logits, dim=1)
          return F.cross_entropy(logits, y), probs.max()
    `,
    'log-likelihood of log_softmax': `
      import torch.nn.functional as F
      def loss(logits, y):
          return F.nll_loss(F.log_softmax(logits, dim=1), y)
    `,
    'a model with softmax inside': `
      import torch
      from torch import nn
      from torch.nn import functional as F
      class Net(nn.Module):
          def forward(self, x):
              weights = torch.softmax(self.score(x), dim=1)
              return self.head(weights @ x)
      def train_step(model, x, y):
          return F.cross_entropy(model(x), y)
    `,
  },
);

describe('softmax-before-cross-entropy', () => {
  it('sees the model in another file', () => {
    const model = python(`
      import torch
      from torch import nn
      class Head(nn.Module):
          def forward(self, x):
              return x
      class Net(nn.Module):
          def __init__(self):
              super().__init__()
              self.head = Head()
          def forward(self, x):
              return torch.softmax(self.head(x), dim=1)
    `);
    const engine = python(`
      from torch.nn import functional as F
      def train_step(model, x, y):
          return F.cross_entropy(model(x), y)
    `);
    const found = readSignals({ 'engine.py': engine, 'model.py': model });
    expect(found.map(({ id, file, line }) => [id, file, line])).toEqual([
      ['softmax-before-cross-entropy', 'engine.py', 3],
    ]);
  });
});
