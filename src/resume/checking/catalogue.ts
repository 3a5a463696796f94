/** Of what weight a finding is: an error loses something that an employer needs, a warning may, a note is worth knowing. */
export type Severity = 'error' | 'warning' | 'note';

export interface Rule {
  readonly severity: Severity;
  readonly title: string;
  /** Why a program stumbles over it. */
  readonly meaning: string;
  /** What to do about it. */
  readonly action: string;
}

const rule = (severity: Severity, title: string, meaning: string, action: string): Rule => ({
  severity,
  title,
  meaning,
  action,
});

const EXPORT_TEXT = 'Export the file from the program in which it was written, as PDF with text.';

/**
 * Every rule by which a resume is checked. A rule fires on evidence alone, and its finding quotes it; what is counted are
 * facts about the file, and nothing is added up to a score. How each is seen is in the files beside this one.
 */
export const CATALOGUE = {
  // ————— whether there is text at all
  'no-text': rule(
    'error',
    'No text',
    'Programs read text. A scan or a picture of a resume is an empty page to them.',
    EXPORT_TEXT,
  ),
  'page-is-picture': rule(
    'error',
    'A page is a picture',
    'What is said only in a picture is not read; here a page has almost nothing else.',
    EXPORT_TEXT,
  ),
  'scanned-text': rule(
    'warning',
    'Text recognised from a scan',
    'The letters lie unseen behind a picture of the page, and are as good as the recognition that made them.',
    EXPORT_TEXT,
  ),
  'garbled-text': rule(
    'error',
    'Letters that come out as other signs',
    'The fonts in the file do not say which letters their shapes are, so a program reads signs without meaning.',
    'Export the file again with another program or another font, then copy a line from it to see that it is the same.',
  ),

  // ————— letters
  'icon-characters': rule(
    'warning',
    'Icons set as letters',
    'An icon font draws a telephone and means a letter of private use: a program reads an unknown sign in the line.',
    'Write "Phone", "E-mail" or nothing in place of the icon.',
  ),
  'ligature-characters': rule(
    'warning',
    'Ligatures',
    'Two or three letters drawn as one character: a search for the word as it is spelled does not find it.',
    'Turn ligatures off in the font settings and export the file again.',
  ),
  'accents-apart': rule(
    'warning',
    'Accents apart from their letters',
    'The accent is a sign of its own, so a name such as "Müller" is read as "Mu ̈ller".',
    'In LaTeX, load a font with accented letters (fontenc T1 with lmodern, or XeLaTeX); elsewhere choose another font.',
  ),
  'letters-set-apart': rule(
    'warning',
    'Letters set apart',
    'With white space between its letters a word is read letter by letter, and a heading is not known for one.',
    'Set the letter spacing back to normal.',
  ),
  'words-run-together': rule(
    'warning',
    'Words run together',
    'The file places words without saying that there is a space between them.',
    'Export the file with another program, then copy a line from it to see that it has spaces.',
  ),
  'invisible-characters': rule(
    'note',
    'Invisible characters within words',
    'A soft hyphen or a space without width parts a word for a program that searches for it.',
    'Turn hyphenation off, or type the word anew.',
  ),

  // ————— order
  'columns-read-across': rule(
    'warning',
    'Columns that are read across',
    'The lines of two columns alternate in the file, so a program that goes by it mixes one job with another.',
    'Use one column, or a template whose columns stand one after the other in the file.',
  ),
  'order-differs': rule(
    'warning',
    'Lines in another order than on the page',
    'A program that goes by the order in the file reads what belongs together apart.',
    'Export the file with another program, or write the text in one flow without frames.',
  ),
  'table-layout': rule(
    'warning',
    'Text laid out in a table',
    'Some programs read a table cell by cell, others across its rows, and some leave it out.',
    'Write the text in paragraphs, with a tab before the dates.',
  ),
  'text-boxes': rule(
    'error',
    'Text in boxes',
    'A text box hangs beside the text, and many programs that read Word documents leave it out.',
    'Move the text out of the box into paragraphs.',
  ),
  'contact-in-margin': rule(
    'warning',
    'Contact data in a header or footer',
    'Many programs leave headers and footers out, and with them how to reach you.',
    'Write it at the top of the first page, in the text itself.',
  ),
  'turned-text': rule(
    'warning',
    'Turned text',
    'Text that does not stand upright is read out of order, letter by letter, or not at all.',
    'Set it upright.',
  ),

  // ————— what nobody sees
  'hidden-text': rule(
    'warning',
    'Text that nobody sees',
    'It is white, hidden, tiny or off the page, and a program reads it all the same; employers take that for a trick.',
    'Take it out.',
  ),
  'small-text': rule(
    'warning',
    'Very small text',
    'Below 6.5 points people read with difficulty, and recognition of a printed copy fails.',
    'Set it at 8 points or more, or leave it out.',
  ),

  // ————— the file
  encrypted: rule(
    'warning',
    'Locked against copying',
    'The file opens without a password and forbids to take its text; programs that obey read nothing.',
    'Export it without security settings.',
  ),
  scripts: rule(
    'warning',
    'A program in the file',
    'It holds JavaScript or macros, and many mail filters and portals turn such a file away.',
    'Export it without them: as a plain PDF, or as .docx.',
  ),
  attachments: rule(
    'warning',
    'Files within the file',
    'They are not read, and mail filters may turn the file away.',
    'Take them out, or link to them.',
  ),
  'form-fields': rule(
    'warning',
    'Fields to fill in',
    'What is typed in a form is no text of the page, and many programs do not read it.',
    'Print the filled form to a new PDF.',
  ),
  'many-pages': rule(
    'note',
    'Many pages',
    'A resume of two or three pages is read whole; of a longer one the first pages are.',
    'Keep a long list, such as publications, in a second document.',
  ),
  'not-tagged': rule(
    'note',
    'No structure in the file',
    'A tagged PDF says what is a heading and in which order to read; screen readers need that.',
    'Turn on "tagged PDF" or "accessible PDF" when you export.',
  ),
  'fonts-not-embedded': rule(
    'note',
    'Fonts that are not in the file',
    'Another machine draws the page with other letters, and it may look different there.',
    'Turn on embedding of fonts when you export.',
  ),
  'file-name': rule(
    'note',
    'The name of the file',
    'The file lies among hundreds; its name is what is searched.',
    'Name it after yourself, such as ada-example-resume.pdf.',
  ),

  // ————— what was understood
  'no-name': rule(
    'error',
    'No name found',
    'A program could not tell which line is the name, so the entry is filed under none.',
    'Write the name alone in the first line, larger than all else.',
  ),
  'no-email': rule(
    'error',
    'No e-mail address found',
    'Without one in the text nobody can write back.',
    'Write the address out at the top of the first page.',
  ),
  'no-phone': rule(
    'note',
    'No telephone number found',
    'Many forms ask for one.',
    'Write it at the top with the country code, such as +49 30 1234567, if you want to be called.',
  ),
  'address-behind-words': rule(
    'warning',
    'Addresses behind words',
    'A link shows a word and keeps its address to itself; a program that reads text, and a printed page, lose it.',
    'Write the address out, such as github.com/ada.',
  ),
  'unknown-heading': rule(
    'warning',
    'A heading that is not understood',
    'A program files what stands below a heading by its words; by these it does not know where it belongs.',
    'Use a usual heading, such as Experience, Projects, Education, Skills or Publications.',
  ),
  'dates-not-understood': rule(
    'warning',
    'Dates that are not understood',
    'Without dates a job counts for no experience.',
    'Write them as "Mar 2021 – Feb 2023", at the right edge or in a line of their own.',
  ),
  'dates-mixed': rule(
    'note',
    'Dates written in several ways',
    '03/2021 beside "Mar 2021" is read differently from program to program and from country to country.',
    'Write all dates in one way, such as "Mar 2021".',
  ),
  'lines-without-place': rule(
    'note',
    'Lines without a place',
    'A program files what it reads under fields; for these lines none was found.',
    'See whether they stand under the right heading, and write them as the others are written.',
  ),
  'much-without-place': rule(
    'warning',
    'Much text without a place',
    'For a good part of the lines no field was found, so a program may lose them.',
    'Use usual headings, and write each job in the same form: employer, position, dates, then bullets.',
  ),
  'field-not-valid': rule(
    'error',
    'A field that does not fit',
    'JSON Resume asks for another kind of value there, so this one is left out.',
    'Correct it in the file, or enter the value here.',
  ),
  'undrawable-characters': rule(
    'error',
    'Characters that no font can draw',
    'On the page they would be missing, or boxes.',
    'Write them otherwise, or install a font that has them.',
  ),
  'words-too-wide': rule(
    'warning',
    'Words wider than their column',
    'They run over its edge.',
    'Shorten them, or choose another template.',
  ),
  'not-read-back': rule(
    'error',
    'A field that does not come back',
    'A program reads something else of the page than was written.',
    'Write it otherwise, and report it: a page is set so that everything comes back.',
  ),
  'programs-disagree': rule(
    'warning',
    'Two programs read different things',
    'What one program reads, another does not: where your file goes you do not know which is used.',
    'Look at the fields named here; a layout of one column is read alike by all.',
  ),
} as const satisfies Readonly<Record<string, Rule>>;

export type RuleId = keyof typeof CATALOGUE;
