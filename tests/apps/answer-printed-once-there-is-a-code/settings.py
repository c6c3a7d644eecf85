import os

KEY = os.environ["EGNYTE_KEY"]
SECRET = os.environ["EGNYTE_SECRET"]
VERBOSE = "VERBOSE" in os.environ
