"""The least that a program with PySide6 can be: a main window with a label. Run by `dev.py bench`, to compare Sunto's first paint with.

python bare_window.py --milestones FILE     writes the moment of its first painting as Sunto does (sunto.ui.milestones)
"""

import sys

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow


class Eye(QObject):
    """Sees the window being painted."""

    seen = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
        if not self.seen and event.type() in (QEvent.Type.UpdateRequest, QEvent.Type.Paint) and window.windowHandle().isExposed():
            self.seen = True
            QTimer.singleShot(0, self, self.tell)
        return False

    def tell(self) -> None:
        import os
        import time

        now = time.clock_gettime(time.CLOCK_BOOTTIME)  # before anything else; what is imported above is no part of a bare window
        with open("/proc/self/stat") as file:  # noqa: PTH123
            started = int(file.read().rpartition(")")[2].split()[19]) / os.sysconf("SC_CLK_TCK")
        with open(sys.argv[-1], "a") as file:  # noqa: PTH123
            file.write(f'{{"milestone": "first-paint", "path": "", "seconds": {now - started:.3f}}}\n')


application = QApplication(sys.argv[:1])
window = QMainWindow()
label = QLabel("A bare window")
label.setAlignment(Qt.AlignmentFlag.AlignCenter)
window.setCentralWidget(label)
window.resize(1280, 800)
eye = Eye(window)
window.installEventFilter(eye)
window.show()
sys.exit(application.exec())
