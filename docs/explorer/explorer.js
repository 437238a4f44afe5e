// SPDX-License-Identifier: BSL-1.0
//
// The page: asks the command, which runs in a worker, and shows what it says.
"use strict";

const MOST_BLOCKS = 20;
const MOST_REPEATS = 20;
const MOST_CHECKS = 3;
const LONGEST_IN_BOX = 100_000;
const LONGEST_LOOKUP = 200;
const CAUSES = 127;

const part = (id) => document.getElementById(id);

/// A new element. Texts among its children stay texts: nothing here is ever read as HTML.
function make(name, properties, ...children) {
    const made = document.createElement(name);
    Object.assign(made, properties);
    made.append(...children.flat(9).filter((child) => child !== "" && child !== null));
    return made;
}

/// What somebody else has written, without characters that change how others are shown.
function shown(text) {
    const unseen = /[\p{Cc}\p{Zl}\p{Zp}\p{Cf}\u{e0000}-\u{e007f}]/gu;
    return text.replace(unseen, (c) => `\\u{${c.codePointAt(0).toString(16).toUpperCase()}}`);
}

const foreign = (text) => make("bdi", {}, shown(text));

const amount = (count, one, many = `${one}s`) => `${count.toLocaleString("en")} ${count === 1 ? one : many}`;

function duration(milliseconds) {
    const seconds = milliseconds / 1000;
    return seconds < 1
        ? `${milliseconds} ms`
        : seconds < 100
          ? `${(Math.floor(milliseconds / 100) / 10).toFixed(1)} s`
          : `${Math.round(seconds / 60)} min`;
}

// The command

let worker = null;
let compiled = null;
let workerSource = "";
let lastId = 0;
const waiting = new Map();
const policy = window.trustedTypes?.createPolicy("worker", { createScriptURL: (url) => url }) ?? {
    createScriptURL: (url) => url,
};

class Canceled extends Error {}

async function load() {
    const get = async (name) => {
        const response = await fetch(name);
        if (!response.ok) {
            throw new Error(`${name}: ${response.status}`);
        }
        return response;
    };
    const [wasm, source] = await Promise.all([
        get("explorer.wasm").then((response) => response.arrayBuffer()),
        get("worker.js").then((response) => response.text()),
    ]);
    compiled = await WebAssembly.compile(wasm);
    workerSource = URL.createObjectURL(new Blob([source], { type: "text/javascript" }));
    // From now on nothing can be requested, not even from where the page came. The worker inherits that.
    const rules = "default-src 'none'; script-src 'wasm-unsafe-eval'; worker-src blob:; form-action 'none'";
    document.head.append(make("meta", { httpEquiv: "Content-Security-Policy", content: rules }));
    startWorker();
}

function startWorker() {
    worker = new Worker(policy.createScriptURL(workerSource));
    worker.postMessage({ module: compiled });
    worker.onmessage = ({ data }) => {
        const asked = waiting.get(data.id);
        if (data.bytes !== undefined) {
            asked?.progress(data.bytes);
            return;
        }
        waiting.delete(data.id);
        asked?.resolve(data);
    };
}

const isReady = load();

/// Runs the command: its exit status, what it printed, and the report of a trace if that is asked for.
async function command(words, { file, hasReport = false, progress = () => {} } = {}) {
    await isReady;
    return new Promise((resolve, reject) => {
        waiting.set(++lastId, { resolve, reject, progress });
        worker.postMessage({ id: lastId, words, file, hasReport });
    });
}

function cancel() {
    worker.terminate();
    startWorker();
    for (const { reject } of waiting.values()) {
        reject(new Canceled());
    }
    waiting.clear();
}

const kept = new Map();

/// The value that a function has promised once; again if that was canceled.
function once(key, makeValue) {
    if (!kept.has(key)) {
        const value = makeValue();
        value.catch(() => kept.delete(key));
        kept.set(key, value);
    }
    return kept.get(key);
}

/// All registered codes, by number.
const allCodes = () =>
    once("codes", async () => {
        const { out } = await command(["--all", "--format=json"]);
        return new Map(JSON.parse(out).map((code) => [code.code, code]));
    });

