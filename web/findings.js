// A finding as a card: what kind it is (symbol, words, border: never colour alone), and on every
// side the sentences, each a link to its place, with the origins behind them.

function kindMark(kind) {
  return el("span", { class: `symbol ${KINDS[kind].family}`, "aria-hidden": "true" },
    KINDS[kind].symbol);
}

function kindBadge(kind) {
  return el("span", { class: `badge ${KINDS[kind].family}` }, kindMark(kind), t(`kind.${kind}`));
}

// The view's heading; a long one, such as a first sentence that serves as title, is set smaller.
const bigTitle = (text, language) => el("h1", { lang: language || null,
  class: text.length > 60 ? "long" : null }, text);

// The letter of a side, for tables and texts: A, B, …
const sideLetter = (i) => String.fromCharCode(65 + (i % 26));

function findingCard(finding) {
  const stories = finding.claim.stories.map((id) => STORIES.get(id));
  const two = finding.sides.length > 1;
  return el("article", { class: `finding ${KINDS[finding.kind].family}` },
    el("header", {}, kindBadge(finding.kind),
      el("span", { class: "soft" }, count("origins.independent", finding.origins)),
      el("span", { class: "soft" }, t("finding.confidence", percent(finding.confidence)))),
    el("h3", {}, findingTitle(finding)),
    el("div", { class: two ? "sides two" : "sides" }, finding.sides.map((side, i) =>
      sideBox(finding, side, two ? sideLetter(i) : ""))),
    finding.reason && el("p", { class: "reason" }, el("b", {}, t("finding.why")), " ",
      finding.reason),
    stories.length > 0 && el("p", { class: "soft where" }, t("finding.in"), " ",
      stories.slice(0, 3).map((story, i) => [i ? ", " : "", el("a", { href:
        `#/story/${story.id}` }, cut(storyTitle(story), 70))]),
      stories.length > 3 && ` +${number(stories.length - 3)}`));
}

// The testimonies of a side, those of one origin together.
function sideBox(finding, side, letter) {
  const groups = new Map();
  for (const testimony of side.testimonies) {
    const group = groups.get(testimony.origin) || [];
    group.push(testimony);
    groups.set(testimony.origin, group);
  }
  const box = el("div", { class: "side" });
  if (letter || side.value) {
    box.append(el("h4", {}, letter && el("span", { class: "letter" }, letter), " ",
      side.value || t("side.unnamed")));
  }
  const list = el("div", {});
  box.append(list);
  paged([...groups.values()], 3, (group) => originGroup(finding, group), list);
  return box;
}

function originGroup(finding, group) {
  const ids = new Set(group.map((testimony) => testimony.article));
  const own = finding.kind === "self-contradiction" || ids.size === 1;
  const shown = own ? group.slice(0, 3) : [group[0]];
  const others = [...ids].filter((id) => !shown.some((testimony) => testimony.article === id));
  const first = (id) => group.find((testimony) => testimony.article === id);
  return el("div", { class: "origin" },
    shown.map((testimony) => quoteOf(finding, testimony)),
    others.length > 0 && el("p", { class: "soft same-origin" }, t("origin.same"), " ",
      others.slice(0, 8).map((id, i) => [i ? ", " : "", cite(ARTICLES.get(id),
        first(id).evidence)]), others.length > 8 && ` +${number(others.length - 8)}`));
}

function quoteOf(finding, testimony) {
  const article = ARTICLES.get(testimony.article);
  const speaker = speakerName(testimony);
  return el("figure", { class: "testimony" },
    el("blockquote", { lang: article.language || null }, sentenceLink(testimony, finding)),
    el("figcaption", {}, cite(article, testimony.evidence), el("span", { class: "soft" },
      [published(article, true), speaker && t("testimony.speaker", speaker)]
        .filter(Boolean).join(" · "))));
}

// The sentence as a link to its place; what the finding turns on stands out in it.
function sentenceLink(testimony, finding) {
  const article = ARTICLES.get(testimony.article);
  const link = el("a", { class: "sentence", href: reportHref(article.id, testimony.evidence) });
  renderText(link, article, testimony.evidence, keyMarks(testimony, finding));
  return link;
}

// The dates of the testimony's sentence that say its time.
function datesOf(testimony) {
  const { evidence, values } = testimony;
  return ARTICLES.get(testimony.article).dates.filter((date) => values.time.start &&
    evidence.begin <= date.begin && date.end <= evidence.end &&
    date.interval.start === values.time.start && date.interval.end === values.time.end);
}

function keyMarks(testimony, finding) {
  const event = testimony.event === null ? null : D.events[testimony.event];
  const spans = [];
  if (finding.kind.startsWith("number")) {
    spans.push(...testimony.values.quantities.map((i) => D.quantities[i]));
  } else if (finding.kind === "date-differs") {
    spans.push(...(event && event.dates.length ? event.dates.map((i) => D.dates[i])
      : datesOf(testimony)));
  } else if (event) {
    spans.push(event);
  }
  return spans.map((span) => ({ begin: span.begin, end: span.end, class: "keyword" }));
}
