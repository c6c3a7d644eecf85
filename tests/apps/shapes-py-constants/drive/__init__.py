from .base import API as ROOT
from .paths import *
