// Turns an excerpt of Pagefind, which is HTML with <mark> around the words, into text and marks and nothing else:
// whatever a page says can never become an element of this page.

export function excerptNodes(html) {
  const parsed = new DOMParser().parseFromString(html, "text/html");
  return Array.from(parsed.body.childNodes, (node) => {
    if (node.nodeName !== "MARK") return document.createTextNode(node.textContent);
    const mark = document.createElement("mark");
    mark.textContent = node.textContent;
    return mark;
  });
}
