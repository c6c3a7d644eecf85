import functools
import time


def retry(work, *args, times=3):
    for attempt in range(times):
        try:
            return work(*args)
        except OSError:
            time.sleep(2**attempt)
    raise TimeoutError


def logged(work):
    @functools.wraps(work)
    def wrapper(*args, **kwargs):
        print(work.__name__)
        return work(*args, **kwargs)

    return wrapper


def with_token(token):
    def decorate(work):
        return lambda *args: work({"Authorization": "Bearer " + token}, *args)

    return decorate
