"""Where the reader was: kept when the browser is left, and gone back to at the next start."""

from __future__ import annotations

import hashlib
import json
from contextlib import suppress
from dataclasses import asdict, dataclass, fields
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Session:
    """The filter, the selected entry by its id, the zoom by its name, whether the detail is shown, and the theme."""

    typed: str = ""
    entry: str = ""
    zoom: str = "DAY"
    detail: bool = True
    theme: str = ""


def place_of(folder: Path, timeline: Path) -> Path:
    """The file in a folder that keeps the session of a timeline file."""
    key = hashlib.sha256(str(timeline.absolute()).encode("utf-8", "surrogatepass")).hexdigest()[:16]
    return folder / f"{key}.json"


def load(path: Path | None) -> Session:
    """The session that was kept, or a fresh one where there is none or it cannot be read."""
    if path is None:
        return Session()
    try:
        kept = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return Session()
    if not isinstance(kept, dict):
        return Session()
    fresh = Session()
    known = {f.name: kept[f.name] for f in fields(Session) if type(kept.get(f.name)) is type(getattr(fresh, f.name))}
    return Session(**known)


def save(path: Path | None, session: Session) -> None:
    """Keeps a session; where that cannot be written the browser does without."""
    if path is None:
        return
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        making = path.with_suffix(".new")
        making.write_text(json.dumps(asdict(session)), encoding="utf-8")
        making.replace(path)
