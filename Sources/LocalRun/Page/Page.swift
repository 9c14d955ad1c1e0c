/// The local page: one document, its style and its script, without anything from elsewhere.
enum Page {
    static let html = #"""
        <!doctype html>
        <html lang="en">
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>infra serve</title>
        <link rel="stylesheet" href="/page.css">
        <header><h1>infra serve</h1><span id="state" role="status">connecting</span></header>
        <main>
          <section aria-labelledby="entrances-title">
            <h2 id="entrances-title">Entrances</h2>
            <ul id="entrances"></ul>
            <h2>Triggers</h2>
            <div id="triggers"></div>
          </section>
          <section aria-labelledby="timeline-title">
            <h2 id="timeline-title">Invocations</h2>
            <ol id="timeline" reversed></ol>
          </section>
          <section aria-labelledby="chat-title">
            <h2 id="chat-title">Telegram chat</h2>
            <p><label>Webhook <select id="webhook"></select></label>
              <label><input type="checkbox" id="group"> group</label></p>
            <div id="messages" aria-live="polite"></div>
            <form id="chat"><input id="text" autocomplete="off" aria-label="Message" placeholder="/help" list="commands"><datalist id="commands"></datalist><button>Send</button></form>
          </section>
        </main>
        <dialog id="editor">
          <form method="dialog">
            <h2 id="editor-title"></h2>
            <textarea id="event" rows="24" cols="90" spellcheck="false" aria-label="Event"></textarea>
            <pre id="result"></pre>
            <p><button type="button" id="send">Send</button> <button>Close</button></p>
          </form>
        </dialog>
        <script src="/page.js"></script>
        </html>

