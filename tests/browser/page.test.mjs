// The page in a real browser, and dossier.json against its schema.
//
//   RISCONTRO_DOSSIER=DIR [RISCONTRO_HOSTILE=DIR] node --test
//
// Each DIR is what `riscontro collate -o DIR` wrote: index.html and dossier.json. The hostile one
// comes from reports full of markup and scripts that would set window.hacked if they ran.
// CHROMIUM names another browser than /usr/bin/chromium.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { after, before, describe, it } from "node:test";
import { chromium } from "playwright-core";

const require = createRequire(import.meta.url);
const Ajv2020 = require("ajv/dist/2020");
const axeSource = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const schemaPath = new URL("../../docs/dossier.schema.json", import.meta.url);

const folder = process.env.RISCONTRO_DOSSIER;
const hostile = process.env.RISCONTRO_HOSTILE;
const FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
  "--disable-background-networking", "--disable-component-update", "--disable-sync"];

let browser;
before(async () => {
  // launch() makes a fresh user-data-dir of its own and removes it again.
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM || "/usr/bin/chromium", args: FLAGS });
});
after(async () => browser && browser.close());

const load = (dir) => JSON.parse(readFileSync(resolve(dir, "dossier.json"), "utf8"));
const words = (article, span) =>
  Buffer.from(article.text).subarray(span.begin, span.end).toString();

// A page on the dossier that remembers what must not happen: errors, requests.
async function open(dir, { hash = "#/", width = 1280, ...options } = {}) {
  const page = await browser.newPage({ viewport: { width, height: 900 }, ...options });
  const address = pathToFileURL(resolve(dir, "index.html")).href;
  const trouble = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) trouble.push(message.text());
  });
  page.on("pageerror", (error) => trouble.push(error.stack));
  page.on("request", (request) => {
    if (request.url().split("#")[0] !== address) trouble.push(`asks for ${request.url()}`);
  });
  page.go = async (to) => {
    await page.goto(`${address}${to}`);
    await page.waitForSelector("main h1");
  };
  page.trouble = trouble;
  await page.go(hash);
  return page;
}

// One address of every view, with the heaviest things the dossier has for it.
function addresses(dossier) {
  const [finding] = dossier.findings;
  const claim = finding && dossier.claims.find((c) => c.id === finding.claim);
  const place = claim ? claim.testimonies[finding.sides[0].testimonies[0]].evidence
    : { article: dossier.articles[0].id, begin: 0, end: 1 };
  const [a, b] = dossier.reuse.length ? [dossier.reuse[0].from, dossier.reuse[0].to]
    : [dossier.articles[0].id, dossier.articles[dossier.articles.length - 1].id];
  return {
    overview: "#/",
    story: `#/story/${dossier.stories[0].id}`,
    report: `#/report/${dossier.articles[0].id}`,
    sentence: `#/report/${place.article}/${place.begin}-${place.end}`,
    reports: "#/reports",
    compare: "#/compare",
    "compare-two": `#/compare/${a}/${b}`,
    names: "#/names",
    name: dossier.entities.length ? `#/names/${dossier.entities[0].id}` : "#/names",
    origins: "#/origins",
    missing: "#/report/00000000000000000000000000000000",
  };
}

describe("dossier.json", { skip: !folder && "RISCONTRO_DOSSIER is not set" }, () => {
  const schema = JSON.parse(readFileSync(schemaPath, "utf8"));
  for (const dir of [folder, hostile].filter(Boolean)) {
    it(`fits its schema: ${dir}`, () => {
      const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(schema);
      assert.ok(validate(load(dir)), JSON.stringify(validate.errors));
    });

    it(`has every span inside its text, on a character: ${dir}`, () => {
      const dossier = load(dir);
      const bytes = new Map(dossier.articles.map((a) => [a.id, Buffer.from(a.text)]));
      const check = (article, span) => {
        const text = bytes.get(article);
        const boundary = (i) => i === text.length || (text[i] & 0xc0) !== 0x80;
        assert.ok(span.begin <= span.end && span.end <= text.length);
        assert.ok(boundary(span.begin) && boundary(span.end));
      };
      for (const layer of ["dates", "quantities", "quotes", "events"]) {
        for (const item of dossier[layer]) check(item.article, item);
      }
      for (const article of dossier.articles) {
        for (const block of article.blocks) check(article.id, block);
      }
      for (const entity of dossier.entities) {
        for (const mention of entity.mentions) check(mention.article, mention);
      }
      for (const claim of dossier.claims) {
        for (const { evidence } of claim.testimonies) check(evidence.article, evidence);
      }
    });

    it(`refers only to what it has: ${dir}`, () => {
      const dossier = load(dir);
      const ids = (list) => new Set(list.map((item) => item.id));
      const articles = ids(dossier.articles), origins = ids(dossier.origins);
      const stories = ids(dossier.stories), claims = ids(dossier.claims);
      const entities = ids(dossier.entities);
      for (const story of dossier.stories) {
        story.articles.forEach((a) => assert.ok(articles.has(a)));
      }
      for (const line of dossier.storylines) {
        line.stories.forEach((s) => assert.ok(stories.has(s)));
      }
      for (const claim of dossier.claims) {
        claim.stories.forEach((s) => assert.ok(stories.has(s)));
        claim.participants.forEach((e) => assert.ok(entities.has(e)));
        for (const testimony of claim.testimonies) {
          assert.ok(articles.has(testimony.article) && origins.has(testimony.origin));
          for (const i of testimony.values.quantities) {
            assert.equal(dossier.quantities[i].article, testimony.article);
          }
          if (testimony.event !== null) {
            assert.equal(dossier.events[testimony.event].article, testimony.article);
          }
        }
      }
      for (const finding of dossier.findings) {
        assert.ok(claims.has(finding.claim));
        const claim = dossier.claims.find((c) => c.id === finding.claim);
        for (const side of finding.sides) {
          for (const i of side.testimonies) assert.ok(claim.testimonies[i]);
        }
      }
    });
  }
});

