"""Denies a Python process the network, and writes down what it tried. On PYTHONPATH for tests."""

from __future__ import annotations

import os
import sys

NETWORK = {
    "socket.connect",
    "socket.getaddrinfo",
    "socket.gethostbyaddr",
    "socket.gethostbyname",
    "socket.sendmsg",
    "socket.sendto",
}


def _deny(event: str, arguments: tuple[object, ...]) -> None:
    if event in NETWORK:
        # Every process begins with this file: it imports no more than it must.
        with open(os.environ["ATTRIB_TEST_NETWORK"], "a", encoding="utf-8") as file:  # noqa: PTH123
            file.write(f"{event}\n")
        raise OSError(101, "Network is unreachable")


sys.addaudithook(_deny)
