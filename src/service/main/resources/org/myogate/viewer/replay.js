(function () {
    "use strict";

    const FILES_PER_FORM = 40;
    const form = document.getElementById("replay");
    const status = document.getElementById("sending");
    const bar = document.getElementById("sent");
    const partBytes = Number(form.dataset.partBytes);
    let busy = false;

    function post(url, body) {
        return fetch(url, {method: "POST", body: body}).then((answer) => {
            if (answer.ok) {
                return answer;
            }
            return answer.text().then((text) => {
                const said = new DOMParser().parseFromString(text, "text/html").querySelector("main p");
                throw new Error(said ? said.textContent : "The files were refused (" + answer.status + ").");
            });
        });
    }

    // Small files go together, a large one in parts.
    function* forms(files) {
        let together = [];
        let bytes = 0;
        for (const each of files) {
            if (each.file.size > partBytes) {
                for (let at = 0; at < each.file.size; at += partBytes) {
                    yield {files: [{path: each.path, file: each.file.slice(at, at + partBytes)}], at: at};
                }
                continue;
            }
            if (together.length === FILES_PER_FORM || bytes + each.file.size > partBytes) {
                yield {files: together, at: 0};
                together = [];
                bytes = 0;
            }
            together.push(each);
            bytes += each.file.size;
        }
        if (together.length > 0) {
            yield {files: together, at: 0};
        }
    }

    async function send(files) {
        const total = files.reduce((sum, each) => sum + each.file.size, 0) || 1;
        let sent = 0;
        bar.hidden = false;
        const run = (await post("/replay", null)).url;
        for (const next of forms(files)) {
            const data = new FormData();
            next.files.forEach((each) => {
                data.append("file", each.file, each.path);
                sent += each.file.size;
            });
            await post(run + "/files?at=" + next.at, data);
            bar.value = sent / total;
            status.textContent = "Sending: " + Math.round(100 * sent / total) + " %";
        }
        location.assign((await post(run + "/start", null)).url);
    }

    function replay(files) {
        const wanted = files.filter((each) => /\.(json|ndjson|yaml)$/i.test(each.path));
        if (busy) {
            return;
        }
        if (wanted.length === 0) {
            status.textContent = "There is no *.json and no *.ndjson among these files.";
            return;
        }
        busy = true;
        send(wanted).catch((error) => {
            busy = false;
            bar.hidden = true;
            status.textContent = error.message;
        });
    }

    function chosen() {
        return ["files", "folder"].flatMap((id) => Array.from(document.getElementById(id).files))
            .map((file) => ({path: file.webkitRelativePath || file.name, file: file}));
    }

    function listed(reader) {
        return new Promise((resolve, reject) => reader.readEntries(resolve, reject));
    }

    async function within(entry) {
        if (entry.isFile) {
            const file = await new Promise((resolve, reject) => entry.file(resolve, reject));
            return [{path: entry.fullPath.replace(/^\//, ""), file: file}];
        }
        const reader = entry.createReader();
        const found = [];
        for (let some = await listed(reader); some.length > 0; some = await listed(reader)) {
            for (const each of some) {
                found.push(...await within(each));
            }
        }
        return found;
    }

    form.addEventListener("submit", (event) => {
        event.preventDefault();
        replay(chosen());
    });
    form.addEventListener("dragover", (event) => {
        event.preventDefault();
        form.classList.add("over");
    });
    form.addEventListener("dragleave", () => form.classList.remove("over"));
    form.addEventListener("drop", (event) => {
        event.preventDefault();
        form.classList.remove("over");
        const entries = Array.from(event.dataTransfer.items).map((item) => item.webkitGetAsEntry()).filter(Boolean);
        Promise.all(entries.map(within)).then((all) => replay(all.flat()), () => {
            status.textContent = "What was dropped cannot be read.";
        });
    });
})();
