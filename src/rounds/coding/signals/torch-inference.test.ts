import { describe, expect, it } from 'vitest';
import { readSignals } from './read-signals.js';
import { python, signalTable } from './testing/table.js';

signalTable(
  'missing-eval',
  {
    'a function that evaluates': {
      code: `
        import torch
        @torch.no_grad()
        def evaluate(model, loader):
            right = 0
            for x, y in loader:
                right += (model(x).argmax(1) == y).sum()
            return right
      `,
      line: 6,
      subject: 'model',
    },
    'a function that predicts': {
      code: `
        import torch
        def predict_classes(net, images):
            with torch.inference_mode():
                return net(images).argmax(dim=1)
      `,
      line: 4,
    },
    'a module that predicts by itself': {
      code: `
        import torch
        from torch import nn
        class Net(nn.Module):
            @torch.no_grad()
            def predict(self, x):
                return self(x).softmax(dim=1)
      `,
      line: 6,
    },
    'a holder of a model': {
      code: `
        import torch
        class Service:
            def __init__(self, model):
                self.model = model
            def detect(self, image):
                with torch.no_grad():
                    return self.model(image[None])
      `,
      line: 7,
      subject: 'self.model',
    },
  },
  {
    'eval before': `
      import torch
      def evaluate(model, x):
          model.eval()
          with torch.no_grad():
              return model(x)
    `,
    'train(False)': `
      import torch
      def predict(model, x):
          model.train(False)
          with torch.no_grad():
              return model(x)
    `,
    'a caller that sets it': `
      import torch
      @torch.no_grad()
      def predict(model, x):
          return model(x)
      def run(model, x):
          model.eval()
          return predict(model, x)
    `,
    'a step of training': `
      import torch
      def train_step(model, x, y, optimiser):
          loss = (model(x) - y).pow(2).mean()
          loss.backward()
          optimiser.step()
    `,
    'a forward pass': `
      import torch
      class Detector(torch.nn.Module):
          def forward(self, x):
              return self.head(self.backbone(x))
    `,
    'no torch': `
      def predict(model, x):
          return model(x)
    `,
    'a context for it': `
      import torch
      def evaluate(model, x):
          with evaluating(model), torch.no_grad():
              return model(x)
    `,
  },
);

signalTable(
  'missing-no-grad',
  {
    'a loop over a loader': {
      code: `
        import torch
        def evaluate(model, loader):
            model.eval()
            out = []
            for x in loader:
                out.append(model(x).argmax(1))
            return torch.cat(out)
      `,
      line: 6,
    },
    'one call': {
      code: `
        import torch
        def predict(model, image):
            model.eval()
            logits = model(image[None])
            return logits.softmax(1)
      `,
      line: 4,
    },
    'features with detach at the end': {
      code: `
        import torch
        def extract_features(backbone, images):
            backbone.eval()
            return backbone(images).detach().cpu()
      `,
      line: 4,
    },
  },
  {
    'a with block': `
      import torch
      def predict(model, x):
          model.eval()
          with torch.no_grad():
              return model(x)
    `,
    'a decorator': `
      import torch
      @torch.inference_mode()
      def predict(model, x):
          return model.eval()(x) + model(x)
    `,
    'a caller without gradients': `
      import torch
      def predict(model, x):
          model.eval()
          return model(x)
      def run(model, loader):
          with torch.no_grad():
              return [predict(model, x) for x in loader]
    `,
    'gradients wanted': `
      import torch
      def evaluate_saliency(model, x):
          model.eval()
          x.requires_grad_()
          model(x).max().backward()
          return x.grad
    `,
    set_grad_enabled: `
      import torch
      def predict(model, x):
          model.eval()
          torch.set_grad_enabled(False)
          return model(x)
    `,
  },
);

describe('missing-eval', () => {
  it('looks for callers in other files', () => {
    const engine = python(`
      import torch
      @torch.no_grad()
      def evaluate(model, x):
          return model(x)
    `);
    const asLeft = 'from engine import evaluate\ndef fit(model, x):\n    return evaluate(model, *x)\n';
    const asSet =
      'from engine import evaluate\ndef fit(model, x):\n    model.eval()\n    return evaluate(model, x)\n';
    const ids = (train: string) =>
      readSignals({ 'engine.py': engine, 'train.py': train }).map(({ id }) => id);
    expect(ids(asLeft)).toEqual(['missing-eval']);
    expect(ids(asSet)).toEqual([]);
  });
});
