from setuptools import setup

setup(name="acme-egnyte", version="0.3", packages=["acme_egnyte"], install_requires=["requests"])
