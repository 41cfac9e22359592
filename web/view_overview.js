// The overview: storylines and stories on a timeline, then the findings, weightiest first.

const overviewFilter = { kinds: null, story: "" };

function viewOverview() {
  const lines = [...D.storylines].sort((a, b) => b.weight - a.weight);
  const title = lines.length === 1 && lines[0].title ? lines[0].title : t("overview.title");
  return {
    title,
    nodes: [
      bigTitle(title),
      el("p", { class: "lede" }, [
        count("reports", D.articles.length), count("stories", D.stories.length),
        count("origins", D.origins.length), count("findings", D.findings.length)].join(" · ")),
      leftOut(),
      el("section", { "aria-labelledby": "h-timeline" },
        el("h2", { id: "h-timeline" }, t("timeline.title")),
        timelineKey(lines.slice(0, 8)),
        paged(lines, 8, timelineOf, el("div", { class: "timelines" }))),
      findingsSection(),
    ],
  };
}

function leftOut() {
  if (NOTES.articles_shown === NOTES.articles_total) return null;
  return el("p", { class: "notice", role: "note" }, t("leftout", number(NOTES.articles_shown),
    number(NOTES.articles_total), number(D.findings.length), number(NOTES.findings_total)));
}

// ---- Timeline ------------------------------------------------------------------------------

function timelineKey(lines) {
  const broken = lines.some((line) => (timeScale(line.stories) || { clusters: [] })
    .clusters.length > 1);
  const item = (cls, key) =>
    el("span", {}, el("i", { class: `dot ${cls}`, "aria-hidden": "true" }), " ", t(key));
  return el("p", { class: "key" }, item("", "timeline.dated"), item("inferred",
    "timeline.inferred"), el("span", {}, el("i", { class: "span-key", "aria-hidden": "true" }),
    " ", t("timeline.happening")), broken && el("span", {}, el("i", { class: "gap-key",
    "aria-hidden": "true" }), " ", t("timeline.gap")));
}

// Where an article stands: the middle of its interval; null where it is not bounded.
function publishedAt(article) {
  const from = millis(article.published.start), to = millis(article.published.end);
  return from === null || to === null ? null : (from + to) / 2;
}

// The scale of a storyline: publication times, and happenings that are not far from them.
function timeScale(stories) {
  const times = [];
  for (const story of stories) {
    const own = story.articles.map((id) => publishedAt(ARTICLES.get(id)))
      .filter((x) => x !== null);
    times.push(...own);
    for (const x of [millis(story.start), millis(story.end)]) {
      const near = x !== null && own.every((y) => Math.abs(x - y) < 1000 * DAY);
      if (near && own.length) times.push(x);
    }
  }
  return times.length ? scaleOf(times.sort((a, b) => a - b)) : null;
}

// Times in clusters with long silences between them: a silence gets a fixed narrow strip, the
// clusters share the rest by their length, so that a week is still a week beside a decade.
const GAP = 7, LEAST = 12;  // per cent of the width

function scaleOf(times) {
  let rest = times[times.length - 1] - times[0];  // without the silences found so far
  const gaps = times.slice(1).map((x, i) => ({ start: i + 1, size: x - times[i] }))
    .sort((a, b) => b.size - a.size).slice(0, 4).filter((gap) => {
      const long = gap.size > Math.max(20 * DAY, rest * 0.15);
      if (long) rest -= gap.size;
      return long;
    }).map((gap) => gap.start).sort((a, b) => a - b);
  const clusters = [0, ...gaps].map((start, k) => {
    const own = times.slice(start, gaps[k]);
    const length = own[own.length - 1] - own[0];
    const pad = Math.max(length * 0.06, DAY * 1.5);
    return { from: own[0] - pad, to: own[own.length - 1] + pad, first: own[0] };
  });
  const sum = clusters.reduce((all, c) => all + c.to - c.from, 0);
  const room = 100 - gaps.length * GAP - clusters.length * LEAST;
  let left = 0;
  for (const c of clusters) {
    c.left = left;
    c.right = left + LEAST + room * ((c.to - c.from) / sum);
    left = c.right + GAP;
  }
  return { clusters, at: (x) => placeOf(clusters, x) };
}

function placeOf(clusters, x) {
  for (const [i, c] of clusters.entries()) {
    if (x < c.from) {
      const before = clusters[i - 1];
      return before ? (before.right + c.left) / 2 : 0;
    }
    if (x <= c.to) return c.left + ((x - c.from) / (c.to - c.from)) * (c.right - c.left);
  }
  return 100;
}

const ticks = (scale) => scale.clusters.flatMap((c) => clusterTicks(c, c.right - c.left));

function clusterTicks(c, width) {
  const days = (c.to - c.from) / DAY, slots = Math.floor(width / 20);
  if (slots < 2) return [[c.first, formatTime(c.first, days > 90 ? "shortMonth" : "shortDay")]];
  const step = days > 1500 ? ["year", Math.ceil(days / 365 / slots)] : days > 150
    ? ["shortMonth", Math.ceil(days / 30 / slots)]
    : ["shortDay", Math.max(1, Math.round(days / slots))];
  const list = [];
  const start = new Date(c.from);
  for (let i = 0; i < 60; ++i) {
    const x = step[0] === "year" ? Date.UTC(start.getUTCFullYear() + i * step[1], 0, 1)
      : step[0] === "shortMonth"
        ? Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + i * step[1], 1)
        : Math.ceil(c.from / DAY) * DAY + i * step[1] * DAY;
    if (x > c.to - (c.to - c.from) * 0.05) break;
    if (x >= c.from) list.push([x, formatTime(x, step[0])]);
  }
  return list;
}

