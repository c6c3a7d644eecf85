import asyncio
import functools
import logging

import httpx

log = logging.getLogger(__name__)


def with_retries(attempts: int = 4, base: float = 0.5):
    """Waits as long as the server asks for, or exponentially, before it tries again."""

    def decorate(function):
        @functools.wraps(function)
        async def wrapper(*args, **kwargs):
            for attempt in range(1, attempts + 1):
                try:
                    return await function(*args, **kwargs)
                except httpx.HTTPStatusError as error:
                    if error.response.status_code not in (429, 503) or attempt == attempts:
                        raise
                    delay = float(error.response.headers.get("Retry-After", base * 2**attempt))
                    log.info("attempt %d, waiting %.1f s", attempt, delay)
                    await asyncio.sleep(delay)

        return wrapper

    return decorate
