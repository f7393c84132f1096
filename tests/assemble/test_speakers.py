"""Whom a source means, from the text to the speaker of the entry."""

from __future__ import annotations

import pytest

from timeline.model.document import Document
from timeline.pipeline import build
from timeline.rulebook.load import load_rulebook


def speakers(text: str) -> list[str]:
    return [s.speaker for s in build(Document("t", text), load_rulebook()).statements]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Duchess Anna Berg arrived. The duchess said the yard would close.", "Anna Berg"),
        ("Justice Minister Anna Berg arrived. The minister said the yard would close.", "Anna Berg"),
        ("Mr. Karl Ott met Mrs. Anna Berg. She said the yard would close.", "Anna Berg"),
        ("Karl Ott said it rained. He added that the yard would close.", "Karl Ott"),
        ("The minister said the yard would close.", "The minister"),
        ("Sen. Anna Berg arrived. The senator said the yard would close.", "Anna Berg"),
        ("Karl Ott said it rained. Anna Berg was angry. She said the yard would close.", "Anna Berg"),
        (
            "A spokesman for Blue Crest said it rained. He added that the yard would close.",
            "A spokesman for Blue Crest",
        ),
        ("Karl Ott left. “It was sad in Lillesand,” he said.", "Karl Ott"),
        ("Everybody left. Many said the yard would close.", "Many"),
        ("Karl Ott left. I said the yard would close.", "I"),
        ("Diary of Anna Berg\n\nKarl Ott left. I said the yard would close.", "Anna Berg"),
    ],
)
def test_the_speaker_is_the_one_who_was_introduced(text: str, speaker: str):
    assert speakers(text)[-1] == speaker


def test_a_word_of_a_headline_is_no_part_of_a_name_that_the_text_has_without_it():
    assert speakers("Anna Berg Promises Action. Anna Berg left. Berg said it rained.") == ["Anna Berg"]


def test_a_name_that_tells_more_of_a_noun_is_not_the_speaker():
    text = "Anna Berg arrived. A Berg campaign source told Karl Ott that it rained."
    assert speakers(text) == ["A Berg campaign source"]
    assert speakers("Anna Berg arrived. Mayor Berg of Oslo told Karl Ott that it rained.") == ["Anna Berg"]


def test_who_is_told_more_of_is_the_speaker_and_not_who_is_named_in_that():
    text = "A panel of dockers led by Karl Ott agreed that it rained."
    assert speakers(text) == ["A panel of dockers led by Karl Ott"]
    assert speakers("Pentagon spokesman Navy Capt. Karl Ott said that it rained.") == ["Karl Ott"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Anna Berg, 63, an editor raised in Oslo, said it rained, but found the plan too old.", "Anna Berg"),
        ("Anna Berg arrived. “Oh, my Anna Berg,” an editor said.", "an editor"),
        ("Mr. Jens Lund left. His name is Mr. Karl Ott. “It rained,” he said.", "Karl Ott"),
        ("An editor from Oslo left. She said it rained.", "An editor"),
        ("Anna Berg left. A senior Anna Berg adviser told Karl Ott that it rained.", "A senior Anna Berg adviser"),
        ("Mr. Karl Ott left. He likes what Mr. Jens Lund proposed. Even then, he said, it rained.", "Karl Ott"),
        ("Mr. Karl Ott said it rained. Mr. Jens Lund fits that bill for many people, he added.", "Karl Ott"),
        ("Karl Ott said it rained. Though Mr. Jens Lund lived there, the yard was closed, he said.", "Jens Lund"),
        ("Mr. Karl Ott said it rained. Mr. Jens Lund came. Mr. Lund is ill, he said.", "Jens Lund"),
        ("Mr. Karl Ott left. Voters came, too. Loyalty, he said, was rare in May.", "Karl Ott"),
    ],
)
def test_a_description_beside_a_name_and_a_pronoun_that_goes_on(text: str, speaker: str):
    assert speaker in speakers(text)[-1]


