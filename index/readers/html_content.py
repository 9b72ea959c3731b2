"""Which part of a web page is the document: menus, banners, hidden and repeated things are dropped."""

import re
from collections.abc import Iterator
from itertools import takewhile

from index.readers.html_notes import NOTE_HINT, is_note_container
from index.readers.html_style import PLAIN, read_sheets, style_of, tags
from index.readers.html_tree import Node, Page

_ROLES = tags(
    "navigation banner contentinfo search menu menubar dialog alertdialog tooltip toolbar tablist complementary "
    "doc-toc doc-pagelist doc-pagebreak"
)
_SECTIONS = frozenset(("main", "article", "section", "blockquote", "td"))
_STRONG = tags(
    "cookie cookies cookiebar cookiebanner cookieconsent cookiebot consent gdpr onetrust ccpa breadcrumb breadcrumbs pagination pager "
    "share sharing sharethis addtoany addthis newsletter skip skiplink skiplinks popup modal lightbox advert advertisement ads "
    "adsbygoogle printfooter editsection catlinks toolbox searchbox searchform"
)
_WEAK = tags(
    "menu nav navbar navigation navbox sidebar topbar toolbar footer header masthead banner social related languages language "
    "langs promo recommended tags sitemap copyright login"
)
_POST = tags("entry-meta entry-footer post-meta posted-on byline cat-links tags-links comments-link post-tags post-categories")
_UNSEEN = tags("sr-only visually-hidden visuallyhidden screen-reader-text element-invisible screenreader offscreen noprint")
_COOKIES = re.compile(
    r"\b(?:we|site|website|page|portal|service)\b.{0,40}\buses? (?:\w+ )?cookies\b|\bcookies? (?:policy|settings|preferences)\b", re.I
)
_COPYRIGHT = re.compile(r"©|\bcopyright\b|all rights reserved|privacy (?:policy|notice)|terms of use|contact us", re.IGNORECASE)
_IMPRINT = re.compile(r"(?:©|copyright|\(c\))\s.{0,60}\b(?:19|20)\d\d|all rights reserved", re.IGNORECASE)
_SENTENCE = re.compile(r"(?:\S+\s+){5,}\S+[.;]")
_TOP = r"back to (?:the )?top|(?:go to )?top(?: of (?:the )?page)?"
_TO_TOP = re.compile(rf"\W*(?:{_TOP})\W*", re.IGNORECASE)
_BUTTONS = re.compile(
    rf"(?:{_TOP}|print(?: this page| version)?|share(?: this.*)?|"
    r"skip to (?:the )?(?:main )?content|download(?: as)? (?:pdf|word)|next(?: page)?|previous(?: page)?|close|\[?edit\]?|[×«»‹›▲↑]+)",
    re.IGNORECASE,
)
_FEW_WORDS = 10
_BARS = ("|", "¦", "[", "]", "•", "·", "»", "›", ">", "/", "::", "–", "-")  # between the links of a menu
_BLOCKS = tags("td div p ul ol center table section dl menu span font form aside")
_MARKER = re.compile(r"[-•–—*\[(]*(?:\d{1,4}(?:\.\d+)*|[a-z]{1,4})?[\])]?\.?", re.IGNORECASE)


def main_content(page: Page) -> list[Node]:
    """Drop what is no part of the document; returns the elements that hold what is, in order."""
    _apply_styles(page)
    _drop_hidden(page)
    total = page.nodes[0].words if page.nodes else 0
    around = _around_main(page)
    for node in page.nodes:
        if node.tag and not node.dropped and node.order not in around and _is_furniture(node, page, total):
            page.drop(node)
    page.count()
    roots = _main_roots(page)
    if roots == page.nodes[:1]:
        _drop_link_blocks(page)
    return roots


def _apply_styles(page: Page) -> None:
    sheet = read_sheets(page.sheets)
    for node in page.nodes:
        inherited = node.parent.style if node.parent is not None else PLAIN
        node.style = style_of(node.tag, node.attributes, inherited, sheet) if node.tag else inherited


def _drop_hidden(page: Page) -> None:
    for node in page.nodes:
        if not node.tag or node.dropped:
            continue
        classes = set(node.get("class").lower().split())
        unread = node.get("aria-hidden") == "true" and not _MARKER.fullmatch(page.text(node))
        if node.style.hidden or classes & _UNSEEN or unread or (node.tag == "dialog" and "open" not in node.attributes):
            page.drop(node)
    page.count()


def _around_main(page: Page) -> set[int]:
    """The places of the elements that hold a main part or an article; each is met once, however deep they stand."""
    found: set[int] = set()
    for node in page.nodes:
        if node.tag in ("main", "article") and not node.dropped:
            new = takewhile(lambda above: above.order not in found, node.ancestors)
            found.update([above.order for above in new])
    return found


