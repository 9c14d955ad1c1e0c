"""Tests stand in one folder and import its packages; nothing of them is installed."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
