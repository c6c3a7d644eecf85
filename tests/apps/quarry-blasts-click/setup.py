from setuptools import setup

setup(name="blasts", version="1.0", packages=["blasts"], install_requires=["click", "requests"], entry_points={"console_scripts": ["blasts=blasts.cli:main"]})
