"use strict";
// The page works without this: it adds evidence on hover and focus, and keys to go on.
(() => {
  const GRACE = 200;
  const tip = document.createElement("div");
  tip.id = "tip";
  tip.setAttribute("role", "tooltip");
  tip.hidden = true;
  document.body.append(tip);
  for (const mark of document.querySelectorAll("mark[title]")) mark.removeAttribute("title");

  // Over thousands of lines it would take too long to watch.
  if (document.body.classList.contains("many")) document.documentElement.style.scrollBehavior = "auto";

  let shown = null;
  let closing = 0;

  const articleOf = (element) => element.closest(".article");
  const partsOf = (article, number) =>
    article.querySelectorAll(`mark[data-claim="${number}"], .entry[data-claim="${number}"], [data-of~="${number}"]`);
  const markerOf = (article, number) => document.getElementById(`${article.id}-c${number}`);

  // On a wide screen the list scrolls by itself beside the text, and follows it.
  const follow = (article, number) => {
    const list = article.querySelector(".list");
    const entry = list.querySelector(`.entry[data-claim="${number}"]`);
    if (list.scrollHeight <= list.clientHeight) return;
    const gap = entry.getBoundingClientRect().top - list.getBoundingClientRect().top;
    list.scrollBy({ top: gap - list.clientHeight / 3 });
  };

  const hide = () => {
    clearTimeout(closing);
    tip.hidden = true;
    for (const part of document.querySelectorAll(".active")) part.classList.remove("active");
    shown = null;
  };

  const hideSoon = () => {
    clearTimeout(closing);
    closing = setTimeout(hide, GRACE);
  };

  const place = (element) => {
    if (getComputedStyle(tip).position === "fixed") return;
    const box = element.getClientRects()[0] ?? element.getBoundingClientRect();
    const room = document.documentElement.clientWidth;
    const left = Math.max(12, Math.min(box.left, room - tip.offsetWidth - 12));
    const below = box.bottom + 8;
    const fits = below + tip.offsetHeight <= window.innerHeight || box.top < tip.offsetHeight + 16;
    const top = fits ? below : box.top - tip.offsetHeight - 8;
    tip.style.left = `${left + window.scrollX}px`;
    tip.style.top = `${top + window.scrollY}px`;
  };

  const show = (element) => {
    clearTimeout(closing);
    const article = articleOf(element);
    const number = element.dataset.claim;
    const evidence = document.getElementById(`${article.id}-e${number}`);
    if (!evidence || (shown === evidence && !tip.hidden)) return;
    hide();
    shown = evidence;
    const entry = evidence.closest(".entry");
    tip.replaceChildren(entry.querySelector(".acts").cloneNode(true), ...evidence.cloneNode(true).childNodes);
    // Keys reach the buttons in the list, and judge without any.
    for (const button of tip.querySelectorAll(".acts button")) button.tabIndex = -1;
    tip.dataset.of = evidence.id;
    for (const copy of tip.querySelectorAll("[id]")) copy.removeAttribute("id");
    tip.className = markerOf(article, number)?.className.replace("marker", "") ?? "";
    tip.hidden = false;
    tip.scrollTop = 0;
    place(element);
    for (const part of partsOf(article, number)) part.classList.add("active");
  };

  // A claim is asked for by pointing at its text, or by reaching its marker.
  const asked = (target) => target instanceof Element && target.closest(".text mark, .text .marker");

  document.addEventListener("pointerover", (event) => {
    const element = asked(event.target);
    if (element && event.pointerType === "mouse") show(element);
    else if (tip.contains(event.target)) clearTimeout(closing);
  });
  document.addEventListener("pointerout", (event) => {
    if (event.pointerType === "mouse" && (asked(event.target) || tip.contains(event.target))) hideSoon();
  });
  document.addEventListener("focusin", (event) => {
    if (event.target.matches(".text .marker") && event.target.matches(":focus-visible")) {
      show(event.target);
      follow(articleOf(event.target), event.target.dataset.claim);
    } else if (!tip.contains(event.target)) hide();
  });
  document.addEventListener("focusout", hideSoon);
  document.addEventListener("click", (event) => {
    const element = asked(event.target);
    if (event.target.closest(".text .marker")) hide();
    else if (element) {
      show(element);
      follow(articleOf(element), element.dataset.claim);
    } else if (!tip.contains(event.target)) hide();
  });

  // Pointing at a speaker in the chart or the list sets the claims of all others back.
  const heard = (target) => target instanceof Element && target.closest(".chart tr[data-speaker], .person > summary");
  const single = (row) => {
    const text = articleOf(row).querySelector(".text");
    const letter = row.closest("[data-speaker]").dataset.speaker;
    text.classList.add("apart");
    for (const part of text.querySelectorAll(`[data-speaker="${letter}"]`)) part.classList.add("same");
  };
  const all = () => {
    for (const text of document.querySelectorAll(".apart")) text.classList.remove("apart");
    for (const part of document.querySelectorAll(".same")) part.classList.remove("same");
  };
  for (const [enter, leave] of [["pointerover", "pointerout"], ["focusin", "focusout"]]) {
    document.addEventListener(enter, (event) => heard(event.target) && single(heard(event.target)));
    document.addEventListener(leave, (event) => heard(event.target) && all());
  }

  const step = (from, by) => {
    const markers = [...document.querySelectorAll(".text .marker:not(.out)")];
    const entry = from.closest(".entry");
    const here = entry ? markerOf(articleOf(from), entry.dataset.claim) : from;
    const first = markers.findIndex((marker) => marker.getBoundingClientRect().top >= 0);
    const inView = first < 0 ? markers.length : first;
    const at = markers.includes(here) ? markers.indexOf(here) + by : by > 0 ? inView : inView - 1;
    markers[Math.max(0, Math.min(at, markers.length - 1))]?.focus({ focusVisible: true });
  };
  const STEPS = { n: 1, ArrowRight: 1, ArrowDown: 1, p: -1, ArrowLeft: -1, ArrowUp: -1 };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
    if (event.key === "Escape") return hide();
    if (event.target.closest("input[type=search], input[type=text], select")) return;
    if (event.key === "/") {
      event.preventDefault();
      return find.focus();
    }
    const by = STEPS[event.key];
    const from = event.target.closest(".text, .entry") ?? event.target;
    if (!by || !document.querySelector(".text .marker")) return;
    // Arrow keys scroll as ever, unless a claim has the focus.
    const marker = event.target.closest(".marker");
    if (event.key.startsWith("Arrow") && !marker) return;
    event.preventDefault();
    step(marker ?? from, by);
  });

  // The search hides in the lists what does not fit, and sets it back in the text.
  const find = document.getElementById("find");
  const kinds = document.getElementById("kinds");
  const hits = document.getElementById("hits");
  const entries = [...document.querySelectorAll(".entry")].map((entry) => ({
    entry,
    key: `${articleOf(entry).id} ${entry.dataset.claim}`,
    kind: entry.dataset.kind,
    nobody: entry.closest(".nobody") !== null,
    words: entry.dataset.whole.toLowerCase(),
  }));
  const items = [...document.querySelectorAll(".item")].map((item) => [item, item.dataset.find.toLowerCase()]);
  const articles = [...document.querySelectorAll(".article")];
  const search = () => {
    const terms = find.value.toLowerCase().split(/\s+/).filter(Boolean);
    const kind = kinds?.value ?? "";
    const asked = terms.length > 0 || kind !== "";
    const fits = (words) => terms.every((term) => words.includes(term));
    const out = new Set();
    for (const { entry, key, kind: own, nobody, words } of entries) {
      const open = kind === "unchecked" && !entry.dataset.verdict;
      entry.hidden = !((!kind || own === kind || open || (nobody && kind === "nobody")) && fits(words));
      if (entry.hidden) out.add(key);
    }
    for (const person of document.querySelectorAll(".person")) {
      person.hidden = asked && !person.querySelector(".entry:not([hidden])");
    }
    for (const article of articles) {
      article.hidden = asked && articles.length > 1 && !article.querySelector(".entry:not([hidden])");
      for (const part of article.querySelectorAll(".text [data-claim]")) {
        part.classList.toggle("out", out.has(`${article.id} ${part.dataset.claim}`));
      }
    }
    const shown = new Set(articles.filter((article) => !article.hidden).map((article) => `#${article.id}`));
    for (const [item, words] of items) {
      const link = item.querySelector(":scope > a")?.getAttribute("href");
      item.hidden = link && articles.length ? !shown.has(link) : !fits(words);
    }
    const [all, left] = entries.length
      ? [entries.length, entries.length - out.size]
      : [items.length, items.filter(([item]) => !item.hidden).length];
    hits.textContent = asked ? `${left}/${all}` : "";
  };
  let waiting = 0;
  find.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(search, 80);
  });
  kinds?.addEventListener("change", search);

  // What is copied says who, how, where, and leads back to the claim.
  const put = async (text) => {
    if (navigator.clipboard) return navigator.clipboard.writeText(text);
    const field = document.createElement("textarea");
    field.value = text;
    document.body.append(field);
    field.select();
    document.execCommand("copy");
    field.remove();
  };
  document.addEventListener("click", (event) => {
    const button = event.target.closest(".copy");
    if (!button) return;
    const entry = button.closest(".entry");
    const article = articleOf(entry);
    const link = `${location.href.split("#")[0]}#${article.id}-c${entry.dataset.claim}`;
    const before = button.textContent;
    put(`${entry.dataset.whole}\n${article.dataset.source}, ${entry.dataset.at}\n${link}`).then(() => {
      button.textContent = button.dataset.done;
      setTimeout(() => (button.textContent = before), 1500);
    });
  });

  const themes = ["auto", "light", "dark"].map((name) => document.getElementById(`theme-${name}`));
  document.querySelector(".theme").addEventListener("change", () => {
    for (const theme of themes) document.documentElement.classList.toggle(theme.id.slice(6), theme.checked);
  });

  const closed = () => [...document.querySelectorAll("details:not([open])")];
  let opened = [];
  window.addEventListener("beforeprint", () => {
    hide();
    opened = closed();
    for (const details of opened) details.open = true;
  });
  window.addEventListener("afterprint", () => {
    for (const details of opened) details.open = false;
  });
})();
