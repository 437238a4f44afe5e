// SPDX-License-Identifier: BSL-1.0
//
// Runs the command, so that the page stays usable meanwhile. It is a program for WASI, which gets its arguments, reads
// standard input and writes standard output and standard error; everything else that it may ask for is refused.
"use strict";

const NOT_THERE = 44; // ENOENT in WASI
const BAD_FILE = 8; // EBADF
const CANNOT_SEEK = 70; // ESPIPE
const MOST_DETAILS = 5000;
const MOST_CALLS = 500;
const MOST_OTHERS = 50;
const MOST_UNREADABLE = 50;

/// What the command throws to end.
class Exit {
    constructor(status) {
        this.status = status;
    }
}

/// Runs the command. `read` returns up to so many bytes of standard input; `write` gets the number of an output and bytes.
function run(module, words, read, write) {
    const encoder = new TextEncoder();
    const arguments_ = ["sipstatus", ...words].map((word) => encoder.encode(`${word.replaceAll("\0", "")}\0`));
    let memory;
    const store = (place, value) => new DataView(memory.buffer).setUint32(place, value, true);
    const load = (place) => new DataView(memory.buffer).getUint32(place, true);
    /// Calls a function for each buffer until one is not used in full, and stores how many bytes were used.
    const transfer = (buffers, count, place, use) => {
        let used = 0;
        for (let i = 0; i !== count; ++i) {
            const size = load(buffers + 8 * i + 4);
            const part = use(new Uint8Array(memory.buffer, load(buffers + 8 * i), size));
            used += part;
            if (part < size) {
                break;
            }
        }
        store(place, used);
        return 0;
    };
    const system = {
        args_sizes_get(count, size) {
            store(count, arguments_.length);
            store(
                size,
                arguments_.reduce((sum, word) => sum + word.length, 0),
            );
            return 0;
        },
        args_get(places, place) {
            arguments_.forEach((word, i) => {
                store(places + 4 * i, place);
                new Uint8Array(memory.buffer).set(word, place);
                place += word.length;
            });
            return 0;
        },
        environ_sizes_get(count, size) {
            store(count, 0);
            store(size, 0);
            return 0;
        },
        environ_get: () => 0,
        fd_read: (file, buffers, count, place) =>
            transfer(buffers, count, place, (buffer) => {
                const bytes = read(buffer.length);
                buffer.set(bytes);
                return bytes.length;
            }),
        fd_write: (file, buffers, count, place) =>
            transfer(buffers, count, place, (buffer) => {
                write(file, buffer);
                return buffer.length;
            }),
        fd_close: () => 0,
        fd_seek: () => CANNOT_SEEK,
        fd_fdstat_get: () => BAD_FILE,
        proc_exit(status) {
            throw new Exit(status);
        },
    };
    const imports = { wasi_snapshot_preview1: system, env: {} };
    for (const { module: from, name } of WebAssembly.Module.imports(module)) {
        imports[from][name] ??= () => -NOT_THERE;
    }
    const { exports } = new WebAssembly.Instance(module, imports);
    memory = exports.memory;
    try {
        exports._start();
    } catch (reason) {
        if (reason instanceof Exit) {
            return reason.status;
        }
        throw reason;
    }
    return 0;
}

/// Reads a file piece by piece, and says how far it has come.
function reader(file, progress) {
    const atOnce = 1 << 20;
    const files = new FileReaderSync();
    let piece = new Uint8Array();
    let next = 0;
    return (most) => {
        if (piece.length === 0 && file !== undefined && next < file.size) {
            progress(next);
            piece = new Uint8Array(files.readAsArrayBuffer(file.slice(next, next + atOnce)));
            next += piece.length;
        }
        const bytes = piece.subarray(0, most);
        piece = piece.subarray(bytes.length);
        return bytes;
    };
}

/// Gathers the report in JSON: what the page shows of it, and not the rest, which may be long.
class Report {
    #rest = "";
    #details = new Map();
    calls = [];
    others = [];
    unreadable = [];
    moreUnreadable = 0;
    summary = null;

    add(text) {
        const lines = (this.#rest + text).split("\n");
        this.#rest = lines.pop();
        lines.forEach((line) => this.#read(line));
    }

    #read(line) {
        const response = /^\{"type":"response","number":(\d+),"code":(\d)/.exec(line);
        if (response === null) {
            this.#readOther(JSON.parse(line));
            return;
        }
        const isReadable = line.includes('"unreadable_reason":"","unreadable_warning":""');
        if (Number(response[2]) < 3 && isReadable) {
            return;
        }
        const detail = JSON.parse(line);
        detail.likely_causes = undefined;
        for (const [name, text] of [
            ["Reason", detail.unreadable_reason],
            ["Warning", detail.unreadable_warning],
        ]) {
            if (text !== "" && this.unreadable.length < MOST_UNREADABLE) {
                this.unreadable.push({ line: detail.line, name, text });
            } else if (text !== "") {
                ++this.moreUnreadable;
            }
        }
        if (this.#details.size < MOST_DETAILS) {
            this.#details.set(detail.number, detail);
        }
    }

    #readOther(made) {
        if (made.type === "summary") {
            this.summary = made;
            return;
        }
        made.detail = this.#details.get(made.decisive) ?? null;
        if (made.likely_causes.length !== 0 || made.failed) {
            if (this.calls.length < MOST_CALLS) {
                this.calls.push(made);
            }
        } else if (this.others.length < MOST_OTHERS) {
            this.others.push(made);
        }
    }
}

let module;

function answer({ id, words, file, hasReport }) {
    const report = hasReport ? new Report() : null;
    const texts = ["", ""];
    const decoders = texts.map(() => new TextDecoder());
    const add = (i, text) => {
        if (i === 0 && report !== null) {
            report.add(text);
        } else {
            texts[i] += text;
        }
    };
    const progress = (bytes) => postMessage({ id, bytes });
    const status = run(module, words, reader(file, progress), (output, bytes) =>
        add(output - 1, decoders[output - 1].decode(bytes, { stream: true })),
    );
    const { calls, others, unreadable, moreUnreadable, summary } = report ?? {};
    const found = report && summary && { calls, others, unreadable, moreUnreadable, summary };
    postMessage({ id, status, out: texts[0], err: texts[1], report: found });
}

onmessage = ({ data }) => {
    if (data.module !== undefined) {
        module = data.module;
        return;
    }
    try {
        answer(data);
    } catch (reason) {
        postMessage({ id: data.id, status: 2, out: "", err: `sipstatus: ${reason.message}\n`, report: null });
    }
};
