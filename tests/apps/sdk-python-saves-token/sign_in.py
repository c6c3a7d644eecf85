import getpass

from egnyte import base, configuration

config = {"domain": input("domain: "), "api_key": input("key: "), "login": input("user: "), "password": getpass.getpass()}
config["access_token"] = base.get_access_token(config)  #~ EG103:warning; EG203
config.pop("password")
configuration.save(config)  #~ EG303
