import dataclasses

import httpx
import strawberry
from strawberry.types import Info

from .vault import Connection, vault


class SignInAgain(Exception):
    pass


@strawberry.type
class Shelf:
    connection: strawberry.Private[Connection]

    @strawberry.field
    def domain(self) -> str:
        return self.connection.domain

    @strawberry.field
    def connected(self) -> bool:
        return bool(self.connection.access_token)

    @strawberry.field
    async def files(self, folder: str = "/Shared/Doves") -> list[str]:
        async with httpx.AsyncClient(base_url=f"https://{self.connection.domain}.egnyte.com/pubapi/v1") as http:
            answer = await http.get("/fs" + folder, headers={"Authorization": f"Bearer {self.connection.access_token}"})  #~ GET /pubapi/v1/fs/{path}
        if answer.status_code == httpx.codes.UNAUTHORIZED:
            raise SignInAgain
        if answer.status_code == httpx.codes.TOO_MANY_REQUESTS:
            raise RuntimeError("try again in " + answer.headers["Retry-After"])
        return [file["name"] for file in answer.json().get("files", [])]


@strawberry.type
class Query:
    @strawberry.field
    def shelf(self, info: Info) -> Shelf:
        return Shelf(connection=vault.of(info.context["request"].session["user"]))


@strawberry.type
class Mutation:
    @strawberry.mutation
    def move(self, info: Info, domain: str) -> Shelf:
        kept = vault.of(info.context["request"].session["user"])
        return Shelf(connection=dataclasses.replace(kept, domain=domain))


schema = strawberry.Schema(Query, Mutation)
