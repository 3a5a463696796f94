import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useCallback, useMemo, useState } from 'react';
import type { ExampleResume } from '#api/resume';
import type { Resume } from '#content/resume';
import { get } from '../../client.js';
import { modelName } from '../../shell/model-address.js';
import { Page, Waiting } from '../../shell/page.js';
import { counted } from '../../shell/phrases.js';
import { ExportDialog } from '../export/export-dialog.js';
import { ResumeForm } from '../form/form.js';
import { goToField } from '../form/form-state.js';
import { withValue } from '../form/paths.js';
import { Sides } from '../form/sides.js';
import { storable } from '../form/storable.js';
import type { WeakLine } from '../job/suggestion-lines.js';
import { draftOf } from './draft.js';
import { exampleNotes, linesLeft } from './example-notes.js';
import { HistoryDialog } from './history.js';
import { Mending } from './mending.js';
import { Notices } from './notices.js';
import { PreviewPane } from './preview.js';
import { TabBar } from './tab-bar.js';
import { TABS } from './tabs.js';
import { TakeProjects } from './take-projects.js';
import { Toolbar } from './toolbar.js';
import { useModel } from './use-model.js';
import type { Edited } from './use-saving.js';
import { useTab } from './use-tab.js';
import '../form/bench.css';
import './editor.css';

const RewriteDialog = lazy(async () => ({
  default: (await import('../job/rewrite-dialog.js')).RewriteDialog,
}));

/** The editor of a resume that is open: form on the left, pages on the right; on a phone one of the two. */
export function Workbench({ edited }: { edited: Edited }) {
  const { saving, state } = edited;
  const { draft, stored } = state;
  const [dialog, setDialog] = useState<'history' | 'export' | null>(null);
  const { tab, open: openTab, side, setSide, goTo } = useTab();
  const [mending, setMending] = useState<WeakLine | null>(null);
  // Undefined until a wording was asked for once: the dialog is loaded then, and stays.
  const [reworded, setReworded] = useState<string | null | undefined>(undefined);
  const model = useModel();
  const { resume, problems } = useMemo(
    () => storable(draft.resume, stored.resume),
    [draft.resume, stored.resume],
  );
  const { noteOn, left } = useNotes(draft.resume);
  const change = useCallback((next: Resume) => saving.edit({ resume: next }), [saving]);
  const open = (which: 'history' | 'export') => {
    // Both show what is stored.
    void saving.save().then(() => setDialog(which));
  };
  const mend = (line: WeakLine) => {
    setMending(line);
    goTo(line.path);
  };
  const Panel = TABS.find(({ id }) => id === tab)?.Panel;
  const closeRewording = () => {
    setReworded(null);
    // The button of a line is in sight only while the keyboard is there, so it cannot be given back to it.
    if (reworded && !Panel) setTimeout(() => goToField(reworded));
  };
  const take = (path: string, after: string) => {
    closeRewording();
    change(withValue(saving.get().draft.resume, path, after));
  };
  return (
    <Page title={draft.title} within="/resume">
      <div className="resume-editor" data-side={side}>
        <Toolbar edited={edited} problems={problems.size} onOpen={open} />
        <Notices {...edited} />
        <TabBar tab={Panel ? tab : 'edit'} onTab={openTab} />
        {Panel ? (
          <Suspense fallback={<Waiting>Opening this part of the resume.</Waiting>}>
            <Panel
              stored={stored}
              resume={resume}
              model={model ? modelName(model.model) : null}
              onField={goTo}
              onMend={mend}
              onJob={(job) => saving.hasJob(job)}
              {...(model ? { onReword: setReworded } : {})}
            />
          </Suspense>
        ) : (
          <>
            <Sides side={side} onSide={setSide} names={['Form', 'Page']} />
            <div className="bench">
              <div className="form-side">
                {stored.example ? (
                  <ExampleNotice
                    onClear={() => {
                      change({});
                      setTimeout(() => goToField('basics.name'));
                    }}
                  />
                ) : left > 0 ? (
                  <p className="note example-left">
                    {counted(left, 'line')} {left === 1 ? 'is' : 'are'} still the example’s, an invented
                    person’s; Today asks about none of them.
                  </p>
                ) : null}
                {mending ? (
                  <Mending
                    line={mending}
                    onBack={() => {
                      setMending(null);
                      openTab('suggestions');
                    }}
                    onClose={() => setMending(null)}
                  />
                ) : null}
                <ResumeForm
                  resume={draft.resume}
                  onChange={change}
                  problems={problems}
                  {...(noteOn ? { noteOn } : {})}
                  {...(model ? { onReword: setReworded } : {})}
                />
                <TakeProjects saving={saving} id={stored.id} />
              </div>
              <section className="page-side" aria-label="The page">
                <PreviewPane
                  resume={resume}
                  look={draft.look}
                  onLook={(look) => saving.edit({ look })}
                  onField={goTo}
                />
              </section>
            </div>
          </>
        )}
      </div>
      <HistoryDialog
        id={stored.id}
        open={dialog === 'history'}
        now={stored.resume}
        onGoBack={(version) => {
          setDialog(null);
          void saving.goTo(version);
        }}
        onClose={() => setDialog(null)}
      />
      <ExportDialog
        id={stored.id}
        open={dialog === 'export'}
        stored={{ ...draftOf(stored), version: stored.version }}
        unsaved={unsavedWords(edited, problems.size)}
        onClose={() => setDialog(null)}
      />
      {model && reworded !== undefined ? (
        <Suspense>
          <RewriteDialog
            id={stored.id}
            path={reworded}
            resume={resume}
            model={model}
            onTake={take}
            onClose={closeRewording}
          />
        </Suspense>
      ) : null}
    </Page>
  );
}

function unsavedWords({ state: { status, conflict } }: Edited, problems: number): string | null {
  if (conflict) return 'Choose first which of the two texts to go on with';
  if (status !== 'saved') return 'It could not be stored; what is exported is the last stored version';
  return problems > 0 ? 'A field that says “Not stored” is left out' : null;
}

/** The example's notes on lines that are still its own, and how many such highlights there are. */
function useNotes(resume: Resume) {
  const loaded = useQuery({
    queryKey: ['resume-example'],
    queryFn: () => get<ExampleResume>('/api/resume-example'),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return useMemo(
    () =>
      loaded.data
        ? { noteOn: exampleNotes(loaded.data, resume), left: linesLeft(loaded.data.resume, resume) }
        : { noteOn: undefined, left: 0 },
    [loaded.data, resume],
  );
}

function ExampleNotice({ onClear }: { onClear: () => void }) {
  return (
    <div className="example" role="note">
      <p>
        <b>This is an invented person’s resume.</b> It shows what a strong one for this role looks like; the
        slanted notes say why a line works. It counts as the example until you put your own name on it.
      </p>
      <button type="button" className="quiet" onClick={onClear}>
        Remove the example’s content
      </button>
    </div>
  );
}
