"""A stand-in for the window that is open: takes messages on a thread."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from sunto.service.handover import ACCEPTED, Frame, Message
from sunto.service.instance import Listener


@contextmanager
def answering(listener: Listener, answer: bytes = ACCEPTED) -> Iterator[list[Message]]:
    """Answers each message in this way while inside, one after the other; yields those that came."""
    heard: list[Message] = []
    listener.socket.settimeout(0.05)
    over = threading.Event()

    def serve() -> None:
        while not over.is_set():
            try:
                connection, _ = listener.socket.accept()
            except TimeoutError:
                continue
            with connection:
                frame, message = Frame(), None
                while message is None:
                    message = frame.feed(connection.recv(1 << 16))
                heard.append(message)
                connection.sendall(answer)

    thread = threading.Thread(target=serve)
    thread.start()
    try:
        yield heard
    finally:
        over.set()
        thread.join()
        listener.close()