def test_who_speaks_does_not_speak_to_himself():
    text = "Mr. Karl Ott left. Mr. Jens Lund warned him to go home."
    (statement,) = build(Document("t", text), load_rulebook()).statements
    assert (statement.speaker, statement.addressees) == ("Jens Lund", ("Karl Ott",))


def test_he_who_is_urged_is_the_other_one_of_the_sentence():
    text = "Duchess Anna Berg told Mr. Karl Ott that it rained, and urged him to go home."
    *_, statement = build(Document("t", text), load_rulebook()).statements
    assert (statement.speaker, statement.addressees) == ("Anna Berg", ("Karl Ott",))


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Karl Ott met Anna Berg, who said the yard would close.", "Anna Berg"),
        ("Karl Ott met the sailors who said the yard would close.", "the sailors"),
        ("Karl Ott met Anna Berg, a teacher who said the yard would close.", "Anna Berg"),
        ("Karl Ott, a wild man of Oslo lore who said the yard would close, left.", "Karl Ott"),
        ("Karl Ott claimed that a well-connected insider from afar who said the yard would close lied.", "who"),
        ("Karl Ott himself, who said the yard would close, left.", "Karl Ott"),
        ("Karl Ott is a liar and birther who said the yard would close.", "Karl Ott"),
        ("Karl Ott met workers in Oslo and London who said the yard would close.", "workers"),
        ("Karl Ott spoke of a jogger who said that the yard would close.", "a jogger"),
        ("Karl Ott spoke of those who say that the yard would close.", "those"),
        ("Bond holders, who said the yard would close, met Karl Ott.", "Bond holders"),
        ("Karl Ott’s roofmate, who said that the yard would close, left.", "Karl Ott’s roofmate"),
        ("Karl Ott met sailors and others who said the yard would close.", "sailors and others"),
        ("Karl Ott met sailors from around the globe who said the yard would close.", "sailors"),
        ("Karl Ott asked a billionaire who said that the yard would close.", "a billionaire"),
        ("Karl Ott met sailors who were ill and who said the yard would close.", "sailors"),
        ("Karl Ott left. It was cold. The top figures, who said the yard would close, were wet.", "who"),
    ],
)
def test_who_is_the_one_named_right_before(text: str, speaker: str):
    assert speakers(text)[-1] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Karl Ott said it rained. The billionaire added that the yard would close.", "Karl Ott"),
        ("Karl Ott said it rained. The 46-year-old added that the yard would close.", "Karl Ott"),
        ("Karl Ott said it rained. The former mayor added that the yard would close.", "Karl Ott"),
        ("Chinese leader Karl Ott left. It rained. The Russian said so in May.", "The Russian"),
        ("Karl Ott, a Russian leader, left. It rained. The Russian said so in May.", "Karl Ott"),
        ("Karl Ott, the Chinese leader, left. It rained. The Chinese said so in May.", "The Chinese"),
        ("Karl Ott said it rained. The pope added that the yard would close.", "The pope"),
        ("Karl Ott met Jens Lund. The billionaire said the yard would close.", "The billionaire"),
        ("A billionaire came to tea. Karl Ott said it rained. The billionaire said he was wet.", "The billionaire"),
        ("Mr. Karl Ott said it rained. The actress added that the yard would close.", "The actress"),
        ("The mayor said the yard would close. “It is old,” Mayor Anna Berg said on Monday.", "Anna Berg"),
    ],
)
def test_a_description_means_the_one_in_focus_or_stays_open(text: str, speaker: str):
    assert speakers(text)[1 if "Monday" in text else -1] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("A judge in Oslo ruled. The judge said the yard would close.", "A judge in Oslo"),
        ("The Berg campaign won. The campaign said the yard would close.", "The Berg campaign"),
        ("Norway’s fishery ministry met. The ministry said the yard would close.", "Norway’s fishery ministry"),
        ("The tall mayor left. The mayor said the yard would close.", "The mayor"),
        ("“A judge in Oslo ruled,” Karl Ott said. The judge said the yard would close.", "The judge"),
        ("Mr. Karl Ott left. The old Vermont senator said it rained. The senator said so in May.", "Karl Ott"),
        ("A judge in Oslo ruled. Judge Anna Berg left. The judge said the yard would close.", "Anna Berg"),
    ],
)
def test_a_description_means_the_one_of_whom_more_was_told(text: str, speaker: str):
    assert speakers(text)[-1] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Mr. Karl Ott said it rained. Mr. Jens Lund left at noon. The billionaire added that it snowed.", "Jens Lund"),
        ("Mr. Karl Ott said it rained. Mayor Jens Lund left. The billionaire added that it snowed.", "The billionaire"),
        (
            "Mr. Karl Ott came. Mr. Karl Ott’s lawyers met Mr. Jens Lund. The billionaire said the yard would close.",
            "The billionaire",
        ),
        ("Mr. Karl Ott said it rained, and on Mr. Jens Lund. The billionaire added that it snowed.", "Karl Ott"),
        ("Candidate Jens Lund left." + " It rained." * 60 + " Mr. Karl Ott smiled. The candidate said so.", "Karl Ott"),
        ("Candidate Jens Lund left. It rained. Mr. Karl Ott smiled. The candidate said so in May.", "Jens Lund"),
        (
            "Karl Ott met President Jens Lund. Ott said that the California congressman feared that it rained.",
            "the California congressman",
        ),
        ("Karl Ott met Jens Lund. Ott said that the billionaire feared that it rained.", "Jens Lund"),
    ],
)
def test_a_description_means_who_is_told_of_since_somebody_spoke(text: str, speaker: str):
    assert speakers(text)[-1] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Mr. Jens Lund asked Mr. Karl Ott why it rained. He said the yard would close.", "Karl Ott"),
        ("Mr. Jens Lund asked Mr. Karl Ott why it rained. The billionaire said the yard would close.", "Karl Ott"),
        (
            "Anna Berg said it rained. Then Karl Ott, who said it snowed, left with her. She said so in May.",
            "Anna Berg",
        ),
        ("Anna Berg said that a man asked Karl Ott why it rained. She said the yard would close.", "Anna Berg"),
    ],
)
def test_who_is_asked_speaks_next_and_not_who_is_told_of_in_passing(text: str, speaker: str):
    assert speakers(text)[-1] == speaker


