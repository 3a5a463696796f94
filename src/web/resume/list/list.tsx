import { useMutation } from '@tanstack/react-query';
import { type DragEvent, lazy, Suspense, useRef, useState } from 'react';
import type { ReadResume } from '#api/resume';
import { Failure, Page, Waiting } from '../../shell/page.js';
import { readFile } from './read-file.js';
import { ResumeTable } from './resume-table.js';
import { useResumes } from './resumes.js';
import { WaysIn } from './ways-in.js';
import './list.css';

const Correction = lazy(async () => ({ default: (await import('../reading/correction.js')).Correction }));

/** What a file was chosen for: to make a resume of it, or to see what a program reads in it. */
export type Purpose = 'open' | 'check';

interface Read {
  readonly file: File;
  readonly purpose: Purpose;
  readonly read: ReadResume;
}

/** The resumes that are here, and the ways to a new one. */
export function Resumes() {
  const [opened, setOpened] = useState<Read | null>(null);
  const wanted = useRef<File | null>(null);
  const reading = useMutation({
    networkMode: 'always',
    mutationFn: async ({ file, purpose }: { file: File; purpose: Purpose }) => ({
      file,
      purpose,
      read: await readFile(file),
    }),
    onSuccess: (read) => {
      // Another file was chosen since.
      if (wanted.current !== read.file) return;
      scrollTo(0, 0);
      setOpened(read);
    },
  });
  const open = (file: File, purpose: Purpose) => {
    wanted.current = file;
    reading.mutate({ file, purpose });
  };
  if (opened)
    return (
      <Page title={`Read from ${opened.file.name}`} within="/resume">
        <Suspense fallback={<Waiting>Opening what was read.</Waiting>}>
          <Correction
            {...opened}
            onLeave={() => {
              setOpened(null);
              // The button that left is gone.
              setTimeout(() => document.getElementById('main')?.focus({ preventScroll: true }));
            }}
          />
        </Suspense>
      </Page>
    );
  return (
    <Page title="Resume" within="/resume">
      <Drop onFile={(file) => open(file, 'open')}>
        <h1>Resume</h1>
        <List />
        <WaysIn
          onFile={open}
          reading={reading.isPending ? reading.variables.file.name : null}
          error={reading.error}
        />
      </Drop>
    </Page>
  );
}

function List() {
  const list = useResumes();
  if (list.error && !list.data) return <Failure error={list.error} retry={() => list.refetch()} />;
  if (!list.data) return <Waiting>Reading the list of your resumes.</Waiting>;
  if (list.data.length > 0) return <ResumeTable resumes={list.data} />;
  return (
    <p className="lead">
      One source for every version that you send: written once, set as a PDF, and read back by two programs
      before you send it. It stays on this machine.
    </p>
  );
}

/** Takes a file that is dropped anywhere on the page. */
function Drop({ onFile, children }: { onFile: (file: File) => void; children: React.ReactNode }) {
  const [over, setOver] = useState(false);
  const carries = (event: DragEvent) => event.dataTransfer.types.includes('Files');
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is one more way to the button that opens a file
    <div
      className={over ? 'resumes over' : 'resumes'}
      onDragOver={(event) => {
        if (!carries(event)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
      }}
      onDrop={(event) => {
        if (!carries(event)) return;
        event.preventDefault();
        setOver(false);
        const [file] = event.dataTransfer.files;
        if (file) onFile(file);
      }}
    >
      {children}
    </div>
  );
}
