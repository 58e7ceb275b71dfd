// What a person says of the claims; see `attrib.corrections` for the file that it becomes.
(() => {
  const review = document.getElementById("review");
  if (!review) return;
  const words = JSON.parse(review.dataset.words);
  const tally = document.getElementById("tally");
  const articles = [...document.querySelectorAll(".article")];
  const articleOf = (element) => element.closest(".article");
  const make = (tag, properties, ...children) => {
    const element = Object.assign(document.createElement(tag), properties);
    element.append(...children);
    return element;
  };

  // Kept in the browser, for a page or for all pages of a folder, until they are discarded.
  const folder = document.body.classList.contains("site");
  const SHELF = `attrib corrections ${folder ? location.pathname.replace(/[^/]*$/, "") : location.pathname}`;
  const idOf = (correction) => JSON.stringify([correction.text, correction.spans, correction.kind]);
  let kept = new Map();
  let isKept = true;
  const load = () => {
    try {
      const lines = JSON.parse(localStorage.getItem(SHELF) ?? "[]");
      kept = new Map(lines.map((correction) => [idOf(correction), correction]));
    } catch {
      isKept = false;
    }
  };
  const store = () => {
    try {
      localStorage.setItem(SHELF, JSON.stringify([...kept.values()]));
      isKept = true;
    } catch {
      isKept = false;
    }
  };

  const count = () => {
    const by = {};
    for (const { verdict } of kept.values()) by[verdict] = (by[verdict] ?? 0) + 1;
    const parts = ["right", "wrong", "speaker", "missing"].filter((verdict) => by[verdict]);
    tally.textContent = `${kept.size} ${words.checked}: ${parts.map((verdict) => `${by[verdict]} ${words[verdict]}`).join(", ")}`;
    review.hidden = kept.size === 0;
    document.body.classList.toggle("reviewed", kept.size > 0);
  };

  const put = (correction, stays) => {
    if (isKept) load();
    if (stays) kept.set(idOf(correction), correction);
    else kept.delete(idOf(correction));
    store();
    count();
  };

  // A claim's verdict shows on its buttons, on its entry, and on its marks in the text; of a text
  // that is there twice, on both.
  const entriesOf = new Map();
  const there = new Set();
  const aboutArticle = (article) => JSON.parse(article.dataset.key);
  const aboutClaim = (entry) => ({ ...aboutArticle(articleOf(entry)), ...JSON.parse(entry.dataset.key) });
  for (const article of articles) {
    const about = aboutArticle(article);
    for (const entry of article.querySelectorAll(".entry")) {
      const correction = { ...about, ...JSON.parse(entry.dataset.key) };
      entriesOf.set(idOf(correction), [...(entriesOf.get(idOf(correction)) ?? []), entry]);
      there.add(idOf({ ...correction, kind: null }));
    }
  }
  const show = (entry, correction) => {
    const article = articleOf(entry);
    const number = entry.dataset.claim;
    const verdict = correction?.verdict ?? "";
    for (const part of [entry, ...article.querySelectorAll(`.text [data-claim="${number}"]`)]) {
      if (verdict) part.dataset.verdict = verdict;
      else delete part.dataset.verdict;
    }
    for (const button of entry.querySelectorAll("[aria-pressed]")) {
      button.setAttribute("aria-pressed", String(button.dataset.verdict === verdict));
    }
    const tip = document.getElementById("tip");
    if (tip.dataset.of === entry.querySelector(".steps").id) {
      for (const button of tip.querySelectorAll("[aria-pressed]")) {
        button.setAttribute("aria-pressed", String(button.dataset.verdict === verdict));
      }
    }
    const other = entry.querySelector("button[data-verdict=speaker]");
    other.dataset.before ??= other.textContent;
    const named = verdict === "speaker" ? (correction.name ?? words.nobody) : "";
    other.textContent = named ? `→ ${named}` : other.dataset.before;
    const marker = document.getElementById(`${article.id}-c${number}`);
    if (!marker) return;
    marker.dataset.before ??= marker.getAttribute("aria-description") ?? "";
    const told = verdict ? [`${words.checked}: ${words[verdict]}${named ? ` (${named})` : ""}`] : [];
    marker.setAttribute("aria-description", [...told, marker.dataset.before].join(" · "));
  };
  const judge = (entry, verdict, name = null) => {
    const about = aboutClaim(entry);
    const before = kept.get(idOf(about));
    const again = before?.verdict === verdict && (verdict !== "speaker" || before.name === name);
    const correction = { ...about, verdict, name };
    put(correction, !again);
    for (const same of entriesOf.get(idOf(about))) show(same, again ? null : correction);
  };

  // One small form asks who speaks, wherever it is needed.
  const field = make("input", { type: "text", autocomplete: "off", spellcheck: false });
  field.setAttribute("list", "speakers");
  field.setAttribute("aria-label", words.who);
  field.placeholder = words.who;
  const names = make("datalist", { id: "speakers" });
  const take = make("button", { type: "button", textContent: words.take });
  const nobody = make("button", { type: "button", textContent: words.nobody });
  const cancel = make("button", { type: "button", textContent: words.cancel });
  const form = make("div", { className: "who-says" }, field, names, take, nobody, cancel);
  let answer = null;
  let back = null;
  const close = () => {
    form.remove();
    answer = null;
    back?.focus();
    back = null;
  };
  const ask = (article, place, from, then) => {
    if (answer) close();
    const heard = [...article.querySelectorAll(".person:not(.nobody) .who strong")].map((name) => name.textContent);
    names.replaceChildren(...heard.map((value) => make("option", { value })));
    field.value = "";
    place.append(form);
    answer = then;
    back = from;
    field.focus();
  };
  const say = (name) => {
    const then = answer;
    close();
    then?.(name);
  };
  take.addEventListener("click", () => (field.value.trim() ? say(field.value.trim()) : field.focus()));
  nobody.addEventListener("click", () => say(null));
  cancel.addEventListener("click", close);
  form.addEventListener("keydown", (event) => {
    if (event.key === "Escape") close();
    else if (event.key === "Enter" && event.target === field) take.click();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });

  const reveal = (entry) => {
    entry.closest("details").open = true;
  };
  const chosen = (entry, verdict, from) => {
    if (verdict !== "speaker" || entry.dataset.verdict === "speaker") {
      return judge(entry, verdict, verdict === "speaker" ? kept.get(idOf(aboutClaim(entry)))?.name : null);
    }
    const acts = entry.querySelector(".acts");
    ask(articleOf(entry), acts, from, (name) => judge(entry, "speaker", name));
  };
  document.addEventListener("click", (event) => {
    const button = event.target.closest(".acts [data-verdict]");
    if (!button) return;
    const tip = button.closest("#tip");
    const entry = tip ? document.getElementById(tip.dataset.of).closest(".entry") : button.closest(".entry");
    const marker = document.getElementById(`${articleOf(entry).id}-c${entry.dataset.claim}`);
    reveal(entry);
    chosen(entry, button.dataset.verdict, tip ? marker : button);
  });
  const KEYS = { r: "right", f: "wrong", s: "speaker" };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
    if (event.target.closest("input[type=search], input[type=text], select")) return;
    if (event.key === "m" && !here.hidden) {
      event.preventDefault();
      return here.click();
    }
    const marker = event.target.closest(".text .marker");
    const entry = marker
      ? articleOf(marker).querySelector(`.entry[data-claim="${marker.dataset.claim}"]`)
      : event.target.closest(".entry");
    if (!entry || !KEYS[event.key]) return;
    event.preventDefault();
    reveal(entry);
    chosen(entry, KEYS[event.key], marker ?? event.target);
  });

  // A claim that attrib has not found is marked by selecting its words.
  const here = make("button", { type: "button", id: "missing", textContent: words.mark, hidden: true });
  const asking = make("div", { id: "asking", hidden: true });
  document.body.append(here, asking);
  let picked = null;
  const length = (text) => [...text].length;
  const selection = () => {
    const selected = getSelection();
    if (!selected.rangeCount || selected.isCollapsed) return null;
    const range = selected.getRangeAt(0);
    const inside = range.commonAncestorContainer;
    const text = (inside.nodeType === Node.TEXT_NODE ? inside.parentElement : inside).closest(".text");
    if (!text) return null;
    const said = range.toString();
    if (!said.trim()) return null;
    const before = document.createRange();
    before.selectNodeContents(text);
    before.setEnd(range.startContainer, range.startOffset);
    const start = length(before.toString()) + length(said) - length(said.trimStart());
    return { article: articleOf(text), spans: [[start, start + length(said.trim())]], said: said.trim(), box: range.getBoundingClientRect() };
  };
  const beside = (element, box) => {
    element.hidden = false;
    const room = document.documentElement.clientWidth - element.offsetWidth - 12;
    element.style.left = `${Math.max(12, Math.min(box.left, room)) + scrollX}px`;
    element.style.top = `${box.bottom + 8 + scrollY}px`;
  };
  document.addEventListener("selectionchange", () => {
    if (answer) return;
    picked = selection();
    here.hidden = !picked;
    if (picked) beside(here, picked.box);
  });
  // A press on the button must not take the selection away before it counts.
  here.addEventListener("pointerdown", (event) => event.preventDefault());
  const checksum = async (said) => {
    if (!globalThis.crypto?.subtle) return null;
    const plain = said.normalize("NFC").split(/\s+/).join(" ");
    const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(plain)));
    return `sha256:${[...digest.slice(0, 8)].map((byte) => byte.toString(16).padStart(2, "0")).join("")}`;
  };
  here.addEventListener("click", () => {
    const { article, spans, said, box } = picked;
    here.hidden = true;
    beside(asking, box);
    ask(article, asking, article.querySelector(".text"), async (name) => {
      const about = { ...aboutArticle(article), spans, claim: await checksum(said), kind: null, speaker: null };
      put({ ...about, verdict: "missing", name }, true);
      getSelection().removeAllRanges();
      showMissing();
    });
  });
  new MutationObserver(() => (asking.hidden = !asking.contains(form))).observe(asking, { childList: true });

  const rangeOf = (text, [start, end]) => {
    const range = document.createRange();
    const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
    let at = 0;
    for (let node; (node = walker.nextNode()); ) {
      const letters = [...node.data];
      const unit = (place) => letters.slice(0, place - at).join("").length;
      if (at <= start && start < at + letters.length) range.setStart(node, unit(start));
      if (at < end && end <= at + letters.length) {
        range.setEnd(node, unit(end));
        return range;
      }
      at += letters.length;
    }
    return range;
  };
  const showMissing = () => {
    for (const list of document.querySelectorAll(".added")) list.remove();
    const ranges = [];
    const byText = new Map(articles.map((article) => [aboutArticle(article).text, article]));
    for (const correction of kept.values()) {
      const article = byText.get(correction.text);
      if (correction.verdict !== "missing" || !article || there.has(idOf({ ...correction, kind: null }))) continue;
      const range = rangeOf(article.querySelector(".text"), correction.spans[0]);
      ranges.push(range);
      if (!article.querySelector(".added")) {
        const list = make("section", { className: "added" }, make("h3", { textContent: words.added }), make("ul"));
        article.querySelector(".reading").append(list);
      }
      const remove = make("button", { type: "button", textContent: words.remove });
      remove.addEventListener("click", () => {
        put(correction, false);
        showMissing();
      });
      const said = make("q", { textContent: range.toString() });
      article.querySelector(".added ul").append(make("li", {}, make("strong", { textContent: correction.name ?? words.nobody }), " ", said, " ", remove));
    }
    if (globalThis.CSS?.highlights) CSS.highlights.set("missing", new Highlight(...ranges));
  };

  const showAll = () => {
    for (const entry of document.querySelectorAll(".entry[data-verdict]")) show(entry, null);
    for (const [id, correction] of kept) {
      for (const entry of entriesOf.get(id) ?? []) show(entry, correction);
    }
    showMissing();
    count();
  };
  let saved = 0;
  document.getElementById("save").addEventListener("click", () => {
    const lines = [...kept.values()].map((correction) => `${JSON.stringify(correction)}\n`);
    const link = make("a", { download: "corrections.jsonl" });
    link.href = URL.createObjectURL(new Blob(lines, { type: "application/x-ndjson" }));
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
    saved = kept.size;
  });
  document.getElementById("discard").addEventListener("click", () => {
    if (!confirm(words.sure)) return;
    kept.clear();
    store();
    showAll();
  });
  window.addEventListener("beforeunload", (event) => {
    if (!isKept && kept.size > saved) event.preventDefault();
  });
  window.addEventListener("storage", (event) => {
    if (event.key !== SHELF) return;
    load();
    showAll();
  });
  load();
  showAll();
})();
