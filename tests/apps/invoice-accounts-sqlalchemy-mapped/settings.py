import os

SETTINGS = {
    "database": os.environ["DATABASE_URL"],
    "client_id": os.environ["EGNYTE_CLIENT_ID"],
    "client_secret": os.environ["EGNYTE_CLIENT_SECRET"],
    "key": os.environ["SEAL_KEY"],
}
