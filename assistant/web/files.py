"""Files that the page offers: originals of documents, and conversations as Markdown."""

from fastapi import APIRouter, HTTPException, Request, Response
from fastapi.responses import FileResponse

from assistant.web.ask.copying import as_markdown
from assistant.web.workplace import Workplace

# Only a PDF is shown by the browser itself, in its own viewer; anything else could run what a document holds.
_SHOWN = {".pdf": "application/pdf"}


def files(workplace: Workplace) -> APIRouter:
    """The addresses that the page's links lead to."""
    router = APIRouter()

    @router.get("/original")
    def original(document: str, request: Request) -> FileResponse:
        """A document's file as it was read; only those that the user sees are served."""
        stored = workplace.rooms.of(request.user).library.documents().get(document)
        if stored is None or not stored.path.is_file():
            raise HTTPException(404, f"The file of {document} is not at hand.")
        shown = _SHOWN.get(stored.path.suffix.lower())
        return FileResponse(
            stored.path,
            media_type=shown or "application/octet-stream",
            filename=stored.path.name,
            content_disposition_type="inline" if shown else "attachment",
        )

    @router.get("/conversation")
    def conversation(id: str, request: Request) -> Response:
        """A conversation of the user's, as Markdown."""
        exchanges = workplace.archive.of(request.user.name).open(id)
        if not exchanges:
            raise HTTPException(404, "There is no such conversation.")
        headers = {"Content-Disposition": 'attachment; filename="conversation.md"'}
        return Response(as_markdown(exchanges), media_type="text/markdown; charset=utf-8", headers=headers)

    return router
