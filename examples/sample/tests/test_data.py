from pathlib import Path

import pytest

from dawnchorus.data import RATE, SECONDS, Clips, loader, split

PATHS = [Path(f"{recording}_{clip}.wav") for recording in "abcdefghij" for clip in range(3)]


def test_a_clip_is_five_seconds_long() -> None:
    assert SECONDS * RATE == 110_250


def test_no_recording_is_on_both_sides() -> None:
    train, validation = (
        {path.stem.split("_")[0] for path in side} for side in split(PATHS)
    )
    assert not train & validation


def test_no_clip_is_lost() -> None:
    assert sorted(path for side in split(PATHS) for path in side) == sorted(PATHS)


def test_an_empty_folder_has_no_clips(tmp_path: Path) -> None:
    assert len(Clips(tmp_path)) == 0


def test_nothing_cannot_be_loaded(tmp_path: Path) -> None:
    with pytest.raises(ValueError):
        loader(tmp_path / "nowhere")
