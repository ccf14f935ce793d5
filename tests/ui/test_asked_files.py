"""What macOS tells a program of the files that are to be opened, with the events that Qt makes of it."""

import subprocess
import sys

import pytest

from sunto.service.handover import Message
from sunto.ui.assembly import open_from_outside

SCRIPT = """
import unicodedata
from PySide6.QtCore import QEvent, QUrl
from PySide6.QtGui import QFileOpenEvent
from sunto.ui.beginning import make_application

def send(*events):
    for event in events:
        application.sendEvent(application, event)

application = make_application()
asked = []
names = ["perch\\u00e9 no.txt", "100% #1? a&b;c.txt", "\\U0001f4f0 \\u65b0\\u805e.txt", unicodedata.normalize("NFD", "citt\\u00e0.txt")]
early = tuple("/tmp/" + name for name in names)
send(*map(QFileOpenEvent, early))
application.processEvents()
print(asked)
application.listen(asked.append)
print(asked == [early])
send(QFileOpenEvent(QUrl.fromLocalFile("/tmp/a.txt")), QFileOpenEvent("/tmp/b.txt"), QFileOpenEvent(QUrl("https://example.org/a.txt")))
send(QEvent(QEvent.Type.User))
application.processEvents()
send(QFileOpenEvent("/tmp/c.txt"))
application.processEvents()
print(asked[1:])
"""


def test_files_that_the_desktop_wants_opened_are_heard_of_by_who_listens_later_too():
    done = subprocess.run([sys.executable, "-c", SCRIPT], capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == ["[]", "True", "[('/tmp/a.txt', '/tmp/b.txt'), ('/tmp/c.txt',)]"]


@pytest.mark.qt_log_ignore("propagateSizeHints", "support raise")
def test_files_opened_together_are_in_the_list_and_the_first_is_shown(window, workers):
    open_from_outside(window, Message(("/tmp/a.txt", "/tmp/b.txt")))
    assert list(workers.read_paths.values()) == ["/tmp/a.txt", "/tmp/b.txt"]
    assert window.session.current.path == "/tmp/a.txt"
