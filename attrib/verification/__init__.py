"""Holds articles against sources, and against each other. Imports nothing: arrays cost time."""
