class TokenDead(Exception):
    pass
