"""Muon: momentum whose matrices are made orthogonal before they are applied.

PyTorch's own works in bfloat16, which is emulated and very slow on CPUs without it; this one keeps float32 there and
treats matrices of one shape as a batch.
"""
import torch


def orthogonal(batch: torch.Tensor, steps: int = 3) -> torch.Tensor:
    """[N, rows, columns] -> nearest semi-orthogonal matrices, by Newton-Schulz iteration."""
    tall = batch.shape[1] > batch.shape[2]
    x = batch.mT if tall else batch
    x = x / (x.norm(dim=(1, 2), keepdim=True) + 1e-7)
    for _ in range(steps):
        gram = x @ x.mT
        x = torch.baddbmm(x, torch.baddbmm(gram, gram, gram, beta=-4.7750, alpha=2.0315), x, beta=3.4445)
    return x.mT if tall else x


class Muon(torch.optim.Optimizer):
    def __init__(self, parameters, lr, momentum=0.95, weight_decay=0.0):
        super().__init__(parameters, {'lr': lr, 'momentum': momentum, 'weight_decay': weight_decay})

    @torch.no_grad()
    def step(self):
        for group in self.param_groups:
            shapes = {}
            for p in group['params']:
                shapes.setdefault(p.shape, []).append(p)
            for shape, matrices in shapes.items():
                updates = []
                for p in matrices:
                    state = self.state[p]
                    if not state:
                        state['momentum'] = torch.zeros_like(p)
                    state['momentum'].lerp_(p.grad, 1 - group['momentum'])
                    updates.append(p.grad.lerp(state['momentum'], group['momentum']))
                scale = max(1.0, shape[0] / shape[1]) ** 0.5 * group['lr']
                for p, update in zip(matrices, orthogonal(torch.stack(updates))):
                    p.mul_(1 - group['lr'] * group['weight_decay']).add_(update, alpha=-scale)
