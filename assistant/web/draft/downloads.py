"""Drafts as files to download."""

import re

from fastapi import APIRouter, HTTPException, Request, Response

from assistant.drafting.export import FORMATS
from assistant.web.workplace import Workplace

_MEDIA = {
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".pdf": "application/pdf",
    ".html": "text/html; charset=utf-8",
    ".md": "text/markdown; charset=utf-8",
}


def downloads(workplace: Workplace) -> APIRouter:
    """The address of the drafts."""
    router = APIRouter()

    @router.get("/draft")
    def draft(id: str, format: str, request: Request) -> Response:
        """A draft without what was dropped, in the format that a file with that ending has."""
        drafted = workplace.drafts.of(request.user.name).get(id)
        if drafted is None or format not in FORMATS:
            raise HTTPException(404, "There is no such draft any more; draft it again.")
        result = drafted.revision.result
        headers = {"Content-Disposition": f'attachment; filename="{file_name(result.title)}{format}"'}
        return Response(FORMATS[format](result), media_type=_MEDIA[format], headers=headers)

    return router


def file_name(title: str) -> str:
    """A title as the name of a file, in letters that every system takes."""
    return re.sub(r"[^a-z0-9]+", "-", title.casefold())[:60].strip("-")
