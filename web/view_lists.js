// Plain lists: reports, names with their aliases, origins and who repeats whom.

function viewReports() {
  const body = el("tbody", {});
  paged(D.articles, 100, (article) => el("tr", {},
    el("td", {}, String(article.number)),
    el("th", { scope: "row" }, el("a", { href: reportHref(article.id), lang: article.language ||
      null }, articleTitle(article))),
    el("td", {}, articleName(article)),
    el("td", {}, published(article, true), article.published.from === "inferred" &&
      el("span", { class: "from inferred" }, t("from.inferred"))),
    el("td", {}, article.story && el("a", { href: `#/story/${article.story.id}` },
      storyTitle(article.story)))), body);
  return {
    title: t("reports.title"),
    nodes: [el("h1", {}, t("reports.title")), leftOut(),
      scrolled(t("reports.title"), el("table", { class: "list" }, headRow("reports.no",
        "reports.headline", "report.outlet", "report.published", "reports.story"), body))],
  };
}

const headRow = (...keys) => el("thead", {}, el("tr", {}, keys.map((key) =>
  el("th", { scope: "col" }, t(key)))));
const scrolled = (label, table) =>
  el("div", { class: "scroll", role: "region", tabindex: "0", "aria-label": label }, table);

function viewNames(id) {
  const entity = id && ENTITIES.get(id);
  if (entity) return viewName(entity);
  const ranked = D.entities.map((e) => ({ e, key: [e.name, ...e.aliases].join(" ").toLowerCase() }))
    .sort((a, b) => b.e.mentions.length - a.e.mentions.length);
  const holder = el("div", {});
  const input = el("input", { type: "search", id: "names-filter", oninput: () => draw() });
  const draw = () => {
    const wanted = input.value.trim().toLowerCase();
    const some = ranked.filter((x) => x.key.includes(wanted)).map((x) => x.e);
    const body = el("tbody", {});
    holder.replaceChildren(scrolled(t("names.title"), el("table", { class: "list" },
      headRow("names.name", "names.type", "names.aliases", "names.reports", "names.mentions"),
      body)));
    paged(some, 100, nameRow, body);
  };
  draw();
  return {
    title: t("names.title"),
    nodes: [el("h1", {}, t("names.title")), el("p", { class: "above" },
      el("label", { for: "names-filter" }, t("names.filter")), input), holder],
  };
}

function nameRow(e) {
  return el("tr", {},
    el("th", { scope: "row" }, el("a", { href: `#/names/${e.id}` }, e.name)),
    el("td", {}, t(`type.${e.type}`), e.country && ` (${e.country})`),
    el("td", {}, e.aliases.filter((alias) => alias !== e.name).slice(0, 12).join(" · ")),
    el("td", { class: "figure" }, number(new Set(e.mentions.map((m) => m.article)).size)),
    el("td", { class: "figure" }, number(e.mentions.length)));
}

function viewName(entity) {
  return {
    title: entity.name,
    nodes: [
      el("p", { class: "eyebrow" }, el("a", { href: "#/names" }, t("names.title"))),
      el("h1", {}, entity.name),
      el("p", { class: "lede" }, [t(`type.${entity.type}`), entity.country,
        count("mentions", entity.mentions.length)].filter(Boolean).join(" · ")),
      entity.aliases.length > 1 && el("p", {}, el("b", {}, t("names.aliases"), ": "),
        entity.aliases.join(" · ")),
      paged(entity.mentions, 60, mentionLine, el("ul", { class: "plain mentions" })),
    ],
  };
}

function mentionLine(mention) {
  const article = ARTICLES.get(mention.article);
  const around = sentenceAt(article, mention.begin) || mention;
  const link = el("a", { class: "sentence", href: reportHref(article.id, mention),
    lang: article.language || null });
  renderText(link, article, around, [{ ...mention, class: "keyword" }]);
  return el("li", {}, cite(article, mention), " ", link);
}

function viewOrigins() {
  const origins = [...D.origins].sort((a, b) => b.articles.length - a.articles.length);
  const reuse = [...D.reuse].sort((a, b) => b.share - a.share);
  return {
    title: t("origins.title"),
    nodes: [
      el("h1", {}, t("origins.title")),
      el("p", { class: "lede" }, t("origins.what")),
      paged(origins, 60, (origin) => el("li", {}, el("b", {}, originName(origin)), " ",
        el("span", { class: "soft" }, count("reports", origin.articles.length)),
        el("span", { class: "cites" }, origin.articles.slice(0, 40).map((id) => [" ",
          cite(ARTICLES.get(id))]))), el("ul", { class: "plain origins-list" })),
      reuse.length > 0 && el("section", { "aria-labelledby": "h-reuse" },
        el("h2", { id: "h-reuse" }, t("origins.reuse")), reuseTable(reuse)),
    ],
  };
}

function reuseTable(reuse) {
  const body = el("tbody", {});
  paged(reuse, 60, (r) => el("tr", {},
    el("td", {}, cite(ARTICLES.get(r.from))),
    el("td", {}, r.directed ? "→ " : "↔ ", t(`reuse.${r.kind}`)),
    el("td", {}, cite(ARTICLES.get(r.to))),
    el("td", { class: "figure" }, percent(r.share)),
    el("td", {}, el("a", { href: `#/compare/${r.from}/${r.to}` }, t("reuse.compare")))), body);
  return scrolled(t("origins.reuse"), el("table", { class: "list" }, headRow("reuse.from",
    "reuse.kind", "reuse.to", "reuse.shared", "reuse.look"), body));
}

function viewMissing() {
  return {
    title: t("missing.title"),
    nodes: [el("h1", {}, t("missing.title")), el("p", {}, t("missing.text")),
      el("p", {}, el("a", { href: "#/" }, t("nav.overview")))],
  };
}
