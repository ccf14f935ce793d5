"""Prints pages: words put where a test wants them."""

import io

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

WIDTH, HEIGHT = A4
PLAIN, BOLD = "Times-Roman", "Times-Bold"


class Press:
    def __init__(self, **data):
        self._file = io.BytesIO()
        encrypt = data.pop("encrypt", None)
        self.canvas = Canvas(self._file, pagesize=A4, encrypt=encrypt, invariant=1, lang=data.pop("lang", None))
        for key, value in data.items():
            getattr(self.canvas, f"set{key.title()}")(value)

    def put(self, x, y, text, size=10, font=PLAIN):
        self.canvas.setFont(font, size)
        self.canvas.drawString(x, y, text)
        return self

    def column(self, x, y, lines, size=10, font=PLAIN, step=12.0):
        """Lines one below the other from this height; an indented line begins with a tab."""
        for number, line in enumerate(lines):
            self.put(x + (10 if line.startswith("\t") else 0), y - number * step, line.strip("\t"), size, font)
        return self

    def turn(self):
        self.canvas.showPage()
        return self

    def done(self):
        self.canvas.save()
        return self._file.getvalue()


FILL = (
    "Il consiglio comunale ha deciso nella notte",
    "che le scuole restano chiuse fino a venerdì",
    "prossimo e che i treni non passano prima di",
    "lunedì, quando la linea verrà riaperta tutta.",
)
"""Lines that fill a column of 190 points."""
