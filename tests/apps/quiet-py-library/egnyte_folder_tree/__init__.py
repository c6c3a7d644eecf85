from .oauth import authorize_url
from .tree import Tree

__all__ = ["Tree", "authorize_url"]
