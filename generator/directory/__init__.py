"""The directory: the model, how it is read and checked, and the place of every word in it."""

from generator.directory.directory import Directory
from generator.directory.loader import Loaded, load
from generator.directory.today import check_today

__all__ = ["Directory", "Loaded", "check_today", "load"]
