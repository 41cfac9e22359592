// Making elements, texts of the interface, times and numbers in the reader's language.
// Everything that comes from a report enters the page as a text node: nothing is ever parsed
// as HTML.

const readJson = (id) => JSON.parse(document.getElementById(id).textContent);
const TEXTS = readJson("texts");

// el("a", {href: "#/", class: "x"}, "words", child, [more]) → an element. Attributes that are
// null, undefined or false are left out; `onclick` and its like are listeners.
function el(tag, attributes, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes || {})) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else node.setAttribute(name, value === true ? "" : String(value));
  }
  add(node, children);
  return node;
}

function add(node, children) {
  for (const child of children) {
    if (child === null || child === undefined || child === false) continue;
    if (Array.isArray(child)) add(node, child);
    else node.append(child);  // strings become text nodes
  }
  return node;
}

// The interface's text of the key with {0}, {1}, … filled in; the key itself where it has none.
function t(key, ...values) {
  const text = TEXTS[key] === undefined ? key : TEXTS[key];
  return text.replace(/\{(\d)\}/g, (all, i) => (values[i] === undefined ? "" : values[i]));
}

// "1 report", "5 reports": keys end in .one and .many.
function count(key, n) {
  return t(`n.${key}.${n === 1 ? "one" : "many"}`, number(n));
}

// "en-GB" where the interface is English: days come before months.
const LANGUAGE = TEXTS.locale || document.documentElement.lang;
const numberFormat = new Intl.NumberFormat(LANGUAGE, { maximumFractionDigits: 2 });
const number = (n) => numberFormat.format(n);
const percent = (share) => `${Math.round(share * 100)}%`;

const DAY = 86400000;
const timeFormats = {
  year: { year: "numeric" },
  month: { year: "numeric", month: "long" },
  shortMonth: { year: "numeric", month: "short" },
  day: { year: "numeric", month: "long", day: "numeric" },
  shortDay: { year: "numeric", month: "short", day: "numeric" },
  minute: { year: "numeric", month: "long", day: "numeric", hour: "2-digit", minute: "2-digit" },
};
for (const [name, options] of Object.entries(timeFormats)) {
  timeFormats[name] = new Intl.DateTimeFormat(LANGUAGE, { ...options, timeZone: "UTC" });
}
const formatTime = (ms, grain) => timeFormats[grain].format(new Date(ms));

// Milliseconds of an instant of the dossier; null where it is not known.
function millis(instant) {
  if (!instant) return null;
  const value = Date.parse(instant);
  return Number.isNaN(value) ? null : value;
}

// An interval [start, end) in words: "19 June 2024", "June 2024", "2024", "since 2000", "3 – 5 …"
function interval(start, end, short) {
  const from = millis(start), to = millis(end);
  if (from === null && to === null) return "";
  const day = short ? "shortDay" : "day";
  if (to === null) return t("time.since", formatTime(from, day));
  if (from === null) return t("time.until", formatTime(to - DAY, day));
  if (to - from < DAY) return formatTime(from, short ? "shortDay" : "minute");
  if (to - from === DAY) return formatTime(from, day);
  const a = new Date(from), b = new Date(to);
  const wholeMonths = a.getUTCDate() === 1 && b.getUTCDate() === 1 && from % DAY === 0;
  if (!wholeMonths) return `${formatTime(from, day)} – ${formatTime(to - 1, day)}`;
  const wholeYears = a.getUTCMonth() === 0 && b.getUTCMonth() === 0;
  const grain = wholeYears ? "year" : short ? "shortMonth" : "month";
  const first = formatTime(from, grain), last = formatTime(to - 1, grain);
  return first === last ? first : `${first} – ${last}`;
}

// The first `limit` items, and a button that brings the rest.
function paged(items, limit, render, container) {
  let shown = 0;
  const more = el("button", { class: "more", type: "button" });
  const show = () => {
    const next = items.slice(shown, shown + limit).map(render);
    shown += next.length;
    const first = next[0];
    more.remove();
    add(container, next);
    if (shown < items.length) {
      more.textContent = t("more", number(items.length - shown));
      if (container.tagName === "TBODY") container.parentNode.after(more);
      else container.after(more);
    }
    return first;
  };
  more.addEventListener("click", () => {
    const first = show();
    if (!first) return;
    first.setAttribute("tabindex", "-1");
    first.focus({ preventScroll: true });
  });
  queueMicrotask(show);  // once the container stands in the page
  return container;
}
