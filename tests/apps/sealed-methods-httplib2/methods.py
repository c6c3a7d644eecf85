"""Makes a function of a description: the class around each request is the function's own."""

import json

from httplib2 import Http


class Refused(Exception):
    def __init__(self, status):
        super().__init__(status)
        self.status = status


def method(**told):
    class Call(object):
        path = told["path"]
        verb = told.get("verb", "GET")

        def __init__(self, office, body):
            self.office = office
            self.body = body

        def run(self):
            url = "https://%s.egnyte.com%s%s" % (self.office.domain, self.office.prefix, self.path)
            headers = {"Authorization": "Bearer %s" % self.office.token}
            http = Http(disable_ssl_certificate_validation=self.office.lax)
            answer, content = http.request(url, self.verb, json.dumps(self.body), headers)
            if answer["status"] == "401":
                raise Refused(401)
            if answer["status"] == "429":
                raise Refused(429)
            return json.loads(content)

    def called(office, body=None):
        return Call(office, body).run()

    return called
