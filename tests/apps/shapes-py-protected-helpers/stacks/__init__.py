from .transport import Transport
