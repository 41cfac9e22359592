// The frame: routes in the address after "#", header, theme, focus.

const NAV = [["#/", "overview"], ["#/reports", "reports"], ["#/compare", "compare"],
  ["#/names", "names"], ["#/origins", "origins"]];

// "#/report/<id>/<begin>-<end>" → the view of its first word with the rest.
function route(hash) {
  const [name, a, b] = hash.replace(/^#\/?/, "").split("/").map(safeDecode);
  const span = /^(\d+)-(\d+)$/.exec(b || "");
  switch (name) {
    case "": return viewOverview();
    case "story": return viewStory(a);
    case "report": return viewReport(a, span && { begin: +span[1], end: +span[2] });
    case "reports": return viewReports();
    case "compare": return viewCompare(a, b);
    case "names": return viewNames(a);
    case "origins": return viewOrigins();
    default: return viewMissing();
  }
}

function safeDecode(part) {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

// ---- Showing a view --------------------------------------------------------------------------

const scrollOf = new Map();  // hash → where the reader was, for the back button
let shownHash = null;
let lastScroll = 0;
let followed = false;        // the change of address comes from a link, not from the back button

function show() {
  const first = shownHash === null;
  const hash = location.hash.startsWith("#/") ? location.hash : "#/";
  if (!first) scrollOf.set(shownHash, lastScroll);
  closeCard();
  const view = route(hash);
  shownHash = hash;
  document.title = view.title ? `${view.title} – Riscontro` : "Riscontro";
  const main = document.getElementById("main");
  main.replaceChildren();
  add(main, view.nodes);
  markNav(hash);
  if (view.ready) view.ready();
  const back = !followed && scrollOf.has(hash);
  followed = false;
  setTimeout(() => settle(view, first, back ? scrollOf.get(hash) : 0));
}

// Where the eye and the focus go: to the sentence linked to, else to the view's heading.
function settle(view, first, top) {
  const target = view.target && document.getElementById(view.target);
  if (target) {
    target.scrollIntoView({ block: "center" });
    target.focus({ preventScroll: true });
    return;
  }
  scrollTo(0, top);
  const heading = document.querySelector("main h1");
  if (first || !heading) return;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
}

function markNav(hash) {
  for (const link of document.querySelectorAll(".top nav a")) {
    const own = link.getAttribute("href");
    const current = own === "#/" ? hash === "#/" : hash.startsWith(own);
    if (current) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
}

// ---- Header and theme ------------------------------------------------------------------------

const THEMES = ["auto", "light", "dark"];

function storedTheme() {
  try {
    const theme = localStorage.getItem("riscontro-theme");
    return THEMES.includes(theme) ? theme : "auto";
  } catch {
    return "auto";
  }
}

function setTheme(theme, button) {
  document.documentElement.dataset.theme = theme;
  button.textContent = t("theme", t(`theme.${theme}`));
  try {
    localStorage.setItem("riscontro-theme", theme);
  } catch {
    // A page from a folder may have no storage: the choice then lasts as long as the page.
  }
}

function header() {
  const button = el("button", { type: "button", class: "theme", onclick: () => {
    const now = document.documentElement.dataset.theme;
    setTheme(THEMES[(THEMES.indexOf(now) + 1) % THEMES.length], button);
  } });
  add(document.getElementById("top"), [
    el("a", { class: "wordmark", href: "#/" }, "Riscontro"),
    el("nav", { "aria-label": t("nav") }, NAV.map(([href, key]) =>
      el("a", { href }, t(`nav.${key}`)))),
    button,
  ]);
  setTheme(storedTheme(), button);
  document.getElementById("foot").textContent = t("foot");
}

document.addEventListener("click", (event) => {
  const link = event.target.closest("a");
  if (link && (link.getAttribute("href") || "").startsWith("#/")) followed = true;
  // The same sentence linked to again: no change of address, so go there by hand.
  if (link && link.id !== "skip" && link.getAttribute("href") === location.hash) show();
  const card = document.getElementById("card");
  if (card && !card.contains(event.target) && !event.target.closest(".explains")) closeCard();
});
document.getElementById("skip").addEventListener("click", (event) => {
  event.preventDefault();
  followed = false;
  document.getElementById("main").focus();
});
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") closeCard();
});
addEventListener("scroll", () => { lastScroll = scrollY; }, { passive: true });
addEventListener("hashchange", show);

if ("scrollRestoration" in history) history.scrollRestoration = "manual";
header();
show();
