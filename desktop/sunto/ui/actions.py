"""What the window can do: one record each, from which the menus, the toolbar and the shortcuts are made."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget


@dataclass(frozen=True)
class ActionRecord:
    """An action: English source `text` (context "actions"), the `menu` it stands in, its `icon`, its shortcuts.

    `slot` is the method of Commands that does it; `ruled` puts a line above it in the menu.
    """

    id: str
    text: str
    menu: str
    slot: str
    icon: str = ""
    shortcuts: tuple[str | QKeySequence.StandardKey, ...] = ()
    checkable: bool = False
    ruled: bool = False


_KEY = QKeySequence.StandardKey

MENUS = (
    ("file", QT_TRANSLATE_NOOP("actions", "&File")),
    ("edit", QT_TRANSLATE_NOOP("actions", "&Edit")),
    ("go", QT_TRANSLATE_NOOP("actions", "&Go")),
    ("view", QT_TRANSLATE_NOOP("actions", "&View")),
    ("help", QT_TRANSLATE_NOOP("actions", "&Help")),
)

ACTIONS = (
    ActionRecord("open", QT_TRANSLATE_NOOP("actions", "&Open…"), "file", "open", "open", (_KEY.Open,)),
    ActionRecord("export", QT_TRANSLATE_NOOP("actions", "&Export PDF…"), "file", "export", "export", ("Ctrl+E",)),
    ActionRecord(
        "export-all", QT_TRANSLATE_NOOP("actions", "Export &all open articles as one PDF…"), "file", "export_all", "", ("Ctrl+Shift+E",)
    ),
    ActionRecord("close", QT_TRANSLATE_NOOP("actions", "&Close article"), "file", "close_article", "", ("Ctrl+W",), ruled=True),
    ActionRecord("quit", QT_TRANSLATE_NOOP("actions", "&Quit"), "file", "quit", "", ("Ctrl+Q",), ruled=True),
    ActionRecord("copy", QT_TRANSLATE_NOOP("actions", "&Copy"), "edit", "copy", "", (_KEY.Copy,), ruled=True),
    ActionRecord("copy-quotes", QT_TRANSLATE_NOOP("actions", "Copy &quotes"), "edit", "copy_quotes", "copy", ("Ctrl+Shift+C",)),
    ActionRecord("paste", QT_TRANSLATE_NOOP("actions", "&Paste a text or files"), "edit", "paste", "", (_KEY.Paste,)),
    ActionRecord("pipeline", QT_TRANSLATE_NOOP("actions", "&Names by…"), "edit", "choose_pipeline", ruled=True),
    ActionRecord("limits", QT_TRANSLATE_NOOP("actions", "&Limits for files…"), "edit", "choose_limits"),
    ActionRecord("find", QT_TRANSLATE_NOOP("actions", "&Find in text"), "go", "find", "", (_KEY.Find,)),
    ActionRecord("next-place", QT_TRANSLATE_NOOP("actions", "&Next place"), "go", "next_place", "", ("F3", "Ctrl+G")),
    ActionRecord(
        "previous-place", QT_TRANSLATE_NOOP("actions", "&Previous place"), "go", "previous_place", "", ("Shift+F3", "Ctrl+Shift+G")
    ),
    ActionRecord("next-article", QT_TRANSLATE_NOOP("actions", "Next &article"), "go", "next_article", "", ("Ctrl+PgDown",), ruled=True),
    ActionRecord("previous-article", QT_TRANSLATE_NOOP("actions", "Previous a&rticle"), "go", "previous_article", "", ("Ctrl+PgUp",)),
    ActionRecord("go-articles", QT_TRANSLATE_NOOP("actions", "Articles"), "go", "go_articles", "", ("Ctrl+1",), ruled=True),
    ActionRecord("go-summary", QT_TRANSLATE_NOOP("actions", "Summary"), "go", "go_summary", "", ("Ctrl+2",)),
    ActionRecord("go-entities", QT_TRANSLATE_NOOP("actions", "Entities"), "go", "go_entities", "", ("Ctrl+3",)),
    ActionRecord("go-quotes", QT_TRANSLATE_NOOP("actions", "Quotes"), "go", "go_quotes", "", ("Ctrl+4",)),
    ActionRecord("go-article", QT_TRANSLATE_NOOP("actions", "Text"), "go", "go_article", "", ("Ctrl+5",)),
    ActionRecord("larger", QT_TRANSLATE_NOOP("actions", "&Larger text"), "view", "larger_text", "", (_KEY.ZoomIn, "Ctrl+=")),
    ActionRecord("smaller", QT_TRANSLATE_NOOP("actions", "S&maller text"), "view", "smaller_text", "", (_KEY.ZoomOut,)),
    ActionRecord("usual-size", QT_TRANSLATE_NOOP("actions", "&Usual text size"), "view", "usual_text", "", ("Ctrl+0",)),
    ActionRecord("system", QT_TRANSLATE_NOOP("actions", "As the &system"), "view", "as_system", checkable=True, ruled=True),
    ActionRecord("light", QT_TRANSLATE_NOOP("actions", "L&ight"), "view", "light", checkable=True),
    ActionRecord("dark", QT_TRANSLATE_NOOP("actions", "&Dark"), "view", "dark", checkable=True),
    ActionRecord("arrange", QT_TRANSLATE_NOOP("actions", "A&rrange panels anew"), "view", "arrange_anew", ruled=True),
    ActionRecord("about", QT_TRANSLATE_NOOP("actions", "&About Sunto"), "help", "about"),
)
"""All of them, in the order of the menus."""


def make_actions(window: QWidget, commands: QObject) -> dict[str, QAction]:
    """An action for each record, known to the window by its shortcut and connected to the slot of its name."""
    made = {}
    for record in ACTIONS:
        action = QAction(QCoreApplication.translate("actions", record.text), window)
        action.setObjectName(record.id)
        keys = _keys(record)
        action.setShortcuts(keys)
        action.setCheckable(record.checkable)
        action.triggered.connect(getattr(commands, record.slot))
        plain = action.text().replace("&", "").rstrip("…")
        action.setToolTip(f"{plain} ({action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)})" if keys else plain)
        window.addAction(action)
        made[record.id] = action
    return made


def _keys(record: ActionRecord) -> list[QKeySequence]:
    """The record's shortcuts on this system, each once."""
    bindings = ([QKeySequence(each)] if isinstance(each, str) else QKeySequence.keyBindings(each) for each in record.shortcuts)
    return list({key.toString(): key for keys in bindings for key in keys}.values())
