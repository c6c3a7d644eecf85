import functools
import time


class SignInNeeded(Exception):
    """Egnyte does not take the token any more."""


class Busy(Exception):
    def __init__(self, seconds):
        super().__init__(f"Egnyte asks for a pause of {seconds} s")
        self.seconds = seconds


def parsed(call):
    """The body of the answer, or an error that says what to do."""

    @functools.wraps(call)
    def asked(self, *args, **kwargs):
        answer = call(self, *args, **kwargs)
        if answer.status_code == 401:
            raise SignInNeeded
        if answer.status_code == 429:
            raise Busy(int(answer.headers.get("Retry-After", 5)))
        answer.raise_for_status()
        return answer.json()

    return asked


def patiently(attempts):
    def around(call):
        def tried(*args, **kwargs):
            for left in reversed(range(attempts)):
                answer = call(*args, **kwargs)
                if answer.status_code == 401:
                    raise SignInNeeded
                if answer.status_code != 429 or not left:
                    return answer
                time.sleep(float(answer.headers.get("Retry-After", 1)))

        return tried

    return around


def timed(call):
    """Says how long it took and nothing more."""

    @functools.wraps(call)
    def measured(*args, **kwargs):
        begin = time.monotonic()
        try:
            return call(*args, **kwargs)
        finally:
            print(f"{call.__name__}: {time.monotonic() - begin:.2f} s")

    return measured