describe("the page", { skip: !folder && "RISCONTRO_DOSSIER is not set" }, () => {
  const dossier = folder ? load(folder) : null;
  const views = dossier ? addresses(dossier) : {};

  it("shows every view without an error and without the network", async () => {
    const page = await open(folder);
    for (const [name, hash] of Object.entries(views)) {
      await page.go(hash);
      const heading = await page.textContent("main h1");
      assert.ok(heading.trim(), name);
      assert.ok((await page.title()).includes("Riscontro"), name);
    }
    assert.deepEqual(page.trouble, []);
    await page.close();
  });

  for (const width of [360, 1600]) {
    it(`needs no sideways scrolling at ${width} px`, async () => {
      const page = await open(folder, { width });
      for (const [name, hash] of Object.entries(views)) {
        await page.go(hash);
        const extra = await page.evaluate(() =>
          document.documentElement.scrollWidth - document.documentElement.clientWidth);
        assert.ok(extra <= 0, `${name} is ${extra} px too wide`);
      }
      await page.close();
    });
  }

  for (const colorScheme of ["light", "dark"]) {
    it(`has no serious accessibility violation in ${colorScheme} mode`, async () => {
      const page = await open(folder, { colorScheme });
      for (const [name, hash] of Object.entries(views)) {
        await page.go(hash);
        await page.waitForTimeout(50);
        await page.evaluate(axeSource);
        const { violations } = await page.evaluate(() => window.axe.run(document, {
          runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"] }));
        const serious = violations.filter((v) => ["serious", "critical"].includes(v.impact))
          .map((v) => `${name}: ${v.id}: ${v.nodes.slice(0, 3).map((n) => n.html).join("  ")}`);
        assert.deepEqual(serious, []);
      }
      await page.close();
    });
  }

  it("follows the system's dark mode and the reader's choice over it", async () => {
    const page = await open(folder, { colorScheme: "dark" });
    const brightness = () => page.evaluate(() => {
      const [r, g, b] = getComputedStyle(document.body).backgroundColor.match(/\d+/g).map(Number);
      return (r + g + b) / 3;
    });
    assert.ok(await brightness() < 60);
    await page.click("button.theme");  // as the system → light
    assert.ok(await brightness() > 200);
    await page.click("button.theme");  // → dark
    assert.ok(await brightness() < 60);
    await page.close();
  });

  it("leads from a finding to its sentence, marked and in view, and back", async (context) => {
    if (!dossier.findings.length) return context.skip("no findings in this dossier");
    const page = await open(folder);
    const link = page.locator(".finding a.sentence").first();
    const said = (await link.innerText()).replace(/\s+/g, " ").trim();
    const hash = await link.getAttribute("href");
    await link.click();
    await page.waitForSelector("mark.target");
    const [, id, begin, end] = /^#\/report\/(\w+)\/(\d+)-(\d+)$/.exec(hash);
    const article = dossier.articles.find((a) => a.id === id);
    const marked = (await page.locator("mark.target").allInnerTexts()).join("");
    const squash = (text) => text.replace(/\s+/g, "");
    assert.equal(squash(marked), squash(words(article, { begin: +begin, end: +end })));
    assert.equal(squash(marked), squash(said));
    const box = await page.locator("mark.target").first().boundingBox();
    assert.ok(box.y >= 0 && box.y < 900, `the sentence is at ${box.y}`);
    await page.goBack();
    await page.waitForSelector(".finding");
    assert.match(page.url(), /index\.html(#\/)?$/);
    assert.deepEqual(page.trouble, []);
    await page.close();
  });

  it("tells agreement, difference and denial apart by symbol and words", async (context) => {
    const page = await open(folder, { hash: views.story });
    const cells = await page.locator("a.cell").evaluateAll((nodes) => nodes.map((node) => [
      node.querySelector(".cell-symbol").textContent, node.lastChild.textContent.trim()]));
    await page.close();
    if (!cells.length) return context.skip("no claims in this story");
    for (const [symbol, text] of cells) assert.ok(symbol && text);
    return undefined;
  });

  it("switches the layers of a report on and off", async (context) => {
    const article = dossier.articles.find((a) =>
      dossier.entities.some((e) => e.mentions.some((m) => m.article === a.id)));
    if (!article) return context.skip("no names in this dossier");
    const page = await open(folder, { hash: `#/report/${article.id}` });
    assert.equal(await page.locator(".m-names").count(), 0);
    await page.check(".layers .l-names input");
    assert.ok(await page.locator(".m-names").count() > 0);
    await page.uncheck(".layers .l-names input");
    assert.equal(await page.locator(".m-names").count(), 0);
    return page.close();
  });

  it("can be used by keyboard alone", async () => {
    const page = await open(folder);
    await page.keyboard.press("Tab");
    assert.equal(await page.evaluate(() => document.activeElement.id), "skip");
    await page.keyboard.press("Enter");
    assert.equal(await page.evaluate(() => document.activeElement.id), "main");
    await page.keyboard.press("Tab");
    assert.ok(await page.evaluate(() => document.activeElement.closest("main") !== null));
    const outline = await page.evaluate(() =>
      getComputedStyle(document.activeElement).outlineStyle);
    assert.notEqual(outline, "none");
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => location.hash.length > 2);
    await page.close();
  });

  it("explains a mark on Enter and closes it on Escape", async (context) => {
    const page = await open(folder, { hash: views.sentence });
    const first = page.locator(".text .explains[tabindex='0']");
    if (await first.count() === 0) {
      await page.close();
      return context.skip("nothing is marked in this report");
    }
    await first.first().focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("Enter");
    assert.equal(await page.locator("#card").count(), 1);
    await page.keyboard.press("Escape");
    assert.equal(await page.locator("#card").count(), 0);
    assert.ok(await page.evaluate(() => document.activeElement.classList.contains("explains")));
    assert.deepEqual(page.trouble, []);
    return page.close();
  });

  it("marks what two reports share", async (context) => {
    const reuse = dossier.reuse.find((r) => r.aligned.some((x) => x.from && x.to));
    if (!reuse) return context.skip("no shared passages in this dossier");
    const page = await open(folder, { hash: `#/compare/${reuse.from}/${reuse.to}` });
    const sides = await page.locator(".pair > .text").evaluateAll((nodes) =>
      nodes.map((node) => node.querySelectorAll("mark.shared").length));
    assert.equal(sides.length, 2);
    assert.ok(sides.every((n) => n > 0));
    await page.locator(".pair .twin").first().click();
    assert.ok(await page.evaluate(() => document.activeElement.id.startsWith("right-")));
    return page.close();
  });

  it("filters the findings by kind", async (context) => {
    const kinds = new Set(dossier.findings.map((f) => f.kind));
    if (kinds.size < 2) return context.skip("findings of one kind only");
    const page = await open(folder);
    const boxes = page.locator(".filter input[type=checkbox]");
    for (let i = 1; i < await boxes.count(); ++i) await boxes.nth(i).uncheck();
    const kind = await boxes.first().getAttribute("value");
    const expected = dossier.findings.filter((f) => f.kind === kind).length;
    await page.waitForTimeout(50);
    assert.equal(await page.locator(".finding").count(), Math.min(25, expected));
    return page.close();
  });

  it("prints without its controls", async () => {
    const page = await open(folder);
    await page.emulateMedia({ media: "print" });
    assert.equal(await page.locator(".top").isVisible(), false);
    assert.equal(await page.locator("main h1").isVisible(), true);
    await page.close();
  });
});

describe("a report that tries to run in the page",
  { skip: !hostile && "RISCONTRO_HOSTILE is not set" }, () => {
    it("is shown as text and does not run, in any view", async () => {
      const dossier = load(hostile);
      const page = await open(hostile);
      const hashes = Object.values(addresses(dossier));
      for (const article of dossier.articles) hashes.push(`#/report/${article.id}`);
      for (const story of dossier.stories) hashes.push(`#/story/${story.id}`);
      for (const hash of hashes) {
        await page.go(hash);
        const state = await page.evaluate(() => ({
          hacked: window.hacked,
          foreign: document.querySelectorAll("main script, main img, main iframe, main style, " +
            "main svg, main object").length,
        }));
        assert.deepEqual(state, { hacked: undefined, foreign: 0 }, hash);
      }
      assert.deepEqual(page.trouble, []);
      await page.close();
    });

    it("shows <script> where the report has it", async (context) => {
      const dossier = load(hostile);
      const article = dossier.articles.find((a) => a.text.includes("<script"));
      if (!article) return context.skip("no report keeps <script> in its text");
      const page = await open(hostile, { hash: `#/report/${article.id}` });
      assert.ok((await page.innerText("main .text")).includes("<script"));
      return page.close();
    });
  });
