import pickle

import pytest

from sunto.core import errors
from sunto.core.errors import SuntoError

KINDS = [kind for kind in vars(errors).values() if isinstance(kind, type) and issubclass(kind, SuntoError)]


@pytest.mark.parametrize("kind", KINDS)
def test_errors_carry_their_facts_across_processes(kind):
    back = pickle.loads(pickle.dumps(kind("a/b.txt", "12 bytes")))
    assert type(back) is kind
    assert (back.path, back.reason) == ("a/b.txt", "12 bytes")


@pytest.mark.parametrize("kind", KINDS)
def test_errors_need_no_facts(kind):
    assert (kind().path, kind().reason) == ("", "")


@pytest.mark.parametrize("kind", KINDS)
def test_errors_say_what_they_are(kind):
    assert kind.__doc__
