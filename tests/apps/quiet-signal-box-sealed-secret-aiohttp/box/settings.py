import subprocess

import yaml


def load(path="config/egnyte.enc.yaml"):
    plain = subprocess.run(["sops", "--decrypt", path], check=True, capture_output=True).stdout
    return yaml.safe_load(plain)["egnyte"]
