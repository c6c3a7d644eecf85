import os

import requests
from dotenv import load_dotenv

load_dotenv()


# Neither the vendor's name nor its paths stand in this file: the prefix is in .env.
def folder(path):
    return requests.get(f"{os.environ['DOCS_API']}/fs/{path}")  #~ GET /pubapi/v1/fs/{path}
