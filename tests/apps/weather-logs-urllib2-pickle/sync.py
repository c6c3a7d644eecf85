# -*- coding: utf-8 -*-
import getpass
import json
import logging
import os
import pickle
import sys
import urllib
import urllib2

logging.basicConfig(level=logging.DEBUG)
DOMAIN = 'weatherlogs'
TOKEN_FILE = os.path.expanduser('~/.egnyte_token')


def get_token():
    if os.path.exists(TOKEN_FILE):
        return pickle.load(open(TOKEN_FILE, 'rb'))
    data = urllib.urlencode({
        'client_id': os.environ['EGNYTE_CLIENT_ID'],
        'username': raw_input('Egnyte user: '),
        'password': getpass.getpass(),
        'grant_type': 'password',
    })
    response = urllib2.urlopen('https://%s.egnyte.com/puboauth/token' % DOMAIN, data)
    result = json.loads(response.read())
    logging.debug('token endpoint answered %d', response.getcode())
    logging.debug('token endpoint answered %s', result)  #~ EG305
    pickle.dump(result['access_token'], open(TOKEN_FILE, 'wb'))  #~ EG303
    return result['access_token']


def get_folder(path, token):
    request = urllib2.Request('https://%s.egnyte.com/pubapi/v1/fs/Shared/%s' % (DOMAIN, path))  #~ GET /pubapi/v1/fs/{path} handles=specific
    request.add_header('Authorization', 'Bearer %s' % token)
    try:
        return json.load(urllib2.urlopen(request))
    except urllib2.HTTPError, e:
        if e.code == 401:
            os.remove(TOKEN_FILE)
            sys.exit('Please run again and sign in')
        raise


def get_links(token):
    request = urllib2.Request('https://%s.egnyte.com/pubapi/v1/links?count=10' % DOMAIN)  #~ GET /pubapi/v1/links handles=specific
    request.add_header('Authorization', 'OAuth %s' % token)  #~ EG307
    try:
        return json.load(urllib2.urlopen(request))
    except urllib2.HTTPError, e:
        if e.code == 401:
            sys.exit('Please run again and sign in')
        raise


if __name__ == '__main__':
    token = get_token()
    for f in get_folder('Logs', token).get('files', []):
        print f['name']
    print get_links(token)['count'], 'links'
