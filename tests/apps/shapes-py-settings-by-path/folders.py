from omegaconf import OmegaConf

from asks import ask

config = OmegaConf.load("conf/plain.yaml")


def folder():
    return ask(config.mere, "/fs/Shared/Mere")  #~ GET /pubapi/v1/fs/{path}
