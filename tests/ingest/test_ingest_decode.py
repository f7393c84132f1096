"""Bytes become characters without a loss that is not told."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.ingest.decode import decode, without_surrogates
from timeline.ingest.problem import UnreadableError


def test_utf8_is_taken_as_it_is():
    assert decode("Tōkyō, “quoted”\r\nnext\rline\n".encode()) == ("Tōkyō, “quoted”\r\nnext\rline\n", ())


def test_a_byte_order_mark_is_no_part_of_the_text():
    assert decode(b"\xef\xbb\xbfHello") == ("Hello", ())


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
def test_other_unicode_encodings_are_known_by_their_mark(encoding):
    data = "\ufeffHello – 𝄞".encode(encoding)
    text, notices = decode(data)
    assert text == "Hello – 𝄞"
    assert notices == (f"read as {encoding[:6].upper()}",)


def test_a_half_character_in_utf16_is_replaced_and_told():
    text, notices = decode(b"\xff\xfe" + "ab".encode("utf-16-le") + b"\x00\xd8" + "c".encode("utf-16-le"))
    assert text.startswith("ab\ufffd")
    assert "1 broken characters were replaced" in notices[1]


def test_latin1_is_guessed_and_told():
    text, notices = decode("Le ministre a été reçu à Genève; les députés préfèrent négocier.".encode("latin-1"))
    assert "été reçu à Genève" in text
    assert "which is a guess" in notices[0]


def test_a_short_text_is_not_taken_for_one_from_an_old_macintosh():
    words = "Il a déclaré que le café fut fermé le 3 mai 2019.\nThe café closed, the café’s owner said."
    assert decode(words.encode("cp1252"))[0] == words


def test_a_few_control_characters_make_no_binary_file():
    text, _ = decode(b"On 3 May 2019 \x1b[31mLi\x1b[0m said \x07they met. \x1b]0;x\x07\n")
    assert text.startswith("On 3 May 2019")


def test_utf8_with_a_broken_byte_stays_utf8():
    text, notices = decode("Größe über Öl “so” ".encode() + b"\xff" + b" Ende")
    assert text == "Größe über Öl “so” \ufffd Ende"
    assert "1 broken characters in the UTF-8" in notices[0]


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"%PDF-1.7 ...", "is a PDF; save its text first"),
        (b"PK\x03\x04....", "is a ZIP archive"),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 4, "is a picture; a text recogniser"),
        (b"\x7fELF" + bytes(range(256)) * 4, "is a binary file"),
        (b"", "is empty"),
        (b" \r\n\t\n", "is empty"),
        (b"\xef\xbb\xbf", "is empty"),
    ],
)
def test_what_is_no_text_is_refused_with_a_hint(data, what):
    with pytest.raises(UnreadableError, match=what):
        decode(data)


def test_a_stray_nul_is_kept_so_that_offsets_stay_and_is_told():
    data = b"He met Wang on Thursday. " * 10 + b"\0" + b"They talked. " * 10
    text, notices = decode(data)
    assert len(text) == len(data)
    assert notices == ("contains 1 NUL character",)


def test_lone_surrogates_are_replaced_one_by_one():
    text, notices = without_surrogates("a\ud800b\udfffc")
    assert text == "a\ufffdb\ufffdc"
    assert notices[0].startswith("2 half characters")


@given(st.binary(max_size=200))
def test_any_bytes_are_either_text_or_refused(data):
    try:
        text, _ = decode(data)
    except UnreadableError:
        return
    text.encode("utf-8")
