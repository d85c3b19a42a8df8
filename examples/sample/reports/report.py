"""Counts what stands in README.md and says which answers keep to their limits: python report.py check

report-tui reads the table below and never runs this file. You may: both should say the same.
"""

import re
import sys
from functools import partial
from pathlib import Path


def no_constraints(answer):
    return []


def length_constraints(answer, min, max):
    words = len(answer.split())
    return [] if min <= words <= max else [f"{words} words, not {min}-{max}"]


def image_constraints(answer, min, max):
    images = len(re.findall(r"!\[.*?\]\(.*?\)", answer))
    return [] if min <= images <= max else [f"{images} images, not {min}-{max}"]


def multi_constraints(answer, constraints):
    return [complaint for constraint in constraints for complaint in constraint(answer)]


question_constraints = [
    no_constraints,
    no_constraints,
    partial(length_constraints, min=0, max=200),
    partial(length_constraints, min=100, max=200),
    partial(length_constraints, min=50, max=100),
    partial(length_constraints, min=100, max=200),
    partial(length_constraints, min=100, max=200),
    partial(length_constraints, min=200, max=300),
    partial(
        multi_constraints,
        constraints=(partial(length_constraints, min=200, max=300), partial(image_constraints, min=1, max=3)),
    ),
    partial(image_constraints, min=1, max=2),
    partial(
        multi_constraints,
        constraints=(partial(length_constraints, min=200, max=400), partial(image_constraints, min=1, max=2)),
    ),
    partial(length_constraints, min=50, max=300),
]


def read_answers(text):
    """An answer goes from its marker to the next heading, whoever put that heading there."""
    pieces = text.split("Answer:")[1:]
    answers = [piece.split("###")[0].split("##")[0] for piece in pieces if "###" in piece]
    return answers + pieces[-1:]


def check():
    answers = read_answers(Path(__file__).with_name("README.md").read_text(encoding="utf-8"))
    if len(answers) != 12:
        sys.exit(f"{len(answers)} answers, not 12: is a heading missing, or a marker?")
    complaints = [constraint(answer) for constraint, answer in zip(question_constraints, answers)]
    for number, found in enumerate(complaints, start=1):
        for complaint in found:
            print(f"Question {number}: {complaint}")
    print(f"{sum(not found for found in complaints)} of {len(answers)} passed")


if __name__ == "__main__":
    if sys.argv[1:] != ["check"]:
        sys.exit("It can only check: python report.py check")
    check()
