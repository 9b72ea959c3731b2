"""A language model behind a server that speaks OpenAI's protocol; a stream that is no longer read is closed at once.

Importing this module loads openai; only `assistant.llm` does so, where a server is set.
"""

from collections.abc import Sequence
from typing import Any

import httpx
from llama_index.core.base.llms.types import ChatMessage, ChatResponseGen
from llama_index.llms.openai_like import OpenAILike


class ServedLLM(OpenAILike):
    """LlamaIndex's model for such servers, each stream with a connection of its own.

    The generators that LlamaIndex wraps around a stream hold each other in a cycle, so that closing them does not close the
    connection, and the server would go on writing for nobody until the cycle is collected.
    """

    def stream_chat(self, messages: Sequence[ChatMessage], **kwargs: Any) -> ChatResponseGen:
        """The reply, piece by piece; closing the generator closes the connection."""
        with httpx.Client(timeout=self.timeout) as connection:
            own = self.model_copy()
            own._http_client, own._client = connection, None
            yield from super(ServedLLM, own).stream_chat(messages, **kwargs)
