// SPDX-License-Identifier: BSL-1.0
//
// What explorer.py does in the browser: node browse.mjs MODULES CHROMIUM < plan.json > seen.json
// It only looks and reports; the tests in explorer.py say what is right.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

const [modules, chromium] = process.argv.slice(2);
const from = createRequire(path.join(modules, "package.json"));
const { default: puppeteer } = await import(from.resolve("puppeteer-core"));
const axe = readFileSync(from.resolve("axe-core/axe.min.js"), "utf8");
const plan = JSON.parse(readFileSync(0, "utf8"));
const origin = new URL(plan.url).origin;

const browser = await puppeteer.launch({ executablePath: chromium, args: ["--no-sandbox", "--disable-dev-shm-usage"] });
await browser.defaultBrowserContext().overridePermissions(origin, ["clipboard-read", "clipboard-sanitized-write"]);
const errors = [];

async function open(address = "", prepare = async () => {}) {
    const page = await browser.newPage();
    page.setDefaultTimeout(60_000);
    page.on("pageerror", (error) => errors.push(error.message));
    await page.setViewport({ width: 1024, height: 800 });
    // So that each request reaches the server, which notes it.
    await page.setCacheEnabled(false);
    await prepare(page);
    await page.goto(plan.url + address);
    return page;
}

/// Waits until the page shows another result, after something was done.
async function shown(page, act) {
    const before = await page.evaluate(() => document.body.dataset.shown);
    await act();
    await page.waitForFunction((last) => document.body.dataset.shown !== last, {}, before);
}

const whatIsShown = (page) =>
    page.evaluate(() => ({
        title: document.querySelector("#result h2")?.textContent ?? "",
        hash: location.hash,
        box: document.getElementById("box").value,
        text: document.getElementById("report")?.textContent ?? "",
        status: document.getElementById("status").textContent,
        words: document.getElementById("result").innerText,
        page: document.title,
    }));

/// Types into the box and explains.
async function ask(page, text) {
    await shown(page, async () => {
        await page.focus("#box");
        await page.evaluate((value) => (document.getElementById("box").value = value), text);
        await (text.includes("\n") ? page.click("button[type=submit]") : page.keyboard.press("Enter"));
    });
    return whatIsShown(page);
}

const drop = (page, bytes, name) =>
    shown(page, () =>
        page.evaluate(
            (base64, fileName) => {
                const data = new DataTransfer();
                data.items.add(new File([Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))], fileName));
                document.body.dispatchEvent(
                    new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }),
                );
            },
            bytes,
            name,
        ),
    );