function timelineOf(line) {
  const scale = timeScale(line.stories);
  const box = el("section", { class: "timeline" });
  if (line.stories.length > 1 && D.storylines.length > 1) box.append(el("h3", {}, line.title));
  const lanes = el("ol", { class: "lanes" });
  box.append(lanes);
  for (const story of line.stories.slice(0, 40)) lanes.append(lane(story, scale));
  if (line.stories.length > 40) {
    box.append(el("p", { class: "soft" }, t("timeline.more", number(line.stories.length - 40))));
  }
  if (scale && line.stories.length > 0) {
    box.append(el("div", { class: "axis", "aria-hidden": "true" }, ticks(scale).map(([x, label]) =>
      place(el("span", { class: scale.at(x) < 9 ? "first" : null }, label), scale.at(x)))));
  }
  return box;
}

// Style by property: a style attribute would need a wider content security policy.
function place(node, left, width) {
  node.style.left = `${left}%`;
  if (width !== undefined) node.style.width = `${width}%`;
  return node;
}

function lane(story, scale) {
  const track = el("div", { class: "track" }, scale && scale.clusters.slice(1).map((c) =>
    place(el("i", { class: "gap" }), c.left - GAP / 2, GAP * 0.7)));
  const undated = [];
  if (scale) {
    const from = millis(story.start), to = millis(story.end);
    if (from !== null && to !== null) {
      const left = scale.at(from), right = scale.at(to);
      track.append(place(el("i", { class: "happening" }), (left + right) / 2, right - left));
    }
  }
  const rows = [];
  const byTime = story.articles.map((id) => ARTICLES.get(id))
    .sort((x, y) => publishedAt(x) - publishedAt(y));
  for (const article of byTime) {
    const at = publishedAt(article);
    if (at === null || !scale) {
      undated.push(article);
      continue;
    }
    const left = scale.at(at);
    let row = rows.findIndex((last) => left - last > 4);
    if (row < 0) row = Math.min(rows.length, 7);
    rows[row] = left;
    const inferred = article.published.from === "inferred";
    const dot = place(el("a", { class: inferred ? "dot inferred" : "dot",
      href: reportHref(article.id), title: `${articleName(article)}: ${articleTitle(article)}`,
      "aria-label": `${article.number} ${articleName(article)}, ${published(article)} ` +
        `(${t(`from.${article.published.from}`)})` }, String(article.number)), left);
    dot.style.top = `${0.6 + row * 1.75}rem`;
    track.append(dot);
  }
  track.style.minHeight = `${0.6 + Math.max(1, rows.length) * 1.75}rem`;
  const origins = new Set(story.articles.map((id) => ARTICLES.get(id).origin)).size;
  return el("li", { class: "lane" },
    el("div", { class: "lane-name" },
      el("a", { href: `#/story/${story.id}` }, storyTitle(story)),
      el("span", { class: "soft" }, [interval(story.start, story.end, true),
        count("reports", story.articles.length),
        count("origins", origins)].filter(Boolean).join(" · "))),
    track,
    undated.length > 0 && el("p", { class: "undated soft" }, t("timeline.undated"), " ",
      undated.slice(0, 12).map((article) => [cite(article), " "])));
}

// ---- Findings ------------------------------------------------------------------------------

function findingsSection() {
  const list = el("div", { class: "findings" });
  const status = el("p", { class: "soft", role: "status" });
  const update = () => {
    const some = D.findings.filter((f) =>
      (!overviewFilter.kinds || overviewFilter.kinds.has(f.kind)) &&
      (!overviewFilter.story || f.claim.stories.includes(overviewFilter.story)));
    const fresh = el("div", { class: "findings" });
    const old = document.querySelector("#findings .findings");
    const more = document.querySelector("#findings .more");
    if (more) more.remove();
    if (old) old.replaceWith(fresh);
    status.textContent = some.length ? count("findings", some.length) : t("findings.none");
    paged(some, 25, findingCard, fresh);
  };
  queueMicrotask(update);
  return el("section", { id: "findings", "aria-labelledby": "h-findings" },
    el("h2", { id: "h-findings" }, t("findings.title")),
    el("div", { class: "with-filter" }, findingsFilter(update),
      el("div", {}, status, list)));
}

function findingsFilter(update) {
  const counts = {};
  for (const f of D.findings) counts[f.kind] = (counts[f.kind] || 0) + 1;
  const kinds = Object.keys(KINDS).filter((kind) => counts[kind]);
  const boxes = kinds.map((kind) => el("input", { type: "checkbox", value: kind,
    checked: !overviewFilter.kinds || overviewFilter.kinds.has(kind) }));
  const changed = () => {
    const on = boxes.filter((box) => box.checked).map((box) => box.value);
    overviewFilter.kinds = on.length === boxes.length ? null : new Set(on);
    update();
  };
  const story = el("select", { id: "filter-story", onchange: () => {
    overviewFilter.story = story.value;
    update();
  } }, el("option", { value: "" }, t("filter.allstories")),
  D.stories.filter((s) => s.findings.length).sort((a, b) => b.weight - a.weight).slice(0, 300)
    .map((s) => el("option", { value: s.id, selected: s.id === overviewFilter.story },
      storyTitle(s))));
  const narrow = matchMedia("(max-width: 60rem)").matches;
  return el("details", { class: "filter", open: !narrow },
    el("summary", {}, t("filter.title")),
    el("fieldset", { onchange: changed }, el("legend", {}, t("filter.kinds")),
      kinds.map((kind, i) => el("label", {}, boxes[i], kindMark(kind),
        el("span", { class: "name" }, t(`kind.${kind}`)),
        el("span", { class: "soft" }, number(counts[kind]))))),
    el("label", { for: "filter-story", class: "above" }, t("filter.story")), story);
}
