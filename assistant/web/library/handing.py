"""Who sees an added document: a delegation's editor makes it their own, or everybody's."""

from collections.abc import Mapping

from assistant.users import User
from assistant.web.library.changes import Change, now
from assistant.web.library.description import write_sidecar
from assistant.web.workplace import Workplace
from index.errors import LibraryBusy
from index.private_folders import delegation_of


def handing(workplace: Workplace, user: User) -> Mapping[str, str]:
    """The documents of which a user may say who sees them, and whose each would then be: their delegation's or, "", everybody's.

    None while documents are being read, when it could not be done.
    """
    if not (user.may_change and user.delegation) or workplace.indexer.status.running:
        return {}
    added = {name: one.path for name, one in workplace.rooms.of(user).library.documents().items() if workplace.shelf.holds(one.path)}
    return {name: "" if delegation_of(path) else user.delegation for name, path in added.items()}


def hand_over(workplace: Workplace, user: User, name: str, to: str) -> None:
    """Make a document of `handing` a delegation's own, or everybody's; from now until it is read again nobody sees it.

    Raises `RapporteurError` where that cannot be.
    """
    if workplace.indexer.status.running:
        raise LibraryBusy("Documents are being read; say who sees this one when that is done.")
    if handing(workplace, user).get(name) != to:
        return
    stored = workplace.rooms.of(user).library.documents()[name]
    if stored.facts:
        write_sidecar(stored.path, stored.facts)  # a catalogue beside the document stays where it is
    place = workplace.shelf.hand_over(stored.path, to)
    workplace.indexer.withdraw(name, user.name)
    said = f"only for {to}" if to else "for everybody"
    workplace.changes.note([Change(place.name, "handed over", now(), by=user.name, said=said, delegation=user.delegation)])
    workplace.indexer.request([place], by=user.name)
