"""The paragraphs and cells of rich text, which marks end rather than begin, told to a story, where each begins before it ends."""

from __future__ import annotations

from dataclasses import dataclass, field

from sunto.core.article import BlockKind
from sunto.readers.rtf_groups import NOTES, Group, Place
from sunto.readers.story import Story
from sunto.readers.styles import PLAIN, Role, StyleSheet


@dataclass(slots=True)
class _Flow:
    """A run of paragraphs: the text, a note, a box. `group` is the one that the paragraph's last words stood in."""

    paragraph: bool = False
    row: bool = False
    cell: bool = False
    listed: bool = False
    group: Group = field(default_factory=Group)


class Flows:
    """The runs of paragraphs that are open, one inside the other."""

    def __init__(self, story: Story, sheet: StyleSheet) -> None:
        self._story = story
        self._sheet = sheet
        self._flows = [_Flow()]

    def open(self, group: Group, word: str) -> None:
        """A group begins a note, the head or foot of the pages, or a box."""
        if group.place is not Place.TEXT or group.opened:
            return
        group.opened = NOTES.get(word, "box")
        if group.opened != "box":
            self._story.open_note()
        else:
            self._begin(group)  # the paragraph that the box hangs in
        group.plain_paragraph()
        group.plain_text()
        self._flows.append(_Flow())

    def close(self, opened: str) -> None:
        """It ends."""
        self.end()
        self._flows.pop()
        if opened != "box":
            self._story.close_note(first=opened == "head")

    def mark_item(self) -> None:
        """The paragraph that comes has a bullet or a number."""
        self._flows[-1].listed = True

    def add(self, group: Group, text: str) -> None:
        """Text of this group."""
        self._begin(group)
        self._story.add(text)

    def _begin(self, group: Group) -> None:
        flow = self._flows[-1]
        flow.group = group
        if not flow.paragraph:
            if group.in_table:
                self._open_cell(flow)
            elif flow.row:
                self.end_row()
            self._story.open_paragraph()
            flow.paragraph = True

    def end_paragraph(self, group: Group) -> None:
        """The paragraph ends and is what this group says."""
        flow = self._flows[-1]
        if flow.paragraph:
            role = self._sheet.role(str(group.style))
            if role is PLAIN and group.level is not None:
                role = Role(level=group.level)
            elif role is PLAIN and (group.listed or flow.listed):
                role = Role(BlockKind.LIST_ITEM)
            self._story.close_paragraph(role)
        flow.paragraph = flow.listed = False

    def end_cell(self, group: Group) -> None:
        """The cell ends, perhaps without having begun: an empty one."""
        flow = self._flows[-1]
        if not flow.paragraph:
            self._open_cell(flow)
        self.end_paragraph(group)
        if flow.cell:
            self._story.close_cell()
        flow.cell = False

    def end_row(self) -> None:
        """The row ends, if there is one, and what is open in it."""
        flow = self._flows[-1]
        self.end_paragraph(flow.group)
        if flow.cell:
            self._story.close_cell()
        if flow.row:
            self._story.close_row()
        flow.row = flow.cell = False

    def end(self) -> None:
        """The run of paragraphs ends."""
        self.end_row()

    def _open_cell(self, flow: _Flow) -> None:
        if not flow.row:
            self._story.open_row()
        if not flow.cell:
            self._story.open_cell()
        flow.row = flow.cell = True
