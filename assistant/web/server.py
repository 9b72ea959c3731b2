"""The server of the page."""

import logging
from collections.abc import Sequence
from contextlib import suppress

import uvicorn
from fastapi import FastAPI
from starlette.middleware import Middleware
from starlette.middleware.authentication import AuthenticationMiddleware

from assistant.users import Users
from assistant.web.access.events import OwnEvents
from assistant.web.access.gate import Gate, refuse
from assistant.web.access.origin import OwnOrigin
from assistant.web.access.sessions import Sessions
from assistant.web.access.sign_in import sign_in
from assistant.web.address import Address
from assistant.web.mcp_tools import routes_of, tool_server
from assistant.web.page import mount
from assistant.web.privacy import PrivatePage
from assistant.web.workplace import Tab, Workplace


def run(workplace: Workplace, address: Address, tabs: Sequence[Tab] = (), users: Users | None = None) -> None:
    """Serve the page until it is interrupted, and say once where it is; with `users`, to nobody who has not signed in."""
    # Before any library gives the log a form of its own; below a warning, some tell what was asked.
    logging.basicConfig(level=logging.WARNING, format="%(asctime)s %(levelname)s %(message)s")
    server = server_of(workplace, tabs, users)
    print(f"Rapporteur is at {address.url}; Ctrl-C stops it.", flush=True)  # noqa: T201
    with suppress(KeyboardInterrupt):
        server.run(sockets=[address.socket])


def server_of(workplace: Workplace, tabs: Sequence[Tab] = (), users: Users | None = None) -> uvicorn.Server:
    """The server, not yet running."""
    app = application(workplace, tabs, users)
    return uvicorn.Server(uvicorn.Config(app, log_level="warning", access_log=False, ws="none", timeout_graceful_shutdown=2))


def application(workplace: Workplace, tabs: Sequence[Tab] = (), users: Users | None = None) -> FastAPI:
    """The page behind its gate."""
    sessions = Sessions(users) if users else None
    middleware = [
        Middleware(PrivatePage),
        Middleware(OwnOrigin, local=users is None),
        Middleware(AuthenticationMiddleware, backend=Gate(users, sessions), on_error=refuse),
        Middleware(OwnEvents),
    ]
    tools = tool_server(workplace)
    app = FastAPI(middleware=middleware, lifespan=lambda _: tools.session_manager.run(), docs_url=None, redoc_url=None, openapi_url=None)
    app.router.routes.extend(routes_of(tools))
    if users and sessions:
        app.include_router(sign_in(users, sessions))
    return mount(app, workplace, tabs)
