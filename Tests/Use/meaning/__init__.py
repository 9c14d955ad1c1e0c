"""Compares CloudFormation templates by what they mean, not by how they are written."""

from .difference import Difference, differences
from .generated_ids import without_chance
from .template import normalise, normalise_resource

__all__ = ["Difference", "differences", "normalise", "normalise_resource", "without_chance"]
