"""Nothing that the page or its server does leaves the machine.

Gradio and the model library count their use, look for newer versions, and can offer to keep questions
elsewhere. The environment turns that off before they are imported. In the browser, a content security
policy forbids every request but to the page's own address, whatever a script or a style asks for.
"""

import os

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

_ENVIRONMENT = {
    "GRADIO_ANALYTICS_ENABLED": "False",
    "GRADIO_RUN_HISTORY": "False",
    "GRADIO_SHARE": "False",
    "GRADIO_MCP_SERVER": "False",
    "GRADIO_SSR_MODE": "False",
    "HF_HUB_DISABLE_TELEMETRY": "1",
    "HF_HUB_DISABLE_PROGRESS_BARS": "1",
    "ANONYMIZED_TELEMETRY": "False",
    "TOKENIZERS_PARALLELISM": "false",
}
# Gradio's own scripts are inline and evaluate its templates, so these two cannot be forbidden.
_POLICY = "; ".join(
    (
        "default-src 'self'",
        "script-src 'self' 'unsafe-inline' 'unsafe-eval'",
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "worker-src 'self' blob:",
        "object-src 'none'",
        "base-uri 'self'",
        "form-action 'self'",
        "frame-ancestors 'none'",
    )
)
_HEADERS = {
    "Content-Security-Policy": _POLICY,
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}


def keep_to_this_machine() -> None:
    """Turn off what libraries would send or fetch; to be called before they are imported."""
    os.environ.update(_ENVIRONMENT)


# Gradio's own files are the same for everybody; anything else may be one person's, and is kept by no proxy on the way.
_ANYBODYS = ("/assets/", "/static/")
_KEEPING = "private, no-cache"


class PrivatePage:
    """ASGI middleware that sends the headers which keep the browser to the page's own address, and the page to the browser."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, and its response with the headers added."""

        async def send_private(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers.update(_HEADERS)
                if not scope["path"].startswith(_ANYBODYS):
                    headers.setdefault("Cache-Control", _KEEPING)
            await send(message)

        await self._app(scope, receive, send_private)
