import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { StoredResume } from '#api/resume';
import { get, request } from '../../client.js';
import { browserKeep } from '../../shell/keep.js';
import { newKey } from '../../shell/new-key.js';
import { storable } from '../form/storable.js';
import { Copies } from './copies.js';
import { openTabs, thisTab } from './open-tabs.js';
import { Saving } from './saving.js';
import type { SavingState } from './saving-ports.js';

type Message = {
  readonly says: 'hello' | 'here' | 'bye' | 'saved';
  readonly from: string;
  readonly version?: number;
};

export interface Edited {
  readonly saving: Saving;
  readonly state: SavingState;
  /** Whether another tab of this browser has the same resume open. */
  readonly elsewhere: boolean;
}

/** A resume being edited in this tab: kept, saved, and told to the other tabs that show it. Null until it can begin. */
export function useSaving(stored: StoredResume): Edited | null {
  const [begun, setBegun] = useState<{ saving: Saving; elsewhere: boolean } | null>(null);
  const queries = useQueryClient();
  const [first] = useState(stored);
  useEffect(() => {
    let left = false;
    let end: () => void = () => undefined;
    void (async () => {
      const tab = await thisTab();
      const others = await openTabs();
      if (left) return;
      const path = `/api/resumes/${encodeURIComponent(first.id)}`;
      const copies = new Copies(browserKeep, first.id, tab);
      const channel =
        typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(`fovea-resume-${first.id}`);
      const say = (message: Omit<Message, 'from'>) => channel?.postMessage({ ...message, from: tab });
      const saving = new Saving(first, {
        put: (change) => request<StoredResume>('PUT', path, change),
        makeCurrent: (choice) => request<StoredResume>('PUT', `${path}/current`, choice),
        load: () => get<StoredResume>(path),
        storable,
        copies,
        newKey,
        now: Date.now,
        later: (ms, act) => {
          const timer = setTimeout(act, ms);
          return () => clearTimeout(timer);
        },
        tell: (version) => {
          say({ says: 'saved', version });
          void queries.invalidateQueries({ queryKey: ['resumes'] });
        },
      });
      const present = new Set<string>();
      const see = () => setBegun({ saving, elsewhere: present.size > 0 });
      if (channel)
        channel.onmessage = ({ data }: MessageEvent<Message>) => {
          if (data.says === 'hello') say({ says: 'here' });
          if (data.says === 'saved' && data.version !== undefined) hear(saving, data.version);
          if (data.says === 'bye') present.delete(data.from);
          else present.add(data.from);
          see();
        };
      const leave = () => {
        void saving.save();
        say({ says: 'bye' });
      };
      const hide = () => {
        if (document.hidden) void saving.save();
      };
      addEventListener('pagehide', leave);
      document.addEventListener('visibilitychange', hide);
      end = () => {
        leave();
        saving.stop();
        channel?.close();
        removeEventListener('pagehide', leave);
        document.removeEventListener('visibilitychange', hide);
      };
      say({ says: 'hello' });
      see();
      for (const copy of copies.leftOver(others)) {
        await saving.recover(copy);
        if (left || saving.get().status !== 'saved' || saving.get().conflict) break;
      }
    })();
    return () => {
      left = true;
      end();
    };
  }, [first, queries]);
  const saving = begun?.saving;
  const state = useSyncExternalStore(saving?.subscribe ?? never, saving?.get ?? nothing);
  return begun && state ? { ...begun, state } : null;
}

/** Nobody types in a tab that is not seen: it shows the newer text at once. One that is seen is told. */
function hear(saving: Saving, version: number): void {
  saving.heard(version);
  if (document.hidden && saving.get().newer !== null) void saving.takeNewest().catch(() => undefined);
}

const never = () => () => undefined;
const nothing = () => null;
