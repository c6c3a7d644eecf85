import sys

from drivesweep import box, egnyte, graph
from drivesweep.errors import TokenDead

VENDORS = {"box": box, "egnyte": egnyte, "graph": graph}


def main():
    vendor, token, *rest = sys.argv[1:]
    try:
        for name in VENDORS[vendor].names(token, *rest):
            print(name)
    except TokenDead as dead:
        sys.exit(f"sign in to {dead} again")
