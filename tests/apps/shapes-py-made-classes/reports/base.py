from abc import ABC, abstractmethod


class Report(ABC):
    @property
    @abstractmethod
    def path(self):
        """Where its rows come from."""

    @property
    @abstractmethod
    def name(self):
        """What its file is called."""

    def __init__(self, client):
        self.client = client

    def rows(self):
        yield from self.client.get(self.path)["rows"]

    def write(self):
        with open(self.name + ".txt", "w") as out:
            for row in self.rows():
                out.write(str(row))
