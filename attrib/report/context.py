"""The article itself, with its claims marked where they stand."""
from attrib.report.table import TableReport as ContextReport
