"""A Word file's parts, opened with suspicion: sizes are checked first, and no entity is ever resolved."""

import lzma
import re
import zipfile
import zlib
from pathlib import Path, PurePosixPath
from typing import Final

from lxml import etree

from index.errors import UnreadableDocument
from index.readers.docx_xml import Element, R, W

MAX_FILE_BYTES: Final = 200_000_000
MAX_PART_BYTES: Final = 60_000_000
MAX_TOTAL_BYTES: Final = 90_000_000
MAX_TAGS: Final = 2_500_000
MAX_PARTS: Final = 20_000
_ZIP_MAGIC: Final = b"PK\x03\x04"
_OLE_MAGIC: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_STRICT: Final = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
_MOST_TYPES: Final = 1_000_000
_MAIN_TYPE: Final = re.compile(r"(?:wordprocessingml|ms-word)\.(?:document|template)[\w.]*\.main\+xml")
_BROKEN: Final = (zipfile.BadZipFile, NotImplementedError, ValueError, OSError)
_STRICT_R: Final = b"http://purl.oclc.org/ooxml/officeDocument/relationships"


def is_word_file(path: Path) -> bool:
    """Whether the bytes, not the name, say that a file is Word's, or was meant to be.

    An OLE file (an encrypted or an old Word file) and a ZIP archive that cannot be opened count too: reading them
    says what is wrong.
    """
    with path.open("rb") as file:
        head = file.read(8)
    if head == _OLE_MAGIC:
        return True
    if not head.startswith(_ZIP_MAGIC):
        return False
    try:
        with zipfile.ZipFile(path) as archive:
            return _main_part(archive) is not None
    except _BROKEN:
        return True