/// A Q.850 cause, by number.
const causeOf = (number) =>
    once(number, async () => JSON.parse((await command(["--isup", `${number}`, "--format=json"])).out));

const phraseOf = (codes, code) => codes.get(code)?.phrase ?? "";
const firstSentence = (text) => text.slice(0, text.indexOf(". ") + 1 || undefined);

// Results. Each has a title, the name that a link gives it, its elements, and itself as text and as Markdown.

const linkTo = (key, text) => make("a", { href: `#${key}` }, text);

/// A text with **strong** parts; with links for the codes and causes that it names, if it is a list of these.
function inline(text, hasLinks = false) {
    return text.split("**").map((piece, i) => {
        if (i % 2 === 1) {
            return make("strong", {}, piece);
        }
        return hasLinks
            ? piece.split(/\b([1-6]\d\d)\b(?=,|$| [A-Z])/).map((word, k) => (k % 2 === 1 ? linkTo(word, word) : word))
            : piece;
    });
}

/// The elements for the Markdown that the command prints about codes, causes and comparisons.
function fromMarkdown(text) {
    const made = [];
    let list = null;
    let label = "";
    const into = (name) => {
        if (list?.localName !== name) {
            list = make(name, {});
            label = "";
            made.push(list);
        }
        return list;
    };
    for (const line of text.split("\n")) {
        const [, heading, words] = /^(#+) (.*)/.exec(line) ?? [];
        const [, name, value] = /^- \*\*(.*?)\*\*: (.*)/.exec(line) ?? [];
        const [, item] = /^(?:-|\d+\.) (.*)/.exec(line) ?? [];
        if (heading !== undefined) {
            list = null;
            made.push(make(heading.length === 1 ? "h2" : "h3", {}, words));
        } else if (name !== undefined) {
            const isOfLinks = ["see also", "treated as", "in SIP"].includes(name);
            const cause = name === "ISUP cause" ? /^(\d+)(.*)/.exec(value) : null;
            into("dl").append(
                ...(name !== label ? [make("dt", {}, name)] : []),
                make("dd", {}, cause ? [linkTo(`q850-${cause[1]}`, cause[1]), cause[2]] : inline(value, isOfLinks)),
            );
            label = name;
        } else if (item !== undefined) {
            into(line[0] === "-" ? "ul" : "ol").append(
                make("li", {}, inline(item.replace(/^[A-Z][A-Za-z ]{2,20}:(?= )/, "**$&**"))),
            );
        } else if (line !== "") {
            list = null;
            made.push(make("p", {}, inline(line)));
        }
    }
    return made;
}

/// The facts last, since most people want to know what a code means and what to do.
function withFactsLast(made) {
    const list = made.find(({ localName }) => localName === "dl");
    const begin = [...(list?.querySelectorAll("dt") ?? [])].find((term) => term.textContent === "means");
    if (begin === undefined || begin === list.firstChild) {
        return made;
    }
    const facts = make("dl", {});
    while (list.firstChild !== begin) {
        facts.append(list.firstChild);
    }
    const next = made.findIndex(({ localName }, i) => localName === "h2" && i > made.indexOf(list));
    made.splice(next === -1 ? made.length : next, 0, make("h3", {}, "Facts"), facts);
    return [
        ...made.slice(0, next === -1 ? undefined : next + 2),
        ...withFactsLast(next === -1 ? [] : made.slice(next + 2)),
    ];
}

/// A comparison with the answer first: when to use which of the codes, then how they differ, then what each of them is.
function withAnswerFirst(made) {
    const begins = made.flatMap(({ localName }, i) => (localName === "h3" ? [i] : []));
    const sections = begins.map((begin, i) => made.slice(begin, begins[i + 1]));
    const isAnswer = ([heading]) => ["When to use which", "Key differences"].includes(heading.textContent);
    const answers = sections.filter(isAnswer).reverse();
    return [...made.slice(0, begins[0]), ...answers, ...sections.filter((section) => !isAnswer(section))].flat();
}

async function explained(words, key, title) {
    const [text, markdown] = await Promise.all([command(words), command(["--format=markdown", ...words])]);
    return {
        key,
        title,
        text: text.out,
        markdown: markdown.out,
        elements: withAnswerFirst(withFactsLast(fromMarkdown(markdown.out))),
    };
}

/// A list of codes, and causes, with a sentence each.
async function listed(title, key, numbers, text, causes = [], remark = (code) => firstSentence(code.description)) {
    const codes = await allCodes();
    const rows = [
        ...numbers.map((number) => ({
            key: `${number}`,
            name: `${number} ${phraseOf(codes, number)}`,
            words: remark(codes.get(number)),
        })),
        ...causes.map((cause) => ({
            key: `q850-${cause.isup_cause}`,
            name: `Q.850 ${cause.isup_cause} ${cause.name}`,
            words: firstSentence(cause.description),
        })),
    ];
    const markdown = `# ${title}\n\n${rows.map(({ name, words }) => `- **${name}**: ${words}\n`).join("")}`;
    const items = rows.map((row) => make("li", {}, linkTo(row.key, row.name), make("p", {}, row.words)));
    const elements = [make("h2", {}, title), make("ul", { className: "found" }, items)];
    return { key, title, text: text || markdown, markdown, elements };
}

// Lookups

/// What a person types, as arguments of the command.
function argumentsFor(text) {
    const [, cause] = /^(?:(?:isup|q\.?\s?850)[\s:;,#-]*(?:cause)?|cause)[\s=:#-]*(\d{1,3})$/i.exec(text) ?? [];
    if (cause !== undefined || /^\d{1,2}$/.test(text)) {
        return ["--isup", cause ?? text];
    }
    const pair = /^(\d{3})(?:\s*(?:vs?\.?|or|and|[-–—,/&|])\s*|\s+)(\d{3})$/i.exec(text);
    if (pair !== null) {
        return pair.slice(1);
    }
    const sides = text.split(/\s+(?:vs\.?|versus)\s+/i);
    return sides.length === 2 ? [sides[0], "vs", sides[1]] : [...(text.startsWith("-") ? ["--"] : []), text];
}

const titleIn = (markdown) => /^# (?:SIP )?(.*)/.exec(markdown)?.[1] ?? "";

/// What the command finds for its arguments, or null.
async function lookedUp(words, typed) {
    const { status, out } = await command(["--format=markdown", ...words]);
    const titles = out.match(/^# .*/gm) ?? [];
    if (status !== 0 || titles.length === 0) {
        return null;
    }
    if (titles.length > 1) {
        const isClass = /^[1-6]xx$/i.test(typed);
        if (!isClass) {
            return explained(words, `search=${encodeURIComponent(typed)}`, typed);
        }
        const numbers = titles.map((title) => Number(title.slice(2, 5)));
        const text = (await command(words)).out;
        return listed(text.slice(0, text.indexOf("\n")), typed.toLowerCase(), numbers, text);
    }
    const title = titleIn(titles[0]);
    const [, left, right] = /^(\d{3})\b.* vs (\d{3})\b/.exec(title) ?? [];
    const [, cause] = /^ISUP cause (\d+)/.exec(title) ?? [];
    return explained(words, left ? `${left}-${right}` : cause ? `q850-${cause}` : title.slice(0, 3), title);
}

async function withHeaderField(name) {
    const codes = await allCodes();
    const fieldsOf = (code) => code.header_fields.filter((field) => field.name.toLowerCase() === name.toLowerCase());
    const found = [...codes.values()].filter((code) => fieldsOf(code).length !== 0);
    if (found.length === 0) {
        return null;
    }
    const exact = fieldsOf(found[0])[0].name;
    const remark = (code) =>
        fieldsOf(code)
            .map(
                ({ level, condition, rfc, section }) =>
                    `${level}${condition && `: ${condition}`} (RFC ${rfc}, section ${section})`,
            )
            .join("; ");
    return listed(
        `${amount(found.length, "code")} with ${exact}`,
        `search=${exact}`,
        found.map(({ code }) => code),
        "",
        [],
        remark,
    );
}

async function searched(text) {
    const words = text.split(/\s+/);
    const codes = await command(["--search", "--format=json", "--", ...words]);
    const numbers = codes.status === 0 ? JSON.parse(codes.out).map(({ code }) => code) : [];
    const all = await Promise.all(Array.from({ length: CAUSES }, (_, i) => causeOf(i + 1)));
    const has = (name) =>
        words.every((word) =>
            name
                .toLowerCase()
                .split(/[^a-z\d]+/)
                .some((one) => one.startsWith(word.toLowerCase())),
        );
    const causes = all.filter(({ name, description }) => description !== undefined && has(name));
    if (numbers.length + causes.length === 0) {
        return null;
    }
    const { out } = await command(["--search", "--", ...words]);
    return listed(
        `${amount(numbers.length + causes.length, "result")} for “${text}”`,
        `search=${encodeURIComponent(text)}`,
        numbers,
        out,
        causes,
    );
}

/// Nothing was found: what the command says to that, and what may have been meant.
async function notFound(words) {
    const { err } = await command(words);
    const [, meant] = /did you mean "(.*)"\?\n$/.exec(err) ?? [];
    const [, number] = /: (not (?:a SIP status code|an ISUP cause), .*)\n$/.exec(err) ?? [];
    const suggestion = meant ? ["Did you mean ", linkTo(`search=${encodeURIComponent(meant)}`, meant), "?"] : [];
    const words_ = number
        ? `This is ${number}.`
        : "No code, phrase, cause or header field is called so, and no text has all of these words.";
    return {
        key: null,
        title: "Nothing found",
        text: "",
        markdown: "",
        elements: [make("h2", {}, "Nothing found"), make("p", {}, words_, " ", suggestion)],
    };
}

// Traces

const OUTCOMES = {
    failed: ["✕", "failed"],
    declined: ["✕", "was declined"],
    busy: ["✕", "was busy"],
    "no answer": ["✕", "was not answered"],
    diverted: ["↪", "was diverted"],
    canceled: ["–", "was canceled by the caller"],
    open: ["…", "is open: there is no final response"],
    answered: ["✓", "was answered"],
    registered: ["✓", "was registered"],
    other: ["–", "was completed"],
};

/// One sentence: who, what became of it, because of which response, where.
function verdict(call, codes) {
    const [, outcome] = OUTCOMES[call.outcome] ?? ["", call.outcome];
    const who =
        call.from || call.to
            ? [foreign(call.from || "?"), " → ", foreign(call.to || "?")]
            : call.call_id
              ? ["Call-ID ", foreign(call.call_id)]
              : ["A call without Call-ID"];
    const isCall = call.method === "INVITE" || call.method === "";
    const subject = isCall ? who : [foreign(call.method), " of ", who];
    const phrase = call.detail ? foreign(call.detail.phrase) : phraseOf(codes, call.final);
    const took = call.duration_ms ? ` after ${duration(call.duration_ms)}` : "";
    if (call.final === null) {
        return [
            subject,
            ` ${outcome}`,
            call.outcome === "failed" ? ": no final response" : "",
            took,
            ` (line\u00a0${call.first_line}).`,
        ];
    }
    return [subject, ` ${outcome}: ${call.final} `, phrase, took, ` (line\u00a0${call.decisive_line}).`];
}

/// The messages of a call in their order.
function ladder(call, codes) {
    const rows = call.requests.flatMap((request) => [
        {
            line: request.line,
            count: request.count,
            isRequest: true,
            name: [foreign(request.method || "?")],
            hop: [request.source, request.destination],
        },
        ...request.responses.map(({ code, number, line, count }) => ({
            line,
            count,
            isRequest: false,
            name: [`${code} ${phraseOf(codes, code)}`],
            isDecisive: number === call.decisive,
            hop: [],
        })),
    ]);
    const rowOf = ({ line, count, isRequest, name, hop, isDecisive }) => {
        const between = hop.filter(Boolean).length === 2 ? [" ", foreign(hop[0]), " → ", foreign(hop[1])] : [];
        return make(
            "li",
            { className: isRequest ? "request" : isDecisive ? "response decisive" : "response" },
            make("span", { className: "unseen" }, isRequest ? "request " : "response "),
            make("b", {}, name),
            count > 1 ? ` ×${count}` : "",
            make("small", {}, line ? ` line\u00a0${line}` : "", between, isDecisive ? ", decided" : ""),
        );
    };
    // A request that the trace does not have comes before its responses.
    const sorted = rows
        .map((row, i) => [row, i])
        .sort(([a, i], [b, k]) => (a.line || b.line) - (b.line || a.line) || i - k);
    return make(
        "ol",
        { className: "ladder" },
        sorted.filter(([row]) => !row.isRequest || row.count > 0).map(([row]) => rowOf(row)),
    );
}

/// What the decisive response says itself.
function said(detail) {
    const rows = [];
    for (const { protocol, cause, cause_name, text } of detail.reason) {
        const name =
            cause === undefined ? "" : protocol === "Q.850" ? [" ", linkTo(`q850-${cause}`, `${cause}`)] : ` ${cause}`;
        rows.push(["Reason", [foreign(protocol), name, cause_name && ` (${cause_name})`, text && ": ", foreign(text)]]);
    }
    detail.warning.forEach(({ code, agent, text }) =>
        rows.push(["Warning", [`${code} `, foreign(agent), ": ", foreign(text)]]),
    );
    if (detail.analytics_block !== null) {
        rows.push(["Blocked by", [foreign(Object.values(detail.analytics_block).filter(Boolean).join(", "))]]);
    }
    for (const [name, value] of [
        ["Retry-After", detail.retry_after.replace(/^\d+$/, "$& seconds")],
        ["Allow", detail.allow],
        ["Unsupported", detail.unsupported],
        ["Min-SE", detail.min_se],
        ["Min-Expires", detail.min_expires],
        ["Missing", detail.missing.join(", ")],
    ]) {
        if (value !== "") {
            rows.push([name, [foreign(value)]]);
        }
    }
    return rows;
}

/// A failed call. What its code means is said once in a report.
async function block(call, repeats, codes, explainedCodes) {
    const rows = [];
    const add = (name, ...words) => rows.push(make("dt", {}, name), make("dd", {}, words));
    call.signs.forEach((sign) => add("Sign", foreign(sign)));
    (call.detail ? said(call.detail) : []).forEach(([name, words]) => add(name, words));
    const [cause] = (call.detail?.reason ?? []).filter(({ protocol, cause }) => protocol === "Q.850" && cause > 0);
    const texts = cause ? await causeOf(cause.cause) : null;
    if (texts?.when_seen) {
        add(`Cause ${cause.cause}`, texts.when_seen, " ", texts.how_to_fix);
    }
    const code = codes.get(call.final) ?? codes.get(call.detail?.treat_as);
    if (code && explainedCodes.has(code.code)) {
        add("Means", "see above");
    } else if (code) {
        add("Means", code.description);
        add("How to fix", code.how_to_fix);
    }
    explainedCodes.add(code?.code);
    const checks = call.likely_causes
        .slice(0, MOST_CHECKS)
        .map(({ sign, cause, remedy }) => make("li", {}, sign, " ", make("strong", {}, cause), " ", remedy));
    const left = call.likely_causes.length - checks.length;
    const more = code
        ? make(
              "p",
              {},
              left > 0 ? `${left} more to check, and all about ` : "All about ",
              linkTo(`${code.code}`, `${code.code} ${code.phrase}`),
          )
        : "";
    const repeated =
        repeats.length === 0
            ? ""
            : make(
                  "details",
                  {},
                  make("summary", {}, `The same in ${amount(repeats.length, "more call")}`),
                  make(
                      "ul",
                      {},
                      repeats.slice(0, MOST_REPEATS).map((one) => make("li", {}, verdict(one, codes))),
                      repeats.length > MOST_REPEATS ? make("li", {}, "…") : "",
                  ),
              );
    return make(
        "article",
        { className: call.outcome === "failed" ? "failed" : "refused" },
        make(
            "h3",
            {},
            make("span", { ariaHidden: "true" }, `${OUTCOMES[call.outcome]?.[0] ?? ""} `),
            verdict(call, codes),
        ),
        ladder(call, codes),
        make("dl", {}, rows),
        checks.length === 0 ? "" : [make("h4", {}, "What to check, the likeliest first"), make("ol", {}, checks)],
        more,
        repeated,
    );
}

/// Calls that failed in the same way, together.
function grouped(calls) {
    const groups = new Map();
    for (const call of calls) {
        const causes = call.detail?.reason.map(({ cause }) => cause).join() ?? "";
        const key = [
            call.outcome,
            call.method,
            call.final,
            causes,
            call.signs.map((sign) => sign.replace(/\d+/g, "0")),
        ].join("|");
        groups.set(key, [...(groups.get(key) ?? []), call]);
    }
    return [...groups.values()];
}

function titleOf({ responses, calls, outcomes }) {
    const counted = Object.entries(outcomes)
        .filter(([, count]) => count !== 0)
        .map(([name, count]) => `${count.toLocaleString("en")} ${name}`);
    return `${amount(responses, "response")}, ${amount(calls, "call")}: ${counted.join(", ")}`;
}

const complaintsIn = (err) =>
    err
        .split("\n")
        .filter(Boolean)
        .map((line) => line.replace(/^sipstatus: standard input: /, "").replace(/; try: .*/, ""));

/// Explains a trace, or returns what was not understood.
async function explainedTrace(file, name, isRedacted, progress) {
    const codes = await allCodes();
    const options = ["--live=never", ...(isRedacted ? ["--redact"] : [])];
    const { report, err } = await command([...options, "--format=json", "-"], { file, hasReport: true, progress });
    const complaints = complaintsIn(err);
    if (report === null) {
        const reasons = complaints.map((line) => make("p", {}, `${line[0].toUpperCase()}${line.slice(1)}.`));
        const help = make(
            "p",
            {},
            "A trace is a text with SIP messages or at least lines such as “SIP/2.0 486 Busy Here”, or a capture in pcap or pcapng.",
        );
        return {
            key: "trace",
            title: "No SIP response found",
            text: "",
            markdown: "",
            elements: [make("h2", {}, "No SIP response found"), reasons, help],
            isEmpty: true,
        };
    }
    const title = titleOf(report.summary);
    const groups = grouped(report.calls).sort(([a], [b]) => (b.outcome === "failed") - (a.outcome === "failed"));
    const explainedCodes = new Set();
    const blocks = [];
    for (const [first, ...repeats] of groups.slice(0, MOST_BLOCKS)) {
        blocks.push(await block(first, repeats, codes, explainedCodes));
    }
    const unread = [
        ...report.unreadable.map(({ line, name: field, text }) => [
            `Line ${line}: ${field} cannot be read: `,
            foreign(text),
        ]),
        ...complaints,
        ...(report.moreUnreadable ? [`${report.moreUnreadable} more header fields cannot be read`] : []),
    ];
    const rest = groups.slice(MOST_BLOCKS).flat();
    const others = [...rest, ...report.others];
    const remarks = report.others.flatMap((call) => call.remarks);
    const elements = [
        make("h2", {}, title),
        name ? make("p", {}, foreign(name)) : "",
        blocks.length === 0 ? make("p", {}, "No call failed.") : blocks,
        unread.length === 0
            ? ""
            : make(
                  "div",
                  { className: "unread" },
                  make("h3", {}, "Not understood"),
                  make(
                      "ul",
                      {},
                      unread.map((words) => make("li", {}, words)),
                  ),
              ),
        remarks.length === 0
            ? ""
            : make(
                  "ul",
                  {},
                  remarks.slice(0, 5).map((remark) => make("li", {}, "No failure: ", foreign(remark))),
              ),
        others.length === 0
            ? ""
            : make(
                  "details",
                  { open: blocks.length === 0 && others.length < 10 },
                  make("summary", {}, rest.length ? "More calls" : "The other calls"),
                  others.map((call) =>
                      make(
                          "details",
                          { className: "call" },
                          make(
                              "summary",
                              {},
                              make("span", { ariaHidden: "true" }, `${OUTCOMES[call.outcome]?.[0] ?? ""} `),
                              verdict(call, codes),
                          ),
                          ladder(call, codes),
                      ),
                  ),
              ),
    ].filter(Boolean);
    // The report comes later: the verdict does not wait for it.
    const text = command([...options, "-"], { file }).then(
        ({ out }) => out,
        () => "",
    );
    return {
        key: "trace",
        title,
        text,
        markdown: text.then((out) => `### ${title}\n\n${fenced(out)}`),
        elements,
        isTrace: true,
        isRedacted,
    };
}

/// A code block that no text in it can end.
function fenced(text) {
    const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map((run) => run.length));
    const fence = "`".repeat(longest + 1);
    return `${fence}text\n${text}${fence}\n`;
}

// What is shown

let turn = 0;
let trace = null;

/// Announces something, which is also seen unless the page shows it already.
function say(words, isSeen = true) {
    part("status").className = isSeen ? "" : "unseen";
    part("status").textContent = words;
}

function showBusy(isBusy) {
    part("progress").hidden = !isBusy;
    part("cancel").hidden = !isBusy;
    part("result").ariaBusy = `${isBusy}`;
    if (!isBusy) {
        part("progress").removeAttribute("value");
    }
}

async function copy(text, what) {
    try {
        await navigator.clipboard.writeText(await text);
        say(`Copied as ${what}.`);
    } catch {
        const report = part("report");
        report.closest("details").open = true;
        getSelection().selectAllChildren(report);
        say("The browser does not let the page copy. The report is selected: copy it with Ctrl+C.");
    }
}

function tools(result) {
    const button = (words, text) =>
        make("button", { type: "button", onclick: () => copy(text, words) }, `Copy as ${words}`);
    const redact = make("input", {
        type: "checkbox",
        id: "redact",
        checked: result.isRedacted ?? false,
        onchange: ({ target }) => readTrace({ ...trace, isRedacted: target.checked }, "redact"),
    });
    return make(
        "p",
        { className: "row tools" },
        result.isTrace ? make("label", {}, redact, " Redact numbers, names and addresses") : "",
        button("text", result.text),
        button("Markdown", result.markdown),
    );
}

async function show(result) {
    const shownTurn = turn;
    const target = part("result");
    const report = make("pre", { id: "report", tabIndex: 0 });
    const hasText = result.text !== "";
    const [title, ...rest] = result.elements;
    title.tabIndex = -1;
    target.replaceChildren(
        title,
        ...(hasText ? [tools(result)] : []),
        ...rest.flat(),
        ...(hasText ? [make("details", { id: "as-text" }, make("summary", {}, "As text"), report)] : []),
    );
    target.hidden = false;
    part("start").hidden = true;
    document.title = `${result.title} – SIP explorer`;
    say(result.title, false);
    const text = await result.text;
    if (turn === shownTurn) {
        report.textContent = text;
        // For whoever drives the page: the question that is answered in full.
        document.body.dataset.shown = `${turn}`;
    }
}

function showStart() {
    part("result").hidden = true;
    part("result").replaceChildren();
    part("start").hidden = false;
    document.title = "SIP explorer";
    say("");
}

/// Makes a result and shows it, unless something else was asked meanwhile. A link to it never contains a trace.
async function answer(makeResult, focus, isNew) {
    const mine = ++turn;
    // What was asked before is not wanted any more.
    if (waiting.size !== 0) {
        cancel();
    }
    try {
        const result = await makeResult();
        if (mine !== turn) {
            return;
        }
        showBusy(false);
        const address = result.key === null ? location.pathname : `#${result.key}`;
        if (isNew && location.hash !== address) {
            history.pushState(null, "", address);
        }
        const showing = show(result);
        if (focus === "result") {
            part("result").firstChild.focus();
        } else if (focus === "redact") {
            part("redact")?.focus();
        }
        await showing;
    } catch (reason) {
        if (mine === turn && !(reason instanceof Canceled)) {
            showBusy(false);
            say(`This did not work: ${reason.message}. Reload the page.`);
        }
    }
}

function readTrace(next, focus, isNew = false) {
    trace = next;
    const { file, name, isRedacted } = next;
    const bar = part("progress");
    bar.max = file.size;
    say(`Reading ${(file.size / 1e6).toFixed(1)} MB …`);
    showBusy(true);
    return answer(() => explainedTrace(file, name, isRedacted, (bytes) => (bar.value = bytes)), focus, isNew);
}

/// Explains one line: a lookup, or else a trace, or else words. In a link there is no trace.
async function ask(text, focus, isNew) {
    const words = argumentsFor(text);
    await answer(
        async () => {
            const found = (await lookedUp(words, text)) ?? (await withHeaderField(text));
            if (found !== null) {
                return found;
            }
            const file = new Blob([text]);
            const asTrace =
                isNew && /\b[1-6]\d\d\b/.test(text) ? await explainedTrace(file, "", false) : { isEmpty: true };
            if (!asTrace.isEmpty) {
                trace = { file, name: "", isRedacted: false };
                return asTrace;
            }
            return (await searched(text)) ?? (await notFound(words));
        },
        focus,
        isNew,
    );
}

function submit() {
    const text = part("box").value.trim();
    if (text === "") {
        say("Type a code, or paste a trace.");
    } else if (text.includes("\n") || text.length > LONGEST_LOOKUP) {
        readTrace({ file: new Blob([part("box").value]), name: "", isRedacted: false }, "", true);
    } else {
        ask(text, "", true);
    }
}

function readFile(file, name) {
    part("box").value = "";
    readTrace({ file, name, isRedacted: false }, "result", true);
}

/// Shows what the address names, as after the back button.
function route(focus) {
    const name = location.hash.slice(1);
    const [, search] = /^search=(.*)/.exec(name) ?? [];
    if (name === "trace") {
        if (trace !== null) {
            readTrace(trace, focus);
            return;
        }
        showStart();
        say("The trace is not kept. Paste or open it again.");
        history.replaceState(null, "", location.pathname);
        return;
    }
    let text = name.replace(/^q850-/, "Q.850 ");
    try {
        text = search === undefined ? text : decodeURIComponent(search);
    } catch {
        text = search;
    }
    text = text.trim().slice(0, LONGEST_LOOKUP);
    part("box").value = text;
    if (text === "") {
        ++turn;
        showStart();
    } else {
        ask(text, focus, false);
    }
}

part("form").addEventListener("submit", (event) => {
    event.preventDefault();
    submit();
});
part("box").addEventListener("keydown", (event) => {
    const isOneLine = !part("box").value.includes("\n") && !event.shiftKey;
    if (event.key === "Enter" && !event.isComposing && (event.ctrlKey || event.metaKey || isOneLine)) {
        event.preventDefault();
        submit();
    }
});
part("box").addEventListener("paste", (event) => {
    const text = event.clipboardData.getData("text");
    if (text.length > LONGEST_IN_BOX) {
        // A box that shows megabytes stops the browser.
        event.preventDefault();
        readFile(new Blob([text]), "The pasted text");
    } else if (text.trim().includes("\n")) {
        setTimeout(submit);
    }
});
part("open").addEventListener("click", () => part("file").click());
part("file").addEventListener("change", ({ target }) => {
    if (target.files.length !== 0) {
        readFile(target.files[0], target.files[0].name);
        target.value = "";
    }
});
part("cancel").addEventListener("click", () => {
    ++turn;
    cancel();
    showBusy(false);
    say("Canceled.");
    part("box").focus();
});
document.addEventListener("dragover", (event) => event.preventDefault());
document.addEventListener("drop", (event) => {
    event.preventDefault();
    const [file] = event.dataTransfer.files;
    const text = event.dataTransfer.getData("text");
    if (file !== undefined) {
        readFile(file, file.name);
    } else if (text !== "") {
        readFile(new Blob([text]), "The dropped text");
    }
});
addEventListener("popstate", () => route("result"));
isReady.catch((reason) => say(`The page could not load all of itself: ${reason.message}`));
if (location.hash.length > 1) {
    route("");
}
