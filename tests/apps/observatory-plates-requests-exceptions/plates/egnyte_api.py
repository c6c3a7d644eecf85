# -*- coding: utf-8 -*-
import json
import logging
import time

import requests

from plates import settings

logger = logging.getLogger(__name__)


class EgnyteAPI(object):
    def __init__(self, domain, token):
        self.base_url = 'https://%s.egnyte.com/pubapi/v1' % domain
        self.headers = {'Authorization': 'Bearer %s' % token, 'Content-Type': 'application/json'}

    def list_folder(self, path):
        try:
            r = requests.get('%s/fs/Shared/%s' % (self.base_url, path), headers=self.headers, timeout=settings.TIMEOUT)  #~ GET /pubapi/v1/fs/{path} handles=none; EG401; EG403
            return r.json()
        except requests.exceptions.RequestException as e:
            logger.error('Could not list %s: %s', path, e)
            return None

    def create_link(self, path):
        payload = {'path': path, 'type': 'file', 'accessibility': 'anyone'}
        try:
            r = requests.post(self.base_url + '/links', data=json.dumps(payload), headers=self.headers, timeout=settings.TIMEOUT)  #~ POST /pubapi/v1/links handles=specific
            r.raise_for_status()
            return r.json()
        except requests.exceptions.HTTPError as e:
            if e.response.status_code == 401:
                raise SystemExit('The Egnyte token is no longer valid, run `plates login`')
            if e.response.status_code == 429:
                time.sleep(int(e.response.headers.get('Retry-After', 10)))
                return self.create_link(path)
            raise
