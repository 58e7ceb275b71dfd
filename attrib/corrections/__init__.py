"""What a person has said of claims: right, wrong, another speaker's, or missing.

The HTML page writes these corrections, `--corrections FILE` applies them, `attrib eval` counts
them, and `attrib gold` turns them into gold. A line of the file is one:

    {"version": 1, "article": "damm.txt", "text": "sha256:0e5b…", "spans": [[0, 16]],
     "claim": "sha256:77c1…", "kind": "direct", "speaker": "Anja Boll",
     "verdict": "speaker", "name": "Jon Tamm"}

| key | what it is |
|---|---|
| `article` | the article's name, as the page shows it |
| `text` | a checksum of what a reader sees of the article, line ends as LF |
| `spans` | where the claim stands in that, in code points from 0, end exclusive |
| `claim` | a checksum of its words, in NFC with single blanks; null where it is not known |
| `kind`, `speaker` | what attrib said of it; null of a claim that it did not find |
| `verdict` | `right`, `wrong`, `speaker` (the claim is right, its speaker is not) or `missing` |
| `name` | with `speaker` and `missing`: who says it, null for nobody that the text names |

A checksum is `sha256:` and the first 16 digits of the SHA-256 of the text in UTF-8. No word of the
article stands in the file, beside names of speakers. As long as the article is the same to the
letter, a claim is known by its spans; else by its words, wherever they stand now.
"""

from attrib.corrections.correction import Correction, Verdict
from attrib.corrections.file import correction_of, read, written
from attrib.corrections.use import Corrected, Corrections

__all__ = ["Corrected", "Correction", "Corrections", "Verdict", "correction_of", "read", "written"]
