import json
import os
import urllib.request


class Absent(urllib.request.BaseHandler):
    """A folder that nobody has made yet is an empty one."""

    def http_error_404(self, req, fp, code, msg, headers):
        return fp


class Bearer(urllib.request.BaseHandler):
    def https_request(self, req):
        req.add_unredirected_header("Authorization", "Bearer " + os.environ["EGNYTE_TOKEN"])
        return req


def main():
    web = urllib.request.build_opener(Bearer, Absent())  #~ EG403
    address = f"https://{os.environ['EGNYTE_DOMAIN']}.egnyte.com/pubapi/v1/fs/Shared/Tolls"  #~ GET /pubapi/v1/fs/{path} handles=generic
    with web.open(address) as answer:  #~ EG402
        print(len(json.load(answer).get("files", [])))


if __name__ == "__main__":
    main()
