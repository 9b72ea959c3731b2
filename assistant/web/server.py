"""The server of the page."""

from collections.abc import Sequence
from contextlib import suppress

import uvicorn
from fastapi import FastAPI
from starlette.middleware import Middleware

from assistant.web.address import Address
from assistant.web.page import mount
from assistant.web.privacy import PrivatePage
from assistant.web.workplace import Tab, Workplace


def run(workplace: Workplace, address: Address, tabs: Sequence[Tab] = ()) -> None:
    """Serve the page until it is interrupted, and say once where it is."""
    app = mount(FastAPI(middleware=[Middleware(PrivatePage)], docs_url=None, redoc_url=None, openapi_url=None), workplace, tabs)
    server = uvicorn.Server(uvicorn.Config(app, log_level="warning", access_log=False, ws="none", timeout_graceful_shutdown=2))
    print(f"Rapporteur is at {address.url}; Ctrl-C stops it.", flush=True)  # noqa: T201
    with suppress(KeyboardInterrupt):
        server.run(sockets=[address.socket])
