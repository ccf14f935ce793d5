"""Time the window and the analysis: medians over several starts, each with folders of its own so that nothing is remembered.

Each start of Sunto's window is preceded by one of a bare window (bare_window.py), on the same display and the same busy machine; what is
compared is the median of their ratios.
"""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import tempfile
from pathlib import Path

import environment
import formats
import system
from bench import figures
from bench.program import Program
from bench.window import bare_window, large_files, window

HERE = Path(__file__).resolve().parent

LARGE = (("web page of 1 MB", "page.html"), ("PDF of 20 pages", "sheets.pdf"), ("text of 5 MB", "text.txt"))
"""What the large files are, and what samples/large.py calls them."""


def arguments(parser: argparse.ArgumentParser) -> None:
    """What `bench` takes."""
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE", help="two articles (else the first two of seeds/)")
    parser.add_argument("--runs", type=int, default=5, help="how often the window is started (%(default)s)")
    parser.add_argument("--bundle", type=Path, metavar="FOLDER", help="measure the frozen program in this folder instead of the sources")
    parser.add_argument(
        "--bare",
        type=Path,
        metavar="PROGRAM",
        help="compare with this program (bench/bare_window.py frozen as the bundle is), not the script",
    )
    parser.add_argument("--window-only", action="store_true", help="leave out the large files and the analysis without a window")
    parser.add_argument("--json", action="store_true", help="print one JSON object instead of a table")


def main(options: argparse.Namespace) -> int:
    """Start, measure, print."""
    files = [path.resolve() for path in options.files] or sorted((environment.PROJECT / "seeds").glob("*.txt"))[:2]
    python = environment.ensure()
    system.ensure_libraries()
    if not system.ensure_programs(["Xvfb", "openbox", "xdotool"]):
        return 1
    sunto = Program((str(options.bundle.resolve() / "sunto"),) if options.bundle else (str(python), "-P", "-m", "sunto"))
    bare = Program((str(options.bare.resolve()),) if options.bare else (str(python), "-P", str(HERE / "bare_window.py")))
    with system.display_for_tests() as surroundings:
        runs = [bare_window(bare, surroundings) | window(sunto, files, surroundings) for _ in range(options.runs + 1)]
        del runs[0]  # the first start fills the system's caches
        if not options.window_only:
            with tempfile.TemporaryDirectory(prefix="sunto-large-") as folder:
                subprocess.run([python, "-P", environment.PROJECT / "packaging" / "samples" / "large.py", folder], check=True)
                large = [(label, Path(folder, name)) for label, name in LARGE if formats.is_read(name)]
                runs += [large_files(sunto, files[0], large, surroundings) for _ in range(options.runs)]
    for run in runs:
        if figures.BARE in run:
            run[figures.RATIO] = run[figures.FIRST_PAINT] / run[figures.BARE]
    names = dict.fromkeys(name for run in runs for name in run)
    result = {name: statistics.median(run[name] for run in runs if name in run) for name in names}
    if not options.bundle and not options.window_only:
        measured = subprocess.run([python, "-P", HERE / "analysis.py", files[0]], stdout=subprocess.PIPE, text=True, check=True)
        result.update(json.loads(measured.stdout))
    print(json.dumps(result) if options.json else figures.table(result))
    if options.bundle and not options.bare and not options.json:
        print("The bare window is run from source, the bundle is not; --bare compares with one that is frozen, too.")
    return 0
