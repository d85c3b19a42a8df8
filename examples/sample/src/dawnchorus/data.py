"""Cuts recordings into clips of five seconds and makes pictures of them."""

import logging
from pathlib import Path

import librosa
import torch
import typer
from audiomentations import AddGaussianSNR, Compose, Gain, Shift
from torch.utils.data import DataLoader, Dataset

log = logging.getLogger(__name__)
SECONDS = 5
RATE = 22_050

weather = Compose([AddGaussianSNR(p=0.5), Shift(p=0.5), Gain(p=0.5)])


class Clips(Dataset):
    """Clips with the bird that is heard in them, as far as anybody could tell at five in the morning."""

    def __init__(self, folder: Path) -> None:
        self.paths = sorted(folder.glob("*.wav"))

    def __len__(self) -> int:
        return len(self.paths)

    def __getitem__(self, index: int) -> torch.Tensor:
        sound, _ = librosa.load(self.paths[index], sr=RATE, duration=SECONDS)
        rained_on = weather(samples=sound, sample_rate=RATE)
        return torch.from_numpy(librosa.feature.melspectrogram(y=rained_on, sr=RATE))


def split(paths: list[Path]) -> tuple[list[Path], list[Path]]:
    """By recording, never by clip: we have tried the other way, and it was wonderful until it was not."""
    recordings = sorted({path.stem.split("_")[0] for path in paths})
    held_back = set(recordings[::5])
    train = [path for path in paths if path.stem.split("_")[0] not in held_back]
    return train, [path for path in paths if path not in train]


def loader(folder: Path) -> DataLoader:
    """Several workers, for the disk is what everybody waits for."""
    return DataLoader(Clips(folder), batch_size=32, num_workers=4)


def main(folder: Path = Path("data")) -> None:
    """Says what is there."""
    log.info("%d clips in %s", len(Clips(folder)), folder)


if __name__ == "__main__":
    typer.run(main)
