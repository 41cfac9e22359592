// The dossier with the indexes that the views ask for.

const NOTES = readJson("notes");
const D = readJson("dossier");

const byId = (list) => new Map(list.map((item) => [item.id, item]));
const ARTICLES = byId(D.articles);
const STORIES = byId(D.stories);
const CLAIMS = byId(D.claims);
const ENTITIES = byId(D.entities);
const ORIGINS = byId(D.origins);

// What a kind of finding is to the eye: its symbol and its family (styles hang on the family).
const KINDS = {
  "corroborated": { symbol: "✓", family: "agree" },
  "single-origin": { symbol: "1", family: "single" },
  "number-differs": { symbol: "≠", family: "differ" },
  "number-updated": { symbol: "→", family: "moved" },
  "date-differs": { symbol: "≠", family: "differ" },
  "place-differs": { symbol: "≠", family: "differ" },
  "participant-differs": { symbol: "≠", family: "differ" },
  "disputed": { symbol: "✕", family: "deny" },
  "status-changed": { symbol: "⇄", family: "moved" },
  "self-contradiction": { symbol: "!", family: "deny" },
  "corrected": { symbol: "✎", family: "moved" },
};

function linkParts() {
  D.articles.forEach((article, i) => {
    Object.assign(article, { number: i + 1, names: [], dates: [], quantities: [], quotes: [],
      events: [], findings: [], reuse: [], story: null, origin: null, storyline: null });
  });
  for (const layer of ["dates", "quantities", "quotes", "events"]) {
    for (const item of D[layer]) {
      item.layer = layer;
      ARTICLES.get(item.article)[layer].push(item);
    }
  }
  for (const entity of D.entities) {
    for (const m of entity.mentions) {
      ARTICLES.get(m.article).names.push({ ...m, layer: "names", entity });
    }
  }
  for (const article of D.articles) article.names.sort((a, b) => a.begin - b.begin);
  for (const origin of D.origins) {
    for (const id of origin.articles) ARTICLES.get(id).origin = origin;
  }
  for (const reuse of D.reuse) {
    ARTICLES.get(reuse.from).reuse.push(reuse);
    ARTICLES.get(reuse.to).reuse.push(reuse);
  }
}

function linkStories() {
  for (const story of D.stories) {
    Object.assign(story, { claims: [], findings: [], weight: 0, storyline: null });
    for (const id of story.articles) ARTICLES.get(id).story = story;
  }
  for (const line of D.storylines) {
    line.stories = line.stories.map((id) => STORIES.get(id));
    for (const story of line.stories) story.storyline = line;
  }
  for (const claim of D.claims) {
    claim.findings = [];
    for (const id of claim.stories) STORIES.get(id).claims.push(claim);
  }
  for (const finding of D.findings) {
    finding.claim = CLAIMS.get(finding.claim);
    finding.claim.findings.push(finding);
    for (const id of finding.claim.stories) {
      STORIES.get(id).findings.push(finding);
      STORIES.get(id).weight += finding.weight;
    }
    finding.sides = finding.sides.map((side) => ({
      value: side.value,
      testimonies: side.testimonies.map((i) => finding.claim.testimonies[i]),
    }));
    const told = new Set(finding.sides.flatMap((s) => s.testimonies.map((x) => x.article)));
    for (const id of told) ARTICLES.get(id).findings.push(finding);
  }
  for (const line of D.storylines) {
    line.weight = line.stories.reduce((sum, story) => sum + story.weight, 0);
  }
}

linkParts();
linkStories();

// ---- Offsets: bytes of UTF-8 in the dossier, UTF-16 units in JavaScript ------------------

// Unit of each byte offset of the text; null where they are the same (ASCII alone).
function byteToUnit(text) {
  const bytes = new TextEncoder().encode(text).length;
  if (bytes === text.length) return null;
  const map = new Uint32Array(bytes + 1);
  let at = 0;
  for (let i = 0; i < text.length; ++i) {
    const c = text.charCodeAt(i);
    const pair = c >= 0xd800 && c < 0xdc00;
    const size = c < 0x80 ? 1 : c < 0x800 ? 2 : pair ? 4 : 3;
    map.fill(i, at, at + size);
    at += size;
    if (pair) ++i;
  }
  map[at] = text.length;
  return map;
}

function unit(article, byte) {
  if (article.units === undefined) article.units = byteToUnit(article.text);
  return article.units ? article.units[Math.min(byte, article.units.length - 1)] : byte;
}

const words = (article, span) =>
  article.text.slice(unit(article, span.begin), unit(article, span.end));

// The sentence that holds the offset, else the block, else nothing.
function sentenceAt(article, byte) {
  const holds = (s) => s.begin <= byte && byte < s.end;
  return article.sentences.find(holds) || article.blocks.find(holds) || null;
}

// ---- Names of things ----------------------------------------------------------------------

const cut = (text, length) => (text.length <= length ? text
  : `${text.slice(0, length).replace(/\s+\S*$/, "")}…`);
// "reports/2024/lake_17.html#2" → "lake_17#2".
const fileName = (path) => path.split("/").pop().replace(/\.\w{1,5}(?=#|$)/, "");
const articleName = (article) => article.outlet || cut(fileName(article.path), 24);

// Its title, else how its text begins.
function articleTitle(article) {
  if (article.title) return article.title;
  const news = article.blocks.find((b) => !["byline", "boilerplate"].includes(b.kind));
  return news ? cut(words(article, news), 90) : fileName(article.path);
}

// "one origin: A, B": its name, or its reports where it has none.
function originName(origin) {
  if (origin.name) return origin.name;
  const names = origin.articles.slice(0, 4).map((id) => articleName(ARTICLES.get(id)));
  return names.join(", ") + (origin.articles.length > 4 ? ", …" : "");
}

const storyTitle = (story) => story.title || t("story.untitled");
const findingTitle = (finding) => finding.statement || finding.claim.statement;
const concept = (id) => id.replace(/-/g, " ");

function published(article, short) {
  const text = interval(article.published.start, article.published.end, short);
  return text || t("published.unknown");
}

function speakerName(testimony) {
  if (!testimony.speaker) return "";
  const entity = ENTITIES.get(testimony.speaker.entity);
  return testimony.speaker.text || (entity ? entity.name : "");
}

const reportHref = (id, span) =>
  `#/report/${id}${span ? `/${span.begin}-${span.end}` : ""}`;

// "[3] La Costa": how a report is cited everywhere.
function cite(article, span, more) {
  return el("a", { class: "cite", href: reportHref(article.id, span),
    title: articleTitle(article), ...more },
    el("span", { class: "no" }, String(article.number)), " ", articleName(article));
}
