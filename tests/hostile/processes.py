"""What a process takes of the machine, as the kernel of Linux tells it."""

from __future__ import annotations

import os
from pathlib import Path


def resident(pid: int | str, name: str = "VmRSS") -> float:
    """MB of memory that a process holds (`VmHWM`: held at most); 0 when it is gone."""
    try:
        with open(f"/proc/{pid}/status", encoding="ascii") as lines:
            return next((int(line.split()[1]) / 1024 for line in lines if line.startswith(name)), 0.0)
    except OSError:
        return 0.0


def worked(pid: int) -> float:
    """Seconds of processor that a process took; 0 when it is gone."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    except OSError:
        return 0.0
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
