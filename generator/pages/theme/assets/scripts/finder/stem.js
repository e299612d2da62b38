// Words without their endings, so that "swims" and "swimming" are one. finder/stems.py says the same in Python, and a
// test holds the two together.

const SMALL = new Set(("a about after all also am an and any are around as at be because been but by can do does for " +
  "from get had has have he her him his i if in is it its like me my need near of old on or our she so some son " +
  "that the their them there they this to too up us very want was we what when where which who will with would year " +
  "years you your aged ages child children daughter find group groups help kid kids looking somewhere someone " +
  "something please").split(" "));

// The words of a text in small letters, without apostrophes.
export function wordsOf(text) {
  return text.toLowerCase().normalize("NFKD").replace(/[\u0300-\u036f'\u2019]/g, "").split(/[^a-z0-9]+/).filter(Boolean);
}

// Words that say nothing about a group.
export function isSmall(word) {
  return SMALL.has(word) || /^[0-9]+$/.test(word);
}

export function stem(word) {
  let end = word;
  if (end.length > 4 && /ies$/.test(end)) {
    end = end.slice(0, -3) + "y";
  } else if (end.length > 3 && /(ch|sh|ss|x)es$/.test(end)) {
    end = end.slice(0, -2);
  } else if (end.length > 3 && /[^sui]s$/.test(end)) {
    end = end.slice(0, -1);
  }
  const base = end.replace(/(ing|ed)$/, "");
  if (base !== end && base.length > 2 && /[aeiouy]/.test(base)) {
    end = base;
  } else if (/([bdgmnprt])\1er$/.test(end)) {
    end = end.slice(0, -2);
  }
  end = end.replace(/([bdgmnprt])\1$/, "$1");
  return end.length > 3 ? end.replace(/e$/, "") : end;
}
