from litestar import Litestar, Request, get, post
from litestar.di import Provide

from egnyte import Egnyte

CONNECTIONS: dict[str, tuple[str, str]] = {}


async def egnyte(request: Request) -> Egnyte:
    return Egnyte(*CONNECTIONS[request.headers["x-lacemaker"]])


@get("/bobbins")
async def bobbins(egnyte: Egnyte) -> list[str]:
    folder = await egnyte.folder("Shared/Bobbins")
    return [f["name"] for f in folder.get("files", [])]


@get("/me")
async def me(egnyte: Egnyte) -> dict:
    return await egnyte.whoami()


@post("/bobbins/{name:str}")
async def add(egnyte: Egnyte, name: str) -> None:
    await egnyte.make(f"Shared/Bobbins/{name}")


app = Litestar([bobbins, me, add], dependencies={"egnyte": Provide(egnyte)})
