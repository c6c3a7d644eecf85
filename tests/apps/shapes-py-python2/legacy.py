# -*- coding: utf-8 -*-
import urllib2

import requests

HOST = 'https://%s.egnyte.com' % 'acme'


def listing(path):
    try:
        answer = requests.get(HOST + '/pubapi/v1/fs/' + path)  #~ GET /pubapi/v1/fs/{path}
        print answer.text
    except requests.RequestException, error:
        print 'no listing: %s' % error


def users():
    print urllib2.urlopen(HOST + '/pubapi/v2/users').read()  #~ GET /pubapi/v2/users


listing('Shared')
users()