        """#

    static let css = #"""
        :root { color-scheme: light dark; font: 15px/1.45 system-ui, sans-serif; --line: #8885; --soft: #8882; }
        body { margin: 0; }
        header {
          display: flex; gap: 1rem; align-items: baseline; padding: .5rem 1rem;
          border-bottom: 1px solid var(--line);
        }
        h1 { font-size: 1.1rem; margin: 0; } h2 { font-size: 1rem; margin: .6rem 0 .3rem; }
        main { display: grid; grid-template-columns: 1fr 1.4fr 1fr; gap: 1rem; padding: 0 1rem 1rem; }
        @media (max-width: 900px) { main { grid-template-columns: 1fr; } }
        ul, ol { list-style: none; margin: 0; padding: 0; }
        li { padding: .25rem 0; border-bottom: 1px solid var(--soft); }
        small, .source { opacity: .65; }
        pre {
          white-space: pre-wrap; overflow-wrap: anywhere; background: var(--soft); padding: .4rem;
          max-height: 20rem; overflow: auto;
        }
        .failed { color: #c33; }
        #messages {
          display: flex; flex-direction: column; gap: .4rem; min-height: 12rem; max-height: 60vh;
          overflow: auto;
        }
        .mine, .bot, .note {
          padding: .35rem .6rem; border-radius: .7rem; max-width: 85%; white-space: pre-wrap;
          overflow-wrap: anywhere;
        }
        .mine { align-self: flex-end; background: #2a7de133; }
        .bot { align-self: flex-start; background: var(--soft); }
        .note { opacity: .7; font-size: .85rem; }
        .keys { display: flex; flex-wrap: wrap; gap: .3rem; margin-top: .3rem; }
        #chat { display: flex; gap: .4rem; margin-top: .5rem; }
        #text { flex: 1; }
        textarea { width: 100%; font: 13px/1.4 ui-monospace, monospace; } dialog { width: min(60rem, 90vw); }

        """#

    static let script = #"""
        "use strict";
        const $ = (id) => document.getElementById(id);
        const make = (tag, text, kind) => { const node = document.createElement(tag); node.textContent = text ?? ""; if (kind) node.className = kind; return node; };
        const button = (text, action) => { const node = make("button", text); node.type = "button"; node.onclick = action; return node; };
        const post = async (path, value) => {
          const answer = await fetch(path, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(value) });
          if (!answer.ok) throw new Error(await answer.text());
          return answer.json();
        };
        const pretty = (text) => { try { return JSON.stringify(JSON.parse(text), null, 2); } catch { return text; } };
        let system, last = 0, updates = 1000, editing;

        function edit(title, arn, event) {
          editing = arn;
          $("editor-title").textContent = title;
          $("event").value = pretty(event);
          $("result").textContent = "";
          $("editor").showModal();
        }
        $("send").onclick = async () => {
          $("result").textContent = "…";
          try { $("result").textContent = pretty((await post("/api/invoke", { function: editing, event: $("event").value })).response); }
          catch (error) { $("result").textContent = error.message; }
        };

        async function start() {
          system = await (await fetch("/api/system")).json();
          for (const entrance of system.entrances) {
            const item = make("li"); const link = make("a", entrance.title); link.href = entrance.url;
            item.append(link, make("div", entrance.url, "source"), make("div", entrance.source, "source"));
            $("entrances").append(item);
          }
          for (const one of system.functions) {
            $("triggers").append(make("div", one.name));
            const keys = make("div", "", "keys");
            for (const sample of one.samples) keys.append(button(sample.trigger, () => edit(`${one.name}: ${sample.trigger}`, one.arn, sample.event)));
            keys.append(button("own event", () => edit(one.name, one.arn, "{}")));
            $("triggers").append(keys);
          }
          system.webhooks.forEach((hook, index) => { const option = make("option", `${hook.function} ${hook.path}`); option.value = index; $("webhook").append(option); });
          $("text").disabled = system.webhooks.length === 0;
          if (system.webhooks.length === 0) say("No route of these services is a bot's webhook. A route becomes one by .telegramWebhook(token:secret:).", "note");
          const menu = () => $("commands").replaceChildren(...(system.webhooks[$("webhook").value]?.commands ?? []).map((one) => {
            const option = make("option", one.text); option.value = "/" + one.name; return option; }));
          $("webhook").onchange = menu; menu();
          follow();
        }

        async function follow() {
          for (;;) {
            try {
              const { entries } = await (await fetch("/api/timeline?after=" + last)).json();
              $("state").textContent = "running";
              for (const entry of entries) { last = entry.number; $("timeline").prepend(shown(entry)); }
            } catch { $("state").textContent = "stopped"; await new Promise((go) => setTimeout(go, 1000)); }
            await new Promise((go) => setTimeout(go, 250));
          }
        }

        function shown(entry) {
          const item = make("li"), details = make("details");
          const summary = make("summary", `${new Date(entry.time).toLocaleTimeString()} ${entry.function} ${entry.trigger} `);
          summary.append(make("b", entry.status, entry.status === "ok" ? "" : "failed"));
          if (entry.duration) summary.append(make("small", ` ${entry.duration} ms${entry.init ? `, init ${entry.init} ms` : ""}${entry.memory ? `, ${entry.memory} MB` : ""}`));
          details.append(summary, make("div", entry.source, "source"), make("h3", "Event"), make("pre", pretty(entry.event)), make("h3", "Response"), make("pre", pretty(entry.response)));
          if (entry.log?.length) details.append(make("h3", "Log"), make("pre", entry.log.join("\n")));
          details.append(button("Send again", () => post("/api/invoke", { function: entry.arn, event: entry.event }).catch(() => {})),
            button("Edit and send", () => edit(`${entry.function}: ${entry.trigger}`, entry.arn, entry.event)));
          item.append(details);
          return item;
        }

        const user = { id: 1001, is_bot: false, first_name: "Local", username: "local", language_code: "en" };
        const chat = () => $("group").checked ? { id: -2002, type: "group", title: "Local group" } : { id: 1001, type: "private", first_name: "Local", username: "local" };
        const entities = (text) => { const found = /^\/[A-Za-z0-9_]+(@[A-Za-z0-9_]+)?/.exec(text); return found ? { entities: [{ offset: 0, length: found[0].length, type: "bot_command" }] } : {}; };
        const say = (text, kind) => { const node = make("div", text, kind); $("messages").append(node); node.scrollIntoView(); return node; };

        async function deliver(update) {
          const hook = system.webhooks[$("webhook").value];
          if (!hook) return;
          try {
            const answer = await post("/api/telegram", { webhook: Number($("webhook").value), update: JSON.stringify({ update_id: updates++, ...update }) });
            if (answer.note) return say(answer.note, "note");
            if (answer.status !== 200) say(`${answer.status} ${answer.body}`, "note failed");
            if (!answer.body) return;
            let call; try { call = JSON.parse(answer.body); } catch { return say(answer.body, "note"); }
            if (call.method === "answerCallbackQuery") return say(call.text ?? "", "note");
            if (!call.method) return;
            const reply = say(call.text ?? call.caption ?? call.method, "bot");
            const keys = make("div", "", "keys");
            for (const key of (call.reply_markup?.inline_keyboard ?? []).flat()) keys.append(button(key.text, () => deliver({
              callback_query: { id: String(Date.now()), from: user, chat_instance: "1", data: key.callback_data, message: { message_id: updates, date: Math.floor(Date.now() / 1000), chat: chat(), text: call.text } } })));
            for (const key of (call.reply_markup?.keyboard ?? []).flat()) keys.append(button(key.text ?? key, () => send(key.text ?? key)));
            if (keys.children.length) reply.append(keys);
          } catch (error) { say(error.message, "note failed"); }
        }

        function message(text, id) { return { message_id: id, from: user, chat: chat(), date: Math.floor(Date.now() / 1000), text, ...entities(text) }; }
        function send(text) {
          const id = updates, node = say(text, "mine");
          node.title = "Double-click to edit";
          node.ondblclick = () => {
            const changed = prompt("Edit the message", node.textContent);
            if (changed) { node.textContent = changed; deliver({ edited_message: { ...message(changed, id), edit_date: Math.floor(Date.now() / 1000) } }); }
          };
          deliver({ message: message(text, id) });
        }
        $("chat").onsubmit = (event) => { event.preventDefault(); const text = $("text").value.trim(); if (text) send(text); $("text").value = ""; };
        start();

        """#
}
