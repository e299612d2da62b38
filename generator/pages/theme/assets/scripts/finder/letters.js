// Numbers and words as finder/letters.py writes them: short texts, which a phone fetches sooner than lists. Pure.

// Digits and small letters are 0 to 35 and end a number. A capital before them counts 36 of these.
export function numbersOf(text) {
  const found = [];
  let high = 0;
  for (let i = 0; i < text.length; i += 1) {
    const digit = parseInt(text[i], 36);
    if (text[i] >= "A" && text[i] <= "Z") {
      high = high * 26 + digit - 10;
    } else {
      found.push(high * 36 + digit);
      high = 0;
    }
  }
  return found;
}

// Words of which each begins as the one before it does: a capital says with how many letters, A is none.
export function unfolded(text) {
  let last = "";
  return (text.match(/[A-Z][^A-Z]*/g) || []).map((one) => {
    last = last.slice(0, parseInt(one[0], 36) - 10) + one.slice(1);
    return last;
  });
}
