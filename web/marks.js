// Text with marks over it. Marks may overlap: the text is cut at every beginning and end, and a
// piece carries the classes of all the marks that cover it.

// Appends article.text[span] to `parent`. A mark is {begin, end, class, item?, id?}: offsets in
// bytes; `item` is what a click on it explains; `label` stands before its first piece.
function renderText(parent, article, span, marks) {
  const inside = marks.filter((m) => m.begin < span.end && span.begin < m.end && m.begin < m.end);
  const cuts = new Set([span.begin, span.end]);
  for (const m of inside) {
    cuts.add(Math.max(m.begin, span.begin));
    cuts.add(Math.min(m.end, span.end));
  }
  const points = [...cuts].sort((a, b) => a - b);
  for (let i = 0; i + 1 < points.length; ++i) {
    const piece = { begin: points[i], end: points[i + 1] };
    const over = inside.filter((m) => m.begin <= piece.begin && piece.end <= m.end);
    for (const m of over) {
      if (m.label && m.begin === piece.begin) parent.append(m.label());
    }
    parent.append(over.length ? markedPiece(article, piece, over) : words(article, piece));
  }
}

function markedPiece(article, piece, over) {
  const classes = [...new Set(over.flatMap((m) => m.class.split(" ")))];
  const target = over.find((m) => m.id);
  const items = over.filter((m) => m.item).map((m) => m.item);
  const tag = target || over.some((m) => m.tag === "mark") ? "mark" : "span";
  const node = el(tag, { class: classes.join(" ") }, words(article, piece));
  if (target && target.begin === piece.begin) {
    node.id = target.id;
    node.tabIndex = -1;
  }
  if (items.length) {
    node.classList.add("explains");
    node.setAttribute("role", "button");
    node.tabIndex = -1;
    node.items = items;
  }
  return node;
}

// One tab stop for all marks that explain something: arrow keys go from one to the next, Enter
// opens what it says, Escape closes it.
function roving(container, open) {
  const all = () => [...container.querySelectorAll(".explains")];
  const first = all()[0];
  if (first) first.tabIndex = 0;
  const go = (to) => {
    if (!to) return;
    for (const node of all()) node.tabIndex = -1;
    to.tabIndex = 0;
    to.focus();
  };
  container.addEventListener("keydown", (event) => {
    const list = all(), at = list.indexOf(event.target);
    if (at < 0) return;
    const keys = { ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1,
      Home: 0, End: list.length - 1 };
    if (event.key in keys) go(list[keys[event.key]]);
    else if (event.key === "Enter" || event.key === " ") open(event.target);
    else return;
    event.preventDefault();
  });
  container.addEventListener("click", (event) => {
    const node = event.target.closest(".explains");
    if (node && String(getSelection()) === "") open(node);
  });
}

// ---- What an item of a layer says, as pairs [label, value] ---------------------------------

const statusText = (status) => [
  status.polarity === "denied" ? t("polarity.denied") : t("polarity.affirmed"),
  status.modality === "happened" ? "" : t(`modality.${status.modality}`),
  status.phase ? t(`phase.${status.phase}`) : "",
].filter(Boolean).join(", ");

function quantityText(q) {
  const unitText = q.unit ? ` ${q.unit}` : "";
  if (q.low === q.high && q.low !== null) return number(q.value) + unitText;
  if (q.high === null) return q.low === null ? number(q.value) : `≥ ${number(q.low)}${unitText}`;
  if (q.low === null) return `≤ ${number(q.high)}${unitText}`;
  return `${number(q.low)} – ${number(q.high)}${unitText}`;
}

const entityName = (id) => (ENTITIES.has(id) ? ENTITIES.get(id).name : "");

function explain(article, item) {
  switch (item.layer) {
    case "names":
      return [[t("names.name"), item.entity.name], [t("names.type"), t(`type.${item.entity.type}`)],
        [t("names.form"), t(`form.${item.form}`)]];
    case "dates":
      return [[t("date.means"), interval(item.interval.start, item.interval.end) ||
        t("date.open")], ["TIMEX3", item.value]];
    case "quantities":
      return [[t("quantity.means"), quantityText(item)],
        [t("quantity.counted"), item.counted ? words(article, item.counted) : ""]];
    case "quotes":
      return [[t("quote.speaker"), entityName(item.speaker) ||
        (item.source ? words(article, item.source) : "")],
        [t("quote.kind"), t(`quote.${item.kind}`)],
        [t("quote.stance"), item.stance ? t(`stance.${item.stance}`) : ""],
        [t("quote.agency"), entityName(item.agency)]];
    case "events":
      return [[t("event.what"), concept(item.concept)], [t("event.status"),
        statusText(item.status)],
        [t("event.who"), item.participants.map((p) => words(article, p)).join("; ")],
        [t("event.says"), item.attribution.map((a) => entityName(a.entity) ||
          (a.source ? words(article, a.source) : "")).filter(Boolean).join(" ← ")]];
    default:
      return [];
  }
}
