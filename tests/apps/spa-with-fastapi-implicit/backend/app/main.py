from fastapi import FastAPI
from fastapi.staticfiles import StaticFiles

app = FastAPI()


@app.get("/api/saved")
def saved() -> list[str]:
    return ["/Shared/Brand", "/Shared/Press"]


app.mount("/", StaticFiles(directory="../frontend/dist", html=True))
