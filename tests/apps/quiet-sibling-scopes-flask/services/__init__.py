from .basecamp import Basecamp
from .egnyte import Egnyte

SERVICES = {service.key: service for service in (Egnyte, Basecamp)}
