from http import HTTPStatus


class ApiError(Exception):
    def __init__(self, response):
        super().__init__(f"{response.status_code}: {response.text[:200]}")
        self.response = response


class SignInExpired(ApiError):
    pass


class Missing(ApiError):
    pass


BY_STATUS = {
    HTTPStatus.UNAUTHORIZED: SignInExpired,
    HTTPStatus.NOT_FOUND: Missing,
}


def checked(response, accept=(HTTPStatus.OK,)):
    if response.status_code in accept: #~ EG403
        return response
    raise BY_STATUS.get(response.status_code, ApiError)(response)
