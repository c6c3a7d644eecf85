import unittest
from unittest.mock import patch

import requests


class Listing(unittest.TestCase):
    @patch("requests.get")
    def test_listing(self, get):
        requests.get("https://kilns.egnyte.com/pubapi/v1/groups", headers={"Authorization": "Bearer q2w8k3xv6dnp4s9tbc7fhr5z"})
        get.assert_called_once()


unittest.main()
