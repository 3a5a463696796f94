import { useEffect, useState } from 'react';

type Message = { readonly from: string; readonly says: 'hello' | 'here' | 'bye' };

/** Whether the same interview is open in another tab of this browser. */
export function useOtherTab(interview: string): boolean {
  const [others, setOthers] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    if (typeof BroadcastChannel === 'undefined') return;
    const me = String(Math.random());
    const channel = new BroadcastChannel(`fovea-interview-${interview}`);
    const say = (says: Message['says']) => channel.postMessage({ from: me, says } satisfies Message);
    channel.onmessage = ({ data }: MessageEvent<Message>) => {
      if (data.says === 'hello') say('here');
      setOthers((known) => {
        const now = new Set(known);
        if (data.says === 'bye') now.delete(data.from);
        else now.add(data.from);
        return now;
      });
    };
    const ask = () => {
      // A tab that crashed never said goodbye: on coming back, count anew.
      if (document.hidden) return;
      setOthers(new Set());
      say('hello');
    };
    const leave = () => say('bye');
    ask();
    document.addEventListener('visibilitychange', ask);
    window.addEventListener('pagehide', leave);
    window.addEventListener('pageshow', ask);
    return () => {
      leave();
      channel.close();
      document.removeEventListener('visibilitychange', ask);
      window.removeEventListener('pagehide', leave);
      window.removeEventListener('pageshow', ask);
    };
  }, [interview]);
  return others.size > 0;
}
