"""A thin client: attributes become the words of the path, and a call sends the request."""
import json

import requests

ROOT = 'pubapi/v1'


class Egnyte(object):
    def __init__(self, account, noun=None, part=None):
        self.account = account
        self.noun = noun
        self.part = part
        self.headers = {'Authorization': 'Bearer %s' % account['token']}

    def __getattr__(self, word):
        try:
            return object.__getattribute__(self, word)
        except AttributeError:
            if not self.noun:
                return Egnyte(self.account, noun=word)
            return Egnyte(self.account, noun=self.noun, part=word)

    def __call__(self, **fields):
        verb = fields.pop('_verb', 'get')
        key = fields.pop('_key', None)
        url = 'https://%s.egnyte.com/%s/%s' % (self.account['domain'], ROOT, self.noun)
        if self.part:
            url = '%s/%s' % (url, self.part)
        if key is not None:
            url = '%s/%s' % (url, key)
        if verb in ['put', 'post', 'delete']:
            answer = getattr(requests, verb)(url, headers=self.headers, data=json.dumps(fields))
        else:
            answer = getattr(requests, verb)(url, headers=self.headers, params=fields)
        return answer.json()
