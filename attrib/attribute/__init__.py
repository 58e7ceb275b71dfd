"""Links each utterance to its speaker's mention: one route per way to find one."""

from attrib.attribute.candidate import Link, SpeakerCandidate, Way
from attrib.attribute.resolve import attribute

__all__ = ["Link", "SpeakerCandidate", "Way", "attribute"]
