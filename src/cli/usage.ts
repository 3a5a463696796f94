/** What the command line says about itself, and how it refuses wrong use. */

/** Wrong use or bad input: the message says what was wrong, where, and what to do; the process exits with 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

const UNREADABLE: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'you may not read it',
};

/** A file that cannot be read, in words; `name` says which, with its flag. */
export function unreadable(name: string, error: unknown): UsageError {
  const { code, message } = error as NodeJS.ErrnoException;
  const why = (code && UNREADABLE[code]) ?? message;
  return new UsageError(`${name} cannot be read: ${why}.`);
}

export const HELP = `Fovea: interview practice for computer-vision engineers, on your own machine.

  fovea serve      the product in a browser
  fovea practice   an interview in the terminal
  fovea grade      judge one answer, or a file of answers
  fovea judge      run a solution of a coding task and judge it
  fovea evaluate   score detections against ground truth, with the figures of pycocotools
  fovea resume     check what a machine reads of a resume, or print one from its source
  fovea content    check a role pack

  fovea VERB --help shows the flags with an example. Every verb takes --json: data on standard output, messages on
  standard error. Exit codes: 0 done, 1 what was checked fell short, 2 wrong use or bad input.
  Run it as: npm run -s fovea -- VERB …`;

export const VERB_HELP: Readonly<Record<string, string>> = {
  serve: `fovea serve [--port N] [--host ADDRESS] [--data DIR]

  Serves the product and prints its address. A busy port given by --port or PORT is an error (exit 2); only the
  default, 4173, moves on to the next free one.

  --port N      the port (environment: PORT)
  --host ADDR   the address to listen on, 127.0.0.1 by default (HOST)
  --data DIR    the data folder (FOVEA_DATA); with DATABASE_URL a Postgres database is used instead
  --json        print {"url","place"} when it listens

  Example: fovea serve --port 8080 --data ./practice-data`,
  practice: `fovea practice [--round concept|behavioral|coding] [--level junior|mid|senior|staff] [--minutes N] [--count N]
               [--skills ID,ID] [--question ID,ID] [--feedback each|end] [--order coverage|guide] [--new] [--data DIR]

  An interview in the terminal. Type an answer over as many lines as you like; an empty line, or a line with only a
  dot, finishes it. Commands: /hint /skip /idk /repeat /why /undo /pause /end /help. Ctrl-C pauses and keeps what you
  typed; the next "fovea practice" offers to go on, unless --new is given, or a script says what to ask.

  A coding round lays the task's files in a folder: /edit opens them in $EDITOR, each save is kept and run against the
  visible cases, /submit has all cases judged, /done hands the task in.

  --json        print {"id","report"} at the end, "report" null where it was paused; the conversation goes to
                standard error

  Example: fovea practice --level senior --question iou-and-nms --feedback each`,
  grade: `fovea grade --question ID | --item FILE  --answer FILE|-  [--level junior|mid|senior|staff]
fovea grade --batch FILE.jsonl|-  [--level …]

  Judges one answer against a question of the pack or an item of your own (JSON or YAML: id, prompt, points,
  misconceptions). --answer - reads standard input. --level decides which points count, mid by default.
  --batch takes lines {"id","answer","item":ITEM | "question":ID,"level"?} and prints lines {"id","judgement"} in order.

  --json        print the judgement as JSON

  Example: echo "Greedy NMS keeps the best box and drops its near-copies." | fovea grade --question iou-and-nms --answer -`,
  judge: `fovea judge TASK SOLUTION [--follow-up] [--visible] [--seed N] [--pack DIR] [--runner bubblewrap]

  Runs a solution of a coding task in a sandbox and compares what it returns, outside it, with the reference: visible
  cases, hidden ones from a fresh seed, and the growth of its cost. SOLUTION is a Python file, or a folder for a code
  base; what it does not hold is taken from what the task begins with. Exit 1 when a case fails, 2 where nothing can
  be run: it then says what to install.

  --follow-up   judge the changed requirement instead
  --visible     only the cases that a candidate sees before submitting
  --seed N      make the hidden cases from this seed, to see a failure again
  --pack DIR    take the task from another pack
  --runner NAME the sandbox: bubblewrap
  --json        print {"verdict","cases":[{"name","passed","message",…}],"cost","output",…}

  Example: fovea judge greedy-nms my_nms.py`,
  evaluate: `fovea evaluate --ground-truth GT.json --detections DT.json [--iou-type bbox|segm] [--curves --json]

  Average precision and recall of detections: the twelve figures of pycocotools, then the classes. -1 stands where
  there is nothing to measure.

  --ground-truth FILE   COCO ground truth: an object with "images", "categories" and "annotations"; for segm each
                        annotation has polygons or a run-length encoding
  --detections FILE     a list of {"image_id","category_id","score"} with "bbox", or for segm with a "segmentation"
                        that is a run-length encoding {"size","counts"}
  --iou-type TYPE       what is compared: bbox, boxes (the default), or segm, masks

  As in pycocotools, a detection of an image that is not listed is an error, and what belongs to a category that is
  not listed is left out; standard error says how much.

  --json        print {"stats":{"AP","AP50","AP75","APs","APm","APl","AR1","AR10","AR100","ARs","ARm","ARl"},"perClass":[…]}
  --curves      with --json, precision against recall as well: "curves":{"iouThresholds","recalls","of":[{"category",
                "area","precision","scores"}]}, a list of 101 numbers for each IoU threshold, for each class and size

  Example: fovea evaluate --ground-truth instances_val2017.json --detections detections.json`,
  resume: `fovea resume check FILE.pdf|.docx|.json [--job FILE] [--template classic|compact|academic] [--paper a4|letter]
fovea resume export RESUME.json OUT.pdf|.md|.txt|.json [--template …] [--paper …] [--force]

  check says what a machine reads of a PDF or a Word document, field by field, what it would lose, and why, by a
  catalogue of rules: each finding has its evidence and what to do. A JSON Resume is set on pages, read back by two
  programs and compared field by field; lines that lack a number, a baseline, a role or a scale are named. Exit 1 when
  a finding is an error or a field does not come back, 2 where the file cannot be read.
  export writes a JSON Resume as a PDF, which is read back before it is written: when a field does not come back or a
  character cannot be drawn, it is listed, nothing is written and the exit code is 1.

  --job FILE        compare with a job description (plain text; - reads standard input): what it asks for is evidenced
                    by a line, claimed without one, or absent
  --template NAME   classic (one column, the default), compact (a side column) or academic (publications first)
  --paper NAME      a4 (the default) or letter
  --force           write the PDF though something is lost
  --json            check prints {"file","kind","pages","resume","fields","findings":[{"rule","severity","message",
                    "action","page","text"}],"leftOver":[{"text","page"}]}, for a JSON Resume with "parseBack" and
                    "suggestions", with --job "job"; export prints {"file","written","pages","bytes","parseBack"}

  Example: fovea resume check my-resume.pdf --job position.txt`,
  content: `fovea content check [PACK] [--coding all|none|ID,ID] [--seeds N] [--write]

  Checks a role pack's folder (the one that ships by default): every file against its schema, every id, every
  reference. Prints each problem with file, line and field. Exit 1 when there is one. Coding tasks that were never
  proved as they are now (coding/proved.json) are proved: reference and right solutions pass every case, the cost
  included, each wrong one fails in the case named for it, the starter does not pass, the reference answers the changed
  requirement. Progress goes to standard error. Exit 2 where code cannot be run: it then says what to install.

  --coding WHICH  prove these tasks instead: ids with commas, all of them, or none
  --write         write down in coding/proved.json what holds
  --seeds N       prove them with hidden cases from N seeds, 2 by default
  --json          print {"pack","skills","questions","tasks","problems":[{"file","line","field","message"}]}, and with
                  --coding {"coding":{"proved":[ID],"problems":[{"task","where","message"}]}}

  Example: fovea content check packs/computer-vision-engineer --coding greedy-nms,conv2d`,
};
