"""A Dask cluster of processes on this computer, for the tests and `dev.py bench-batch`. Run with the environment's Python.

python local_cluster.py [WORKERS]        prints the scheduler's address, and lasts until standard input ends
"""

from __future__ import annotations

import sys


def main(workers: int) -> None:
    """Start, say where, wait, end."""
    from distributed import LocalCluster

    with LocalCluster(n_workers=workers, threads_per_worker=1, processes=True, host="127.0.0.1", dashboard_address=":0") as cluster:
        print(cluster.scheduler_address, flush=True)
        sys.stdin.read()


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 2)
