"""The programs that `attrib.measure.speed` runs in both environments; older ones must know them."""

from __future__ import annotations

_MEMORY = """
def memory(who):
    import resource, sys
    return resource.getrusage(who).ru_maxrss / (2**20 if sys.platform == "darwin" else 2**10)
"""

TABLE = f"""
import json, resource, subprocess, sys, time
{_MEMORY}
start = time.perf_counter()
command = [sys.executable, "-m", "attrib", "claims", "--no-cache", sys.argv[1]]
subprocess.run(command, check=True, capture_output=True)
taken = time.perf_counter() - start
print(json.dumps({{"wall": taken, "memory": memory(resource.RUSAGE_CHILDREN)}}))
"""
"""The first table, from the start of the interpreter on."""

MANY = f"""
import json, resource, sys, time
from attrib.article import Article
from attrib.parse.engines import open_parser
from attrib.pipeline import analyze
{_MEMORY}
parser = open_parser()
analyze(Article("first", "Er kam, sagte sie."), parser)
with open(sys.argv[1], encoding="utf-8") as file:
    texts = json.load(file)
words = 0
start = time.process_time()
for text in texts:
    document = analyze(Article("text", text), parser).document
    words += sum(len(sentence.words) for sentence in document.sentences)
pace = words / (time.process_time() - start)
print(json.dumps({{"pace": pace, "memory": memory(resource.RUSAGE_SELF)}}))
"""
"""Many articles, once the model is loaded; words are the parser's, punctuation included."""

LONG = """
import json, sys, time
from dataclasses import replace
from pathlib import Path
from attrib.article import Article
from attrib.parse.conllu import write_sentence
from attrib.parse.engines import open_parser
from attrib.pipeline import analyze

class Given:
    engine = fingerprint = "given"
    def __init__(self, document):
        self.document = document
    def parse(self, article):
        return self.document

def renamed(sentence, ending):
    words = (replace(w, form=w.form + ending * (w.upos == "PROPN")) for w in sentence.words)
    comments = (c for c in sentence.comments if not c.startswith("# text"))
    return replace(sentence, words=tuple(words), comments=tuple(comments))

path = Path(sys.argv[2])
if sys.argv[1] == "parse":
    document = open_parser().parse(Article("long", Path(sys.argv[3]).read_text("utf-8")))
    words = sum(len(sentence.words) for sentence in document.sentences)
    with path.open("w", encoding="utf-8") as file:
        for again in range(-(-int(sys.argv[4]) // words)):
            ending = "abcdefghij"[again % 10] * (1 + again // 10) if again else ""
            file.writelines(write_sentence(renamed(s, ending)) for s in document.sentences)
    print("{}")
else:
    document = open_parser("conllu").parse(Article("long", path.read_text("utf-8")))
    start = time.process_time()
    analyze(document.article, Given(document))
    print(json.dumps({"seconds": time.process_time() - start}))
"""
"""One long article, the same again and again with other names: everything after the parser."""
