"""The page: its name and its tabs, and the application that serves them."""

from collections.abc import Sequence
from typing import Any

import gradio as gr
from fastapi import FastAPI
from markupsafe import Markup

from assistant.users import User
from assistant.web.access.roles import user_of
from assistant.web.ask.tab import build as build_ask
from assistant.web.chat_completions import chat_completions
from assistant.web.constructors import note_signatures
from assistant.web.draft.tab import tab as draft_tab
from assistant.web.endpoints import add_endpoints
from assistant.web.files import files
from assistant.web.health import health
from assistant.web.html import counted
from assistant.web.library.tab import build as build_library
from assistant.web.parts import HERE, QUIET, html, script
from assistant.web.workplace import Tab, Workplace
from index.errors import RapporteurError

_SANS = ("system-ui", "Segoe UI", "Roboto", "Helvetica Neue", "Noto Sans", "Liberation Sans", "Arial", "sans-serif")
_MONO = ("ui-monospace", "Liberation Mono", "monospace")
# The layout comes last: on a phone it overrules the others.
_STYLES = ("base", "buttons", "conversation", "question", "sources", "reading", "kept", "library", "draft", "layout")
_OWN_TABS = (Tab("Ask", build_ask), draft_tab, Tab("Library", build_library))


def mount(app: FastAPI, workplace: Workplace, tabs: Sequence[Tab] = ()) -> FastAPI:
    """The page at the root of an application; `tabs` come after its own."""
    for routes in (files, health, chat_completions, *(tab.routes for tab in (*_OWN_TABS, *tabs) if tab.routes)):
        app.include_router(routes(workplace))
    mounted: FastAPI = gr.mount_gradio_app(
        app,
        build(workplace, tabs),
        path="/",
        theme=gr.themes.Base(font=[gr.themes.Font(name) for name in _SANS], font_mono=[gr.themes.Font(name) for name in _MONO]),
        css_paths=[*(HERE / "style" / f"{name}.css" for name in _STYLES), *(path for tab in tabs for path in tab.styles)],
        favicon_path=str(HERE / "favicon.png"),
        head=f"<script>{script('event_stream.js')}</script>",
        footer_links=[],
        show_error=False,
        max_file_size=f"{workplace.settings.upload_mb}mb",
        app_kwargs={"docs_url": None, "redoc_url": None, "openapi_url": None},
        ssr_mode=False,
        pwa=False,
        mcp_server=False,
        enable_monitoring=False,
    )
    return mounted


def build(workplace: Workplace, tabs: Sequence[Tab] = ()) -> gr.Blocks:
    """The page's tabs, each of which puts its own parts on it, and what programs may ask."""
    page = gr.Blocks(title="Rapporteur", analytics_enabled=False, fill_height=True, fill_width=True)
    with page:
        add_endpoints(workplace)  # before the tabs: Gradio gives a name to whoever takes it first
        heading = html("heading")
        with gr.Tabs(elem_id="tabs"):
            built = [_tab(tab, workplace, page) for tab in (*_OWN_TABS, *tabs)]

        def head(request: gr.Request) -> Markup:
            return masthead(workplace, user_of(request))

        for tab in built:
            tab.select(head, None, heading, **QUIET)
        page.load(head, None, heading, **QUIET)
    page.queue(max_size=workplace.settings.queue)
    note_signatures(page)
    return page


def masthead(workplace: Workplace, user: User) -> Markup:
    """The page's name, how much it answers from ("471 paragraphs in 5 documents"), and who is signed in."""
    try:
        view = workplace.rooms.of(user).desk.view()
        scope = scope_line(len(view.snapshot.documents), len(view.paragraphs))
    except RapporteurError:
        scope = ""
    return Markup('<h1>Rapporteur</h1><span class="scope">{}</span>{}').format(scope, _signed_in(user))


def _signed_in(user: User) -> Markup:
    if not user.name:
        return Markup("")
    return Markup(
        '<form class="user {}{}" method="post" action="logout"><span>{}</span><button class="quiet">Sign out</button></form>'
    ).format(user.role, " of-delegation" if user.delegation else "", ", ".join(filter(None, (user.name, user.role, user.delegation))))


def scope_line(documents: int, paragraphs: int) -> str:
    """How much is searched: "471 paragraphs in 5 documents"."""
    return f"{counted(paragraphs, 'paragraph')} in {counted(documents, 'document')}"


def _tab(tab: Tab, workplace: Workplace, page: gr.Blocks) -> Any:
    name = tab.title.lower()
    with gr.Tab(tab.title, id=name, elem_id=f"editors-{name}" if tab.for_editors else f"tab-{name}") as made:
        tab.build(workplace, page)
    return made
