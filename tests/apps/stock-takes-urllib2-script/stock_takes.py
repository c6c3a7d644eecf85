#!/usr/bin/env python
# -*- coding: utf-8 -*-
import ConfigParser
import json
import sys
import urllib
import urllib2

config = ConfigParser.ConfigParser()
config.read('/etc/stocktakes.cfg')

DOMAIN = config.get('egnyte', 'domain')
TOKEN = config.get('egnyte', 'token')
BASE_URL = 'https://%s.egnyte.com/pubapi/v1' % DOMAIN


def get_folder(path):
    request = urllib2.Request(BASE_URL + '/fs/' + urllib.quote(path))  #~ GET /pubapi/v1/fs/{path} handles=generic
    request.add_header('Authorization', 'Bearer %s' % TOKEN)
    try:
        response = urllib2.urlopen(request)
        return json.loads(response.read())
    except urllib2.HTTPError, e:  #~ EG402; EG403
        print >>sys.stderr, 'Egnyte error: %s' % e
        sys.exit(1)


def get_links(path):
    request = urllib2.Request(BASE_URL + '/links?path=' + urllib.quote(path))  #~ GET /pubapi/v1/links handles=specific
    request.add_header('Authorization', 'Bearer %s' % TOKEN)
    try:
        response = urllib2.urlopen(request)
        return json.loads(response.read())
    except urllib2.HTTPError, e:
        if e.code == 401:
            print >>sys.stderr, 'The token is no longer valid, run connect.py'
            sys.exit(2)
        raise


if __name__ == '__main__':
    for f in get_folder('Shared/Stock/%s' % sys.argv[1]).get('files', []):
        print f['name']
    print get_links('/Shared/Stock/%s' % sys.argv[1])['ids']
