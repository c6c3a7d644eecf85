import os
import sys
import urllib.request

HOST = f"https://{os.environ['EGNYTE_DOMAIN']}.egnyte.com"


def sheet(name):
    # egnyte-lint: allow(EG402, EG403, reason = "the scheduler runs the whole job again with a new token")
    request = urllib.request.Request(f"{HOST}/pubapi/v1/fs-content/Shared/Charts/{name}")  #~ GET /pubapi/v1/fs-content/{path} handles=generic
    request.add_header("Authorization", f"Bearer {os.environ['EGNYTE_TOKEN']}")
    with urllib.request.urlopen(request) as answer:
        return answer.read()


if __name__ == "__main__":
    print(len(sheet(sys.argv[1])))
