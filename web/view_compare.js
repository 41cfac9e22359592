// Two reports side by side: what they share, passage by passage, and where they differ.

function viewCompare(a, b) {
  const left = ARTICLES.get(a), right = ARTICLES.get(b);
  const picked = left && right && left !== right;
  return {
    title: t("compare.title"),
    nodes: [
      el("h1", {}, t("compare.title")),
      picker(left, right),
      picked ? comparison(left, right) : suggestions(),
    ],
  };
}

function picker(left, right) {
  const choose = (label, id, chosen) => {
    const select = el("select", { id },
      el("option", { value: "" }, t("compare.choose")),
      D.articles.slice(0, 3000).map((article) => el("option", { value: article.id,
        selected: article === chosen }, `${article.number} ${articleName(article)} – ` +
        articleTitle(article).slice(0, 80))));
    return [el("label", { for: id }, label), select];
  };
  const [labelA, a] = choose(t("compare.first"), "compare-a", left);
  const [labelB, b] = choose(t("compare.second"), "compare-b", right);
  const go = (x, y) => { location.hash = `#/compare/${x || "-"}/${y || "-"}`; };
  return el("form", { class: "picker", onsubmit: (event) => {
    event.preventDefault();
    go(a.value, b.value);
  } }, el("div", {}, labelA, a), el("div", {}, labelB, b),
  el("button", { type: "submit" }, t("compare.go")),
  el("button", { type: "button", onclick: () => go(b.value, a.value) }, t("compare.swap")));
}

// Pairs worth a look: those that share text.
function suggestions() {
  if (!D.reuse.length) return el("p", { class: "soft" }, t("compare.hint"));
  const pairs = [...D.reuse].sort((x, y) => y.share - x.share);
  return el("section", {}, el("h2", {}, t("compare.suggested")),
    paged(pairs, 30, (reuse) => el("li", {}, el("a", { href:
      `#/compare/${reuse.from}/${reuse.to}` }, `${articleName(ARTICLES.get(reuse.from))} – ` +
      articleName(ARTICLES.get(reuse.to))), " ", el("span", { class: "soft" },
      t(`reuse.${reuse.kind}`), ", ", t("reuse.share", percent(reuse.share)))),
    el("ul", { class: "plain" })));
}

// The side of a finding each report stands on; null where it tells neither.
const sideOf = (finding, article) => {
  const i = finding.sides.findIndex((s) => s.testimonies.some((x) => x.article === article.id));
  return i < 0 ? null : i;
};

function comparison(left, right) {
  const both = left.findings.filter((f) => right.findings.includes(f));
  const differ = both.filter((f) => sideOf(f, left) !== sideOf(f, right));
  const agree = both.filter((f) => !differ.includes(f));
  const reuse = left.reuse.find((r) => r.from === right.id || r.to === right.id);
  const pairs = !reuse ? [] : reuse.aligned.filter((x) => x.from && x.to).map((x) =>
    (reuse.from === left.id ? { left: x.from, right: x.to } : { left: x.to, right: x.from }))
    .sort((x, y) => x.left.begin - y.left.begin);
  return [
    el("p", { class: "lede" }, reuse ? el("span", {}, t(`reuse.${reuse.kind}`), ", ",
      t("reuse.share", percent(reuse.share)), reuse.reason &&
        `. ${reuse.reason.replace(/\.?$/, ".")}`)
      : t("compare.noreuse"), left.origin === right.origin && ` ${t("compare.oneorigin")}`),
    el("section", { "aria-labelledby": "h-differ" },
      el("h2", { id: "h-differ" }, t("compare.differ")),
      differ.length ? el("div", { class: "findings" }, differ.map(findingCard))
        : el("p", { class: "soft" }, t("compare.nodiffer"))),
    agree.length > 0 && el("section", { "aria-labelledby": "h-agree" },
      el("h2", { id: "h-agree" }, t("compare.agree")),
      paged(agree, 12, (f) => agreement(f, left, right), el("ul", { class: "plain" }))),
    el("section", { "aria-labelledby": "h-texts" },
      el("h2", { id: "h-texts" }, t("compare.texts")),
      el("p", { class: "key" }, el("span", {}, el("mark", { class: "shared" },
        t("compare.shared")), " ", count("passages", pairs.length)), el("span", {},
        el("mark", { class: "differs" }, t("compare.differs")))),
      el("div", { class: "pair" }, comparedText(left, pairs, "left", "right", differ),
        comparedText(right, pairs, "right", "left", differ))),
  ];
}

// Both on one side: what they both tell, with the value where there is one.
function agreement(finding, left, right) {
  const side = finding.sides[sideOf(finding, left)];
  return el("li", {}, kindMark("corroborated"), " ", finding.claim.statement ||
    findingTitle(finding), side.value && `: ${side.value}`, " ", [left, right].map((article) =>
    [" ", cite(article, side.testimonies.find((x) => x.article === article.id).evidence)]));
}

function comparedText(article, pairs, side, other, differ) {
  const marks = pairs.map((pair, i) => ({ ...pair[side], class: "shared", tag: "mark",
    label: () => el("a", { class: "twin", id: `${side}-${i}`, href: `#${other}-${i}`,
      "aria-label": t("compare.passage", i + 1), onclick: (event) => {
        event.preventDefault();
        const twin = document.getElementById(`${other}-${i}`);
        twin.scrollIntoView({ block: "center" });
        twin.focus({ preventScroll: true });
      } }, String(i + 1)) }));
  for (const finding of differ) {
    for (const testimony of finding.sides.flatMap((s) => s.testimonies)) {
      if (testimony.article !== article.id) continue;
      const symbol = KINDS[finding.kind].symbol;
      marks.push({ ...testimony.evidence, class: "differs", tag: "mark", label: () =>
        el("b", { class: "differs-mark", title: findingTitle(finding) }, symbol) });
    }
  }
  const column = el("article", { class: "text", lang: article.language || null },
    el("h3", {}, cite(article), el("span", { class: "soft" }, published(article, true))));
  for (const block of article.blocks) {
    const node = el("p", { class: `block ${block.kind}`, lang: block.language || null });
    renderText(node, article, block, marks);
    column.append(node);
  }
  return column;
}