const scenarios = {
    async lookups() {
        const page = await open();
        const seen = [];
        for (const text of plan.lookups) {
            seen.push(await ask(page, text));
        }
        return seen;
    },

    async traces() {
        const page = await open();
        const seen = [];
        for (const [name, bytes] of plan.traces) {
            await drop(page, bytes, name);
            const plain = await whatIsShown(page);
            let redacted = null;
            if (await page.$("#redact")) {
                await shown(page, () => page.click("#redact"));
                redacted = await whatIsShown(page);
            }
            seen.push({ plain, redacted });
        }
        return seen;
    },

    async report() {
        const page = await open();
        await page.bringToFront();
        const seen = await ask(page, plan.sample);
        const headings = await page.$$eval("#result h2, #result h3", (all) => all.map((one) => one.textContent));
        const ladder = await page.$$eval("article:first-of-type .ladder li", (all) =>
            all.map((one) => one.textContent),
        );
        const copied = {};
        for (const words of ["text", "Markdown"]) {
            await page.click(`#result ::-p-text(Copy as ${words})`);
            await page.waitForFunction(
                (label) => document.getElementById("status").textContent === `Copied as ${label}.`,
                {},
                words,
            );
            copied[words] = await page.evaluate(() => navigator.clipboard.readText());
        }
        const isFormPrinted = async () => page.$eval("#form", (form) => getComputedStyle(form).display !== "none");
        const onScreen = await isFormPrinted();
        await page.emulateMediaType("print");
        const inPrint = await isFormPrinted();
        return { ...seen, headings, ladder, copied, forms: [onScreen, inPrint] };
    },

    async pasted() {
        const page = await open();
        const seen = [];
        for (const copies of [1, 400]) {
            await shown(page, () =>
                page.evaluate(
                    (text, count) => {
                        const data = new DataTransfer();
                        data.setData("text", text.repeat(count));
                        const box = document.getElementById("box");
                        const event = new ClipboardEvent("paste", {
                            clipboardData: data,
                            bubbles: true,
                            cancelable: true,
                        });
                        // What the browser does itself after a paste that the page lets pass.
                        if (box.dispatchEvent(event)) {
                            box.value = data.getData("text");
                        }
                    },
                    plan.sample,
                    copies,
                ),
            );
            seen.push(await whatIsShown(page));
        }
        return seen;
    },

    async links() {
        const seen = [];
        for (const link of plan.links) {
            const page = await open(link, (made) => made.setViewport({ width: 320, height: 800 }));
            await page.waitForSelector("body[data-shown]");
            seen.push({
                ...(await whatIsShown(page)),
                width: await page.evaluate(() => document.documentElement.scrollWidth),
            });
            await page.close();
        }
        return seen;
    },

    async history() {
        const page = await open();
        const seen = [];
        const note = async () => {
            const { title, hash, box } = await whatIsShown(page);
            seen.push([title, hash, box, await page.evaluate(() => document.activeElement.localName)]);
        };
        await ask(page, "486");
        await note();
        await shown(page, () => page.evaluate(() => document.querySelector('#result a[href="#600"]').click()));
        await note();
        await ask(page, plan.sample);
        await note();
        await shown(page, () => page.goBack());
        await note();
        await shown(page, () => page.goForward());
        await note();
        await page.reload();
        await page.waitForFunction(() => document.getElementById("status").textContent !== "");
        return { seen, afterReload: await whatIsShown(page) };
    },

    async hurried() {
        const page = await open();
        await ask(page, "486");
        const seen = [];
        const questions = [
            ["codec", "spam", "codec"],
            [plan.sample, "486", plan.sample],
            ["486", "nothing like it"],
        ];
        for (const texts of questions) {
            await page.evaluate(async (all) => {
                for (const [i, text] of all.entries()) {
                    document.getElementById("box").value = text;
                    submit();
                    // The search for a word asks for all causes, which takes longest.
                    while (i === 0 && text === "codec" && waiting.size < 100) {
                        await new Promise((resolve) => setTimeout(resolve));
                    }
                }
            }, texts);
            const last = await page.evaluate(() => `${turn}`);
            await page.waitForFunction((expected) => document.body.dataset.shown === expected, {}, last);
            seen.push(await whatIsShown(page));
        }
        return seen;
    },

    async keyboard() {
        const page = await open();
        const order = [];
        for (let i = 0; i !== 5; ++i) {
            await page.keyboard.press("Tab");
            order.push(
                await page.evaluate(() => document.activeElement.id || document.activeElement.textContent.trim()),
            );
        }
        await page.focus("#box");
        await page.keyboard.type("SIP/2.0 486 Busy Here");
        await page.keyboard.down("Shift");
        await page.keyboard.press("Enter");
        await page.keyboard.up("Shift");
        await page.keyboard.type("Call-ID: a");
        await shown(page, async () => {
            await page.keyboard.down("Control");
            await page.keyboard.press("Enter");
            await page.keyboard.up("Control");
        });
        return { order, ...(await whatIsShown(page)) };
    },

    async attempts() {
        const page = await open();
        await ask(page, plan.sample);
        await ask(page, "486");
        const inPage = await page.evaluate(async (addresses) => {
            const refused = [];
            let violations = 0;
            document.addEventListener("securitypolicyviolation", () => ++violations);
            const wait = (made) =>
                new Promise(
                    (resolve) => ((made.onload = () => resolve("loaded")), (made.onerror = () => resolve("refused"))),
                );
            for (const address of addresses) {
                refused.push(
                    await fetch(address, { mode: "no-cors" }).then(
                        () => "sent",
                        () => "refused",
                    ),
                );
                const request = new XMLHttpRequest();
                const result = wait(request);
                request.open("POST", address);
                request.send("secret");
                refused.push(await result);
                const image = new Image();
                image.src = address;
                refused.push(await wait(image));
                const sheet = document.createElement("link");
                Object.assign(sheet, { rel: "stylesheet", href: address });
                document.head.append(sheet);
                refused.push(await wait(sheet));
                navigator.sendBeacon(address, "secret");
                const form = document.createElement("form");
                Object.assign(form, { action: address, method: "post", target: "_blank" });
                document.body.append(form);
                form.submit();
                try {
                    const script = document.createElement("script");
                    script.src = address;
                    refused.push("set");
                } catch {
                    refused.push("refused");
                }
                try {
                    const socket = new WebSocket(address.replace("http", "ws"));
                    refused.push(await wait(socket));
                } catch {
                    refused.push("refused");
                }
            }
            try {
                document.body.innerHTML = "<b>x</b>";
                refused.push("written");
            } catch {
                refused.push("refused");
            }
            return { refused, violations };
        }, plan.addresses);
        const inWorker = await page.workers()[0].evaluate(async (addresses) => {
            const refused = [];
            for (const address of addresses) {
                refused.push(
                    await fetch(address, { mode: "no-cors" }).then(
                        () => "sent",
                        () => "refused",
                    ),
                );
                refused.push(
                    await new Promise((resolve) => {
                        const request = new XMLHttpRequest();
                        request.onload = () => resolve("loaded");
                        request.onerror = () => resolve("refused");
                        request.open("POST", address);
                        request.send("secret");
                    }),
                );
                try {
                    importScripts(address);
                    refused.push("loaded");
                } catch {
                    refused.push("refused");
                }
            }
            return refused;
        }, plan.addresses);
        const stored = await page.evaluate(async () => [
            localStorage.length,
            sessionStorage.length,
            document.cookie,
            (await indexedDB.databases()).length,
            (await caches.keys()).length,
            (await navigator.serviceWorker.getRegistrations()).length,
        ]);
        // Without its rules, the page could send.
        const free = await open("", (made) => made.setBypassCSP(true));
        await free.evaluate((address) => fetch(address, { mode: "no-cors" }), plan.control);
        return { inPage, inWorker, stored };
    },

    async withoutWasm() {
        let held = null;
        const page = await open("", async (made) => {
            await made.setRequestInterception(true);
            made.on("request", (request) => (request.url().endsWith(".wasm") ? (held = request) : request.continue()));
        });
        await page.bringToFront();
        await page.waitForFunction(() => performance.getEntriesByName("first-contentful-paint").length === 1);
        const isPainted = await page.$eval("#start", (start) => start.checkVisibility());
        await page.type("#box", "486");
        await page.keyboard.press("Enter");
        await shown(page, () => held.continue());
        return { isPainted, ...(await whatIsShown(page)) };
    },

    async withoutScripts() {
        const page = await open("", (made) => made.setJavaScriptEnabled(false));
        return page.$eval("body", (body) => body.innerText);
    },

    async axe() {
        const found = [];
        for (const theme of ["light", "dark"]) {
            const page = await open("", (made) =>
                made.emulateMediaFeatures([{ name: "prefers-color-scheme", value: theme }]),
            );
            await page.evaluate(axe);
            for (const text of [null, ...plan.accessible]) {
                if (text !== null) {
                    await ask(page, text);
                }
                await page.evaluate(() => document.querySelectorAll("details").forEach((one) => (one.open = true)));
                for (const width of [320, 1024]) {
                    await page.setViewport({ width, height: 800 });
                    const { violations, passes } = await page.evaluate(() => window.axe.run());
                    const wrong = violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`);
                    found.push({
                        theme,
                        text,
                        width,
                        wrong,
                        passes: passes.length,
                        scrolled: await page.evaluate(() => document.documentElement.scrollWidth),
                    });
                }
            }
        }
        return found;
    },

    async hostile() {
        const seen = [];
        for (const text of plan.hostile) {
            const page = await open();
            const result = await ask(page, text);
            await page.evaluate(() => document.querySelectorAll("details").forEach((one) => (one.open = true)));
            seen.push({
                ...result,
                all: await page.$eval("#result", (one) => one.textContent),
                isHarmed: await page.evaluate(() => window.harmed !== undefined),
                elements: await page.$$eval("#result *", (all) => [...new Set(all.map((one) => one.localName))]),
                attributes: await page.$$eval("#result *", (all) => [
                    ...new Set(all.flatMap((one) => one.getAttributeNames())),
                ]),
                links: await page.$$eval("#result a", (all) => all.map((one) => one.getAttribute("href"))),
                after: (await ask(page, "486")).title,
            });
            await page.close();
        }
        return seen;
    },

    async large() {
        const page = await open();
        await page.bringToFront();
        const start = (text, copies) =>
            page.evaluate(
                (one, count) => {
                    const file = new Blob(Array(count).fill(one));
                    window.beats = [performance.now()];
                    window.timer = setInterval(() => window.beats.push(performance.now()), 20);
                    readFile(file, "large.txt");
                },
                text,
                copies,
            );
        const copies = Math.ceil(50e6 / plan.megabyte.length);
        const begin = performance.now();
        await shown(page, () => start(plan.megabyte, copies));
        const seconds = (performance.now() - begin) / 1000;
        const gap = await page.evaluate(
            () => (
                clearInterval(window.timer),
                Math.max(...window.beats.map((beat, i) => (i ? beat - window.beats[i - 1] : 0)))
            ),
        );
        const large = { ...(await whatIsShown(page)), elements: await page.$$eval("#result *", (all) => all.length) };
        // Again, and not to the end.
        await start(plan.megabyte, copies);
        await page.waitForFunction(() => document.getElementById("progress").value > 0);
        const isBusy = await page.$eval("#cancel", (button) => button.checkVisibility());
        await page.click("#cancel");
        const canceled = (await whatIsShown(page)).status;
        const isStillBusy = await page.$eval("#cancel", (button) => button.checkVisibility());
        const after = (await ask(page, "486")).title;
        const milliseconds = [];
        for (let i = 0; i !== 5; ++i) {
            await shown(page, () =>
                page.evaluate((text) => {
                    window.begin = performance.now();
                    new MutationObserver((changes, observer) => {
                        window.end = performance.now();
                        observer.disconnect();
                    }).observe(document.getElementById("result"), { childList: true });
                    readFile(new Blob([text]), "megabyte.txt");
                }, plan.megabyte),
            );
            milliseconds.push(await page.evaluate(() => window.end - window.begin));
        }
        return {
            large,
            copies,
            seconds,
            gap,
            isBusy,
            canceled,
            isStillBusy,
            after,
            milliseconds: milliseconds.sort((a, b) => a - b),
        };
    },
};

const seen = {};
for (const [name, scenario] of Object.entries(scenarios)) {
    if (plan.only === undefined || plan.only.includes(name)) {
        try {
            seen[name] = await scenario();
        } catch (reason) {
            seen[name] = { failed: `${reason.stack}` };
        }
    }
}
await browser.close();
console.log(JSON.stringify({ ...seen, errors }));
