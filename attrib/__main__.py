"""Runs the command line as `python -m attrib`."""

from attrib.cli.app import main

# A process that works for another imports this file anew.
if __name__ == "__main__":
    main()
