// A report: its text with the layers that the reader switches on, and what was read from it.

const LAYERS = ["findings", "dates", "quantities", "quotes", "names", "events"];
const layersOn = new Set(["findings", "dates", "quantities", "quotes"]);

function viewReport(id, span) {
  const article = ARTICLES.get(id);
  if (!article) return viewMissing();
  const text = el("div", { class: "text" });
  const draw = () => drawText(text, article, span);
  draw();
  return {
    title: articleTitle(article),
    target: span ? "target" : "",
    nodes: [
      el("p", { class: "eyebrow" }, `${t("report.no", article.number)} · `,
        article.story && el("a", { href: `#/story/${article.story.id}` },
          storyTitle(article.story))),
      bigTitle(articleTitle(article), article.language),
      metadata(article),
      el("div", { class: "reading" },
        el("div", { class: "column" }, layerSwitches(article, draw), text),
        el("aside", { "aria-label": t("report.layers") }, LAYERS.map((layer) =>
          layerList(article, layer)))),
    ],
    ready: () => roving(text, (node) => openCard(node, article)),
  };
}

function metadata(article) {
  const p = article.published;
  const rows = [
    [t("report.outlet"), article.outlet], [t("report.byline"), article.byline],
    [t("report.published"), el("span", {}, published(article), " ",
      el("span", { class: `from ${p.from}` }, t(`from.${p.from}`)),
      p.from !== "unknown" && el("span", { class: "soft" }, " ",
        t("report.confidence", percent(p.confidence))),
      p.reason && el("span", { class: "why" }, p.reason))],
    [t("report.language"), languageName(article.language)],
    [t("report.credits"), article.credits.join(", ")],
    [t("report.origin"), article.origin && article.origin.articles.length > 1 &&
      el("span", {}, t("origin.one", originName(article.origin)), " ", article.origin.articles
        .filter((id) => id !== article.id).slice(0, 10).map((id) => [" ",
          cite(ARTICLES.get(id))]))],
    [t("report.reuse"), article.reuse.length > 0 && el("span", {}, article.reuse.slice(0, 10)
      .map((reuse) => reuseLine(reuse, article)))],
    [t("report.file"), el("span", { class: "path" }, article.path)],
    [t("report.url"), webLink(article.url)],
  ];
  return el("dl", { class: "meta" }, rows.filter(([, value]) => value).map(([label, value]) =>
    el("div", {}, el("dt", {}, label), el("dd", {}, value))));
}

function reuseLine(reuse, article) {
  const other = ARTICLES.get(reuse.from === article.id ? reuse.to : reuse.from);
  return el("span", { class: "reuse-line" }, t(`reuse.${reuse.kind}`), " ", cite(other), " ",
    el("span", { class: "soft" }, t("reuse.share", percent(reuse.share))), " ",
    el("a", { href: `#/compare/${article.id}/${other.id}` }, t("reuse.compare")));
}

function languageName(code) {
  if (!code) return "";
  try {
    return new Intl.DisplayNames([LANGUAGE], { type: "language" }).of(code);
  } catch {
    return code;
  }
}

