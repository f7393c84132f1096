"""Everything the browser can do: one list from which the keys, the help and the command palette are made."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from textual.binding import Binding


@dataclass(frozen=True, slots=True)
class Command:
    """A key (or several), what it does in a word for the footer and in a line for the help, and the action.

    ``id`` is the name by which the configuration gives it other keys.
    """

    id: str
    keys: tuple[str, ...]
    name: str
    help: str
    action: str
    shown: bool = False


FIND = (
    Command(
        "filter",
        ("slash",),
        "Filter",
        "show only what fits: words, who:, after:, kind: … (F2 lists all)",
        "filter",
        shown=True,
    ),
    Command("jump", ("g",), "Go to", "go to a date: 2021-07-15, July 2021, 44 BCE, last friday", "jump", shown=True),
    Command("map", ("m",), "Minimap", "go to the minimap, to look along it and to pick a stretch", "map"),
    Command(
        "facets", ("f",), "Facets", "show who, where, which source … with counts, to filter by", "facets", shown=True
    ),
    Command("views", ("v",), "Views", "go to a saved view, or save this one", "views"),
    Command("back", ("escape",), "Back", "leave what is open; clear the marks, then the filter", "leave"),
)
"""What narrows the list or moves along it."""

LOOK = (
    Command("list", ("1",), "List", "the list of entries", "view('list')"),
    Command(
        "document",
        ("2",),
        "Document",
        "the whole document, with everything found in it marked",
        "view('document')",
        shown=True,
    ),
    Command("lanes", ("3",), "Lanes", "who speaks when: a lane for each speaker, source or place", "view('lanes')"),
    Command("conflicts", ("4",), "Conflicts", "what sources tell with different dates", "view('conflicts')"),
    Command("gaps", ("5",), "Gaps", "the longest silences", "view('gaps')"),
    Command("detail", ("enter",), "Detail", "show or hide the source and the reasons", "toggle_detail", shown=True),
    Command("pane", ("tab",), "Pane", "change between the list, the detail and the minimap", "app.focus_next"),
    Command(
        "finer",
        ("plus", "equals_sign"),
        "Finer",
        "cut the list more finely: centuries … years, months, days",
        "zoom(1)",
    ),
    Command("coarser", ("minus",), "Coarser", "cut the list more coarsely", "zoom(-1)"),
)
"""The views."""

RIGHT = (
    Command("accept", ("a",), "Accept", "accept the entry; again takes it back", "accept", shown=True),
    Command(
        "reject", ("x",), "Reject", "reject the entry: exports leave it out; again takes it back", "reject", shown=True
    ),
    Command(
        "date", ("d",), "Date", "set the date, as people write dates or in EDTF; empty for undated", "edit('date')"
    ),
    Command("text", ("e",), "Text", "edit the line", "edit('text')"),
    Command("speaker", ("s",), "Speaker", "set the speaker", "edit('speaker')"),
    Command(
        "reading", ("r",), "Reading", "take the next reading of the date (Tuesday: 3 March, 10 March)", "reading(1)"
    ),
    Command("reading_back", ("R",), "Reading back", "take the reading before", "reading(-1)"),
    Command(
        "published", ("p",), "Published", "set when the document was published, and see first what moves", "published"
    ),
    Command("tag", ("number_sign",), "Tag", "set the tags", "edit('tags')"),
    Command("star", ("asterisk",), "Star", "put a star on the entry, or take it off", "star"),
    Command("note", ("n",), "Note", "write a note", "edit('note')"),
    Command("mark", ("space",), "Mark", "mark the entry: a mark is what merge and copy work on", "mark"),
    Command("merge", ("M",), "Merge", "make one entry of those that are marked", "merge"),
    Command("split", ("S",), "Split", "make two entries of one", "split"),
    Command("add", ("A",), "Add", "add an entry by hand, between two that were found", "add"),
    Command(
        "example", ("X",), "Rule example", "write the entry into your rules as an example, and check them", "example"
    ),
    Command("undo", ("u",), "Undo", "undo the last correction, and those before it", "undo", shown=True),
    Command("redo", ("U", "ctrl+r"), "Redo", "do again what was undone", "redo"),
)
"""What puts an entry right; everything can be undone, also after a restart."""

AROUND = (
    Command("copy", ("y",), "Copy", "copy the entry, or those that are marked", "copy('entry')"),
    Command("cite", ("Y",), "Copy citation", "copy a citation: who, what, when, document, line", "copy('citation')"),
    Command("editor", ("o",), "Open", "open the source in $EDITOR at the line", "editor"),
    Command("export", ("w",), "Write", "write what is shown into a file: .csv, .md, .json …", "export"),
    Command("reload", ("f5",), "Reload", "read the sources again", "reload"),
    Command("theme", ("t",), "Theme", "change the colours", "app.next_theme"),
    Command("palette", ("ctrl+p", "colon"), "Commands", "find a command by its name", "app.command_palette"),
    Command("help", ("question_mark", "f1"), "Help", "show every key, and what any key does", "help", shown=True),
    Command("language", ("f2",), "Query help", "show the language of the filter", "language"),
    Command("quit", ("q",), "Quit", "leave", "app.quit", shown=True),
)
"""Everything around it."""

COMMANDS = (*FIND, *LOOK, *RIGHT, *AROUND)
"""What works everywhere in the list."""

MOVES = (
    Command("down", ("down", "j"), "Down", "next entry", "move(1)"),
    Command("up", ("up", "k"), "Up", "entry before", "move(-1)"),
    Command("half_down", ("ctrl+d",), "Half page down", "half a page down", "page(0.5)"),
    Command("half_up", ("ctrl+u",), "Half page up", "half a page up", "page(-0.5)"),
    Command("page_down", ("pagedown", "ctrl+f"), "Page down", "a page down", "page(1)"),
    Command("page_up", ("pageup", "ctrl+b"), "Page up", "a page up", "page(-1)"),
    Command(
        "next_date", ("right_square_bracket", "right", "l"), "Next date", "first entry of the next date", "date(1)"
    ),
    Command(
        "date_before", ("left_square_bracket", "left", "h"), "Date before", "first entry of the date before", "date(-1)"
    ),
    Command("first", ("home",), "First", "first entry", "end(0)"),
    Command("last", ("end", "G"), "Last", "last entry", "end(1)"),
)
"""What moves the selection in the list."""

SCROLLS = (
    Command("scroll_down", ("j",), "Down", "scroll down", "scroll_down"),
    Command("scroll_up", ("k",), "Up", "scroll up", "scroll_up"),
    Command("scroll_half_down", ("ctrl+d",), "Half page down", "half a page down", "page_down"),
    Command("scroll_half_up", ("ctrl+u",), "Half page up", "half a page up", "page_up"),
    Command("scroll_end", ("G",), "End", "scroll to the end", "scroll_end"),
)
"""What scrolls the detail, besides the arrows."""

MAP = (
    Command("map_right", ("right", "l"), "Later", "a column later", "step(1)"),
    Command("map_left", ("left", "h"), "Earlier", "a column earlier", "step(-1)"),
    Command("map_extend_right", ("shift+right", "L"), "Grow later", "grow the stretch to the right", "extend(1)"),
    Command("map_extend_left", ("shift+left", "H"), "Grow earlier", "grow the stretch to the left", "extend(-1)"),
    Command("map_first", ("home",), "First", "the first column", "rim(0)"),
    Command("map_last", ("end", "G"), "Last", "the last column", "rim(1)"),
    Command("map_finer", ("plus", "equals_sign", "up", "k"), "Finer", "smaller units, down to hours", "finer(1)"),
    Command("map_coarser", ("minus", "down", "j"), "Coarser", "greater units, up to centuries", "finer(-1)"),
    Command("map_pick", ("enter", "space"), "Pick", "show only this stretch", "pick"),
    Command("map_leave", ("escape", "m"), "Leave", "go back to the list", "leave"),
)
"""What works in the minimap; a stretch can also be drawn with the mouse."""

TEXT = (
    Command("mention_next", ("n", "down", "j"), "Next", "next mention", "walk(1)"),
    Command("mention_before", ("p", "up", "k"), "Before", "mention before", "walk(-1)"),
    Command("text_page_down", ("pagedown", "ctrl+f", "ctrl+d"), "Page down", "a page down", "page(0.9)"),
    Command("text_page_up", ("pageup", "ctrl+b", "ctrl+u"), "Page up", "a page up", "page(-0.9)"),
    Command("mention_first", ("home",), "First", "first mention", "rim(0)"),
    Command("mention_last", ("end", "G"), "Last", "last mention", "rim(1)"),
)
"""What walks through a document."""

DOCUMENT = (
    Command("to_entry", ("enter",), "Entry", "go to the entry that the mention belongs to", "to_entry", shown=True),
    Command("layer_entries", ("e",), "Entries", "walk the entries only", "layers('ENTRY')", shown=True),
    Command(
        "layer_said",
        ("s",),
        "Statements",
        "walk what was said: content, source and cue",
        "layers('CONTENT,SOURCE,CUE')",
        shown=True,
    ),
    Command("layer_dates", ("d",), "Dates", "walk the dates only", "layers('DATE')", shown=True),
    Command("layer_names", ("w",), "Names", "walk the names only", "layers('NAME')", shown=True),
    Command("layer_all", ("a",), "All", "walk all that was found", "layers('')", shown=True),
    Command("text_editor", ("o",), "Open", "open the source in $EDITOR at the line", "editor"),
    Command("text_help", ("question_mark", "f1"), "Help", "show every key", "help", shown=True),
    Command("text_back", ("escape", "1", "2", "q"), "Back", "go back to the list", "back", shown=True),
)
"""What works in the view of a whole document."""

LANES = (
    Command("lane_down", ("down", "j"), "Down", "next lane", "lane(1)"),
    Command("lane_up", ("up", "k"), "Up", "lane before", "lane(-1)"),
    Command("lane_right", ("right", "l"), "Later", "a column later", "column(1)"),
    Command("lane_left", ("left", "h"), "Earlier", "a column earlier", "column(-1)"),
    Command("lane_page_down", ("pagedown", "ctrl+d"), "Page down", "ten lanes down", "lane(10)"),
    Command("lane_page_up", ("pageup", "ctrl+u"), "Page up", "ten lanes up", "lane(-10)"),
    Command("lane_first", ("home",), "First", "the first column", "column(-9999)"),
    Command("lane_last", ("end", "G"), "Last", "the last column", "column(9999)"),
    Command("lane_pick", ("enter",), "This time", "show the entries of the lane at this time", "choose(1)", shown=True),
    Command("lane_filter", ("f", "space"), "Whole lane", "show the entries of the whole lane", "choose(0)", shown=True),
    Command("lane_speakers", ("s",), "Speakers", "a lane for each speaker", "by('SPEAKER')", shown=True),
    Command("lane_sources", ("d",), "Sources", "a lane for each source", "by('SOURCE')", shown=True),
    Command("lane_places", ("p",), "Places", "a lane for each place", "by('PLACE')", shown=True),
    Command("lane_next", ("tab",), "Next kind", "lanes of the next kind", "by('')"),
    Command("lane_help", ("question_mark", "f1"), "Help", "show every key", "help", shown=True),
    Command("lane_back", ("escape", "1", "3", "q"), "Back", "go back to the list", "back", shown=True),
)
"""What works in the lanes."""

_NAMES = {
    "slash": "/", "question_mark": "?", "escape": "Esc", "enter": "Enter", "space": "Space", "tab": "Tab",
    "right_square_bracket": "]", "left_square_bracket": "[", "down": "↓", "up": "↑", "left": "←", "right": "→",
    "pagedown": "PgDn", "pageup": "PgUp", "home": "Home", "end": "End", "plus": "+", "equals_sign": "=", "minus": "-",
    "number_sign": "#", "asterisk": "*", "colon": ":", "shift+left": "Shift-←", "shift+right": "Shift-→",
}  # fmt: skip


def key_name(key: str) -> str:
    """A key as it is printed on a keyboard."""
    if key in _NAMES:
        return _NAMES[key]
    if len(key) > 1 and key[0] == "f" and key[1:].isdigit():
        return key.upper()
    return key.replace("ctrl+", "Ctrl-").replace("shift+", "Shift-").replace("alt+", "Alt-")


def bindings(commands: Sequence[Command]) -> Iterator[Binding]:
    """The commands as Textual binds them; by their ids the configuration gives them other keys."""
    for command in commands:
        yield Binding(",".join(command.keys), command.action, command.name, show=command.shown, id=command.id)


def with_keys(commands: Iterable[Command], keys: Mapping[str, tuple[str, ...]]) -> tuple[Command, ...]:
    """The commands with the keys that the configuration gives some of them, by their ids."""
    return tuple(replace(command, keys=keys.get(command.id, command.keys)) for command in commands)
