"""What programs may ask, as tools of the Model Context Protocol at `/mcp`, so that a language model can look things up here."""

from typing import Any

from mcp.server.mcpserver import Context, MCPServer
from mcp.server.mcpserver.exceptions import ToolError
from mcp.server.transport_security import TransportSecuritySettings
from mcp.types import ToolAnnotations
from starlette.routing import BaseRoute

from assistant.users import User
from assistant.web.endpoints import ENDPOINTS, for_users
from assistant.web.workplace import Workplace

_INSTRUCTIONS = (
    "Answers from meeting documents, with the paragraph that says so. Use `ask` for a question and repeat its answer with its citations; "
    "where it abstains, say so. `search` finds paragraphs, `paragraph` opens one, `draft` writes a note on a topic."
)
_READS = ToolAnnotations(read_only_hint=True, open_world_hint=False)


def tool_server(workplace: Workplace) -> MCPServer[Any]:
    """The server of the tools, each of which is an endpoint; their docstrings are what a model is told of them."""
    server: MCPServer[Any] = MCPServer("rapporteur", instructions=_INSTRUCTIONS, log_level="WARNING")
    for endpoint in ENDPOINTS:
        tool = for_users(endpoint, workplace, Context, _asker, lambda error: ToolError(str(error)))
        server.add_tool(tool, annotations=_READS)
    return server


def routes_of(server: MCPServer[Any]) -> list[BaseRoute]:
    """The address of the tools. No session is kept, and whose requests are refused is decided before they come here."""
    decided = TransportSecuritySettings(enable_dns_rebinding_protection=False)
    return server.streamable_http_app(json_response=True, stateless_http=True, transport_security=decided).routes


def _asker(context: Context[Any, Any]) -> User:
    request = context.request_context.request
    user = request.scope["user"] if request is not None else None
    assert isinstance(user, User)
    return user
