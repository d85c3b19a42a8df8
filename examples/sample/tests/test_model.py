import torch

from dawnchorus import SPECIES
from dawnchorus.model import Ear


def test_it_names_one_of_nine() -> None:
    assert Ear()(torch.zeros(1, 1, 128, 216)).shape == (1, len(SPECIES))


def test_a_step_changes_something() -> None:
    ear = Ear()
    assert ear.training_step((torch.rand(8, 1, 128, 216), torch.zeros(8).long())) > 0


def test_silence_is_nobody() -> None:
    assert SPECIES[-1] == "nobody"
