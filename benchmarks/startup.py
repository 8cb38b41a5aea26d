"""How long a fresh process takes to import foiparse, and to its first result.

Usage:
    python benchmarks/startup.py FILE             such as examples/council-email.txt

Each figure is the median over fresh processes. What Python itself needs to start is measured too and told apart.
"""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import time
from pathlib import Path

RUNS = 10
IMPORT = "import time; t = time.perf_counter(); import foiparse{}; print((time.perf_counter() - t) * 1000)"
FIRST = "import foiparse, sys; foiparse.parse(foiparse.read_text(sys.argv[1])).decision.outcome"


def main() -> None:
    """Measures and prints."""
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("file", type=Path)
    cli.add_argument("--runs", type=int, default=RUNS, help=f"fresh processes a figure (default {RUNS})")
    options = cli.parse_args()
    report("import foiparse", [float(run(IMPORT.format(""))[1]) for _ in range(options.runs)])
    report(
        "import foiparse with all its public names", [float(run(IMPORT.format("; from foiparse import *"))[1]) for _ in range(options.runs)]
    )
    report("a fresh process that does nothing", [run("pass")[0] for _ in range(options.runs)])
    report("a fresh process to its first result", [run(FIRST, str(options.file))[0] for _ in range(options.runs)])


def run(code: str, *arguments: str) -> tuple[float, str]:
    """Milliseconds a fresh process takes, and what it printed."""
    begin = time.perf_counter()
    done = subprocess.run([sys.executable, "-c", code, *arguments], check=True, capture_output=True, text=True)
    return (time.perf_counter() - begin) * 1000, done.stdout


def report(what: str, times: list[float]) -> None:
    """Prints one figure."""
    print(f"{statistics.median(times):7.1f} ms median, {min(times):.1f} to {max(times):.1f}: {what}")


if __name__ == "__main__":
    main()
