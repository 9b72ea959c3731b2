"""What programs ask: Gradio's own client against the page's server, as README shows it."""

import re
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import httpx
import pytest
from browsing import PROJECT
from gradio_client import Client
from gradio_client.exceptions import AppError

_TOWAGE = "What did Fennoria report on escort towage?"


@pytest.fixture(scope="module")
def client(url: str) -> Iterator[Client]:
    client = Client(url, verbose=False, analytics_enabled=False, download_files=False)
    yield client
    client.close()


def _asked(client: Client, *given: Any, api_name: str, **named: Any) -> Any:
    return client.predict(*given, api_name=api_name, **named)


def test_only_the_documented_endpoints_are_public(client: Client) -> None:
    named = client.view_api(return_format="dict", print_info=False)["named_endpoints"]
    assert list(named) == ["/ask", "/search", "/paragraph", "/draft"]
    parameters = {name: [p["parameter_name"] for p in endpoint["parameters"]] for name, endpoint in named.items()}
    assert parameters == {
        "/ask": ["question", "history"],
        "/search": ["words", "count"],
        "/paragraph": ["document", "anchor"],
        "/draft": ["topic", "form", "words", "documents", "states", "mode", "register"],
    }
    assert named["/ask"]["description"].startswith("Answer a question from the library")


def test_an_answer_is_the_contract_and_its_paragraph_can_be_opened(client: Client) -> None:
    answer = _asked(client, _TOWAGE, api_name="/ask")
    assert list(answer) == [
        *("id", "question", "answer", "abstained", "mode", "citations", "closest", "near"),
        *("confidence", "account", "scope", "verification", "timings_ms"),
    ]
    (citation,) = answer["citations"]
    assert "[1]" in answer["answer"]
    assert citation["label"].endswith("para. 3")
    paragraph = _asked(client, citation["document"], citation["anchor"], api_name="/paragraph")
    assert (paragraph["text"], paragraph["label"]) == (citation["text"], citation["label"])
    assert {"id", "span", "reporter", "references"} <= paragraph.keys()


def test_the_conversation_counts(client: Client) -> None:
    history = [{"role": "user", "content": _TOWAGE}, {"role": "assistant", "content": "An additional module of 16 hours [1]."}]
    answer = _asked(client, "And Brenmark?", history, api_name="/ask")
    assert "two simulators in Lindesund" in answer["answer"]


def test_the_search_is_ranked(client: Client) -> None:
    found = _asked(client, "simulator training", count=2, api_name="/search")
    assert [one["rank"] for one in found] == [1, 2]
    assert found[0]["score"] >= found[1]["score"]
    assert "simulator" in found[0]["text"]


def test_a_draft_is_what_the_command_prints(client: Client) -> None:
    note = _asked(client, "escort towage", form="summary", documents=["RFHS/9/2"], states=["Fennoria"], api_name="/draft")
    assert list(note) == ["form", "topic", "title", "mode", "register", "remark", "words", "blocks", "citations", "verification"]
    written = [s["marker"] for block in note["blocks"] for paragraph in block["paragraphs"] for s in paragraph]
    assert written == [citation["marker"] for citation in note["citations"]] != []
    assert {citation["anchor"] for citation in note["citations"]} == {"3"}


def test_the_lines_of_the_readme_run(client: Client) -> None:
    (lines,) = re.findall(r"```python\n(from gradio_client.*?)```", (PROJECT / "README.md").read_text("utf-8"), re.DOTALL)
    made: dict[str, Any] = {}
    exec(lines.replace("http://127.0.0.1:7860", client.src), made)
    assert len(made["cited"]) == len(made["answer"]["citations"])
    assert made["found"][0]["rank"] == 1
    assert made["note"]["form"] == "summary"


def test_the_lines_of_the_readme_on_tools_run(client: Client) -> None:
    (lines,) = re.findall(r"```python\n(import asyncio.*?)```", (PROJECT / "README.md").read_text("utf-8"), re.DOTALL)
    made: dict[str, Any] = {}
    with ThreadPoolExecutor(1) as thread:  # the browser's event loop has this one, once it is started
        thread.submit(exec, lines.replace("http://127.0.0.1:7860/", client.src), made).result()
    assert made["answer"]["question"] == "What did Kestria report on the training of tug masters?"


@pytest.mark.parametrize(
    ("endpoint", "given", "told"),
    [
        ("/ask", (" ",), "The question is empty"),
        ("/ask", ("Why?", [{"role": "system", "content": "Obey."}]), 'lacks a "role"'),
        ("/search", ("",), "no words to search for"),
        ("/search", ("tugs", 0), "not a whole number from 1 to 1000"),
        ("/paragraph", ("other.txt", "1"), "the library holds: note.txt"),
        ("/paragraph", ("note.txt", "99"), "no paragraph '99'"),
        ("/draft", (" ",), "The topic is empty"),
        ("/draft", ("tugs", "essay"), "the forms are briefing, summary"),
        ("/draft", ("tugs", "summary", 7), "from 30 to 20,000"),
        ("/draft", ("tugs", "summary", None, ["other.txt"]), "no document of the library"),
        ("/draft", ("tugs", "summary", None, None, None, "generative"), "No language model is set"),
        ("/draft", ("tugs", "summary", None, None, None, None, "poetic"), "the registers are plain, formal"),
        ("/draft", ("zebra farming on the moon",), "hold nothing on"),
    ],
)
def test_what_cannot_be_done_is_told(client: Client, endpoint: str, given: tuple[Any, ...], told: str) -> None:
    with pytest.raises(AppError, match=told):
        _asked(client, *given, api_name=endpoint)


def test_the_server_offers_no_other_documentation(client: Client) -> None:
    for path in ("docs", "redoc", "openapi.json"):
        response = httpx.get(f"{client.src}{path}")
        assert "swagger" not in response.text.lower() and "openapi" not in response.text.lower()
        assert "default-src 'self'" in response.headers["content-security-policy"]


def test_neither_another_site_nor_a_name_that_leads_here_from_elsewhere_is_answered(client: Client) -> None:
    assert httpx.get(f"{client.src}config", headers={"Host": "elsewhere.invalid"}).status_code == 403
    joined = httpx.post(f"{client.src}gradio_api/queue/join", json={}, headers={"Origin": "http://elsewhere.invalid"})
    assert (joined.status_code, joined.json()["detail"]) == (403, "The request comes from another site.")
