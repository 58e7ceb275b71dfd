"""One parsed article, and what is worked out of it once."""

from attrib.scene.scene import Scene

__all__ = ["Scene"]
