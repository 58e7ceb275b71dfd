"""Pages for the question whether they are whole ones: made up, each built in its own way."""

from __future__ import annotations

LEAD = (
    "Der Kanal bei Norderau bleibt nach dem Unfall bis zum Herbst gesperrt. Das teilte das "
    "zuständige Amt am Montag mit. Die Lotsen seien gewarnt worden, die Schleuse sei zu."
)
SPEECH = (
    "„Wir bauen im Herbst weiter“, sagte Olaf Tann am Abend vor der Schleuse. Das Geld sei da, "
    "die Bagger stünden bereit, und das Gutachten liege seit Ende Mai auf seinem Tisch."
)
END = (
    "Der Rat berät am Donnerstag über den Antrag, den beide Fraktionen gestellt haben. Bis dahin "
    "fahren die Schiffe einen Umweg über den alten Arm, der erst im Vorjahr vertieft wurde."
)
TEXT = f"<p>{LEAD}</p><p>{SPEECH}</p><p>{END}</p>"
READER = "Die Ministerin hat gesagt, sie liebe Katzen."
OTHER = "Der Kanzler hat gesagt, er komme nicht mehr."
CONSENT = "Die Nutzer sagen, sie stimmten zu."


def page(body: str, head: str = "") -> str:
    title = "<title>Kanal bleibt gesperrt</title>"
    return f"<!doctype html><html lang=de><head>{title}{head}</head><body>{body}</body></html>"


