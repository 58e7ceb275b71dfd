"""Keeps libraries from logging: what they say may quote the article."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def silent(library: str) -> Iterator[None]:
    """Let nothing out of a library's log while the block runs."""
    logger = logging.getLogger(library)
    before = logger.disabled, logger.level, logger.propagate
    logger.setLevel(logging.CRITICAL + 1)
    try:
        yield
    finally:
        logger.disabled, logger.level, logger.propagate = before