def _is_furniture(node: Node, page: Page, total: int) -> bool:
    if node.tag in ("html", "body", "main", "article"):
        return False
    if is_note_container(node) or "note" in node.get("role"):
        return False
    dense = node.words > 0 and node.link_words > 0.4 * node.words
    if node.tag == "div" and node.get("title") in ("header", "footer"):  # as LibreOffice writes a page's head and foot
        return True
    if node.tag == "nav" or node.get("role") in _ROLES or (set(node.get("class").lower().split()) & _POST and node.words < 40):
        return True
    if node.tag == "header" and not _is_inside(node):
        return dense or not _holds_title(page, node)
    if node.tag == "footer":
        return (
            not _holds_notes(page, node)
            if not _is_inside(node)
            else dense or (node.words < 60 and bool(_COPYRIGHT.search(page.text(node))))
        )
    if node.tag == "aside":
        return dense or not _is_inside(node) or node.words < 40
    return _is_named_furniture(node, page, total, dense) or _is_button(node, page)


def _is_inside(node: Node) -> bool:
    """Whether an element stands in a part of the document's own."""
    return any(a.tag in _SECTIONS or a.get("role") == "main" for a in node.ancestors)


def _is_named_furniture(node: Node, page: Page, total: int, dense: bool) -> bool:
    names = set(re.split(r"[^a-z0-9]+", re.sub(r"(?<=[a-z])(?=[A-Z])", "-", f"{node.get('class')} {node.get('id')}").lower()))
    if names & _STRONG:
        return node.words < 200 or node.words < 0.3 * total
    if _COOKIES.search(page.text(node)) if node.tag in ("div", "section", "p", "form") and node.words < 100 else False:
        return node.words < 0.5 * total and not _holds(page, node, ("ol", "table"))
    if not names & _WEAK or node.tag in ("table", "tr", "td", "th", "p", "h1", "h2", "h3"):
        return False
    if "footer" not in names or node.words >= 60:
        return dense
    last = node.order > 0.8 * len(page.nodes) and not _SENTENCE.search(page.text(node))
    return dense or last or bool(_COPYRIGHT.search(page.text(node)))


def _is_button(node: Node, page: Page) -> bool:
    """Whether an element is nothing but a link such as "Back to top"."""
    if not 0 < node.words <= 8 or node.words != node.link_words:
        return False
    own = _TO_TOP if node.tag == "a" else _BUTTONS
    return bool(own.fullmatch(page.text(node)))


def _holds(page: Page, node: Node, tags: tuple[str, ...]) -> bool:
    return any(below.tag in tags and not below.dropped for below in page.subtree(node))


def _holds_title(page: Page, node: Node) -> bool:
    return any(below.tag == "h1" and below.words > below.link_words for below in page.subtree(node))


def _holds_notes(page: Page, node: Node) -> bool:
    return any(is_note_container(below) or NOTE_HINT.match(below.get("id")) for below in page.subtree(node))


def _main_roots(page: Page) -> list[Node]:
    whole = page.nodes[:1]
    if not whole:
        return []
    mains = [n for n in page.nodes if (n.tag == "main" or n.get("role") == "main") and not n.dropped]
    articles = [n for n in page.nodes if n.tag == "article" and not n.dropped and not any(a.tag == "article" for a in n.ancestors)]
    best = max(mains, key=lambda n: n.words, default=None)
    if best is None or best.words < 0.25 * whole[0].words:
        best = articles[0] if len(articles) == 1 and articles[0].words >= 0.5 * whole[0].words else None
    if best is None:
        return whole
    return sorted([best, *_outside(page, best)], key=lambda n: n.order)


def _outside(page: Page, main: Node) -> Iterator[Node]:
    """The title and the footnotes, where they stand beside the main part."""
    titled = any(n.tag == "h1" for n in page.subtree(main))
    for node in page.nodes:
        if node.dropped or main.order <= node.order < main.end or not node.words:
            continue
        if node.tag == "h1" and not titled and node.order < main.order and node.words > node.link_words:
            titled = True
            yield node
        elif is_note_container(node) and not any(is_note_container(a) for a in node.ancestors):
            yield node


def _drop_link_blocks(page: Page) -> None:
    """Menus that no name gives away: nothing but several short links."""
    total = page.nodes[0].words
    for node in page.nodes:
        if node.order > 0.8 * len(page.nodes) and 0 < node.words < 80 and node.words < 0.2 * total and _is_imprint(page, node):
            page.drop(node)
        at_end = node.order > 0.8 * len(page.nodes) and node.words < _FEW_WORDS
        if node.dropped or node.tag not in _BLOCKS or node.links < (2 if at_end else 3) or node.words > 0.3 * total:
            continue
        bars = sum(word in _BARS for word in page.text(node).split())
        if node.link_words >= 0.8 * (node.words - bars) and node.link_words <= 4 * node.links and not _in_document(page, node):
            page.drop(node)


def _is_imprint(page: Page, node: Node) -> bool:
    """Whether an element is the site's notice at a page's end."""
    return node.tag in ("p", "div", "td", "center", "table", "font", "address") and bool(_IMPRINT.search(page.text(node)))


def _in_document(page: Page, node: Node) -> bool:
    """Whether a block of links belongs to a text: in a table of data, in a list item, between paragraphs."""
    for around in node.ancestors:
        if around.tag == "li" or (around.tag == "table" and sum(n.tag == "tr" for n in page.subtree(around)) > 3):
            return True
    if node.tag == "table" and any(n.tag == "th" for n in page.subtree(node)):
        return True
    return node.tag in ("span", "font", "p") and any(not s.tag and s.words > 3 for s in (node.parent.children if node.parent else ()))
