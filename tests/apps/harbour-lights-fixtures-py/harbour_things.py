import time

from fixtures import Fixture

from egnyte_api import Harbour


class Pier(Fixture):
    """A folder that is gone when the test is over."""

    def _setUp(self):
        self.path = "Shared/Pier {}".format(time.time())
        self.addCleanup(Harbour().delete, self.path, missing_is_fine=True)
