"""Work for the worker processes that needs no reader and no pipeline: what to do is written in the path or the text."""

from __future__ import annotations

import os
import signal
import socket
import time
from pathlib import Path

from sunto.core.article import Article
from sunto.core.briefing import Briefing
from sunto.core.errors import MissingFileError, MissingPipelineError
from sunto.service.isolation import isolate
from sunto.service.work import Work


def prepare(memory):
    isolate(memory)


def prepare_and_die(memory):
    os._exit(3)


def read(path, seconds, limits):
    order, _, rest = path.partition(" ")
    match order:
        case "die":
            os.kill(os.getpid(), signal.SIGKILL)
        case "missing":
            raise MissingFileError(path, "no such file")
        case "hang":
            Path(rest).touch()
            time.sleep(60)
        case "wait-for":
            while not Path(rest).exists():
                time.sleep(0.01)
        case "take":
            bytearray(int(rest))
        case "connect":
            socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    return Article(text=str(os.getpid()), blocks=(), path=path)


def analyse(article, seconds, names_by):
    if names_by == "missing":
        raise MissingPipelineError(names_by)
    return Briefing(language="it", digest=read(article.path, seconds, None).text, pipeline=names_by)


def export(name, items, path, options, seconds):
    Path(path).write_text(f"{name} {len(items)} {options}")


def warm_up():
    pass


FAKE = Work(read=read, analyse=analyse, export=export, prepare_reading=prepare, warm_up_reading=warm_up, prepare_analysis=prepare)
DEADLY = Work(
    read=read, analyse=analyse, export=export, prepare_reading=prepare_and_die, warm_up_reading=warm_up, prepare_analysis=prepare_and_die
)


def make(article, briefing):
    """What a run wants of each article: who read it and who analysed it."""
    return f"{article.text} {briefing.digest} {briefing.pipeline}".encode()
