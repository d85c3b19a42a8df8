"""Takes a sound, gives the three likeliest birds."""

import torch
from fastapi import FastAPI, UploadFile

from dawnchorus import SPECIES
from dawnchorus.model import Ear

app = FastAPI()
ear = Ear()


@app.get("/")
def awake() -> dict[str, str]:
    """Whether anybody is listening."""
    return {"status": "all ears"}


@app.post("/birds")
async def birds(clip: UploadFile) -> dict[str, float]:
    """The three likeliest birds, with how sure the model is of each."""
    picture = torch.frombuffer(bytearray(await clip.read()), dtype=torch.uint8).float()
    best = ear(picture).softmax(-1).topk(3)
    return {SPECIES[i]: float(sure) for sure, i in zip(best.values, best.indices, strict=True)}
