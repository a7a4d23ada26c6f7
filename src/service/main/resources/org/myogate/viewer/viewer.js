(function () {
    "use strict";

    const NAMES = {system: "as the system", light: "light", dark: "dark"};
    const charts = [];

    function theme() {
        return document.documentElement.dataset.theme || "system";
    }

    function setTheme(name) {
        try {
            if (name === "system") {
                delete document.documentElement.dataset.theme;
                localStorage.removeItem("myogate-theme");
            } else {
                document.documentElement.dataset.theme = name;
                localStorage.setItem("myogate-theme", name);
            }
        } catch (e) {
            // Storage may be forbidden; the choice then lasts as long as the page.
        }
        document.getElementById("theme-now").textContent = NAMES[name];
        redraw();
    }

    function themeButton() {
        const button = document.getElementById("theme");
        if (!button) {
            return;
        }
        button.hidden = false;
        document.getElementById("theme-now").textContent = NAMES[theme()];
        button.addEventListener("click", () => {
            const order = ["system", "light", "dark"];
            setTheme(order[(order.indexOf(theme()) + 1) % order.length]);
        });
        matchMedia("(prefers-color-scheme: dark)").addEventListener("change", redraw);
    }

    // A file that is dropped anywhere on the form goes the way of a chosen file.
    function dropping() {
        const form = document.getElementById("drop");
        const input = document.getElementById("file");
        if (!form || !input) {
            return;
        }
        form.addEventListener("dragover", (event) => {
            event.preventDefault();
            form.classList.add("over");
        });
        form.addEventListener("dragleave", () => form.classList.remove("over"));
        form.addEventListener("drop", (event) => {
            form.classList.remove("over");
            if (event.dataTransfer.files.length > 0) {
                event.preventDefault();
                input.files = event.dataTransfer.files;
                form.requestSubmit();
            }
        });
    }

    function color(name) {
        return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
    }

    function day(x) {
        return new Date(x * 86400000).toISOString().slice(0, 10);
    }

    function draw(canvas) {
        const series = JSON.parse(canvas.dataset.series);
        const xs = series.points.map((point) => point.x);
        const ys = series.points.map((point) => point.y).concat(series.lines.map((line) => line.y));
        const spare = Math.max(30, (Math.max(...xs) - Math.min(...xs)) * 0.08);
        const from = Math.min(...xs) - spare;
        const to = Math.max(...xs) + spare;
        const high = (Math.max(...ys) - Math.min(...ys)) * 0.2 || Math.abs(ys[0]) * 0.2 || 1;
        const lines = series.lines.map((line) => ({
            label: line.label,
            data: [{x: from, y: line.y}, {x: to, y: line.y}],
            borderColor: color("--cut"),
            borderDash: [6, 4],
            borderWidth: 1.5,
            pointRadius: 0
        }));
        const text = color("--muted");
        return new Chart(canvas, {
            type: "line",
            data: {
                datasets: [{
                    label: "value",
                    data: series.points.map((point) => ({x: point.x, y: point.y})),
                    borderColor: color("--ink"),
                    backgroundColor: color("--accent"),
                    borderWidth: 1.5,
                    pointRadius: 4
                }].concat(lines)
            },
            options: {
                animation: false,
                responsive: true,
                maintainAspectRatio: false,
                plugins: {
                    legend: {
                        position: "bottom",
                        labels: {color: text, boxWidth: 18, boxHeight: 0, font: {size: 11},
                            filter: (item) => item.text !== "value"}
                    },
                    tooltip: {callbacks: {title: (items) => day(items[0].parsed.x),
                        label: (item) => item.datasetIndex === 0
                            ? series.points[item.dataIndex].text + " " + series.unit : item.dataset.label}}
                },
                scales: {
                    x: {type: "linear", min: from, max: to, grid: {display: false},
                        ticks: {color: text, maxTicksLimit: 3, maxRotation: 0, callback: day}},
                    y: {suggestedMin: Math.max(0, Math.min(...ys) - high), suggestedMax: Math.max(...ys) + high,
                        grid: {color: color("--line")}, ticks: {color: text, maxTicksLimit: 5}}
                }
            }
        });
    }

    // Each series has its own filling, so that nobody has to tell colours apart.
    function filling(color, kind) {
        if (kind === 1) {
            return color;
        }
        const tile = document.createElement("canvas");
        tile.width = tile.height = 8;
        const pen = tile.getContext("2d");
        pen.strokeStyle = color;
        pen.lineWidth = 2;
        pen.beginPath();
        if (kind === 2) {
            [[-2, 2, 2, -2], [0, 8, 8, 0], [6, 10, 10, 6]].forEach((line) => {
                pen.moveTo(line[0], line[1]);
                pen.lineTo(line[2], line[3]);
            });
            pen.stroke();
        }
        return pen.createPattern(tile, "repeat");
    }

    function shortened(label) {
        return label.length > 36 ? label.slice(0, 35) + "\u2026" : label;
    }

    function drawBars(canvas) {
        const bars = JSON.parse(canvas.dataset.bars);
        const text = color("--ink");
        const colors = [color("--muted"), color("--absent"), color("--critical")];
        const first = bars.series.length === 1 ? 2 : 0;
        const each = bars.series.length * 13 + 9;
        canvas.parentNode.style.height = (bars.labels.length * each + 70) + "px";
        return new Chart(canvas, {
            type: "bar",
            data: {
                labels: bars.labels,
                datasets: bars.series.map((series, place) => ({
                    label: series.label,
                    data: series.numbers,
                    backgroundColor: filling(colors[first + place], first + place),
                    borderColor: colors[first + place],
                    borderWidth: 1.5,
                    barPercentage: 0.9,
                    categoryPercentage: 0.85
                }))
            },
            options: {
                animation: false,
                responsive: true,
                maintainAspectRatio: false,
                indexAxis: "y",
                plugins: {legend: {display: bars.series.length > 1, position: "bottom", labels: {color: text}}},
                scales: {
                    x: {beginAtZero: true, grid: {color: color("--line")}, ticks: {color: text, precision: 0}},
                    y: {grid: {display: false}, ticks: {color: text, autoSkip: false,
                        callback: (value, place) => shortened(bars.labels[place])}}
                }
            }
        });
    }

    function drawWithin(element) {
        if (typeof Chart === "undefined") {
            return;
        }
        element.querySelectorAll("canvas[data-series], canvas[data-bars]").forEach((canvas) => {
            const isShown = canvas.offsetParent !== null;
            if (isShown && !charts.some((chart) => chart.canvas === canvas)) {
                charts.push(canvas.dataset.bars ? drawBars(canvas) : draw(canvas));
            }
        });
    }

    function redraw() {
        charts.splice(0).forEach((chart) => chart.destroy());
        drawWithin(document);
    }

    // A link to an axis opens it.
    function openTarget() {
        const target = location.hash.length > 1 ? document.getElementById(location.hash.slice(1)) : null;
        if (target && target.tagName === "DETAILS") {
            target.open = true;
            target.querySelector("summary").focus();
        }
    }

    document.addEventListener("toggle", (event) => {
        if (event.target.open) {
            drawWithin(event.target);
        }
    }, true);
    document.addEventListener("reset", (event) => {
        if (event.target.id === "if") {
            document.getElementById("if-result").textContent = "";
        }
    });
    window.addEventListener("hashchange", openTarget);
    themeButton();
    dropping();
    drawWithin(document);
    openTarget();
})();
