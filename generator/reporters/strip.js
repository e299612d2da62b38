// Marks the words of each finding on the page, and makes the list lead to them.
(() => {
  const main = document.querySelector("main") || document.body;
  const texts = () => {
    const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT, {
      acceptNode: (node) => node.parentElement.closest(".lo-lint, .lo-lint-mark, script, style")
        ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
    });
    const found = [];
    while (walker.nextNode()) found.push(walker.currentNode);
    return found;
  };
  const mark = (words, id) => {
    const pattern = new RegExp("(?<![\\p{L}\\p{N}])" + words.split(/\s+/).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("\\s+") + "(?![\\p{L}\\p{N}])", "u");
    for (const node of texts()) {
      const match = pattern.exec(node.data);
      if (!match) continue;
      const range = document.createRange();
      range.setStart(node, match.index);
      range.setEnd(node, match.index + match[0].length);
      const marked = document.createElement("mark");
      marked.className = "lo-lint-mark";
      marked.id = id;
      marked.tabIndex = -1;
      range.surroundContents(marked);
      return marked;
    }
    return null;
  };
  document.querySelectorAll(".lo-lint li[data-words]").forEach((item, number) => {
    const words = item.dataset.words;
    if (!words || words.length > 200) return;
    const marked = mark(words, `lo-lint-${number}`);
    if (!marked) return;
    const link = document.createElement("a");
    link.href = `#${marked.id}`;
    const shown = item.querySelector(".lo-lint-words");
    link.append(shown.firstChild);
    shown.append(link);
    link.addEventListener("click", () => marked.focus());
  });
})();
