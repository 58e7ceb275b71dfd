"""Runs the command line as `python -m attrib`."""

from attrib.cli.app import main

main()
