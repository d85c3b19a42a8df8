"""Thirty epochs, forty minutes, one cup of tea."""

import logging
from pathlib import Path

import hydra
import lightning as L
import wandb
from omegaconf import DictConfig

from dawnchorus.data import loader
from dawnchorus.model import Ear

log = logging.getLogger(__name__)


@hydra.main(version_base=None, config_path="../../configs", config_name="train")
def train(config: DictConfig) -> None:
    """Trains as `configs/train.yaml` says, or as the command line knows better."""
    L.seed_everything(config.seed)
    wandb.init(project="dawn-chorus", config=dict(config))
    trainer = L.Trainer(max_epochs=config.epochs)
    trainer.fit(Ear(config.lr), loader(Path("data")))
    wandb.log({"accuracy": float(trainer.callback_metrics.get("accuracy", 0))})
    log.info("Done. If it says 98 %, look again.")


if __name__ == "__main__":
    train()
