// The cards of groups, as the site made them: those that are in the page already, and others in pieces, when needed.

// Returns a promise of the cards of some hits, in their order: article elements, or null for one that is missing.
// `here` is the document that may have some of them. Links in them are right on pages in /groups/.
export function cardsOf(finder, hits, here) {
  return Promise.all(hits.map((hit) => cardOf(finder, hit, here)));
}

function cardOf(finder, hit, here) {
  const present = here && here.querySelector('article[data-group="' + hit.id + '"]');
  return present ? Promise.resolve(present) : pieceOf(finder, finder.pieces[hit.row]).then(
    (piece) => {
      const found = piece.querySelector('article[data-group="' + hit.id + '"]');
      return found && document.importNode(found, true);
    });
}

function pieceOf(finder, number) {
  if (!finder.loadedPieces.has(number)) {
    const piece = fetch(new URL("cards/" + number + ".txt", finder.base)).then((response) => {
      if (!response.ok) {
        throw new Error("The cards of some groups could not be loaded.");
      }
      return response.text();
    }).then((text) => new DOMParser().parseFromString(text, "text/html"));
    // After a failure the next try asks again.
    piece.catch(() => finder.loadedPieces.delete(number));
    finder.loadedPieces.set(number, piece);
  }
  return finder.loadedPieces.get(number);
}
