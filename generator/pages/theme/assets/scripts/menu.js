// Folds the menu away on small screens, behind a real button. Without this script the menu is an open list.
(function () {
  "use strict";
  // Said before the page is drawn, so that the menu does not open and shut under a thumb.
  document.documentElement.classList.add("lo-js");
  // What needs scripts in modules is shown only where the browser has them.
  if ("noModule" in HTMLScriptElement.prototype) {
    document.documentElement.classList.add("lo-scripts");
  }
  document.addEventListener("DOMContentLoaded", function () {
    var button = document.querySelector(".lo-header__button");
    var menu = document.getElementById("menu");
    if (!button || !menu) {
      return;
    }
    function show(open) {
      button.setAttribute("aria-expanded", String(open));
      menu.classList.toggle("lo-menu--open", open);
    }
    button.hidden = false;
    button.addEventListener("click", function () {
      show(button.getAttribute("aria-expanded") !== "true");
    });
    menu.parentNode.addEventListener("keydown", function (event) {
      if (event.key === "Escape" && button.getAttribute("aria-expanded") === "true") {
        show(false);
        button.focus();
      }
    });
  });
})();
