import requests
from tenacity import RetryCallState, retry, retry_if_exception_type, stop_after_attempt
from tenacity.wait import wait_base, wait_random_exponential


class SlowDown(Exception):
    def __init__(self, seconds):
        super().__init__(f"Egnyte asks for {seconds} s")
        self.seconds = seconds


class wait_as_told(wait_base):
    fallback = wait_random_exponential(multiplier=1, max=60)

    def __call__(self, retry_state: RetryCallState) -> float:
        error = retry_state.outcome.exception()
        return error.seconds or self.fallback(retry_state)


def throttled(answer):
    return answer.status_code == 429 or (answer.status_code == 403 and "X-Mashery-Error-Code" in answer.headers)


@retry(retry=retry_if_exception_type(SlowDown), wait=wait_as_told(), stop=stop_after_attempt(6), reraise=True)
def upload(domain, token, path, data):
    answer = requests.post(  #~ POST /pubapi/v1/fs-content/{path}
        f"https://{domain}.egnyte.com/pubapi/v1/fs-content/{path}",
        headers={"Authorization": f"Bearer {token}"},
        data=data,
        timeout=120,
    )
    if throttled(answer):
        raise SlowDown(float(answer.headers.get("Retry-After", 0)))
    answer.raise_for_status()
    return answer.json()["group_id"]
