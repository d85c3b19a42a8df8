"""The ear."""

import lightning as L
import torch
from torch import nn

from dawnchorus import SPECIES


class Ear(L.LightningModule):
    """A small network that looks at one picture of a sound and names the bird."""

    def __init__(self, lr: float = 3e-4) -> None:
        super().__init__()
        self.lr = lr
        self.layers = nn.Sequential(nn.LazyConv2d(16, 3), nn.ReLU(), nn.Flatten(), nn.LazyLinear(len(SPECIES)))

    def forward(self, picture: torch.Tensor) -> torch.Tensor:
        return self.layers(picture)

    def training_step(self, batch: tuple[torch.Tensor, torch.Tensor]) -> torch.Tensor:
        picture, bird = batch
        loss = nn.functional.cross_entropy(self(picture), bird)
        self.log("loss", loss)
        return loss

    def configure_optimizers(self) -> torch.optim.Optimizer:
        return torch.optim.AdamW(self.parameters(), lr=self.lr)
