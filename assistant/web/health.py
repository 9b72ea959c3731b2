"""Whether the page is well, for what watches over it; nobody has to sign in, so nothing is told by name."""

from fastapi import APIRouter
from fastapi.responses import JSONResponse

from assistant.web.workplace import Workplace
from index.errors import RapporteurError


def health(workplace: Workplace) -> APIRouter:
    """The address that says so."""
    router = APIRouter()

    @router.get("/health")
    def state() -> JSONResponse:
        """How much the library holds, and whether something is being indexed; 503 where the library cannot be used."""
        try:
            snapshot = workplace.rooms.public.library.snapshot()
        except RapporteurError:
            return JSONResponse({"status": "failing"}, 503)
        held = {"documents": len(snapshot.documents), "paragraphs": len(snapshot.paragraphs)}
        return JSONResponse({"status": "ok", **held, "indexing": workplace.indexer.status.running})

    return router