def test_who_stands_first_in_a_sentence_speaks_though_what_is_said_there_ends_later():
    text = "Mr. Karl Ott, who said it rained, told of the yard in May. The billionaire said the yard would close."
    assert speakers(text)[-1] == "Karl Ott"
    text = "Mr. Karl Ott, who praised Mr. Jens Lund, said it rained. The billionaire said the yard would close."
    assert speakers(text)[-1] == "Karl Ott"


def test_a_role_told_later_counts_when_only_one_has_it():
    assert speakers("The mayor said the yard would close. Mayor Anna Berg left.")[0] == "Anna Berg"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Blue Crest Inc. said it rained. The company added that the yard would close.", "Blue Crest Inc."),
        ("The Northern Herald asked. The paper said the yard would close.", "Northern Herald"),
        ("The Northern Herald asked. The company said the yard would close.", "The company"),
        ("Blue Crest Inc. met Red Crest Inc. in May. The company said the yard would close.", "The company"),
        ("Wells Fargo said it rained. The bank said the yard would close.", "Wells Fargo"),
        ("City Attorney Karl Ott left. The city of Oslo said the yard would close.", "The city of Oslo"),
        ("Twitter left. Twitter came. Twitter slept." + " It rained." * 4 + " The company said so.", "The company"),
        ("Boeing left. Boeing came. Boeing slept." + " It rained." * 4 + " The company said so in May.", "Boeing"),
        ("Twitter said it rained. The company said the yard would close.", "Twitter"),
        (
            "The old trade group met. Red Crest Group left in May. The group said the yard would close.",
            "Red Crest Group",
        ),
        ("Red Crest Group left in May. A trade group for bakers met. The group said so in May.", "A trade group"),
        ("Blue Crest Inc. sold it to Red Crest. The company said the yard would close.", "Blue Crest Inc."),
        ("Blue Crest Inc. left. Blue Crest sold a bay to the Danish firm, the Danish firm said.", "the Danish firm"),
        ("Blue Crest Inc. left. The new company, to be made in May, said the yard would close.", "The new company"),
        ("Blue Crest Inc. left. The property company Red Lake Inc. said the yard would close.", "Red Lake Inc."),
        ("Grigson slept. Anna Berg praised a firm. The firm said the yard would close.", "The firm"),
        ("Blue Crest Inc. lost money. It said the yard would close.", "Blue Crest Inc."),
        ("With Blue Crest Inc. there was trouble. It said the yard would close.", "It"),
    ],
)
def test_the_company_is_the_body_of_that_kind_in_focus(text: str, speaker: str):
    assert speakers(text)[-1] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Several officials left. They said the yard would close.", "Several officials"),
        ("With several officials there was trouble. They said the yard would close.", "They"),
        ("Karl Ott met officials. They said the yard would close.", "They"),
        ("Officials left. We said the yard would close.", "We"),
        ("If he wins, Karl Ott says, the yard will close.", "Karl Ott"),
        ("Jens Lund left. When he asked why, Karl Ott said the yard would close. He said when.", "Karl Ott"),
    ],
)
def test_they_are_the_people_told_of_just_before(text: str, speaker: str):
    assert speakers(text)[-1] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Lumen Quill Inc. rose. Lumen said the yard would close.", "Lumen Quill Inc."),
        ("Lumen Quill Inc. rose. Lumen Quill said the yard would close.", "Lumen Quill Inc."),
        ("Lumen Quill Inc. and Lumen Bay Inc. rose. Then Lumen said the yard would close.", "Lumen"),
        ("Lumen Quill Inc. rose. Anna Lumen slept. Then Lumen said the yard would close.", "Anna Lumen"),
        ("Lumen said the yard would close. Then Lumen Quill Inc. rose.", "Lumen"),
    ],
)
def test_a_company_is_called_by_the_first_words_of_its_name(text: str, speaker: str):
    assert speakers(text)[-1] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Karl Ott spoke. The audience said the yard would close.", "The audience"),
        ("Anna Berg, a lawyer for Karl Ott’s father, left. The father said the yard would close.", "The father"),
        ("Anna Berg, Jens Lund’s lawyer, left. Karl Ott came. His lawyer said the yard would close.", "His lawyer"),
        ("Anna Berg, a police detective, left. The police said the yard would close.", "The police"),
    ],
)
def test_a_description_is_left_open_where_another_may_be_meant(text: str, speaker: str):
    assert speakers(text)[-1] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Karl Ott won in May. The Belgian said the yard would close.", "Karl Ott"),
        ("Karl Ott said it rained. The Dutchman added that the yard would close.", "Karl Ott"),
        ("Anna Berg said it rained. The Dutchman added that the yard would close.", "The Dutchman"),
        ("Karl Ott beat Jens Lund. The Dane said the yard would close.", "The Dane"),
        ("Anna Berg met the Rev. Karl Ott. Dr. Jens Lund came. She said the yard would close.", "Anna Berg"),
        ("Anna Berg left. Scot Hauge arrived. Hauge said the yard would close.", "Scot Hauge"),
        ("The Scotsman Karl Ott beat Jens Lund. He said the yard would close.", "Karl Ott"),
        ("Lumenia said it rained. The Belgian added that the yard would close.", "The Belgian"),
        ("Dane Jens Lund came. Karl Ott left. The Dane said the yard would close.", "Jens Lund"),
        ("The Rev. Karl Ott wrote to Jens Lund. He said the yard would close.", "Karl Ott"),
        ("The Right Reverend Anna Berg arrived. Berg said the yard would close.", "Anna Berg"),
        ("Blue Crest Partners said it rained. The firm added that the yard would close.", "Blue Crest Partners"),
        ("The Dockers’ Union said it rained. The union added that the yard would close.", "Dockers’ Union"),
        ("Northern Police said it rained. The force added that the yard would close.", "Northern Police"),
    ],
)
def test_a_people_an_address_with_an_article_and_a_kind_of_body_lead_to_who_was_told_of(text: str, speaker: str):
    assert speakers(text)[-1] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("After a talk with Jens Lund, Karl Ott left. He said it rained.", "Karl Ott"),
        ("Karl Ott won. Running against Jens Lund in May, he said it rained.", "Karl Ott"),
        ("Karl Ott left. Like Ott, Jens Lund is rich. He said it rained.", "Jens Lund"),
        ("When Rita Moss said it rained, Anna Berg laughed. She said it was cold.", "Anna Berg"),
        ("Karl Ott met Jens Lund. An aide denied Lund’s plan. He said it rained.", "An aide"),
        ("Karl Ott said that Jens Lund himself said it rained.", "Jens Lund"),
        ("The firm met Karl Ott. The anti-Lund mayor Ott left. Jens Lund came. He said it rained.", "Jens Lund"),
    ],
)
def test_he_is_the_subject_and_not_who_is_told_of_beside(text: str, speaker: str):
    assert speakers(text)[-1] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The parents of Karl Lund, who said it rained, left.", "The parents of Karl Lund"),
        ("Karl Lund left. The family of Karl Lund, who was killed in May, said it rained.", "The family of Karl Lund"),
        ("Poland, Norway and Sweden, who said it rained, left.", "Poland, Norway and Sweden"),
        ("Ann Parker and Karl Holt both said it rained.", "Ann Parker and Karl Holt"),
        ("He met the World Trade Organization, which said it rained.", "World Trade Organization"),
    ],
)
def test_who_and_which_and_both_take_up_what_stands_right_before(text: str, speaker: str):
    assert speakers(text)[-1] == speaker


