"""Sets that grow together: which forms name one thing."""

from __future__ import annotations

from collections.abc import Iterable


class Groups:
    """Places 0 to n-1, each in a group of its own until joined (union-find with path halving)."""

    def __init__(self, size: int) -> None:
        self._parents = list(range(size))
        self._sizes = [1] * size

    def of(self, place: int) -> int:
        """The group that the place is in, named by one of its places."""
        while self._parents[place] != place:
            self._parents[place] = self._parents[self._parents[place]]
            place = self._parents[place]
        return place

    def join(self, one: int, other: int) -> None:
        """Make the two places' groups one, named by the earlier of them."""
        first, second = sorted((self.of(one), self.of(other)))
        if first != second:
            self._parents[second] = first
            self._sizes[first] += self._sizes[second]

    def size(self, place: int) -> int:
        """How many places are in the group of this one."""
        return self._sizes[self.of(place)]

    def join_all(self, places: Iterable[int]) -> None:
        """Make the groups of all these places one."""
        places = list(places)
        for place in places[1:]:
            self.join(places[0], place)

    def sole(self, places: Iterable[int]) -> int | None:
        """The one group that all the places are in; None when they are in several, or there are none."""
        found = {self.of(place) for place in places}
        return found.pop() if len(found) == 1 else None
