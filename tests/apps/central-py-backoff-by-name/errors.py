class ApiError(Exception):
    pass


class Http401Error(ApiError):
    pass


class Http429Error(ApiError):
    pass


class Http500Error(ApiError):
    pass
