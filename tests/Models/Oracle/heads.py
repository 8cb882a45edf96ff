"""What stands between a discriminator's features and its verdict."""

import torch
from torch import nn


class MinibatchDiscrimination(nn.Module):
    """Salimans et al. 2016 (arXiv:1606.03498), section 3.2, with B = 16 and C = 8."""

    def __init__(self, features):
        super().__init__()
        self.similarity = nn.Linear(features, 16 * 8, bias=False)

    def forward(self, features):
        compared = self.similarity(features).view(-1, 16, 8)
        rows = []
        for i, row in enumerate(compared):
            others = torch.cat([compared[:i], compared[i + 1:]])
            rows.append(torch.exp(-(others - row).abs().sum(2)).sum(0))
        return torch.cat([features, torch.stack(rows)], 1)


class Head(nn.Module):
    def __init__(self, choice, features, minibatch="none", verdict="linear", projected=0):
        super().__init__()
        self.discrimination = MinibatchDiscrimination(features) if minibatch == "discrimination" else None
        features += 16 if self.discrimination else 0
        self.judge = choice.linear(features, 1, normalised=False)
        # Miyato and Koyama 2018 (arXiv:1802.05637), equation 3: the features' product with the class's vector is added.
        self.projection = nn.Embedding(projected, features) if projected else None
        self.verdict = torch.sigmoid if verdict == "sigmoid" else lambda x: x

    def forward(self, features, labels=None):
        if self.discrimination:
            features = self.discrimination(features)
        verdicts = self.judge(features)[:, 0]
        if self.projection:
            for vectors in self.projection(labels).view(len(features), -1, features.shape[1]).unbind(1):
                verdicts = verdicts + torch.einsum("nf,nf->n", vectors, features)
        return self.verdict(verdicts)
