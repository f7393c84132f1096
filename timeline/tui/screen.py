"""The screen of the browser: minimap, list, detail, prompt; what it can do stands in its parts."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container, Horizontal
from textual.content import Content
from textual.widgets import Static

from timeline.tui.commands import AROUND, COMMANDS, FIND, LOOK, MAP, MOVES, RIGHT, SCROLLS, bindings, with_keys
from timeline.tui.comparing import Comparing
from timeline.tui.correcting import CORRECTIONS
from timeline.tui.detail import Detail
from timeline.tui.entry_list import EntryList
from timeline.tui.facets import Facets
from timeline.tui.filtering import Filtering
from timeline.tui.foot import Foot
from timeline.tui.header import Header
from timeline.tui.help import Help
from timeline.tui.jumping import Jumping
from timeline.tui.language import Language
from timeline.tui.minimap import Minimap
from timeline.tui.narrowing import Narrowing
from timeline.tui.prompt import Prompt, Purpose
from timeline.tui.session import Session, load
from timeline.tui.teaching import Teaching
from timeline.tui.viewing import Viewing
from timeline.tui.watching import Watching
from timeline.tui.zoom import Zoom


class BrowserScreen(Filtering, Jumping, Narrowing, Comparing, Viewing, Teaching, Watching):
    """Everything that is seen of a timeline file; it ends with the error that ended it, if one did."""

    HORIZONTAL_BREAKPOINTS = [(0, "-stacked"), (110, "-wide"), (150, "-broad")]  # noqa: RUF012  # Textual declares its type
    VERTICAL_BREAKPOINTS = [(0, "-tiny"), (14, "-low"), (30, "-high")]  # noqa: RUF012
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(COMMANDS)]

    def compose(self) -> ComposeResult:
        """The parts of the screen, from top to bottom."""
        yield Header(self.file.path.name)
        yield Minimap()
        with Horizontal(id="main"):
            yield Facets()
            with Container(id="panes"):
                yield EntryList(self.file)
                yield Static(id="empty")
                yield Detail(self.file)
        yield Static(id="pointed")
        yield Prompt()
        yield Foot(with_keys(COMMANDS, self.settings.keys))

    def on_mount(self) -> None:
        """Reads the list and shows the detail."""
        session = load(self.settings.session)
        self.zoom = Zoom[session.zoom] if session.zoom in Zoom.__members__ else Zoom.DAY
        self.detail.set_class(session.detail, "-shown")
        self.entries.focus()
        if session.entry and (row := self.file.row(session.entry)):
            self.select_when_read(row.row)
        self.filter_by(session.typed)
        self.start_watching()

    def on_unmount(self) -> None:
        """Stops a search that nobody waits for any more."""
        self.stop_reading()

    def session(self) -> Session:
        """Where the reader is."""
        row = self.current
        shown = self.detail.has_class("-shown")
        return Session(self.typed, row.entry.id if row else "", self.zoom.name, shown, self.app.theme)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002  # Textual's call
        """Whether a key does what it says: while something is typed, letters and signs are only that."""
        if not self.is_mounted or not self.prompt.has_focus_within:
            return True
        return action == "leave" or action not in _OURS

    @on(EntryList.Failed)
    def _failed(self, event: EntryList.Failed) -> None:
        self.dismiss(event.error)

    @on(Prompt.Typed)
    def _typing(self, event: Prompt.Typed) -> None:
        if event.purpose in (Purpose.JUMP, Purpose.DATE, Purpose.PUBLISHED):
            self.read_date(event.text, entered=False)
        elif event.purpose is Purpose.FILTER:
            self.help_with(event.text)
            if event.text != self.typed:
                self.filter_by(event.text)

    @on(Prompt.Entered)
    def _entered(self, event: Prompt.Entered) -> None:
        if event.purpose is Purpose.JUMP and event.text.strip():
            self.read_date(event.text, entered=True)
            return
        corrects = event.purpose in CORRECTIONS and not self.entered_correction(event.purpose, event.text)
        publishes = event.purpose is Purpose.PUBLISHED and not self.entered_publication(event.text)
        if corrects or publishes:
            self.prompt.answer(Content(_NOT_YET.get(event.purpose, "not a date yet")), wrong=True)
            return
        self.prompt.close()
        self.entries.focus()
        if event.purpose is Purpose.FILTER and event.text != self.typed:
            self.filter_by(event.text)
        elif event.purpose is Purpose.EXPORT:
            self.export_to(event.text)
        elif event.purpose is Purpose.VIEW:
            self.save_view(event.text)

    def action_leave(self) -> None:
        """Leaves the prompt; a filter is cleared."""
        is_filter = not self.prompt.display or self.prompt.purpose is Purpose.FILTER
        self.prompt.close()
        self.entries.focus()
        if is_filter and self.entries.marked:
            self.entries.marked.clear()
            self.entries.redraw()
        elif is_filter and self.typed:
            self.filter_by("")

    def action_language(self) -> None:
        """The language of the filter."""
        self.app.push_screen(Language())

    def action_help(self) -> None:
        """Every key."""
        keys = self.settings.keys
        sections = (
            ("Find", with_keys(FIND, keys)), ("Look", with_keys(LOOK, keys)), ("Put right", with_keys(RIGHT, keys)),
            ("Around", with_keys(AROUND, keys)), ("In the list", with_keys(MOVES, keys)),
            ("In the detail", with_keys(SCROLLS, keys)), ("In the minimap", with_keys(MAP, keys)),
        )  # fmt: skip
        self.app.push_screen(Help(sections, signs=True))


_NOT_YET = {Purpose.ADD: "date | what happened"}
_OURS = frozenset(command.action.partition("(")[0] for command in COMMANDS)
