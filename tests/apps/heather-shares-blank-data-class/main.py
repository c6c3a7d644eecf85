import os

from fastapi import FastAPI

from shares import ShareBody, Shares

app = FastAPI()
shares = Shares(os.environ["EGNYTE_DOMAIN"], os.environ["EGNYTE_TOKEN"])


@app.post("/shares")
def share(body: ShareBody):
    shares.share(body)
    return {"made": True}