def test_who_behind_the_relatives_of_somebody_is_that_one():
    reading = build(Document("t", "The parents of Karl Lund, who was killed in June 2019, left."), load_rulebook())
    assert [e.who for e in reading.entries] == [("Karl Lund",)]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The Dockers’ Union met Oakham Football Club. The club said it rained.", "Oakham Football Club"),
        ("The Heron Foundation gave money. The charity said it rained.", "Heron Foundation"),
        ("Lumenor, a company in Oslo, left. The company said it rained.", "Lumenor"),
        ("Pat Holt Industries, a holding company with ships, left. The company said it rained.", "Pat Holt Industries"),
        ("The Supreme Court met. The appeals court said it rained.", "The appeals court"),
    ],
)
def test_a_body_is_called_by_its_kind(text: str, speaker: str):
    assert speakers(text)[-1] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Anna Berg won in May. Her father was ill. She said the yard would close.", "Anna Berg"),
        ("Anna Berg won in May. “I am glad,” her father said. She said the yard would close.", "Anna Berg"),
        ("Anna Berg won in May. Her brother was ill. He said the yard would close.", "Her brother"),
        ("Anna Berg won in May. “I am glad,” her coach said. She said the yard would close.", "her coach"),
        ("Kim Lee, a spokeswoman for the port, came. He said the yard would close.", "He"),
    ],
)
def test_a_noun_tells_whether_a_man_or_a_woman_is_meant(text: str, speaker: str):
    assert speakers(text)[-1] == speaker
