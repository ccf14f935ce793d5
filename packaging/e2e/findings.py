"""What was found: whether each thing that must hold did, with the figures."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(slots=True)
class Findings:
    """Told as they come, and all together at the end."""

    lines: list[tuple[bool, str, str]] = field(default_factory=list)

    def note(self, what: str, held: bool, told: object = "") -> bool:
        """Keep it and print it. Returns whether it held."""
        self.lines.append((held, what, str(told)))
        print(_line(held, what, str(told)), flush=True)
        return held

    @property
    def held(self) -> bool:
        """Whether everything did, and anything was looked at."""
        return bool(self.lines) and all(held for held, _, _ in self.lines)

    def table(self) -> str:
        """All of them."""
        return "\n".join(_line(*each) for each in self.lines)


def _line(held: bool, what: str, told: str) -> str:
    return f"{'ok  ' if held else 'FAIL'}  {what}{': ' if told else ''}{told}"
