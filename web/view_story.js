// A story: who says what (claims × sources), its findings, its reports.

const MAX_SOURCES = 24;

function viewStory(id) {
  const story = STORIES.get(id);
  if (!story) return viewMissing();
  const articles = story.articles.map((a) => ARTICLES.get(a));
  const when = interval(story.start, story.end);
  return {
    title: storyTitle(story),
    nodes: [
      story.storyline && story.storyline.stories.length > 1 &&
        el("p", { class: "eyebrow" }, story.storyline.title),
      bigTitle(storyTitle(story)),
      el("p", { class: "lede" }, [when, count("reports", articles.length), count("origins",
        new Set(articles.map((a) => a.origin)).size)].filter(Boolean).join(" · ")),
      storylineNav(story),
      el("section", { "aria-labelledby": "h-claims" },
        el("h2", { id: "h-claims" }, t("story.claims")), claimsTable(story)),
      el("section", { "aria-labelledby": "h-findings" },
        el("h2", { id: "h-findings" }, t("findings.title")),
        story.findings.length ? paged(story.findings, 20, findingCard,
          el("div", { class: "findings" })) : el("p", { class: "soft" }, t("findings.none"))),
      el("section", { "aria-labelledby": "h-reports" },
        el("h2", { id: "h-reports" }, t("story.reports")),
        paged(articles, 40, reportRow, el("ul", { class: "plain reports" })),
        story.why.length > 0 && el("p", { class: "reason" }, el("b", {}, t("story.why")), " ",
          story.why.join("; "))),
    ],
  };
}

function storylineNav(story) {
  const line = story.storyline;
  if (!line || line.stories.length < 2) return null;
  const at = line.stories.indexOf(story);
  const step = (other, key) => other && el("a", { href: `#/story/${other.id}`, class: key },
    el("span", { class: "soft" }, t(`story.${key}`)), storyTitle(other));
  return el("nav", { class: "steps", "aria-label": t("story.line") },
    step(line.stories[at - 1], "before"), step(line.stories[at + 1], "after"));
}

function reportRow(article) {
  return el("li", {}, cite(article), el("a", { class: "headline", href: reportHref(article.id),
    lang: article.language || null }, articleTitle(article)),
    el("span", { class: "soft" }, published(article, true),
      article.published.from === "inferred" && ` (${t("from.inferred")})`));
}

// ---- Claims × sources ----------------------------------------------------------------------

// Told by several reports or with something found: these come first, the rest on request.
function rankedClaims(story) {
  const weight = (claim) => {
    const found = claim.findings.filter((f) => f.kind !== "single-origin");
    const sources = new Set(claim.testimonies.map((x) => x.article)).size;
    return found.reduce((sum, f) => sum + 10 + f.weight, 0) + (sources > 1 ? sources : 0);
  };
  const ranked = story.claims.map((claim) => ({ claim, weight: weight(claim) }))
    .sort((a, b) => b.weight - a.weight);
  return {
    first: ranked.filter((x) => x.weight > 0).map((x) => x.claim),
    rest: ranked.filter((x) => x.weight === 0).map((x) => x.claim),
  };
}

function claimsTable(story) {
  const { first, rest } = rankedClaims(story);
  const box = el("div", {});
  if (!first.length && !rest.length) return el("p", { class: "soft" }, t("claims.none"));
  const start = first.length ? first : rest;
  box.append(tableKey(), tableOf(start, story, "claims.several"));
  if (first.length && rest.length) {
    const button = el("button", { class: "more", type: "button", onclick: () => {
      button.replaceWith(tableOf(rest, story, "claims.single"));
    } }, t("claims.rest", number(rest.length)));
    box.append(button);
  }
  return box;
}

function tableKey() {
  return el("p", { class: "key" }, ["affirms", "denies", "differs", "unsure"].map((state) =>
    el("span", {}, el("i", { class: `cell-key ${state}`, "aria-hidden": "true" },
      CELLS[state]), " ", t(`cell.${state}.key`))));
}

const CELLS = { affirms: "✓", denies: "✕", differs: "≠", unsure: "◦" };

