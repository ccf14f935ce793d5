"""Where the bundled program begins."""

import sys
from multiprocessing import freeze_support

if __name__ == "__main__":
    freeze_support()  # a worker process is a start of this program too, and does not come back from here
    from sunto.__main__ import main

    sys.exit(main())
