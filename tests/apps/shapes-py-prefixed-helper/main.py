import os

from trialdocs.etmf import Etmf

if __name__ == "__main__":
    etmf = Etmf(os.environ["TRIAL_TOKEN"])
    for study in etmf.studies()["items"]:
        print(etmf.levels(study["id"]))
    print(etmf.inbox())
