/** The Porter2 stemmer ships without types: one English word in, its stem out. */
declare module 'wink-porter2-stemmer' {
  export default function stem(word: string): string;
}
