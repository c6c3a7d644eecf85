import os
import sys

from ledgers.http import bank_session, egnyte_session

BASE = f"https://{os.environ['EGNYTE_DOMAIN']}.egnyte.com/pubapi/v1"


def main():
    egnyte = egnyte_session(os.environ["EGNYTE_TOKEN"])
    bank = bank_session(os.environ["BANK_TOKEN"])
    statement = bank.get("https://api.bank.example/statements/latest")
    statement.raise_for_status()
    response = egnyte.post(f"{BASE}/fs-content/Shared/Ledgers/latest.pdf", data=statement.content) #~ POST /pubapi/v1/fs-content/{path} handles=specific
    if response.status_code == 401:
        sys.exit("The Egnyte token is no longer valid, please sign in again")
    response.raise_for_status()


if __name__ == "__main__":
    main()