WHOLE = {
    "semantic": page(
        "<header><nav><a href=/>Start</a><a href=/sport>Sport</a></nav></header><main><article>"
        f"<h1>Kanal bleibt gesperrt</h1>{TEXT}</article></main><section id=comments>"
        f"<article class=comment><p>{READER}</p><button>Antworten</button></article></section>"
        "<footer>Impressum</footer>"
    ),
    "divs": page(
        "<div class=top><ul><li><a href=/>Start</a></li><li><a href=/s>Sport</a></li>"
        f"<li><a href=/w>Wetter</a></li></ul></div><div class=x><h1>Kanal bleibt gesperrt</h1>"
        f"<div class=y>{TEXT}</div></div><div class=z><h3>Kommentare</h3>"
        f"<div class=k><b>Uwe</b><p>{READER}</p><button>Melden</button></div>"
        f"<div class=k><b>Ida</b><p>{READER}</p><button>Melden</button></div></div>"
    ),
    "nested articles": page(
        f"<article><h1>Kanal bleibt gesperrt</h1>{TEXT}<section><h2>Stimmen</h2>"
        f"<article><p>{READER}</p></article><article><p>{READER}</p></article></section></article>"
    ),
    "microdata": page(
        f"<article><h1>Kanal bleibt gesperrt</h1>{TEXT}</article>"
        '<div itemscope itemtype="https://schema.org/Comment">'
        f"<p itemprop=text>{READER}</p></div>"
    ),
    "consent": page(
        f"<div class=c12><p>{CONSENT}</p><button>Ja</button><button>Nein</button></div>"
        f"<div class=a><h1>Kanal bleibt gesperrt</h1>{TEXT}</div>"
    ),
    "nested consent": page(
        f"<div class=b><div><div><p>{CONSENT}</p></div><div><button>Ja</button>"
        "<button>Nein</button></div></div></div>"
        f"<h1>Kanal bleibt gesperrt</h1><div>{TEXT}<div><button>Teilen</button>"
        "<button>Drucken</button></div></div>"
    ),
    "dialog": page(
        f"<div role=dialog><h2>Hinweis</h2><p>{CONSENT}</p></div>"
        f"<div class=a><h1>Kanal bleibt gesperrt</h1>{TEXT}</div>"
    ),
    "teasers": page(
        f"<main><h1>Kanal bleibt gesperrt</h1>{TEXT}<div class=more>"
        f"<div><a href=/1>{OTHER}</a></div><div><a href=/2>{OTHER}</a></div>"
        f"<div><a href=/3>Noch ein Text</a></div></div></main>"
    ),
    "several articles": page(
        f"<article><h1>Kanal bleibt gesperrt</h1>{TEXT}</article>"
        f"<article class=teaser><h3><a href=/b>{OTHER}</a></h3></article>"
        f"<article class=teaser><h3><a href=/c>Zoo</a></h3></article>"
    ),
    "list of comments": page(
        "<div role=navigation><a href=/>Start</a></div>"
        f"<div class=post><h1>Kanal bleibt gesperrt</h1>{TEXT}</div>"
        f"<ol class=commentlist><li class=comment><p>{READER}</p></li></ol>"
        "<form><textarea></textarea><input type=submit></form>"
    ),
    "forum": page(
        "<nav><a href=/>Start</a></nav>"
        f"<div id=story><h1>Kanal bleibt gesperrt</h1>{TEXT}</div>"
        f"<div id=forum><div class=posting><p>{READER}</p></div></div>"
    ),
    "newsletter box": page(
        f"<article><h1>Kanal bleibt gesperrt</h1><p>{LEAD}</p>"
        f"<div class=box><form><input type=email></form></div><p>{SPEECH}</p><p>{END}</p></article>"
        f'<aside><a href=/b>{OTHER}</a></aside><div class="user-comments"><p>{READER}</p></div>'
    ),
    "beside main": page(
        f"<nav><a href=/>Start</a></nav><main><h1>Kanal bleibt gesperrt</h1>{TEXT}</main>"
        f"<section><h2>Ein Beitrag</h2><ul><li><b>Uwe</b><p>{READER}</p></li></ul></section>"
    ),
    "links to answer": page(
        f"<nav><a href=/>Start</a></nav><h1>Kanal bleibt gesperrt</h1><div>{TEXT}</div>"
        f"<section><ul><li><b>Uwe</b><p>{READER}</p><div><a href=/r?1>Antworten</a></div></li>"
        f"<li><b>Ida</b><p>{READER}</p><div><a href=/r?2>Antworten</a></div></li></ul></section>"
    ),
    "an opinion": page(
        "<nav><a href=/>Start</a></nav>"
        f"<article class=kommentar><h1>Kanal bleibt gesperrt</h1><div class=kommentar-text>{TEXT}"
        f"</div></article><div class=kommentare><p>{READER}</p></div>"
    ),
    "replies in tables": page(
        "<table><tr><td><a href=/>Start</a></td></tr></table>"
        f"<div><h1>Kanal bleibt gesperrt</h1>{TEXT}</div>"
        f"<ul><li><p>{READER}</p><form></form></li><li><p>{READER}</p><form></form></li></ul>"
        "<button>Mehr</button>"
    ),
}
PLAIN = {
    "fragment": f"<h1>Kanal bleibt gesperrt</h1>{TEXT}",
    "fragment with links": f"{TEXT}<p><a href=/a>A</a></p><p><a href=/b>B</a></p>"
    "<p><a href=/c>C</a></p><button>Ja</button>",
    "article page": page(f"<article><h1>Kanal bleibt gesperrt</h1>{TEXT}</article>"),
    "word export": page(f"<div class=WordSection1><p class=MsoNormal>{LEAD}</p>{TEXT}</div>"),
    "style and script": page(f"<h1>Kanal</h1>{TEXT}<script>a()</script>", "<style>p {}</style>"),
    "header and footer": page(
        f"<header><p>Von Petra Muster</p></header><main><h1>Kanal</h1>{TEXT}</main>"
        "<footer><p>Talberger Bote</p></footer>"
    ),
    "linked words": page(f"<h1>Kanal</h1>{TEXT}<p>Mehr im <a href=/b>Bericht</a>.</p>"),
    "footnotes": page(
        f'<h1>Kanal</h1>{TEXT}<ol><li><a href="#a">1</a></li><li><a href="#b">2</a></li>'
        '<li><a href="#c">3</a></li></ol>'
    ),
    "things to do": page(
        f"<h1>Kanal</h1>{TEXT}<ul><li><input type=checkbox disabled checked>Prüfen</li></ul>"
    ),
    "one further link": page(f"<h1>Kanal</h1>{TEXT}<p><a href=https://a.test>Gutachten</a></p>"),
}
