import json

import urllib2
from flask import Flask, redirect, request, session

from settings import DOMAIN, KEY, SECRET

app = Flask(__name__)
API = 'https://%s.egnyte.com/pubapi/v1' % DOMAIN


@app.route('/back')
def back():
    # No kind of grant is named, which is told as such; nobody is sent anywhere to agree to something.
    data = {'client_id': KEY, 'client_secret': SECRET, 'code': request.args.get('code', ''), 'redirect_uri': 'https://gallery.example/back'}
    if request.args.get('error'):
        return redirect('/')
    req = urllib2.Request('https://%s.egnyte.com/puboauth/token' % DOMAIN, data=json.dumps(data))  #~ EG209
    session['token'] = json.loads(urllib2.urlopen(req).read())['access_token']
    return redirect('/')


def headers():
    return {'Authorization': 'Bearer ' + session['token']}


def publish(picture):
    data = json.dumps({'path': picture, 'type': 'file'})
    req = urllib2.Request(API + '/links', data, headers=headers())  #~ POST /pubapi/v1/links
    return urllib2.urlopen(req).read()


def listing():
    return urllib2.urlopen(urllib2.Request(API + '/links', None, headers())).read()  #~ GET /pubapi/v1/links


def rename(note, text):
    req = urllib2.Request(API + '/notes/' + note, json.dumps({'body': text}), headers=headers())  #~ PATCH /pubapi/v1/notes/{note_id}
    req.get_method = lambda: 'PATCH'
    return urllib2.urlopen(req).read()


def gone():
    return 'DELETE'


def withdraw(link):
    req = urllib2.Request(API + '/links/' + link, headers=headers())  #~ DELETE /pubapi/v1/links/{link_id}
    req.get_method = gone
    return urllib2.urlopen(req).read()