// Addresses of the web only: a report cannot bring a script in by its address.
function webLink(url) {
  if (!url) return null;
  if (!/^https?:\/\//i.test(url)) return el("span", { class: "path" }, url);
  return el("a", { class: "path", href: url, rel: "noreferrer noopener" }, url);
}

function layerSwitches(article, draw) {
  return el("fieldset", { class: "layers" }, el("legend", {}, t("report.show")),
    LAYERS.map((layer) => {
      const box = el("input", { type: "checkbox", checked: layersOn.has(layer), onchange: () => {
        if (box.checked) layersOn.add(layer);
        else layersOn.delete(layer);
        draw();
      } });
      return el("label", { class: `l-${layer}` }, box, el("span", { class: "name" },
        t(`layer.${layer}`)), el("span", { class: "soft" }, number(article[layer].length)));
    }));
}

// Told by one origin alone is what most sentences are: it is listed, not marked.
function findingMarks(article) {
  const mark = (finding, testimony) => ({ begin: testimony.evidence.begin,
    end: testimony.evidence.end, class: `m-findings ${KINDS[finding.kind].family}`,
    item: { layer: "findings", finding } });
  return article.findings.filter((finding) => finding.kind !== "single-origin")
    .flatMap((finding) => finding.sides.flatMap((side) => side.testimonies
      .filter((x) => x.article === article.id).map((x) => mark(finding, x))));
}

function layerMarks(article, layer) {
  if (layer === "findings") return findingMarks(article);
  return article[layer].map((item) => ({ begin: item.begin, end: item.end,
    class: `m-${layer}`, item }));
}

const BLOCK_TAGS = { title: "p", subtitle: "p", heading: "h2", question: "h3", caption: "p",
  "list-item": "p" };

function drawText(container, article, span) {
  const marks = LAYERS.filter((layer) => layersOn.has(layer))
    .flatMap((layer) => layerMarks(article, layer));
  if (span) marks.push({ ...span, class: "target", id: "target" });
  container.replaceChildren();
  for (const block of article.blocks) {
    const node = el(BLOCK_TAGS[block.kind] || "p", { class: `block ${block.kind}`,
      lang: block.language || article.language || null });
    const label = TEXTS[`block.${block.kind}`];
    if (label) node.append(el("span", { class: "block-kind" }, label), " ");
    renderText(node, article, block, marks);
    container.append(node);
  }
  if (!article.blocks.length) {
    const all = { begin: 0, end: new TextEncoder().encode(article.text).length };
    renderText(container.appendChild(el("p", { class: "block" })), article, all, marks);
  }
  const first = container.querySelector(".explains");
  if (first) first.tabIndex = 0;
}

// ---- The lists beside the text -------------------------------------------------------------

function layerList(article, layer) {
  const items = article[layer];
  if (!items.length) return null;
  const list = el("ul", { class: "plain" });
  const render = layer === "findings" ? (finding) => findingLine(finding, article)
    : (item) => layerLine(article, item);
  const details = el("details", { open: layer === "findings" && items.length < 12 },
    el("summary", {}, t(`layer.${layer}`), " ",
      el("span", { class: "soft" }, number(items.length))), list);
  let filled = false;
  const fill = () => {
    if (!filled && details.open) {
      filled = true;
      paged(items, 30, render, list);
    }
  };
  details.addEventListener("toggle", fill);
  fill();
  return details;
}

function findingLine(finding, article) {
  const own = finding.sides.flatMap((s) => s.testimonies).find((x) => x.article === article.id);
  return el("li", {}, kindBadge(finding.kind), " ", el("a", { href: reportHref(article.id,
    own.evidence) }, findingTitle(finding)));
}

function layerLine(article, item) {
  const meaning = explain(article, item).map(([, value]) => value).filter(Boolean)[0] || "";
  return el("li", {}, el("a", { href: reportHref(article.id, item) }, words(article, item)),
    meaning && el("span", { class: "soft" }, ` ${meaning}`));
}

// ---- The card that explains a mark -----------------------------------------------------------

function openCard(node, article) {
  closeCard();
  const card = el("div", { class: "card", role: "dialog", id: "card", tabindex: "-1",
    "aria-label": t("card.title", node.textContent) },
    el("button", { type: "button", class: "close", "aria-label": t("card.close"),
      onclick: closeCard }, "✕"));
  for (const item of node.items) card.append(cardPart(article, item));
  card.opener = node;
  document.body.append(card);
  const box = node.getBoundingClientRect();
  const left = Math.min(box.left, document.documentElement.clientWidth - card.offsetWidth - 12);
  card.style.left = `${Math.max(12, left) + scrollX}px`;
  card.style.top = `${box.bottom + scrollY + 6}px`;
  card.focus({ preventScroll: true });
}

function cardPart(article, item) {
  if (item.layer === "findings") {
    return el("section", {}, kindBadge(item.finding.kind), el("p", {},
      findingTitle(item.finding)), item.finding.sides.map((side, i) => el("p", { class: "soft" },
      el("b", {}, `${sideLetter(i)} ${side.value}: `), side.testimonies.slice(0, 6).map((x) =>
        [cite(ARTICLES.get(x.article), x.evidence), " "]))));
  }
  const link = item.layer === "names"
    ? el("a", { href: `#/names/${item.entity.id}` }, t("card.allmentions")) : null;
  return el("section", {}, el("p", { class: "eyebrow" }, t(`one.${item.layer}`)),
    el("p", { class: "said" }, words(article, item)),
    el("dl", {}, explain(article, item).filter(([, value]) => value).map(([label, value]) =>
      [el("dt", {}, label), el("dd", {}, value)])), link);
}

function closeCard() {
  const card = document.getElementById("card");
  if (!card) return false;
  card.remove();
  if (card.opener && card.opener.isConnected) card.opener.focus({ preventScroll: true });
  return true;
}
