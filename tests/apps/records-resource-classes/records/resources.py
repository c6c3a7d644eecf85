from .connection import Connection
from .errors import checked


class Thing:
    template = ""

    def __init__(self, connection: Connection, **keys):
        self.connection = connection
        self.keys = keys
        self.url = connection.address(self.template, **keys)

    def load(self):
        return checked(self.connection.fetch(self.url)).json()


class Group(Thing):
    template = "pubapi/v2/groups/%(id)s"  #~ GET /pubapi/v2/groups/{group_id} handles=specific

    def remove(self):
        checked(self.connection.erase(self.url), accept=(200, 204))  #~ DELETE /pubapi/v2/groups/{group_id} handles=specific


class Report(Thing):
    template = "pubapi/v1/audit/jobs/%(id)s"  #~ GET /pubapi/v1/audit/jobs/{job_id} handles=specific
    finished = "pubapi/v1/audit/%(kind)s/%(id)s"

    def rows(self):
        url = self.connection.address(self.finished, **self.keys)
        return checked(self.connection.fetch(url)).json()["events"]  #~ GET /pubapi/v1/audit/{report_type}/{report_id} handles=specific


class Reports:
    template = "pubapi/v1/audit/%(kind)s"

    def __init__(self, connection: Connection):
        self.connection = connection

    def _order(self, kind, **body):
        answer = checked(self.connection.submit(self.connection.address(self.template, kind=kind), body), accept=(202,))
        return Report(self.connection, kind=kind, id=answer.json()["id"])

    def logins(self, since, until):
        return self._order("logins", format="json", date_start=since, date_end=until)  #~ POST /pubapi/v1/audit/logins handles=specific

    def files(self, since, until, folders):
        return self._order("files", format="json", date_start=since, date_end=until, folders=folders)  #~ POST /pubapi/v1/audit/files handles=specific