class Package:
    """The XML parts of a Word file; each is read at most once, and only when asked for."""

    def __init__(self, path: Path) -> None:
        self._name = path.name
        self._archive = self._open(path)
        self._by_name = {_plain_name(info.filename): info for info in self._archive.infolist()}
        self._read = 0
        main = _main_part(self._archive)
        if main is None:
            raise UnreadableDocument(f"{self._name} is an archive without a Word document in it; save it again as .docx in Word.")
        self.main = main
        self._related = self._relations(main)

    def __enter__(self) -> "Package":
        return self

    def __exit__(self, *_: object) -> None:
        self._archive.close()

    def _open(self, path: Path) -> zipfile.ZipFile:
        size = path.stat().st_size
        if size > MAX_FILE_BYTES:
            raise UnreadableDocument(
                f"{self._name} has {size / 1e6:.0f} MB, more than the {MAX_FILE_BYTES / 1e6:.0f} MB that a Word file may have; "
                "take the pictures out of it and ingest it again."
            )
        with path.open("rb") as file:
            if file.read(8) == _OLE_MAGIC:
                raise self._ole_error(path)
        try:
            archive = zipfile.ZipFile(path)
        except _BROKEN as error:
            raise UnreadableDocument(
                f"{self._name} is damaged or cut short: its archive cannot be opened; fetch it again from where it came."
            ) from error
        if len(archive.infolist()) > MAX_PARTS:
            archive.close()
            raise UnreadableDocument(f"{self._name} holds more than {MAX_PARTS} parts, which no Word file does; nothing was read.")
        return archive

    def _ole_error(self, path: Path) -> UnreadableDocument:
        data = path.read_bytes()
        if "EncryptedPackage".encode("utf-16-le") in data:
            return UnreadableDocument(f"{self._name} is protected by a password; open it in Word, remove the password and save it again.")
        return UnreadableDocument(f"{self._name} is in an Office format from before 2007; open it in Word and save it as .docx.")

    def document(self) -> Element:
        """The main part's root. Raises `UnreadableDocument`."""
        root = self.part(self.main)
        if root is None:
            raise UnreadableDocument(f"{self._name} is damaged: its text part is empty; fetch it again from where it came.")
        return root

    def related(self, kind: str) -> Element | None:
        """The root of the part that the text part relates to as `kind` ("styles", "numbering", …), None without one."""
        target = next((target for _, relation, target in self._related if relation == kind), None)
        return self.part(target) if target else None

    def by_relation(self, relation_id: str) -> Element | None:
        """The root of the part that the text part calls by a relation's id."""
        target = next((target for identity, _, target in self._related if identity == relation_id), None)
        return self.part(target) if target else None

    def drawn(self, relation_id: str) -> Element | None:
        """The root of a chart's or diagram's part; None for one that cannot be read, which costs the text nothing."""
        try:
            return self.by_relation(relation_id)
        except UnreadableDocument:
            return None

    def part(self, name: str) -> Element | None:
        """A part's root, None where there is no such part or it is empty.

        Raises `UnreadableDocument` for one that is too large, damaged or declares entities.
        """
        info = self._by_name.get(name.lower())
        if info is None or info.file_size == 0:
            return None
        data = self._bytes(info)
        return self._parse(data, name) if data.strip() else None

    def _bytes(self, info: zipfile.ZipInfo) -> bytes:
        if info.flag_bits & 0x1:
            raise UnreadableDocument(f"{self._name} is protected by a password; remove the password and ingest it again.")
        room = min(MAX_PART_BYTES, MAX_TOTAL_BYTES - self._read)
        if info.file_size > room:
            raise self._too_large()
        try:
            with self._archive.open(info) as part:
                # The declared size is the archive's word only; the bytes are counted as they come.
                data = part.read(room + 1)
        except (*_BROKEN, zlib.error, lzma.LZMAError, EOFError, RuntimeError) as error:
            raise UnreadableDocument(
                f"{self._name} is damaged: {info.filename} cannot be unpacked; fetch the file again from where it came."
            ) from error
        if len(data) > room:
            raise self._too_large()
        self._read += len(data)
        return data

    def _too_large(self) -> UnreadableDocument:
        return UnreadableDocument(
            f"{self._name} unpacks to more than {MAX_PART_BYTES / 1e6:.0f} MB of text, as a decompression bomb does; "
            "nothing was read. Split a real document of that size."
        )

    def _parse(self, data: bytes, name: str) -> Element:
        if data.count(b"<") > MAX_TAGS:
            raise UnreadableDocument(
                f"{self._name} has more than {MAX_TAGS / 1e6} million tags in {name}, as a decompression bomb does; "
                "nothing was read. Split a real document of that size."
            )
        if _STRICT in data[:4096]:
            data = data.replace(_STRICT, W.strip("{}").encode()).replace(_STRICT_R, R.strip("{}").encode())
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True)
        try:
            root = etree.fromstring(data, parser)
        except (etree.XMLSyntaxError, ValueError) as error:
            raise UnreadableDocument(
                f"{self._name} is damaged: {name} is not well-formed XML; open it in Word, let it repair the file and save it again."
            ) from error
        if getattr(root.getroottree().docinfo, "doctype", ""):
            raise UnreadableDocument(f"{self._name} declares XML entities in {name}, which no Word file does; nothing was read from it.")
        return root

    def _relations(self, part: str) -> list[tuple[str, str, str]]:
        """(id, kind, target part) of a part's inner relations; those to the outside are dropped."""
        folder = PurePosixPath(part).parent
        root = self.part(f"{folder}/_rels/{PurePosixPath(part).name}.rels")
        found = []
        for relation in root if root is not None else ():
            if relation.get("TargetMode") != "External":
                kind = (relation.get("Type") or "").rsplit("/", 1)[-1]
                found.append((relation.get("Id") or "", kind, _resolved(folder, relation.get("Target") or "")))
        known = {kind for _, kind, _ in found}
        # Some writers leave the relations out; the parts' customary names are as good.
        found += [("", kind, f"{folder}/{kind}.xml") for kind in ("styles", "numbering", "footnotes", "endnotes") if kind not in known]
        return found


def _resolved(folder: PurePosixPath, target: str) -> str:
    pieces: list[str] = []
    for piece in PurePosixPath(target.lstrip("/") if target.startswith("/") else str(folder / target)).parts:
        if piece == "..":
            pieces[-1:] = []
        else:
            pieces.append(piece)
    return "/".join(pieces)


def _plain_name(name: str) -> str:
    return name.replace("\\", "/").lstrip("/").lower()


def _main_part(archive: zipfile.ZipFile) -> str | None:
    """The text part: word/document.xml, document2.xml as Word on the web writes it, or what the list of parts says."""
    names = {_plain_name(name): name for name in archive.namelist()}
    if "word/document.xml" in names:
        return "word/document.xml"
    usual = min((name for name in names if name.startswith("word/document") and name.endswith(".xml")), default=None)
    listed = names.get("[content_types].xml")
    if usual or listed is None:
        return usual
    try:
        with archive.open(listed) as part:
            types = part.read(_MOST_TYPES).decode("utf-8", errors="replace")
    except (*_BROKEN, zlib.error, lzma.LZMAError, EOFError, RuntimeError):
        return None
    main = next((entry for entry in re.findall(r"<Override\b[^>]*>", types) if _MAIN_TYPE.search(entry)), "")
    found = re.search(r"\bPartName\s*=\s*[\"']([^\"']+)", main)
    return _plain_name(found.group(1)) if found and _plain_name(found.group(1)) in names else None
