"""Keeps within a number of requests a minute, whatever is asked for."""
import time

import requests


class Polite(object):
    def __init__(self, pause):
        self.pause = pause

    def __getattr__(self, name):
        if name in ['get', 'post']:
            return getattr(self, '_send_%s' % name)
        raise AttributeError(name)

    def _after_a_pause(self, send):
        time.sleep(self.pause)
        return send()

    def _send(self, verb, *args, **options):
        options.pop('account', None)
        return self._after_a_pause(lambda: getattr(requests, verb)(*args, **options))

    def _send_get(self, *args, **options):
        return self._send('get', *args, **options)

    def _send_post(self, *args, **options):
        return self._send('post', *args, **options)


polite = Polite(0.2)
