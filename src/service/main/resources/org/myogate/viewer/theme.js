// Before the page is painted: the theme that was chosen here, else that of the system.
(function () {
    "use strict";
    let chosen = null;
    try {
        chosen = localStorage.getItem("myogate-theme");
    } catch (e) {
        // Storage may be forbidden; the theme of the system will do.
    }
    if (chosen === "light" || chosen === "dark") {
        document.documentElement.dataset.theme = chosen;
    }
})();
