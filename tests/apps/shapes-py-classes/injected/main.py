import sys

from .notes import Notes
from .transport import Transport


def clear(domain, token):
    notes = Notes(Transport(domain, token))
    for note in notes.all():
        notes.drop(note["id"])


if __name__ == "__main__":
    clear(*sys.argv[1:3])
