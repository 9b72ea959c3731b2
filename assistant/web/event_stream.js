// Gradio's server ends its stream of messages once no event is unfinished, and says so in the last one. An event that begins while that
// message is on its way is told in no stream: the page still takes the stream for open, and would wait for ever. Hence two things here:
// a stream that ends while an event is unfinished goes on as a new one, and no event begins before the page has noticed the end.
{
  const fetched = window.fetch.bind(window);
  const unfinished = new Set();
  const finishedEarly = new Set(); // told of in the stream before the request that began them was answered
  let noticed = Promise.resolve();

  window.fetch = async (resource, options) => {
    const path = new URL(resource.url ?? resource, location.href).pathname;
    if (path.endsWith("/queue/data")) return lasting(new Request(resource, options));
    const response = await fetched(resource, options);
    if (path.endsWith("/queue/join") && response.ok) {
      begun((await response.clone().json()).event_id);
      await noticed;
    }
    return response;
  };

  function begun(id) {
    if (id && !finishedEarly.delete(id)) unfinished.add(id);
  }

  function finished(id) {
    if (!unfinished.delete(id)) finishedEarly.add(id);
  }

  async function lasting(request) {
    const response = await fetched(request.clone());
    if (!response.ok) return response;
    const parts = messages(request, response);
    const body = new ReadableStream({
      async pull(controller) {
        const { done, value } = await parts.next();
        if (done) controller.close();
        else controller.enqueue(value);
      },
      cancel: () => parts.return(),
    });
    return new Response(body.pipeThrough(new TextEncoderStream()), response);
  }

  async function* messages(request, response) {
    for await (const part of split(response.body)) {
      const message = JSON.parse(part.replace(/^data:/, ""));
      if (message.msg === "process_completed") finished(message.event_id);
      if (message.msg === "close_stream") {
        if (unfinished.size) return yield* messages(request, await fetched(request.clone()));
        noticed = new Promise((resolve) => {
          request.signal.addEventListener("abort", resolve); // what the page does on reading it
          setTimeout(resolve, 1000); // were it ever not to, events would begin late and not never
        });
      }
      yield `${part}\n\n`;
    }
  }

  async function* split(body) {
    const reader = body.pipeThrough(new TextDecoderStream()).getReader();
    let rest = "";
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      const parts = (rest + read.value).split("\n\n");
      rest = parts.pop();
      yield* parts;
    }
  }
}
