// Numbers and lists in words. Pure.

export function groupsInWords(count) {
  return count === 1 ? "1 group" : count + " groups";
}

// ["a", "b", "c"] is "a, b and c".
export function listInWords(parts) {
  return parts.length < 2 ? parts.join("") : parts.slice(0, -1).join(", ") + " and " + parts[parts.length - 1];
}
