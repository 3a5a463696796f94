import { useQuery } from '@tanstack/react-query';
import type { Settings } from '#api/responses';
import { get } from '../client.js';
import { placeOf } from '../shell/model-address.js';
import { Failure, Page, Waiting } from '../shell/page.js';
import { counted } from '../shell/phrases.js';
import { CodeEnvironments } from './code-environments.js';
import { DeleteEverything } from './delete-everything.js';
import { DisputedFile } from './disputed-file.js';
import { ImportFile } from './import-file.js';
import { Keyboard } from './keyboard.js';
import { SecondOpinion } from './second-opinion.js';
import { ThemeChoice } from './theme-choice.js';
import './settings.css';

/** Where the data is, what judges it, and how to take it along or delete it. */
export function SettingsScreen() {
  const settings = useQuery({ queryKey: ['settings'], queryFn: () => get<Settings>('/api/settings') });
  if (settings.error && !settings.data) {
    return (
      <Page title="Settings">
        <Failure error={settings.error} retry={() => settings.refetch()} />
      </Page>
    );
  }
  return (
    <Page title="Settings">
      <div className="settings">
        <h1>Settings</h1>
        {settings.data ? <Loaded settings={settings.data} /> : <Waiting>Asking where your data is.</Waiting>}
      </div>
    </Page>
  );
}

function Loaded({ settings }: { settings: Settings }) {
  return (
    <>
      <section aria-labelledby="s-place">
        <h2 id="s-place">What runs here</h2>
        <Facts settings={settings} />
      </section>
      <section aria-labelledby="s-second">
        <h2 id="s-second">Second opinion</h2>
        <SecondOpinion status={settings.model} />
      </section>
      <section aria-labelledby="s-theme">
        <h2 id="s-theme">Theme</h2>
        <ThemeChoice />
      </section>
      <section aria-labelledby="s-data">
        <h2 id="s-data">Your data</h2>
        <div className="part">
          <h3>Export</h3>
          <p className="muted">
            {settings.interviews === 0
              ? 'One JSON document with everything: interviews, resumes with all their versions, checklists and projects. There is no interview yet.'
              : `One JSON document with everything: ${counted(settings.interviews, 'interview')} with every answer and judgement, resumes with all their versions, checklists and projects.`}
          </p>
          <div className="actions">
            <a className="btn" href="/api/export" download="fovea-export.json">
              Save an export
            </a>
          </div>
        </div>
        <DisputedFile />
        <ImportFile />
        <DeleteEverything interviews={settings.interviews} />
      </section>
      <section aria-labelledby="s-code">
        <h2 id="s-code">Running code</h2>
        <CodeEnvironments />
      </section>
      <section aria-labelledby="s-keys">
        <h2 id="s-keys">Keyboard</h2>
        <Keyboard />
      </section>
    </>
  );
}

function Facts({ settings: { version, database, place, pack, grader, model } }: { settings: Settings }) {
  const other = model.url === undefined ? null : placeOf(model.url);
  const sent =
    other && !other.here
      ? `Nothing is sent anywhere else but what the second opinion below sends to ${other.host}`
      : 'Nothing is sent anywhere else';
  return (
    <dl className="facts">
      <div>
        <dt>Data</dt>
        <dd>
          <code>{place}</code>
          <p className="note">
            {database === 'sqlite'
              ? `A SQLite database in this folder. ${sent}; copy the folder, or save an export, to keep a backup.`
              : `A Postgres database, chosen by DATABASE_URL. ${sent}.`}
          </p>
        </dd>
      </div>
      <div>
        <dt>Role pack</dt>
        <dd>
          {pack.title}, {counted(pack.questions, 'question')} and {counted(pack.tasks, 'coding task')}
          <p className="note">
            {pack.id}, version {pack.version}
          </p>
        </dd>
      </div>
      <div>
        <dt>Grader</dt>
        <dd>
          {grader.name}
          {grader.provisional ? ', provisional' : ''}
          {grader.provisional ? (
            <p className="note">
              Provisional means that it compares words and their order, not meaning. It can overlook a point
              made in unusual words. Every mark quotes what it rests on, so that you can check it; reports
              keep the name of the grader that judged them.
            </p>
          ) : null}
        </dd>
      </div>
      <div>
        <dt>Version</dt>
        <dd className="num">Fovea {version}</dd>
      </div>
    </dl>
  );
}
