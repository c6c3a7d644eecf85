import os
import pathlib

import click
import urllib3
from urllib3.util import Retry

# 413, 429 and 503 with Retry-After are waited for by urllib3 itself; status_forcelist adds those that come without
PATIENCE = Retry(total=6, backoff_factor=1.5, status_forcelist=(429, 502, 503), allowed_methods=None, respect_retry_after_header=True)


@click.command()
@click.argument("photos", nargs=-1, type=click.Path(exists=True, path_type=pathlib.Path))
def main(photos):
    pool = urllib3.PoolManager(retries=PATIENCE, headers={"Authorization": "Bearer " + os.environ["EGNYTE_TOKEN"]})
    base = f"https://{os.environ['EGNYTE_DOMAIN']}.egnyte.com/pubapi/v1/fs-content/Shared/Glacier"
    for photo in photos:
        answer = pool.request("POST", f"{base}/{photo.name}", body=photo.read_bytes())  #~ POST /pubapi/v1/fs-content/{path}
        click.echo(f"{photo}: {answer.status}")


if __name__ == "__main__":
    main()
