/** Prose that means nothing: as long, as varied and as marked up as that of a report. */

const words =
  `the a of and in to was that with from by on at for which had after before while under over between train ship harbour
  minister border village council letter treaty market storm harvest engineer witness report signal bridge island river
  station cargo winter morning evening company delegation newspaper archive railway garrison consul survey expedition
  arrived left signed refused crossed opened closed carried declared returned described promised delayed repaired
  measured counted waited northern distant narrow public private early late official sudden ordinary heavy silent`.split(
    /\s+/,
  );

/**
 * @param {import('./random.mjs').Random} random
 * @returns {string} Markdown of 60 to 120 words: paragraphs, emphasis, a link, now and then a quotation or a list
 */
export function generateText(random) {
  const length = random.integer(60, 120);
  const sentences = [];
  for (let count = 0; count < length;) {
    const size = Math.min(random.integer(8, 18), length - count);
    sentences.push(markUp(sentence(random, size), random));
    count += size;
  }
  const [first, second, ...rest] = sentences;
  return [first, random.pick([second, `> ${second}`]), paragraphOrList(rest, random)].filter(Boolean).join('\n\n');
}

/**
 * @param {import('./random.mjs').Random} random
 * @returns {string} a title of four to eight words
 */
export const generateTitle = (random) => sentence(random, random.integer(4, 8)).slice(0, -1);

function sentence(random, size) {
  const text = Array.from({ length: size }, () => random.pick(words)).join(' ');
  return `${text[0].toUpperCase()}${text.slice(1)}.`;
}

function markUp(text, random) {
  const all = text.slice(0, -1).split(' ');
  const at = random.integer(0, all.length - 1);
  const marks = [
    (word) => word,
    (word) => `*${word}*`,
    (word) => `**${word}**`,
    (word) => `[${word}](https://example.org/${word})`,
  ];
  all[at] = random.pick(marks)(all[at]);
  return `${all.join(' ')}.`;
}

function paragraphOrList(sentences, random) {
  return random.integer(1, 5) === 1 ? sentences.map((text) => `- ${text}`).join('\n') : sentences.join(' ');
}
