"""Who asks, for what serves their request, and refusing what only editors may do."""

import gradio as gr
from fastapi import HTTPException, Request

from assistant.users import User
from assistant.web.access.gate import EDITORS_ONLY


def user_of(request: gr.Request) -> User:
    """The user of an event on the page, or of an endpoint."""
    user = request.request.scope["user"]  # type: ignore[union-attr]
    assert isinstance(user, User)
    return user


def editor(request: gr.Request) -> User:
    """The user of an event that changes something; a delegate is told that they may not."""
    user = user_of(request)
    if not user.may_change:
        raise gr.Error(EDITORS_ONLY, print_exception=False)
    return user


def editors_only(request: Request) -> None:
    """A dependency of routes that are for editors."""
    if not request.user.may_change:
        raise HTTPException(403, EDITORS_ONLY)
