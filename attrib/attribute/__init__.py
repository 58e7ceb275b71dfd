"""Links each claim to its speaker: one route per way to find one."""

from attrib.attribute.resolve import attribute

__all__ = ["attribute"]
