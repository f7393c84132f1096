"""Records with named fields, from JSON or a table, as documents: which field is the text, which the date."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from timeline.ingest.decode import without_surrogates
from timeline.ingest.markup import looks_like_markup, plain
from timeline.ingest.problem import Problem, UnreadableError
from timeline.ingest.publication import changed_evidence, metadata_evidence
from timeline.model.document import Document
from timeline.model.origin import Origin

if TYPE_CHECKING:
    from collections.abc import Iterator

    from timeline.ingest.reader import Fields
    from timeline.model.document import Evidence

Record = Mapping[str, Any]

TEXT = (
    "text", "body", "content", "full_text", "fulltext", "bodytext", "body_text", "maintext", "article_text",
    "content_text", "content_html", "article", "message", "transcript", "story", "fields.bodytext", "_source.text",
    "_source.body", "_source.content", "summary", "description", "abstract",
)  # fmt: skip
"""Where the words are, in the exports of common programs and archives, the surest name first."""

TITLE = ("title", "headline", "subject", "webtitle", "headline.main", "fields.headline", "_source.title", "name")
DATE = (
    "published", "date_published", "published_at", "publishedat", "publication_date", "pub_date", "pubdate",
    "webpublicationdate", "datepublished", "date_publish", "publish_date", "date", "created_at", "timestamp",
    "_source.published", "_source.date",
)  # fmt: skip
CHANGED = (
    "updated", "updated_at", "date_updated", "last_updated", "modified", "modified_at", "date_modified", "datemodified",
    "last_modified", "lastmod",
)  # fmt: skip
"""When it was last changed: of use where no field tells when it was published."""
IDENTITY = ("id", "_id", "guid", "uuid", "doc_id", "docid", "document_id")
URL = ("url", "link", "weburl", "web_url", "permalink", "_source.url")
AUTHOR = ("author", "authors", "byline", "creator", "byline.original", "from")
PUBLISHER = ("publisher", "site_name", "source.name", "source_domain", "publication", "newspaper")
LANGUAGE = ("language", "lang")


def document(record: Record, where: str, fields: Fields) -> Iterator[Document | Problem]:
    """The document of a record, with a problem where its date cannot be read, or the problem with the record."""
    lower = {str(key).lower().strip(): value for key, value in record.items()}
    try:
        name = field_of(lower, fields.text, TEXT)
        text, notices = without_surrogates(_words(_string(lower, name or fields.text or "text"), name))
        title_field = field_of(lower, fields.title, TITLE)
        title, _ = without_surrogates(_string(lower, title_field) if title_field and _get(lower, title_field) else "")
        key, _ = without_surrogates(_identity(lower, fields, where))
    except UnreadableError as error:
        yield Problem(where, error.what, error.hint)
        return
    date_field = field_of(lower, fields.date, DATE)
    stated: tuple[Evidence, ...] = ()
    if date_field:
        try:
            stated = (metadata_evidence(str(_get(lower, date_field)), date_field),)
        except UnreadableError as error:
            yield Problem(where, f"the document is read without its publication date: {error.what}", error.hint)
    elif not fields.date and (changed_field := field_of(lower, "", CHANGED)):
        try:
            stated = (changed_evidence(str(_get(lower, changed_field)), changed_field),)
        except UnreadableError as error:
            yield Problem(where, f"the document is read without its publication date: {error.what}", error.hint)
    elif fields.date:
        yield Problem(where, f"the document is read without its publication date: there is no field “{fields.date}”")
    origin = Origin(
        "record", _people(_first(lower, AUTHOR)), _one(_first(lower, PUBLISHER)), _one(_first(lower, URL)),
    )  # fmt: skip
    language = _one(_first(lower, LANGUAGE)).partition("-")[0].lower()
    yield Document(key, text, title, where, language or "en", stated=stated, notices=notices, origin=origin)


def field_of(record: Record, wanted: str, usual: tuple[str, ...]) -> str:
    """The name of the field that the user wants, or the first of the usual ones that holds something; else nothing."""
    if wanted:
        return wanted.lower() if _get(record, wanted.lower()) is not None else ""
    return next((name for name in usual if _get(record, name) not in (None, "")), "")


def _get(record: Any, name: str) -> Any:
    """The value of a field; a dot leads into an object, unless the name itself has it."""
    if not isinstance(record, Mapping):
        return None
    if name in record:
        return record[name]
    lower = {str(key).lower(): value for key, value in record.items()}
    if name in lower:
        return lower[name]
    head, dot, rest = name.partition(".")
    return _get(lower.get(head), rest) if dot else None


def _string(record: Record, field: str) -> str:
    value = _get(record, field.lower())
    if value is None:
        names = ", ".join(f"“{key}”" for key in list(record)[:12])
        what = f"the line has no field “{field}”"
        raise UnreadableError(what, f"name the field that holds the words with --text-field; there are {names}")
    if not isinstance(value, str):
        what = f"the field “{field}” is no text"
        raise UnreadableError(what, "put it in quotation marks")
    if not value.strip():
        what = f"the field “{field}” is empty"
        raise UnreadableError(what, "there is nothing to read in it")
    return value


def _words(text: str, field: str) -> str:
    """Markup is taken off only where the field says that it is, or nearly nothing else can be meant."""
    if "html" in field or (text.lstrip().startswith("<") and looks_like_markup(text)):
        return plain(text)
    return text


def _identity(record: Record, fields: Fields, where: str) -> str:
    """The id; a record without one is known by its place."""
    name = field_of(record, fields.id, IDENTITY)
    value = _get(record, name) if name else None
    return where if value is None or isinstance(value, Mapping | list) else str(value)


def _first(record: Record, names: tuple[str, ...]) -> Any:
    name = field_of(record, "", names)
    return _get(record, name) if name else None


def _people(value: Any) -> tuple[str, ...]:
    many = value if isinstance(value, list) else [value]
    names = (_one(item.get("name")) if isinstance(item, Mapping) else _one(item) for item in many)
    return tuple(name for name in names if name)


def _one(value: Any) -> str:
    return without_surrogates(" ".join(value.split()))[0] if isinstance(value, str) else ""