// Sources side by side, those of one origin together under one heading.
function tableOf(claims, story, caption) {
  const told = new Set(claims.flatMap((c) => c.testimonies.map((x) => x.article)));
  const inStory = story.articles.filter((id) => told.has(id));
  const elsewhere = [...told].filter((id) => !story.articles.includes(id));
  const articles = [...inStory, ...elsewhere].slice(0, MAX_SOURCES).map((id) => ARTICLES.get(id));
  const groups = new Map();
  for (const article of articles) {
    groups.set(article.origin, [...(groups.get(article.origin) || []), article]);
  }
  const columns = [...groups.values()].flat();
  const head = el("thead", { role: "rowgroup" });
  if ([...groups.values()].some((group) => group.length > 1)) {
    head.append(el("tr", { role: "row", class: "origins" }, el("td", { role: "cell" }),
      [...groups].map(([origin, group]) => el("th", { scope: "colgroup", role: "columnheader",
        colspan: group.length }, group.length > 1 ? t("origin.one", originName(origin)) : ""))));
  }
  head.append(el("tr", { role: "row" }, el("th", { scope: "col", role: "columnheader" },
    t("claims.claim")), columns.map((article) => el("th", { scope: "col",
    role: "columnheader" }, cite(article), el("span", { class: "soft" },
    published(article, true), article.story !== story && ` ${t("cell.elsewhere")}`)))));
  const body = paged(claims, 40, (claim) => claimRow(claim, columns),
    el("tbody", { role: "rowgroup" }));
  const table = el("table", { class: "claims", role: "table" },
    el("caption", {}, t(caption)), head, body);
  const hidden = told.size - articles.length;
  return el("div", { class: "scroll", role: "region", tabindex: "0", "aria-label": t(caption) },
    table, hidden > 0 && el("p", { class: "soft" }, t("claims.hidden", number(hidden))));
}

function claimRow(claim, columns) {
  return el("tr", { role: "row" },
    el("th", { scope: "row", role: "rowheader" }, el("span", { class: "statement" },
      claim.statement || concept(claim.concept)), [...new Set(claim.findings.map((f) => f.kind))]
      .map(kindBadge)),
    columns.map((article) => {
      const told = claim.testimonies.filter((x) => x.article === article.id);
      return el("td", { role: "cell", class: told.length ? "told" : "silent" },
        told.length > 0 && el("span", { class: "who" }, cite(article)),
        cellLinks(claim, told, article));
    }));
}

// What the testimonies of one report come to: equal ones are one line.
function cellLinks(claim, told, article) {
  if (!told.length) return el("span", { class: "silent-mark" }, "–",
    el("span", { class: "hidden" }, t("cell.silent")));
  const seen = new Map();
  for (const testimony of told) {
    const { state, text } = cellState(claim, testimony);
    const key = `${state}|${text}|${speakerName(testimony)}`;
    if (!seen.has(key)) seen.set(key, { state, text, testimony });
  }
  return [...seen.values()].slice(0, 4).map(({ state, text, testimony }) =>
    el("a", { class: `cell ${state}`, href: reportHref(article.id, testimony.evidence) },
      el("span", { class: "cell-symbol", "aria-hidden": "true" }, CELLS[state]),
      el("span", {}, text, speakerName(testimony) && el("small", {}, " ",
        t("testimony.speaker", speakerName(testimony))))));
}

function cellState(claim, testimony) {
  for (const finding of claim.findings) {
    const family = KINDS[finding.kind].family;
    const i = finding.sides.findIndex((side) => side.testimonies.includes(testimony));
    if (i < 0 || finding.sides.length < 2) continue;
    const status = ["disputed", "status-changed", "self-contradiction"].includes(finding.kind);
    if (!status && (family === "differ" || family === "moved" || family === "deny")) {
      return { state: "differs", text: finding.sides[i].value || sideLetter(i) };
    }
  }
  const { polarity, modality } = testimony.status;
  if (polarity === "denied") return { state: "denies", text: statusText(testimony.status) };
  const values = testimony.values.quantities.slice(0, 2)
    .map((i) => words(ARTICLES.get(testimony.article), D.quantities[i]));
  const text = [statusText(testimony.status), ...values].join("; ");
  return { state: modality === "happened" ? "affirms" : "unsure", text };
}
