/** Told how far a piece of work has come; says so now and then. */
export type Progress = (work: string, count: number) => void;

/** Silent for the first second of the work it is told of, then a line a second: "Reading detections: 320,000". */
export function progressTo(
  say: (line: string) => void,
  now: () => number = () => performance.now(),
): Progress {
  let current = '';
  let next = 0;
  return (work, count) => {
    // The clock costs more than the test, and a million records come in a few seconds.
    if (work === current && count % 1_000 !== 0) return;
    const time = now();
    if (work !== current) {
      current = work;
      next = time + 1_000;
    } else if (time >= next) {
      say(`${work}: ${count.toLocaleString('en-US')}`);
      next = time + 1_000;
    }
  };
}
