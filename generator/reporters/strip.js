// Marks the words of each finding on the page, and makes the list lead to them.
(() => {
  const main = document.querySelector("main") || document.body;
  const blocks = "p, li, h1, h2, h3, h4, h5, h6, td, th, dt, dd, figcaption, summary, blockquote, pre, div, section, main, body";
  // Every piece of text on the page, with its place in all of them together. No finding goes from one block into the next.
  const read = () => {
    const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT, {
      acceptNode: (node) => node.parentElement.closest(".lo-lint, script, style")
        ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
    });
    const pieces = [];
    let all = "", block = null;
    while (walker.nextNode()) {
      const node = walker.currentNode, inside = node.parentElement.closest(blocks);
      if (inside !== block) all += "\uFFFC";
      block = inside;
      pieces.push({ node, start: all.length, end: all.length + node.data.length });
      all += node.data;
    }
    return { pieces, all };
  };
  const taken = new Set();
  const find = (words, all) => {
    const word = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/['’]/g, "['’]");
    const pattern = new RegExp("(?<![\\p{L}\\p{N}])" + words.split(/\s+/).map(word).join("\\s+") + "(?![\\p{L}\\p{N}])", "gu");
    for (const match of all.matchAll(pattern)) {
      const place = `${match.index} ${match[0].length}`;
      if (taken.has(place)) continue; // The same words again: they are the next ones.
      taken.add(place);
      return { start: match.index, end: match.index + match[0].length };
    }
    return null;
  };
  const mark = (words, id) => {
    const { pieces, all } = read();
    const place = find(words, all);
    if (!place) return null;
    let first = null;
    for (const { node, start, end } of pieces) {
      if (start === end || end <= place.start || start >= place.end) continue;
      const range = document.createRange();
      range.setStart(node, Math.max(place.start - start, 0));
      range.setEnd(node, Math.min(place.end, end) - start);
      const marked = document.createElement("mark");
      marked.className = "lo-lint-mark";
      range.surroundContents(marked);
      first = first || marked;
    }
    first.id = id;
    first.tabIndex = -1;
    return first;
  };
  document.querySelectorAll(".lo-lint li[data-words]").forEach((item, number) => {
    const words = item.dataset.words;
    if (!words || words.length > 1000) return;
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
