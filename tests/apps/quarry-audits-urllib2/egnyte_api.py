# -*- coding: utf-8 -*-
import json
import logging
import urllib
import urllib2

import settings

log = logging.getLogger('egnyte')


class EgnyteError(Exception):
    pass


class EgnyteApi(object):
    def __init__(self, domain, token):
        self.domain = domain
        self.token = token

    def _call(self, path, params=None):
        params = params or {}
        params['access_token'] = self.token #~ EG306
        url = 'https://%s.egnyte.com/pubapi/v1%s?%s' % (self.domain, path, urllib.urlencode(params))
        try:
            response = urllib2.urlopen(url)
        except urllib2.HTTPError, e:
            if e.code == 401:
                raise EgnyteError('Sign in to Egnyte again')
            raise
        return json.loads(response.read())

    def _call_with_header(self, path):
        request = urllib2.Request('https://%s.egnyte.com/pubapi/v1%s' % (self.domain, path))
        request.add_header('Authorization', 'Bearer %s' % self.token)
        try:
            response = urllib2.urlopen(request)
        except urllib2.HTTPError, e:
            if e.code == 401:
                raise EgnyteError('Sign in to Egnyte again')
            raise
        return json.loads(response.read())

    def list_folder(self, name):
        return self._call('/fs/Shared/' + urllib.quote(name), {'list_content': 'true'}) #~ GET /pubapi/v1/fs/{path} handles=specific

    def user(self):
        return self._call_with_header('/userinfo') #~ GET /pubapi/v1/userinfo handles=specific


if __name__ == '__main__':
    api = EgnyteApi(settings.EGNYTE_DOMAIN, settings.EGNYTE_TOKEN)
    print api.user()['username']
    for f in api.list_folder('Quarry')['files']:
        print f['name']
